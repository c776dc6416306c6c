import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { NewReport, ReportCategory, ReportReceipt } from '@kaltim/contract';
import type { EntrySnapshot, OutboxEntry } from '@kaltim/sdk/types';
import type { WidgetKaltim } from '../internal/kaltim-context.js';
import {
  bodyOf,
  createReport,
  entryOf,
  isAnother,
  isSentElsewhere,
  noteOf,
  type ReportNote,
} from './report-entry.js';
import { ReportDraft, type DraftOwner } from './report-draft.js';
import { ReportPhotos } from './report-photos.js';
import type { ReportState } from './report-state.js';
import {
  emptyReport,
  fromReport,
  hasText,
  isSameText,
  mended,
  renewed,
  toReport,
  type Destination,
  type ReportData,
} from './report-data.js';

/** What the form does when a report has moved on. */
interface ReportHost extends ReactiveControllerHost {
  handleRefusal(): void;
  handleDelivery(receipt: ReportReceipt): void;
}

/** A report from its first letter to its receipt: draft, outbox and what the server said. */
export class ReportController implements ReactiveController, DraftOwner {
  state: ReportState = 'idle';
  /** Where the report goes; undefined while nobody is there. */
  kaltim: WidgetKaltim | undefined;
  data: ReportData = emptyReport();
  readonly photos = new ReportPhotos();
  readonly draft = new ReportDraft(this);
  /** False while the browser keeps no data: then the page must say so. */
  durable = true;
  /** Categories of the API; undefined until they came. */
  categories: readonly ReportCategory[] | undefined;
  categoriesFailed = false;
  /** True when the draft of an earlier visit was found. */
  restored = false;
  /** The report that is shown: its entry in the outbox. */
  entry: EntrySnapshot | undefined;
  /** The report before the one that is being written; its receipt can be shown again. */
  previous: EntrySnapshot | undefined;
  /** Set when another tab has sent the draft, and what was typed here differs. */
  sentElsewhere = false;

  private to: Destination = { agencyId: '', serviceId: '', consentTextVersion: '' };
  private edited = false;
  /** What the person goes on with after this receipt. */
  private kept: ReportData | undefined;
  private unsubscribe: (() => void)[] = [];

  constructor(private readonly host: ReportHost) {
    host.addController(this);
  }

  get receipt(): ReportReceipt | undefined {
    return this.entry?.receipt as ReportReceipt | undefined;
  }

  get accessCode(): string {
    return (this.entry && noteOf(this.entry)?.accessCode) ?? '';
  }

  /** The chosen category, when it leads elsewhere. */
  get diversion(): ReportCategory['divertTo'] {
    return this.categories?.find(({ id }) => id === this.data.category)?.divertTo;
  }

  hostConnected(): void {
    addEventListener('online', this.handleConnection);
    addEventListener('offline', this.handleConnection);
    addEventListener('pagehide', this.draft.saveNow);
    document.addEventListener('visibilitychange', this.draft.saveNow);
    if (this.kaltim) this.subscribe(this.kaltim);
  }

  hostDisconnected(): void {
    removeEventListener('online', this.handleConnection);
    removeEventListener('offline', this.handleConnection);
    removeEventListener('pagehide', this.draft.saveNow);
    document.removeEventListener('visibilitychange', this.draft.saveNow);
    this.draft.saveNow();
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
    this.divert();
    this.host.requestUpdate();
  };

  /** Takes an entry of the form. Nothing is stored before a category says that the report may be. */
  edit(changes: Partial<ReportData>): void {
    this.edited = true;
    Object.assign(this.data, changes);
    this.divert();
    if (this.diversion || !this.data.category) return;
    if (this.state === 'diverted') this.set(this.entry?.state === 'dead' ? 'refused' : 'filling');
    this.draft.schedule();
  }

  /** Adds photos, and stores them at once where that is allowed. */
  addPhotos(files: readonly File[]): void {
    this.edited = true;
    this.photos.add(files);
    void this.draft.save();
    this.host.requestUpdate();
  }

  removePhoto(key: string): void {
    const uploadId = this.photos.remove(key)?.uploadId;
    if (this.kaltim && uploadId) {
      this.data.removedPhotos = [...(this.data.removedPhotos ?? []), uploadId];
      void this.draft.detach(this.kaltim, uploadId);
      if (this.mayStore(this.data)) this.draft.schedule();
    }
    // With one photo less there may be room for the rest.
    if (this.draft.fault) void this.draft.save();
    this.host.requestUpdate();
  }

