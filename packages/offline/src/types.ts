import type { StorageStatus } from '@kaltim/storage';
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

/** Why an entry waits for the person. */
export type BlockedBy = 'step-up' | 'dependency';

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
  /**
   * Set while `blocked`: `step-up` asks for a stronger sign-in (RFC 9470); `dependency` means that the entry it depends
   * on is dead or was cancelled, and ends by itself when that one is retried or edited.
   */
  readonly blockedBy?: BlockedBy;
  /** Identifier of the entry that has to be delivered first. */
  readonly dependsOn?: string;
  /** Identifier of the refused entry that was edited into this one. */
  readonly supersedes?: string;
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
  /** Entries of one lane are sent oldest first, one at a time unless `lanes` says otherwise. Default: the operation's id. */
  lane?: string;
  /**
   * Identifier of an entry on this device that has to be delivered first. When that one dies or is cancelled, this one
   * becomes `blocked` by `dependency`.
   */
  dependsOn?: string;
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

export interface EditOptions {
  /** Files to add; the entry's own go along with new identifiers. */
  attachments?: readonly Attachment[];
  /** Identifiers of the entry's own files that are left out. */
  detach?: readonly string[];
  /** Default: the old entry's. */
  note?: unknown;
}

export interface ExportOptions {
  /** What the other phone will be asked for; at least 8 characters. */
  passphrase: string;
  /** Identifiers of the entries to take along. Default: every unsent one the signed-in person may see, and all drafts. */
  ids?: readonly string[];
}

/** What an import found in the file. */
export interface ImportReport {
  /** Identifiers of the entries that are new here. */
  readonly added: readonly string[];
  /** Identifiers of the entries that were here already; they stay as they are. */
  readonly kept: readonly string[];
  /** How many drafts are new here. */
  readonly drafts: number;
}

/** What the device says about itself and about what waits on it. */
export interface OutboxStatus extends StorageStatus {
  /** When the last sealed export was made; milliseconds since the epoch, device clock. */
  readonly lastBackup: number | undefined;
  /** How many entries are not delivered, those of other people included. */
  readonly unsent: number;
  /**
   * True when this browser may delete what waits: WebKit empties a site that was not opened for seven days, unless it
   * is on the home screen, and something has waited for three days without an export. Offer the home screen or an export.
   */
  readonly atRisk: boolean;
}

export interface DeviceEvents {
  /** Nobody has touched the page for a while: at `wipeAt` (milliseconds since the epoch) the traces go. */
  wiping: { readonly wipeAt: number };
  /** The traces are gone; clear what the page shows. */
  wiped: { readonly unsent: number };
}

/** "Ini perangkat bersama": what a device that many people use keeps of them. */
export interface Device {
  /** Whether the device is a shared one. The answer is stored on the device and holds for all tabs. */
  isShared(): Promise<boolean>;
  /**
   * Makes the device a shared one, or a person's own again. On a shared one drafts live in this tab's memory only,
   * receipts are not kept (entry and receipt are deleted together), and traces are wiped when nobody touches the page for
   * `idleMinutes`. An unsent entry stays on the disk until it is delivered: without it a crash would lose it.
   */
  shared(on: boolean): Promise<void>;
  /**
   * "Hapus jejak": deletes drafts, receipts and delivered entries. Unsent entries of guests and of the signed-in person
   * stay unless `unsent` is `discard`, and the answer says how many there are: ask, then call again. Other people's
   * unsent entries always stay.
   */
  forget(options?: { unsent?: 'keep' | 'discard' }): Promise<{ unsent: number }>;
  /** Says that somebody is there, for pages whose use is neither a key nor a pointer. */
  touch(): void;
  on<Name extends keyof DeviceEvents>(
    event: Name,
    listener: (detail: DeviceEvents[Name]) => void,
  ): () => void;
}

export type OutboxEvent = 'queued' | 'sending' | 'blocked' | 'delivered' | 'dead' | 'cancelled';

