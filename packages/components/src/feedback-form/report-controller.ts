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
import { DraftShelf } from './draft-shelf.js';
import { ReportCategories } from './report-categories.js';
import { ReportDraft, type DraftOwner } from './report-draft.js';
import { ReportPhotos } from './report-photos.js';
import type { ReportState } from './report-state.js';
import {
  emptyReport,
  fromReport,
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
  readonly categories: ReportCategories;
  readonly shelf = new DraftShelf();
  /** True when the draft of an earlier visit was found. */
  restored = false;
  /** The report that is shown: its entry in the outbox. */
  entry: EntrySnapshot | undefined;
  /** The report before the one that is being written; its receipt can be shown again. */
  previous: EntrySnapshot | undefined;
  /** Set when another tab has sent the draft, and what was typed here differs. */
  sentElsewhere = false;

  private to: Destination = { agencyId: '', serviceId: '', consentTextVersion: '' };
  /** The entry that the page has asked for. */
  protected asked = '';
  protected edited = false;
  /** What the person goes on with after this receipt. */
  protected kept: ReportData | undefined;
  private unsubscribe: (() => void)[] = [];

  constructor(protected readonly host: ReportHost) {
    host.addController(this);
    this.categories = new ReportCategories(host, () => this.divert());
  }

  get receipt(): ReportReceipt | undefined {
    return this.entry?.receipt as ReportReceipt | undefined;
  }

  get accessCode(): string {
    return (this.entry && noteOf(this.entry)?.accessCode) ?? '';
  }

  /** The chosen category, when it leads elsewhere. */
  get diversion(): ReportCategory['divertTo'] {
    return this.categories.items?.find(({ id }) => id === this.data.category)?.divertTo;
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
    this.shelf.currentId = this.formId;
    this.categories.use(kaltim);
    if (!kaltim) {
      this.set('idle');
      return;
    }
    this.set('filling');
    this.subscribe(kaltim);
    void this.restore(kaltim);
  }

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
    const { kaltim, formId, shelf } = this;
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
      body = toReport(data, hash, this.destination(refused), this.photos.uploads);
      handle = await kaltim.outbox.enqueue(createReport, {
        body,
        draftId: shelf.currentId,
        as: 'guest',
        note,
      });
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

  /** A mended report goes where the refused one went. */
  private destination(refused: EntrySnapshot | undefined): Destination {
    const { agencyId, serviceId } = refused ? bodyOf(refused) : {};
    return { ...this.to, ...(agencyId && { agencyId }), ...(serviceId && { serviceId }) };
  }

  get formId(): string {
    return `report/${this.to.agencyId}/${this.to.serviceId}`;
  }

  /** The reports of this form in the outbox, oldest first. */
  protected async list(kaltim: WidgetKaltim): Promise<EntrySnapshot[]> {
    const all = await kaltim.outbox.list();
    return all.filter(
      (entry) => entry.operationId === createReport.id && noteOf(entry)?.formId === this.formId,
    );
  }

  /** Stops a report that belongs to the Inspectorate, and removes what was stored of it. */
  protected divert(): void {
    if (!this.diversion || (this.state !== 'filling' && this.state !== 'refused')) return;
    this.draft.stop();
    this.draft.savedAt = undefined;
    this.restored = false;
    this.set('diverted');
    void this.draft.forget();
  }

  private readonly handleConnection = (): void => {
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
      // The page has asked for an entry, or the person writes already.
      const id = (await this.shelf.load(kaltim, this.formId))[0]?.id ?? this.formId;
      const draft = await kaltim.drafts.load<ReportData>(this.edited ? this.shelf.currentId : id);
      if (this.asked) return;
      if (draft) this.shelf.take(draft);
      // Read first: a topic that leads elsewhere deletes the draft, and the person may choose another one.
      if (!this.edited) {
        await this.photos.load(draft?.attachments ?? [], (id) =>
          kaltim.drafts.file(this.shelf.currentId, id),
        );
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
  protected follow(entry: EntrySnapshot, isNews = true): void {
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

  protected set(state: ReportState): void {
    this.state = state;
    this.host.requestUpdate();
  }
}
