import type { FileItem, KaltimFileField } from '../src/file-field/file-field.js';
import { settle } from './settle.js';

export const item = (name: string, more: Partial<FileItem> = {}): FileItem => ({
  id: name,
  name,
  type: 'image/jpeg',
  size: 431_000,
  ...more,
});

/** Lets a field keep its own files, as its owner would. */
export function keepFiles(field: KaltimFileField): void {
  field.addEventListener('kaltim-files-add', ({ detail }) => {
    field.files = [...field.files, ...detail.files.map((file) => item(file.name, { file }))];
  });
  field.addEventListener('kaltim-file-remove', ({ detail }) => {
    field.files = field.files.filter(({ id }) => id !== detail.id);
  });
}

/** Chooses files as the browser's own dialog does. */
export function choose(field: KaltimFileField, ...files: File[]): void {
  const transfer = new DataTransfer();
  files.forEach((file) => transfer.items.add(file));
  const input = field.shadowRoot!.querySelector<HTMLInputElement>('.add input')!;
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Chooses files and waits until each was added or refused. */
export async function chooseAndWait(field: KaltimFileField, ...files: File[]): Promise<void> {
  choose(field, ...files);
  await prepared(field);
}

/** Waits until the field has read what was chosen. */
export async function prepared(field: KaltimFileField): Promise<void> {
  do await settle(field);
  while (field.shadowRoot!.querySelector('.preparing'));
  await settle(field);
}
