import type { Attachment, StoredAttachment } from './attachments.js';

/** What the outbox needs to know of an operation; the constants of `@kaltim/api-client/operations` fit. */
export interface OutboxOperation<T = unknown> {
  readonly id: string;
  readonly method: string;
  /** Template below the API base, such as `/reports/{reportId}/ratings`. */
  readonly path: string;
  readonly types?: T;
}

/** The body an operation takes. */
export type BodyOf<Op> = Op extends { readonly types?: infer T }
  ? T extends { body: infer B }
    ? B
    : unknown
  : unknown;
/** The receipt an operation answers with. */
export type ReceiptOf<Op> = Op extends { readonly types?: infer T }
  ? T extends { response: infer R }
    ? R
    : unknown
  : unknown;

/**
 * - `queued`: stored on the device, waits for its turn or for the network.
 * - `sending`: an attempt is on its way.
 * - `blocked`: waits for the person: see `EntrySnapshot.blockedBy`.
 * - `delivered`: the server's receipt is stored. Final.
 * - `dead`: the server refused it for good; kept until `retry` or `cancel`.
 */
export type EntryState = 'queued' | 'sending' | 'blocked' | 'delivered' | 'dead';

/** Why the last attempt did not deliver. */
export interface EntryFailure {
  kind: 'network' | 'busy' | 'refused' | 'key-mismatch';
  /** HTTP status; absent when no usable reply came. */
  status?: number;
  /** The RFC 9457 problem details, where the server sent them. */
  problem?: unknown;
}

/** A file of an entry or a draft, without its bytes. */
export type AttachmentSnapshot = Pick<StoredAttachment, 'id' | 'name' | 'type' | 'size' | 'sent'>;

/** An entry as it stands in the store; a copy, it does not change by itself. */
export interface EntrySnapshot {
  /** Also the idempotency key: 128 random bits in hexadecimal, or the key the caller gave. */
  readonly id: string;
  readonly operationId: string;
  readonly lane: string;
  readonly as: 'guest' | 'session';
  readonly state: EntryState;
  /** Set while `blocked`: `step-up` asks for a stronger sign-in (RFC 9470). */
  readonly blockedBy?: 'step-up';
  /** Attempts that reached an outcome. */
  readonly attempts: number;
  /** Milliseconds since the epoch, device clock. */
  readonly createdAt: number;
  /** Milliseconds since the epoch before which no attempt is made. */
  readonly nextAttemptAt: number;
  readonly deliveredAt?: number;
  readonly failure?: EntryFailure;
  /** The parsed body as it was frozen. */
  readonly body: unknown;
  /** What `enqueue` was given to keep with the entry. */
  readonly note?: unknown;
  /** Files that go with it; `sent` grows while the entry is `sending`. */
  readonly attachments?: readonly AttachmentSnapshot[];
  /** The server's answer, once delivered. */
  readonly receipt?: unknown;
  /** False when the browser keeps no data: the entry is lost when the page closes, and the page must say so. */
  readonly durable: boolean;
}

/** An entry of the outbox with its future. */
export interface OutboxEntry<Receipt = unknown> {
  readonly id: string;
  /** The state last seen; `snapshot()` reads the store. */
  readonly state: EntryState;
  /** False when the browser keeps no data: say "not saved" instead of "saved". */
  readonly durable: boolean;
  snapshot(): Promise<EntrySnapshot | undefined>;
  /**
   * Resolves with the server's receipt, however long delivery takes.
   *
   * @throws OutboxError `dead` when the server refuses it for good, `cancelled` when it is cancelled, `closed` when
   *   the outbox closes first (the entry itself stays stored)
   */
  settled(): Promise<Receipt>;
}

