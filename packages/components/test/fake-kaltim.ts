import type {
  NewReport,
  ReportCategory,
  ReportReceipt,
  ReportTracking,
  ServiceSummary,
} from '@kaltim/contract';
import type {
  AttachmentSnapshot,
  EntryFailure,
  EntrySnapshot,
  OutboxEvent,
  StorageStatus,
} from '@kaltim/sdk/types';
import type { WidgetKaltim } from '../src/internal/kaltim-context.js';
import { fakeCache } from './fake-cache.js';

/** An error as the client throws it; widgets know it by its shape. */
export const networkError = () => Object.assign(new Error('no reply'), { code: 'network' });
export const problem = (status: number, more: object = {}) =>
  Object.assign(new Error('refused'), { code: 'problem', status, problem: { status, ...more } });

export const coded = (code: string) => Object.assign(new Error(code), { code });
let keysMade = 0;
const newKey = () => `key-${(keysMade += 1)}`;

interface StoredFile {
  snapshot: AttachmentSnapshot;
  file: File;
}
let filesMade = 0;
function storedFile(file: File): StoredFile {
  const id = (filesMade += 1).toString(16).padStart(32, '0');
  return { snapshot: { id, name: file.name, type: file.type, size: file.size, sent: 0 }, file };
}
const find = (files: readonly StoredFile[] | undefined, id: string) =>
  files?.find(({ snapshot }) => snapshot.id === id)?.file;

/** What a device without room throws. */
export const noRoom = () => Object.assign(new Error('no room'), { reason: 'quota' });

/** A promise that a test settles. */
export function deferred<T>() {
  let resolve!: (value: T) => void;
  let reject!: (reason: unknown) => void;
  const promise = new Promise<T>((ok, fail) => {
    resolve = ok;
    reject = fail;
  });
  return { promise, resolve, reject };
}

type Page<T> = { items: T[]; next: string | null };
export const page = <T>(items: readonly T[], next: string | null = null): Page<T> => ({
  items: [...items],
  next,
});

export const categories: ReportCategory[] = [
  { id: 'pelayanan', name: 'Mutu pelayanan', kinds: ['complaint', 'aspiration'], workingDays: 14 },
  { id: 'informasi', name: 'Informasi publik', kinds: ['information-request'], workingDays: 10 },
  {
    id: 'korupsi',
    name: 'Dugaan korupsi',
    kinds: ['complaint'],
    workingDays: 60,
    divertTo: {
      channel: 'whistleblowing',
      url: 'https://inspektorat.example/wbs',
      name: 'Saluran Inspektorat',
    },
  },
];

export const receipt: ReportReceipt = {
  ticketNumber: 'KT-26-7Q4M-2XKD',
  receivedAt: '2026-11-24T01:05:00Z',
  status: 'received',
  deadline: { step: 'verification', workingDays: 3, dueDate: '2026-11-27', overdue: false },
};

/** A `Kaltim` in memory. The network is what the test makes of `services`, `categories` and `track`. */
export class FakeKaltim {
  agency = 'dinkes';
  storageMode: StorageStatus['mode'] = 'persistent';
  services: (
    query: { cursor?: string; agency?: string },
    signal?: AbortSignal,
  ) => Promise<Page<ServiceSummary>> = async () => page([]);
  categories: () => Promise<Page<ReportCategory>> = async () => page(categories);
  track: (credentials: { ticketNumber: string; accessCode?: string }) => Promise<ReportTracking> =
    async () => {
      throw problem(404);
    };
  /** What is stored, by form. */
  stored = new Map<string, unknown>();
  /** Photos of the stored drafts, by form. */
  files = new Map<string, StoredFile[]>();
  /** Photos of the entries, by entry. */
  entryFiles = new Map<string, StoredFile[]>();
  /** Thrown instead of storing a photo, as a device without room does. */
  attachFault: Error | undefined;
  /** Runs before a photo is stored. */
  beforeAttach: () => Promise<void> = async () => undefined;
  /** What was enqueued, in order. */
  sent: { body: NewReport; draftId?: string; as?: string; note?: unknown }[] = [];
  entries = new Map<string, EntrySnapshot>();
  cancelled: string[] = [];
  retried: string[] = [];
  /** When drafts are removed for their age. */
  expiresAt: number | undefined;
  isShared = false;
  /** What the device still has to send, as `forget` says. */
  unsent = 0;
  forgotten: string[] = [];
  touched = 0;
  private deviceListeners = new Map<string, (detail: object) => void>();
  /** Thrown instead of deleting or retrying an entry. */
  actionFault: Error | undefined;
  flushed = 0;
  enqueueFault: Error | undefined;
  /** Runs before a draft is written. */
  beforeSave: () => Promise<void> = async () => undefined;
  /** Keys of the stored drafts. */
  private draftKeys = new Map<string, string>();
  /** Keys of this tab's drafts. */
  private keys = new Map<string, string>();
  private listeners = new Map<OutboxEvent, Set<(entry: EntrySnapshot) => void>>();