export interface Outbox {
  readonly drafts: Drafts;
  readonly device: Device;
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
  /**
   * Replaces a `dead` or `blocked` entry by one with another body, in one transaction: with a new key, its photos, its
   * note and `supersedes`. Entries that depend on the old one depend on the new one then.
   *
   * Wherever `body` is the old key or the identifier of an old photo, the new one takes its place, but not in a member
   * `supersedes`: `edit(id, { ...entry.body, title, supersedes: id })` tells the server which refused report this mends.
   *
   * @throws OutboxError `not-found`, `invalid`, `in-flight` when the entry may still be delivered as it is
   * @throws StorageError when the device can't store it; the old one is as it was then
   */
  edit(id: string, body: unknown, options?: EditOptions): Promise<OutboxEntry>;
  /**
   * Entries and drafts with their photos as a sealed file for another phone: a zip within AES-GCM under a key from the
   * passphrase (PBKDF2). Both phones may send then, and the server keeps one.
   *
   * @throws OutboxError `unsupported` on plain http, where the browser has no cryptography, or when the code for it can't
   *   be downloaded; `invalid` for a short passphrase; `too-large`; `not-found`
   */
  export(options: ExportOptions): Promise<Blob>;
  /**
   * Takes in what another phone exported, under the same keys. What is here already stays as it is; a signed-in person's
   * entry still waits for that person.
   *
   * @throws OutboxError `wrong-passphrase`, also for a file that was altered; `invalid` for a file that is none of ours or
   *   broke off; `too-large`; `unsupported`
   * @throws StorageError when the device can't store it; nothing was kept then
   */
  import(file: Blob, options: { passphrase: string }): Promise<ImportReport>;
  status(): Promise<OutboxStatus>;
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
  readonly id: string;
  /** The form it is of; the same as `id` for a form's only draft. */
  readonly formId: string;
  readonly data: Data;
  /**
   * The idempotency key the submission will carry, made with the draft: 128 random bits as 32 hexadecimal digits. A
   * report's `clientSubmissionId` is this too.
   */
  readonly idempotencyKey: string;
  /** Milliseconds since the epoch, device clock. */
  readonly savedAt: number;
  /**
   * Milliseconds since the epoch before which the draft is not removed for its age; saving moves it. It also moves when
   * the person could not have been told three days before. Absent where drafts don't expire.
   */
  readonly expiresAt?: number;
  /** Files kept with the draft, in the order they were added. */
  readonly attachments?: readonly StoredAttachment[];
}

/** Saves a draft while a person types. */
export interface Autosave {
  /** Something was typed: saves once typing pauses, at the latest when the page is left. */
  schedule(): void;
  /**
   * Saves now what waits; resolves when it is stored.
   *
   * @throws what `drafts.save` throws
   */
  flush(): Promise<void>;
  /** Saves nothing any more, not even what waits. */
  stop(): void;
}

export interface AutosaveOptions {
  /** Milliseconds that typing pauses before the draft is saved. Default 800. */
  delay?: number;
  onSaved?: (draft: Draft) => void;
  /** `already-sent`, or a StorageError; without it, a failed save is tried again with the next one. */
  onError?: (error: unknown) => void;
}

export interface Drafts {
  /** Another draft of a form, with an identifier of its own, for a form that may have many. */
  create<Data>(formId: string, data: Data): Promise<Draft<Data>>;
  /**
   * Creates or replaces a draft; its files stay. A form with one draft takes the form's identifier as `id`. `data` is
   * anything structured clone takes, without files.
   *
   * @throws OutboxError `already-sent` when this tab's draft was submitted by another tab meanwhile
   * @throws StorageError when the device can't store it
   */
  save<Data>(id: string, data: Data): Promise<Draft<Data>>;
  /** Saves what `read` gives while a person types, and on `pagehide`; `read` gives undefined when there is nothing. */
  autosave(id: string, read: () => unknown, options?: AutosaveOptions): Autosave;
  load<Data = unknown>(id: string): Promise<Draft<Data> | undefined>;
  /**
   * Keeps a file with a saved draft, durably, and gives the identifier under which the body is to name it.
   *
   * @throws OutboxError `not-found` when there is no such draft, `invalid` for an empty or unreadable file
   * @throws StorageError `quota` when the device has no room; nothing was kept then
   */
  attach(id: string, file: Blob): Promise<AttachmentSnapshot>;
  /** Takes a file out of a draft. */
  detach(id: string, attachmentId: string): Promise<void>;
  /** The bytes of a draft's file, to show it again; undefined when it is gone. */
  file(id: string, attachmentId: string): Promise<Blob | undefined>;
  /** Removes a draft with its files. */
  remove(id: string): Promise<void>;
  /** Newest first; of one form or of all. */
  list(formId?: string): Promise<Draft[]>;
  /**
   * Calls `listener` with the drafts that will be removed for their age, at least three days before, at each visit until
   * they are saved, sent or removed. Returns the unsubscriber.
   */
  on(event: 'expiring', listener: (drafts: readonly Draft[]) => void): () => void;
}
