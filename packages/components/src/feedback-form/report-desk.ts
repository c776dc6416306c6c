import type { Draft } from '@kaltim/sdk/types';
import type { WidgetKaltim } from '../internal/kaltim-context.js';
import { ReportController } from './report-controller.js';
import { emptyReport, fromReport, hasText, type ReportData } from './report-data.js';
import { bodyOf, createReport, noteOf } from './report-entry.js';

/** What a person does between reports: begins another, goes back to an earlier one, to a draft, or to a refused entry. */
export class ReportDesk extends ReportController {
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

  /** Opens an entry of this device for mending or to show it, whichever form it is of. */
  async openEntry(id: string): Promise<void> {
    const { kaltim } = this;
    if (!kaltim || !id) return;
    this.asked = id;
    const entries = await kaltim.outbox.list().catch(() => []);
    const entry = entries.find((one) => one.id === id && one.operationId === createReport.id);
    if (!entry || this.asked !== id) return;
    await this.draft.save();
    this.reset(noteOf(entry)?.data ?? fromReport(bodyOf(entry)));
    this.shelf.makeRoom(this.formId);
    this.follow(entry, false);
  }

  /** Puts what is being written aside, as a draft, and goes on with another draft; without one, with an empty form. */
  async openDraft(id?: string): Promise<void> {
    const { kaltim, shelf } = this;
    if (!kaltim) return;
    await this.draft.save();
    const draft = id === undefined ? undefined : await kaltim.drafts.load<ReportData>(id);
    this.reset({ ...emptyReport(), ...draft?.data });
    shelf.currentId = draft?.id ?? '';
    // What was being written stands among the others from now on.
    await shelf.load(kaltim, this.formId).catch(() => []);
    if (draft) await this.show(kaltim, draft);
    else shelf.makeRoom(this.formId);
    this.set('filling');
    this.divert();
  }

  /** The device has forgotten everything: so does the page. */
  handleWiped(): void {
    this.draft.stop();
    this.reset();
    this.previous = undefined;
    this.shelf.others = [];
    this.shelf.makeRoom(this.formId);
    if (this.kaltim) this.set('filling');
  }

  /** A form with what the person goes on with, under an identity of its own. */
  private async begin(): Promise<void> {
    this.draft.stop();
    // Its draft stands as it is: a crash between forgetting and storing it again would lose it.
    const { kept } = this;
    this.reset(kept, kept !== undefined);
    this.set('filling');
    if (kept) return;
    await this.draft.forget();
    this.shelf.makeRoom(this.formId);
  }

  private reset(data = emptyReport(), keepsPhotos = false): void {
    this.data = data;
    if (!keepsPhotos) this.photos.clear();
    this.kept = undefined;
    this.entry = undefined;
    this.asked = '';
    this.restored = false;
    this.sentElsewhere = false;
    this.edited = false;
    this.draft.savedAt = undefined;
    this.draft.fault = undefined;
  }

  /** Takes over what a stored draft holds beside its text. */
  private async show({ drafts }: WidgetKaltim, draft: Draft<ReportData>): Promise<void> {
    this.shelf.take(draft);
    this.draft.savedAt = new Date(draft.savedAt);
    this.restored = true;
    await this.photos.load(draft.attachments ?? [], (file) => drafts.file(draft.id, file));
  }
}