  get widget(): WidgetKaltim {
    return this as unknown as WidgetKaltim;
  }

  /** Another tab of the same browser: what is stored is shared, the keys of its drafts are its own. */
  tab(): FakeKaltim {
    const { stored, files, entryFiles, sent, entries, draftKeys, listeners } = this;
    return Object.assign(new FakeKaltim(), {
      stored,
      files,
      entryFiles,
      sent,
      entries,
      draftKeys,
      listeners,
    });
  }

  readonly api = {
    services: {
      list: (query: { cursor?: string; agency?: string }, options?: { signal?: AbortSignal }) =>
        this.services(query, options?.signal),
    },
    reports: {
      categories: { list: () => this.categories() },
      track: (credentials: { ticketNumber: string; accessCode?: string }) => this.track(credentials),
    },
  };

  readonly cache = fakeCache({
    listServices: (parameters) => this.services(parameters),
    listReportCategories: () => this.categories(),
  });

  readonly drafts = {
    save: async (formId: string, data: unknown) => {
      const copy = structuredClone(data);
      await this.beforeSave();
      const key = this.keys.get(formId) ?? this.draftKeys.get(formId) ?? newKey();
      if (this.entries.has(key)) throw coded('already-sent');
      this.stored.set(formId, copy);
      this.draftKeys.set(formId, key);
      return this.draft(formId);
    },
    create: async (formId: string, data: unknown) => this.drafts.save(`${formId}#${newKey()}`, data),
    list: async (formId: string) =>
      [...this.stored.keys()].filter((id) => id.split('#')[0] === formId).map((id) => this.draft(id, false)),
    load: async (formId: string) => (this.stored.has(formId) ? this.draft(formId) : undefined),
    attach: async (formId: string, file: File) => {
      await this.beforeAttach();
      if (this.attachFault) throw this.attachFault;
      if (!this.stored.has(formId)) throw coded('not-found');
      const stored = storedFile(file);
      this.files.set(formId, [...(this.files.get(formId) ?? []), stored]);
      return stored.snapshot;
    },
    detach: async (formId: string, id: string) => {
      this.files.set(
        formId,
        (this.files.get(formId) ?? []).filter(({ snapshot }) => snapshot.id !== id),
      );
    },
    file: async (formId: string, id: string) => find(this.files.get(formId), id),
    remove: async (formId: string) => {
      this.files.delete(formId);
      this.stored.delete(formId);
      this.draftKeys.delete(formId);
      this.keys.delete(formId);
    },
  };

  /** Says something about the device, as its outbox does. */
  tell(event: 'wiping' | 'wiped', detail: object): void {
    this.deviceListeners.get(event)?.(detail);
  }

