export { newAttachment, type Attachment } from './attachments.js';
export { discardCache } from './cache-database.js';
export type { Parcel, SendUpload, UploadParcel } from './courier.js';
export { openOutboxStorage, type OutboxSchema } from './database.js';
export { randomKey, sha256Hex } from './digest.js';
export { OutboxError, type OutboxErrorCode } from './outbox-error.js';
export { createOutbox, type BackupModule, type OutboxOptions } from './outbox.js';
export type { Clock, Locks } from './platform.js';
export type { Reply } from './reply.js';
export { readOutboxStatus } from './status.js';
export { discardUnsent, listUnsent } from './unsent.js';
export type {
  AttachmentSnapshot,
  Autosave,
  AutosaveOptions,
  BlockedBy,
  BodyOf,
  Device,
  DeviceEvents,
  Draft,
  Drafts,
  EditOptions,
  EnqueueOptions,
  EntryFailure,
  EntrySnapshot,
  EntryState,
  ExportOptions,
  ImportReport,
  Outbox,
  OutboxEntry,
  OutboxEvent,
  OutboxOperation,
  OutboxStatus,
  ReceiptOf,
} from './types.js';