  /** Nothing is stored before a category allows it, nor of a topic that leads elsewhere. */
  mayStore(data: ReportData): boolean {
    const isForm = this.state === 'filling' || this.state === 'refused';
    return isForm && data === this.data && data.category !== '' && !this.diversion;
  }

  /** Puts the report into the outbox; it is on the device when this resolves, and sent from then on by itself. */
  async submit(): Promise<void> {
    const { kaltim, formId } = this;
    if (
      !kaltim ||
      this.diversion ||
      this.photos.hasRefused ||
      (this.state !== 'filling' && this.state !== 'refused')
    )
      return;
    const before = this.state;
    const refused = before === 'refused' ? this.entry : undefined;
    this.draft.stop();
    this.set('storing');
    let handle: OutboxEntry<ReportReceipt>;
    let note: ReportNote;
    let body: NewReport;
    try {
      const isNew = refused && bodyOf(refused).clientSubmissionId !== this.data.clientSubmissionId;
      if (refused && !isNew) this.data = mended(this.data);
      const { data } = this;
      const { code, hash } = (data.accessCode ??= await kaltim.createAccessCode());
      await this.draft.store(kaltim);
      note = { formId, accessCode: code, data };
      body = toReport(data, hash, this.to, this.photos.uploads);
      handle = await kaltim.outbox.enqueue(createReport, { body, draftId: formId, as: 'guest', note });
    } catch (error) {
      if (isSentElsewhere(error)) return this.restore(kaltim, true);
      this.draft.fail(error);
      this.set(before);
      return;
    }
    const snapshot = await handle.snapshot().catch(() => undefined);
    this.draft.fault = undefined;
    this.restored = false;
    this.draft.savedAt = undefined;
    this.previous = undefined;
    this.follow(snapshot ?? entryOf(handle, body, note));
    if (refused && refused.id !== handle.id) await kaltim.outbox.cancel(refused.id).catch(() => undefined);
  }

  /** Sends what waits, at once. */
  async sendNow(): Promise<void> {
    await this.kaltim?.outbox.flush();
  }

  /** Offers a form for another report; the one that is shown stays in the outbox. */
  async another(): Promise<void> {
    this.previous = this.entry;
    await this.begin();
    await this.draft.save();
  }

  /** Shows the report before this one; what is being written is kept. */
  async showPrevious(): Promise<void> {
    const { kaltim, previous } = this;
    if (!kaltim || !previous) return;
    this.kept = hasText(this.data) || this.photos.items.length ? this.data : undefined;
    this.draft.saveNow();
    this.follow((await this.list(kaltim)).find(({ id }) => id === previous.id) ?? previous, false);
  }

  /** Forgets draft and receipt on this device and offers an empty form. */
  async clear(): Promise<void> {
    const { kaltim, entry } = this;
    await this.begin();
    if (!kaltim || !entry) return;
    if (entry.state === 'delivered' || entry.state === 'dead') {
      await kaltim.outbox.cancel(entry.id).catch(() => undefined);
    }
    this.previous = (await this.list(kaltim).catch(() => [])).at(-1);
    this.host.requestUpdate();
  }

  /** A form with what the person goes on with, under an identity of its own. */
  private async begin(): Promise<void> {
    this.draft.stop();
    // Its draft stands as it is: a crash between forgetting and storing it again would lose it.
    const { kept } = this;
    this.data = kept ?? emptyReport();
    if (!kept) this.photos.clear();
    this.kept = undefined;
    this.entry = undefined;
    this.draft.savedAt = undefined;
    this.restored = false;
    this.sentElsewhere = false;
    this.edited = false;
    this.draft.fault = undefined;
    this.set('filling');
    if (!kept) await this.draft.forget();
  }

  get formId(): string {
    return `report/${this.to.agencyId}/${this.to.serviceId}`;
  }

  /** The reports of this form in the outbox, oldest first. */
  private async list(kaltim: WidgetKaltim): Promise<EntrySnapshot[]> {
    const all = await kaltim.outbox.list();
    return all.filter(
      (entry) => entry.operationId === createReport.id && noteOf(entry)?.formId === this.formId,
    );
  }

  /** Stops a report that belongs to the Inspectorate, and removes what was stored of it. */
  private divert(): void {
    if (!this.diversion || (this.state !== 'filling' && this.state !== 'refused')) return;
    this.draft.stop();
    this.draft.savedAt = undefined;
    this.restored = false;
    this.set('diverted');
    void this.draft.forget();
  }

