import type { WidgetKaltim } from '../internal/kaltim-context.js';
import { timers } from '../internal/timers.js';
import { hasText, type ReportData } from './report-data.js';
import type { DraftShelf } from './draft-shelf.js';
import { isSentElsewhere } from './report-entry.js';
import type { ReportPhotos } from './report-photos.js';

/** What is kept, and whether it may be. */
export interface DraftOwner {
  readonly data: ReportData;
  readonly photos: ReportPhotos;
  readonly formId: string;
  readonly shelf: DraftShelf;
  readonly kaltim: WidgetKaltim | undefined;
  /** Nothing is stored before a category allows it, nor of a topic that leads elsewhere. */
  mayStore(data: ReportData): boolean;
  handleSentElsewhere(): Promise<void>;
  handleStored(): void;
}

/** Typing pauses this long before the draft is stored, in milliseconds. */
const saveAfter = 800;

/** Keeps the draft of a report, text and photos, on the device. */
export class ReportDraft {
  /** When it was last stored. */
  savedAt: Date | undefined;
  /** Why draft or report could not be stored: the device is full, or something else. */
  fault: 'full' | 'failed' | undefined;

  /** Writes one after the other, so that none undoes a removal. */
  private writes: Promise<unknown> = Promise.resolve();
  private timer: number | undefined;

  constructor(private readonly owner: DraftOwner) {}

  /** Stores once typing pauses. */
  schedule(): void {
    timers.clear(this.timer);
    this.timer = timers.set(this.saveNow, saveAfter);
  }

  /** Stores at once what waits for a pause. */
  readonly saveNow = (): void => {
    if (this.timer === undefined) return;
    void this.save();
  };

  stop(): void {
    timers.clear(this.timer);
    this.timer = undefined;
  }

  async save(): Promise<void> {
    this.stop();
    const { owner } = this;
    const { kaltim, formId, data } = owner;
    // Asked again right before the draft is written: the topic may have changed meanwhile.
    const mayStore = () => owner.mayStore(data);
    if (!kaltim || !(hasText(data) || owner.photos.items.length)) return;
    try {
      await this.write(async () => {
        if (!mayStore()) return;
        data.accessCode ??= await kaltim.createAccessCode();
        if (mayStore()) await this.put(kaltim, formId, mayStore);
        if (mayStore()) this.fault = undefined;
      });
    } catch (error) {
      if (isSentElsewhere(error)) await owner.handleSentElsewhere();
      else this.fail(error);
    }
    owner.handleStored();
  }

  /** Stores text and photos for sending, whatever waits. */
  store(kaltim: WidgetKaltim): Promise<void> {
    const { formId } = this.owner;
    return this.write(() => this.put(kaltim, formId, () => true));
  }

  /** Takes a photo out of the draft. */
  async detach(kaltim: WidgetKaltim, uploadId: string): Promise<void> {
    const { shelf } = this.owner;
    await this.write(async () => kaltim.drafts.detach(shelf.currentId, uploadId)).catch(() => undefined);
  }

  async forget(): Promise<void> {
    const { kaltim, shelf } = this.owner;
    // Its place is asked for in its turn: a write before it may be the one that makes it.
    if (kaltim) await this.write(async () => kaltim.drafts.remove(shelf.currentId)).catch(() => undefined);
  }

  /** Notes why something could not be stored. */
  fail(error: unknown): void {
    this.fault = (error as { reason?: unknown }).reason === 'quota' ? 'full' : 'failed';
  }

  private async put(kaltim: WidgetKaltim, formId: string, mayStore: () => boolean): Promise<void> {
    const { data, photos, shelf } = this.owner;
    const draft = shelf.currentId
      ? await kaltim.drafts.save(shelf.currentId, data)
      : await kaltim.drafts.create(formId, data);
    shelf.take(draft);
    if (mayStore()) this.savedAt = timers.now();
    await photos.attach(kaltim, draft, data.removedPhotos ?? [], mayStore);
  }

  private write<T>(step: () => Promise<T>): Promise<T> {
    const done = this.writes.then(step);
    this.writes = done.catch(() => undefined);
    return done;
  }
}