  readonly outbox = {
    device: {
      isShared: async () => this.isShared,
      shared: async (on: boolean) => {
        if (this.actionFault) throw this.actionFault;
        this.isShared = on;
      },
      forget: async ({ unsent = 'keep' }: { unsent?: string }) => {
        this.forgotten.push(unsent);
        this.stored.clear();
        return { unsent: unsent === 'keep' ? this.unsent : 0 };
      },
      touch: () => void (this.touched += 1),
      on: (event: string, listener: (detail: object) => void) => {
        this.deviceListeners.set(event, listener);
        return () => void this.deviceListeners.delete(event);
      },
    },
    enqueue: async (_operation: unknown, options: FakeKaltim['sent'][number]) => {
      if (this.enqueueFault) throw this.enqueueFault;
      const { draftId = '', body, note } = options;
      const id = this.keys.get(draftId) ?? this.draftKeys.get(draftId) ?? newKey();
      const earlier = this.entries.get(id);
      if (earlier && JSON.stringify(earlier.body) !== JSON.stringify(body)) throw coded('key-reused');
      const files = this.files.get(draftId) ?? [];
      if (this.draftKeys.get(draftId) === id) await this.drafts.remove(draftId);
      this.keys.delete(draftId);
      if (!earlier) {
        this.sent.push(options);
        this.entryFiles.set(id, files);
        const attachments = files.map(({ snapshot }) => snapshot);
        this.change(id, 'queued', {
          body,
          note: structuredClone(note),
          ...(attachments.length && { attachments }),
        });
      }
      return this.handle(id);
    },
    list: async () => [...this.entries.values()],
    file: async (id: string, attachmentId: string) => find(this.entryFiles.get(id), attachmentId),
    get: async (id: string) => (this.entries.has(id) ? this.handle(id) : undefined),
    retry: async (id: string) => {
      if (this.actionFault) throw this.actionFault;
      this.retried.push(id);
    },
    cancel: async (id: string) => {
      if (this.actionFault) throw this.actionFault;
      this.cancelled.push(id);
      return this.entries.delete(id);
    },
    flush: async () => void (this.flushed += 1),
    on: (event: OutboxEvent, listener: (entry: EntrySnapshot) => void) => {
      const all = this.listeners.get(event) ?? new Set();
      this.listeners.set(event, all.add(listener));
      return () => void all.delete(listener);
    },
  };

  readonly storage = {
    status: async (): Promise<StorageStatus> => ({
      mode: this.storageMode,
      persisted: undefined,
      usage: undefined,
      quota: undefined,
    }),
  };

  createAccessCode = async () => ({ code: '7K2M-Q9XD-41TB-ZC8E', hash: 'a'.repeat(64) });

  /** The only entry that was enqueued. */
  get entryId(): string {
    return [...this.entries.keys()][0]!;
  }

  /** Sends the photos of an entry so far: bytes of each. */
  progress(sent: readonly number[], id = this.entryId): void {
    const { attachments = [] } = this.entries.get(id)!;
    this.change(id, 'sending', {
      attachments: attachments.map((file, index) => ({ ...file, sent: sent[index] ?? 0 })),
    });
  }

  deliver(id = this.entryId): void {
    this.change(id, 'delivered', { receipt });
  }

  refuse(failure: EntryFailure, id = this.entryId): void {
    this.change(id, 'dead', { failure });
  }

  change(id: string, state: EntrySnapshot['state'], more: Partial<EntrySnapshot> = {}): void {
    const before = this.entries.get(id);
    const entry: EntrySnapshot = {
      id,
      operationId: 'createReport',
      lane: 'createReport',
      as: 'guest',
      attempts: 0,
      createdAt: 0,
      nextAttemptAt: 0,
      body: undefined,
      durable: this.storageMode === 'persistent',
      ...before,
      ...more,
      state,
    };
    this.entries.set(id, entry);
    this.listeners.get(state)?.forEach((listener) => listener(entry));
  }

  private draft(id: string, takesKey = true) {
    const idempotencyKey = this.draftKeys.get(id)!;
    if (takesKey) this.keys.set(id, idempotencyKey);
    const data = structuredClone(this.stored.get(id));
    const attachments = (this.files.get(id) ?? []).map(({ snapshot }) => snapshot);
    const { expiresAt } = this;
    return {
      id,
      formId: id.split('#')[0],
      data,
      idempotencyKey,
      savedAt: 0,
      attachments,
      ...(expiresAt !== undefined && { expiresAt }),
    };
  }

  private handle(id: string) {
    const entry = this.entries.get(id)!;
    return { id, state: entry.state, durable: entry.durable, snapshot: async () => this.entries.get(id) };
  }
}