  private readonly handleConnection = (): void => {
    if (this.categoriesFailed && navigator.onLine) void this.loadCategories();
    this.host.requestUpdate();
  };

  /** Another tab has sent the draft: shows what became of it. */
  async handleSentElsewhere(): Promise<void> {
    if (this.kaltim) await this.restore(this.kaltim, true);
  }

  handleStored(): void {
    this.host.requestUpdate();
  }

  /**
   * Shows the newest report of this form, unless a draft or an edit says that the person writes another one.
   *
   * @param sent - Another tab has sent the draft that this one holds: shows what became of it.
   */
  private async restore(kaltim: WidgetKaltim, sent = false): Promise<void> {
    try {
      this.durable = (await kaltim.storage.status()).mode !== 'memory';
      const entries = await this.list(kaltim);
      const { clientSubmissionId } = this.data;
      const same = entries.find((entry) => bodyOf(entry).clientSubmissionId === clientSubmissionId);
      const entry = (sent && same) || entries.at(-1);
      if (sent) {
        await this.showSent(entry);
        return;
      }
      const { formId } = this;
      const draft = await kaltim.drafts.load<ReportData>(formId);
      // Read first: a topic that leads elsewhere deletes the draft, and the person may choose another one.
      if (!this.edited) {
        await this.photos.load(draft?.attachments ?? [], (id) => kaltim.drafts.file(formId, id));
      }
      if (entry && !this.edited && !(draft && isAnother(draft.data, entry))) {
        // Of a refused report the mended draft is the newer one.
        this.data =
          (entry.state === 'dead' && draft?.data) || (noteOf(entry)?.data ?? fromReport(bodyOf(entry)));
        this.follow(entry, false);
        return;
      }
      this.previous = entry;
      if (draft && !this.edited) {
        this.data = { ...emptyReport(), ...draft.data };
        this.draft.savedAt = new Date(draft.savedAt);
        this.restored = true;
        this.divert();
      }
    } catch {
      this.durable = false;
      if (sent) this.set('filling');
    }
    this.host.requestUpdate();
  }

  private async showSent(entry: EntrySnapshot | undefined): Promise<void> {
    // What is typed from here on is another draft.
    await this.draft.forget();
    const sent = entry && noteOf(entry)?.data;
    if (!entry || entry.state === 'dead') {
      if (entry) this.data.clientSubmissionId = bodyOf(entry).clientSubmissionId;
    } else if (sent && (!isSameText(sent, this.data) || this.photos.differsFrom(entry))) {
      this.kept = renewed(this.data);
      this.sentElsewhere = true;
    }
    if (entry) this.follow(entry, false);
    else this.set('filling');
  }

  private subscribe(kaltim: WidgetKaltim): void {
    const follow = (entry: EntrySnapshot) => {
      if (entry.id === this.entry?.id) this.follow(entry);
      if (entry.id !== this.previous?.id) return;
      this.previous = entry;
      if (entry.state === 'delivered') this.host.handleDelivery(entry.receipt as ReportReceipt);
    };
    const events = ['queued', 'sending', 'blocked', 'delivered', 'dead'] as const;
    this.unsubscribe = events.map((event) => kaltim.outbox.on(event, follow));
  }

  /** @param isNews - False when a report of an earlier visit is shown again. */
  private follow(entry: EntrySnapshot, isNews = true): void {
    const wasDelivered = this.state === 'delivered';
    this.entry = entry;
    if (!entry.durable) this.durable = false;
    if (entry.state === 'dead') {
      this.refuse(entry);
    } else if (entry.state === 'delivered') {
      this.set('delivered');
      if (isNews && !wasDelivered) this.host.handleDelivery(entry.receipt as ReportReceipt);
    } else {
      this.set(entry.state === 'sending' || !entry.failure ? 'sending' : 'queued');
    }
  }

  private refuse(entry: EntrySnapshot): void {
    if (!this.data.title) this.data = fromReport(entry.body as NewReport);
    this.set('refused');
    void this.takeBackPhotos(entry);
  }

  private async takeBackPhotos(entry: EntrySnapshot): Promise<void> {
    const { kaltim, data } = this;
    if (kaltim && entry.attachments && !this.kept) {
      await this.photos.takeBack(kaltim, entry, data.removedPhotos ?? []).catch(() => undefined);
      this.host.requestUpdate();
    }
    this.host.handleRefusal();
  }

  private set(state: ReportState): void {
    this.state = state;
    this.host.requestUpdate();
  }
}
