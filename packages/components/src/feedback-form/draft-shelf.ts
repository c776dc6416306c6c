import type { Draft } from '@kaltim/sdk/types';
import type { WidgetKaltim } from '../internal/kaltim-context.js';
import type { ReportData } from './report-data.js';

/** A draft of the form that is not the one being written. */
export interface OtherDraft {
  readonly id: string;
  readonly title: string;
  readonly savedAt: Date;
  /** When it is removed for its age; undefined when it is not. */
  readonly expiresAt: Date | undefined;
}

/** The drafts of a form beside the one that is being written. */
export class DraftShelf {
  others: readonly OtherDraft[] = [];
  /** Under which the draft being written is kept; empty while it has no place of its own yet. */
  currentId = '';
  /** When the draft being written is removed unless it is saved again. */
  expiresAt: Date | undefined;

  /** Reads what is kept, newest first, without the one that is being written. */
  async load({ drafts }: WidgetKaltim, formId: string): Promise<readonly Draft<ReportData>[]> {
    const all = (await drafts.list(formId)) as Draft<ReportData>[];
    this.others = all
      .filter(({ id }) => id !== this.currentId)
      .map(({ id, data, savedAt, expiresAt }) => ({
        id,
        title: data.title.trim(),
        savedAt: new Date(savedAt),
        expiresAt: expiresAt === undefined ? undefined : new Date(expiresAt),
      }));
    return all;
  }

  /** Takes note of the draft that is being written. */
  take({ id, expiresAt }: Pick<Draft, 'id' | 'expiresAt'>): void {
    this.currentId = id;
    this.expiresAt = expiresAt === undefined ? undefined : new Date(expiresAt);
    this.others = this.others.filter((other) => other.id !== id);
  }

  /** Makes room for another draft: the form's own place when it is free, else a place made with the first saving. */
  makeRoom(formId: string): void {
    this.currentId = this.others.some(({ id }) => id === formId) ? '' : formId;
    this.expiresAt = undefined;
  }
}
