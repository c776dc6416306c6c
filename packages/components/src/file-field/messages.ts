import type { Catalog } from '../internal/i18n.js';

const id = {
  optional: '(opsional)',
  camera: 'Ambil foto',
  add: (noun: string) => `Tambah ${noun}`,
  drop: (noun: string) => `atau tarik ${noun} ke sini`,
  photo: 'foto',
  file: 'berkas',
  limits: (kinds: string, count: number, noun: string) => `Paling banyak ${count} ${noun}: ${kinds}.`,
  full: (count: number, noun: string) => `Sudah ${count} ${noun}. Hapus satu untuk menambah yang lain.`,
  preparing: (count: number, noun: string) => `Menyiapkan ${count} ${noun}…`,
  added: (added: number, count: number, most: number, noun: string) =>
    `${added} ${noun} ditambahkan. ${count} dari ${most}.`,
  removed: (name: string, count: number, most: number) => `${name} dihapus. ${count} dari ${most}.`,
  remove: 'Hapus',
  removeOne: (name: string) => `Hapus ${name}`,
  sending: (percent: number) => `Mengirim ${percent}%`,
  sendingOne: (name: string) => `Mengirim ${name}`,
  sent: 'Terkirim',
  sentOne: (name: string) => `${name} terkirim.`,
  errorPrefix: 'Perlu diperbaiki:',
  kind: (name: string, noun: string, kinds: string) =>
    `${name}: jenis berkas ini tidak diterima. Pilih ${noun} ${kinds}.`,
  empty: (name: string) => `${name}: berkas ini kosong. Pilih berkas lain.`,
  unreadable: (name: string) => `${name}: berkas ini tidak dapat dibaca. Pilih kembali.`,
  large: (name: string, size: string, most: string) =>
    `${name}: ukurannya ${size}, paling besar ${most}. Pilih berkas yang lebih kecil.`,
  many: (name: string, most: number, noun: string) =>
    `${name}: tidak ditambahkan, paling banyak ${most} ${noun}. Hapus satu untuk menambah yang lain.`,
};

/** Built-in texts of `<kaltim-file-field>`. */
export type FileFieldMessages = typeof id;

const en: FileFieldMessages = {
  optional: '(optional)',
  camera: 'Take a photo',
  add: (noun) => `Add ${noun}s`,
  drop: (noun) => `or drag ${noun}s here`,
  photo: 'photo',
  file: 'file',
  limits: (kinds, count, noun) => `At most ${count} ${noun}${count === 1 ? '' : 's'}: ${kinds}.`,
  full: (count, noun) => `${count} ${noun}${count === 1 ? '' : 's'} added. Remove one to add another.`,
  preparing: (count, noun) => `Preparing ${count} ${noun}${count === 1 ? '' : 's'}…`,
  added: (added, count, most, noun) =>
    `${added} ${noun}${added === 1 ? '' : 's'} added. ${count} of ${most}.`,
  removed: (name, count, most) => `${name} removed. ${count} of ${most}.`,
  remove: 'Remove',
  removeOne: (name) => `Remove ${name}`,
  sending: (percent) => `Sending ${percent}%`,
  sendingOne: (name) => `Sending ${name}`,
  sent: 'Sent',
  sentOne: (name) => `${name} sent.`,
  errorPrefix: 'To be mended:',
  kind: (name, noun, kinds) => `${name}: files of this kind are not accepted. Choose a ${kinds} ${noun}.`,
  empty: (name) => `${name}: this file is empty. Choose another one.`,
  unreadable: (name) => `${name}: this file cannot be read. Choose it again.`,
  large: (name, size, most) => `${name}: it has ${size}, the most is ${most}. Choose a smaller file.`,
  many: (name, most, noun) =>
    `${name}: not added, at most ${most} ${noun}${most === 1 ? '' : 's'}. Remove one to add another.`,
};

export const messages: Catalog<FileFieldMessages> = { id, en };
