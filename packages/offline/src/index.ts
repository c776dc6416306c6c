export type {
  BodyOf,
  Draft,
  Drafts,
  EnqueueOptions,
  EntryFailure,
  EntrySnapshot,
  EntryState,
  Outbox,
  OutboxEntry,
  OutboxEvent,
  OutboxOperation,
  ReceiptOf,
} from './types.js';