export interface EnqueueOptions<Body = unknown> {
  body: Body;
  /** Values for the path template. */
  path?: Readonly<Record<string, string>>;
  /**
   * `guest` (default) carries no token and no cookie, even when somebody signs in before it is sent. `session` is
   * sent only while the same person is signed in.
   */
  as?: 'guest' | 'session';
  /** Entries of one lane are sent one at a time, oldest first. Default: the operation's id. */
  lane?: string;
  /** Default: the draft's key, else 128 new random bits. The same key and body again give the same entry. */
  idempotencyKey?: string;
  /** Kept with the entry on this device and never sent, such as the access code whose hash the body carries. */
  note?: unknown;
  /** The draft this came from; deleted in the transaction that stores the entry. */
  draftId?: string;
  /**
   * Files to be stored with the entry, uploaded before the body, and deleted from the device with the receipt. The body
   * names them by their `id`. The draft's own files go along by themselves.
   */
  attachments?: readonly Attachment[];
}

export type OutboxEvent = 'queued' | 'sending' | 'blocked' | 'delivered' | 'dead' | 'cancelled';

export interface Outbox {
  readonly drafts: Drafts;
  /**
   * Stores the submission durably, then resolves; sending starts afterwards and goes on by itself.
   *
   * @throws OutboxError `not-signed-in`, `key-reused` (same key, other body) or `invalid` (not JSON, missing path value)
   * @throws StorageError when the device can't store it; nothing was kept then
   */
  enqueue<Op extends OutboxOperation>(
    operation: Op,
    options: EnqueueOptions<BodyOf<Op>>,
  ): Promise<OutboxEntry<ReceiptOf<Op>>>;
  /** The handle of a stored entry, such as one from an earlier visit. */
  get(id: string): Promise<OutboxEntry | undefined>;
  /** Every entry kept on this device, oldest first, delivered ones included. */
  list(): Promise<EntrySnapshot[]>;
  /** The bytes of an entry's file, to show or mend it; undefined when it is gone, as it is once delivered. */
  file(id: string, attachmentId: string): Promise<Blob | undefined>;
  /** Puts a `dead` or `blocked` entry back in the queue, under its old key, and sends at once. */
  retry(id: string): Promise<void>;
  /**
   * Removes an entry from this device. Resolves true when the server may have it all the same, because an attempt was
   * made or it was delivered.
   *
   * @throws OutboxError `in-flight` while an attempt is on its way, `not-found`
   */
  cancel(id: string): Promise<boolean>;
  /** Tries to send everything that is due now; resolves when this round is over. */
  flush(): Promise<void>;
  /** Calls `listener` with the entry after each change, made in this tab or another. Returns the unsubscriber. */
  on(event: OutboxEvent, listener: (entry: EntrySnapshot) => void): () => void;
  /** Stops triggers and timers; what is stored stays stored. */
  close(): Promise<void>;
}

/** Text a person has typed and not yet sent. */
export interface Draft<Data = unknown> {
  readonly formId: string;
  readonly data: Data;
  /**
   * The idempotency key the submission will carry, made with the draft: 128 random bits as 32 hexadecimal digits. A
   * report's `clientSubmissionId` is this too.
   */
  readonly idempotencyKey: string;
  /** Milliseconds since the epoch, device clock. */
  readonly savedAt: number;
  /** Files kept with the draft, in the order they were added. */
  readonly attachments?: readonly StoredAttachment[];
}

export interface Drafts {
  /**
   * Creates or replaces the draft of a form; its files stay. `data` is anything structured clone takes, without files.
   *
   * @throws OutboxError `already-sent` when this tab's draft was submitted by another tab meanwhile
   * @throws StorageError when the device can't store it
   */
  save<Data>(formId: string, data: Data): Promise<Draft<Data>>;
  load<Data = unknown>(formId: string): Promise<Draft<Data> | undefined>;
  /**
   * Keeps a file with a saved draft, durably, and gives the identifier under which the body is to name it.
   *
   * @throws OutboxError `not-found` when there is no such draft, `invalid` for an empty or unreadable file
   * @throws StorageError `quota` when the device has no room; nothing was kept then
   */
  attach(formId: string, file: Blob): Promise<AttachmentSnapshot>;
  /** Takes a file out of a draft. */
  detach(formId: string, attachmentId: string): Promise<void>;
  /** The bytes of a draft's file, to show it again; undefined when it is gone. */
  file(formId: string, attachmentId: string): Promise<Blob | undefined>;
  /** Removes a draft with its files. */
  remove(formId: string): Promise<void>;
  /** Newest first. */
  list(): Promise<Draft[]>;
}
