import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { NewReport, Operation, ReportCategory, ReportReceipt } from '@kaltim/contract';
import type { EntrySnapshot } from '@kaltim/sdk/types';
import type { WidgetKaltim } from '../internal/kaltim-context.js';
import { timers } from '../internal/timers.js';
import {
  emptyReport,
  fromReport,
  hasText,
  mended,
  toReport,
  type Destination,
  type ReportData,
} from './report-data.js';

/**
 * - `idle`: nobody to send to yet.
 * - `filling`: the form.
 * - `diverted`: the topic belongs to the Inspectorate; nothing is stored.
 * - `storing`: the report is being put into the outbox.
 * - `sending`, `queued`: in the outbox; on its way, or waiting.
 * - `delivered`: the receipt is there.
 * - `refused`: the form again, with what the server found.
 */
export type ReportState =
  'idle' | 'filling' | 'diverted' | 'storing' | 'sending' | 'queued' | 'delivered' | 'refused';

/** What stays on the device about a report in the outbox, so that a reload finds its access code. */
interface Pending {
  readonly entryId: string;
  readonly accessCode: string;
  readonly data: ReportData;
}

/** The outbox needs no more of the operation than this; its path is the contract's. */
const createReport: Pick<Operation, 'id' | 'method' | 'path'> & {
  readonly types?: { body: NewReport; response: ReportReceipt };
} = { id: 'createReport', method: 'POST', path: '/reports' };

/** Typing pauses this long before the draft is stored, in milliseconds. */
const saveAfter = 800;

/** A report from its first letter to its receipt: draft, outbox and what the server said. */
export class ReportController implements ReactiveController {
  state: ReportState = 'idle';
  data: ReportData = emptyReport();
  /** False while the browser keeps no data: then the page must say so. */
  durable = true;
  /** Categories of the API; undefined until they came. */
  categories: readonly ReportCategory[] | undefined;
  categoriesFailed = false;
  /** When the draft was last stored. */
  savedAt: Date | undefined;
  /** True when the draft of an earlier visit was found. */
  restored = false;
  /** Set when draft or report could not be stored on this device. */
  storageFailed = false;
  /** The entry in the outbox. */
  entry: EntrySnapshot | undefined;
  accessCode = '';

  private kaltim: WidgetKaltim | undefined;
  private to: Destination = { agencyId: '', serviceId: '', consentTextVersion: '' };
  private edited = false;
  private timer: number | undefined;
  private unsubscribe: (() => void)[] = [];

  constructor(private readonly host: ReactiveControllerHost & { handleRefusal(): void }) {
    host.addController(this);
  }

  get receipt(): ReportReceipt | undefined {
    return this.entry?.receipt as ReportReceipt | undefined;
  }

  /** The chosen category, when it leads elsewhere. */
  get diversion(): ReportCategory['divertTo'] {
    return this.categories?.find(({ id }) => id === this.data.category)?.divertTo;
  }

  hostConnected(): void {
    addEventListener('online', this.handleOnline);
    addEventListener('pagehide', this.saveNow);
    document.addEventListener('visibilitychange', this.saveNow);
    if (this.kaltim) this.subscribe(this.kaltim);
  }

  hostDisconnected(): void {
    removeEventListener('online', this.handleOnline);
    removeEventListener('pagehide', this.saveNow);
    document.removeEventListener('visibilitychange', this.saveNow);
    this.saveNow();
    this.unsubscribe.forEach((stop) => stop());
    this.unsubscribe = [];
  }

  /** Works with another `Kaltim` or for another destination; does nothing when both are the same as before. */
  use(kaltim: WidgetKaltim | undefined, to: Destination): void {
    const same =
      kaltim === this.kaltim && to.agencyId === this.to.agencyId && to.serviceId === this.to.serviceId;
    this.to = to;
    if (same) return;
    this.kaltim = kaltim;
    this.unsubscribe.forEach((stop) => stop());
    this.unsubscribe = [];
    if (!kaltim) {
      this.set('idle');
      return;
    }
    this.set('filling');
    this.subscribe(kaltim);
    void this.restore(kaltim);
    void this.loadCategories();
  }

  readonly loadCategories = async (): Promise<void> => {
    try {
      const page = await this.kaltim?.api.reports.categories.list({ limit: 100 });
      this.categories = page?.items;
      this.categoriesFailed = false;
    } catch {
      this.categoriesFailed = true;
    }
    this.host.requestUpdate();
  };

  /** Takes an entry of the form. Nothing is stored before a category says that the report may be. */
  edit(changes: Partial<ReportData>): void {
    this.edited = true;
    Object.assign(this.data, changes);
    const { diversion } = this;
    if (diversion && this.state !== 'diverted') {
      this.set('diverted');
      timers.clear(this.timer);
      this.timer = undefined;
      this.savedAt = undefined;
      void this.kaltim?.drafts.remove(this.formId).catch(() => undefined);
    } else if (!diversion && this.state === 'diverted') {
      this.set('filling');
    }
    if (!diversion && this.data.category) {
      timers.clear(this.timer);
      this.timer = timers.set(this.saveNow, saveAfter);
    }
  }

