import type { AttachmentSnapshot, Draft, EntrySnapshot } from '@kaltim/sdk/types';
import type { WidgetKaltim } from '../internal/kaltim-context.js';

/** Most photos of a report here; the contract takes five files. */
export const mostPhotos = 3;
const mostUploads = 5;

/** Why the server has refused a photo: its kind, its size, or something else. */
export type PhotoFault = 'kind' | 'large' | 'other';

/** A photo of the report. Its bytes stay in memory, so that it can go along with another draft. */
export interface Photo {
  /** Its own on this page, whatever stores it. */
  readonly key: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly file: Blob;
  /** Identifier in the draft or entry that holds it; undefined while none does. */
  uploadId: string | undefined;
  fault?: PhotoFault;
}

/** How far the photos of an entry are. */
export interface PhotoProgress {
  readonly count: number;
  /** Photos the server has whole. */
  readonly done: number;
  /** Of all bytes, from 0 to 100. */
  readonly percent: number;
}

let made = 0;
const newKey = () => `photo-${(made += 1)}`;

/** The photos of the report that is being written. */
export class ReportPhotos {
  items: readonly Photo[] = [];

  /** A photo the server has refused is still among them. */
  get hasRefused(): boolean {
    return this.items.some(({ fault }) => fault);
  }

  /** What the body names. */
  get uploads(): string[] {
    return this.items.flatMap(({ uploadId }) => uploadId ?? []).slice(0, mostUploads);
  }

  add(files: readonly File[]): void {
    const added = files.map((file): Photo => {
      const { name, type, size } = file;
      return { key: newKey(), name, type, size, file, uploadId: undefined };
    });
    this.items = [...this.items, ...added];
  }

  remove(key: string): Photo | undefined {
    const photo = this.items.find((item) => item.key === key);
    this.items = this.items.filter((item) => item !== photo);
    return photo;
  }

  clear(): void {
    this.items = [];
  }

  /** Whether one of them is not among the files of an entry. */
  differsFrom({ attachments = [] }: EntrySnapshot): boolean {
    return this.items.some(({ uploadId }) => !attachments.some(({ id }) => id === uploadId));
  }

  /**
   * Makes a stored draft hold them: attaches those it lacks, one after another, and takes over those that another tab
   * has put there.
   *
   * @param mayStore - Asked before each photo: the topic may have changed meanwhile.
   * @throws StorageError `quota` when the device has no room; the photos stay in memory
   */
  async attach(
    { drafts }: WidgetKaltim,
    draft: Draft,
    removed: readonly string[],
    mayStore: () => boolean,
  ): Promise<void> {
    const { id: draftId, attachments = [] } = draft;
    const foreign = attachments.filter(
      ({ id }) => !removed.includes(id) && !this.items.some(({ uploadId }) => uploadId === id),
    );
    await this.load(foreign, (id) => drafts.file(draftId, id));
    for (const photo of this.items) {
      if (photo.fault || attachments.some(({ id }) => id === photo.uploadId)) continue;
      if (!mayStore()) return;
      const { id } = await drafts.attach(draftId, new File([photo.file], photo.name, { type: photo.type }));
      if (this.items.includes(photo)) photo.uploadId = id;
      else await drafts.detach(draftId, id);
    }
  }

  /** Shows stored files again. */
  async load(
    files: readonly AttachmentSnapshot[],
    read: (id: string) => Promise<Blob | undefined>,
  ): Promise<void> {
    for (const { id, name, type, size } of files) {
      const file = await read(id).catch(() => undefined);
      if (!file || this.items.some(({ uploadId }) => uploadId === id)) continue;
      this.items = [...this.items, { key: newKey(), name, type, size, file, uploadId: id }];
    }
  }

  /**
   * Takes the photos of a refused entry back for mending: they belong to the key of that entry, and must be attached to
   * the new draft. The files go one after another, so the first that is not there whole is the refused one.
   */
  async takeBack(
    { outbox }: Pick<WidgetKaltim, 'outbox'>,
    { id: entryId, attachments = [], failure }: EntrySnapshot,
    removed: readonly string[],
  ): Promise<void> {
    // A mended draft may hold some already, under identifiers of its own.
    const isHere = ({ id, name, size }: AttachmentSnapshot) =>
      this.items.some((item) => item.uploadId === id || (item.name === name && item.size === size));
    const missing = attachments.filter((file) => !removed.includes(file.id) && !isHere(file));
    await this.load(missing, (id) => outbox.file(entryId, id));
    const refused = attachments.find(({ sent, size }) => sent < size);
    const photo = this.items.find(({ uploadId }) => uploadId !== undefined && uploadId === refused?.id);
    const { status } = failure ?? {};
    if (photo) photo.fault = status === 415 ? 'kind' : status === 413 ? 'large' : 'other';
  }
}

/** How far an entry's photos are; undefined when it has none. */
export function progressOf(entry: EntrySnapshot | undefined): PhotoProgress | undefined {
  const files = entry?.attachments ?? [];
  if (!files.length) return undefined;
  const sum = (of: (file: AttachmentSnapshot) => number) =>
    files.reduce((total, file) => total + of(file), 0);
  return {
    count: files.length,
    done: files.filter(({ sent, size }) => sent >= size).length,
    percent: Math.floor((sum(({ sent }) => sent) / sum(({ size }) => size)) * 100),
  };
}