  /** Puts the report into the outbox; it is on the device when this resolves, and sent from then on by itself. */
  async submit(): Promise<void> {
    const { kaltim } = this;
    if (!kaltim || this.diversion || (this.state !== 'filling' && this.state !== 'refused')) return;
    const before = this.state;
    const refusedEntry = this.entry?.id;
    timers.clear(this.timer);
    this.timer = undefined;
    this.set('storing');
    try {
      if (before === 'refused') this.data = mended(this.data);
      const accessCode = (this.data.accessCode ??= await kaltim.createAccessCode());
      const draft = await kaltim.drafts.save(this.formId, this.data);
      // Stored first: the entry's transaction deletes the draft, and with it the access code.
      await kaltim.drafts.save<Pending>(this.pendingId, {
        entryId: draft.idempotencyKey,
        accessCode: accessCode.code,
        data: this.data,
      });
      const body = toReport(this.data, accessCode.hash, this.to);
      const entry = await kaltim.outbox.enqueue(createReport, { body, draftId: this.formId, as: 'guest' });
      if (refusedEntry && refusedEntry !== entry.id) {
        await kaltim.outbox.cancel(refusedEntry).catch(() => undefined);
      }
      this.accessCode = accessCode.code;
      this.storageFailed = false;
      this.restored = false;
      this.savedAt = undefined;
      this.follow(await entry.snapshot());
    } catch {
      await kaltim.drafts.remove(this.pendingId).catch(() => undefined);
      this.storageFailed = true;
      this.set(before);
    }
  }

  /** Sends what waits, at once. */
  async sendNow(): Promise<void> {
    await this.kaltim?.outbox.flush();
  }

  /** Forgets draft and receipt on this device and offers an empty form. */
  async clear(): Promise<void> {
    timers.clear(this.timer);
    this.timer = undefined;
    const { kaltim, entry } = this;
    this.data = emptyReport();
    this.entry = undefined;
    this.accessCode = '';
    this.savedAt = undefined;
    this.restored = false;
    this.edited = false;
    this.set('filling');
    await kaltim?.drafts.remove(this.formId).catch(() => undefined);
    await kaltim?.drafts.remove(this.pendingId).catch(() => undefined);
    if (entry && (entry.state === 'delivered' || entry.state === 'dead')) {
      await kaltim?.outbox.cancel(entry.id).catch(() => undefined);
    }
  }

  private get formId(): string {
    return `report/${this.to.agencyId}/${this.to.serviceId}`;
  }

  private get pendingId(): string {
    return `${this.formId}/sent`;
  }

  private readonly handleOnline = (): void => {
    if (this.categoriesFailed) void this.loadCategories();
  };

  private readonly saveNow = (): void => {
    if (this.timer === undefined) return;
    timers.clear(this.timer);
    this.timer = undefined;
    void this.save();
  };

  private async save(): Promise<void> {
    const { kaltim, data } = this;
    if (!kaltim || !hasText(data)) return;
    try {
      data.accessCode ??= await kaltim.createAccessCode();
      await kaltim.drafts.save(this.formId, data);
      this.savedAt = timers.now();
      this.storageFailed = false;
    } catch (error) {
      // Another tab has sent this very draft: show what became of it.
      if ((error as { code?: unknown }).code === 'already-sent') await this.restore(kaltim);
      else this.storageFailed = true;
    }
    this.host.requestUpdate();
  }

  private async restore(kaltim: WidgetKaltim): Promise<void> {
    try {
      this.durable = (await kaltim.storage.status()).mode !== 'memory';
      const pending = (await kaltim.drafts.load<Pending>(this.pendingId))?.data;
      const entry = pending && (await (await kaltim.outbox.get(pending.entryId))?.snapshot());
      if (pending && !entry) await kaltim.drafts.remove(this.pendingId);
      const draft = await kaltim.drafts.load<ReportData>(this.formId);
      if (pending && entry) {
        this.accessCode = pending.accessCode;
        // Of a refused report the mended draft is the newer one.
        this.data = entry.state === 'dead' && draft ? draft.data : pending.data;
        this.follow(entry);
        return;
      }
      if (draft && !this.edited) {
        this.data = { ...emptyReport(), ...draft.data };
        this.savedAt = new Date(draft.savedAt);
        this.restored = true;
      }
    } catch {
      this.durable = false;
    }
    this.host.requestUpdate();
  }

  private subscribe(kaltim: WidgetKaltim): void {
    const follow = (entry: EntrySnapshot) => {
      if (entry.id === this.entry?.id) this.follow(entry);
    };
    const events = ['queued', 'sending', 'blocked', 'delivered', 'dead'] as const;
    this.unsubscribe = events.map((event) => kaltim.outbox.on(event, follow));
  }

  private follow(entry: EntrySnapshot | undefined): void {
    this.entry = entry;
    if (entry && !entry.durable) this.durable = false;
    if (entry?.state === 'delivered') this.set('delivered');
    else if (entry?.state === 'dead') this.refuse(entry);
    else this.set(entry?.state === 'sending' || !entry?.failure ? 'sending' : 'queued');
  }

  private refuse(entry: EntrySnapshot): void {
    if (!this.data.title) this.data = fromReport(entry.body as NewReport);
    this.set('refused');
    this.host.handleRefusal();
  }

  private set(state: ReportState): void {
    this.state = state;
    this.host.requestUpdate();
  }
}
