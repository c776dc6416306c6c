import type { Catalog } from '../internal/i18n.js';

const id = {
  optional: '(opsional)',
  required: '(wajib diisi)',
  missing: (label: string) => (/^isi\b/i.test(label) ? `Tulis ${label}.` : `Isi ${label}.`),
  missingChoice: (label: string) => `Pilih ${label}.`,
  missingCheck: 'Centang kotak ini untuk melanjutkan.',
  email: 'Tulis alamat surel yang lengkap, misalnya nama@contoh.id.',
  url: 'Tulis alamat situs yang lengkap, misalnya https://contoh.id.',
  number: 'Tulis angka saja.',
  date: 'Tulis tanggal yang lengkap.',
  pattern: 'Isian belum sesuai bentuk yang diminta. Lihat contohnya.',
  min: (limit: string) => `Isi dengan ${limit} atau lebih.`,
  max: (limit: string) => `Isi dengan ${limit} atau kurang.`,
  step: 'Isi dengan bilangan bulat.',
  tooShort: (limit: number) => `Tulis paling sedikit ${limit} karakter.`,
  tooLong: (limit: number, over: number) =>
    `Tulis paling banyak ${limit} karakter. Kurangi ${over} karakter.`,
  left: (count: number) => `Tersisa ${count} karakter`,
  over: (count: number) => `Lebih ${count} karakter`,
  errorPrefix: 'Perlu diperbaiki:',
};

/** Built-in texts of `<kaltim-field>`. */
export type FieldMessages = typeof id;

const en: FieldMessages = {
  optional: '(optional)',
  required: '(required)',
  missing: (label) => `Enter ${label}.`,
  missingChoice: (label) => `Choose ${label}.`,
  missingCheck: 'Tick this box to go on.',
  email: 'Enter a complete email address, such as name@example.id.',
  url: 'Enter a complete web address, such as https://example.id.',
  number: 'Enter digits only.',
  date: 'Enter a complete date.',
  pattern: 'This does not have the form asked for. See the example.',
  min: (limit) => `Enter ${limit} or more.`,
  max: (limit) => `Enter ${limit} or less.`,
  step: 'Enter a whole number.',
  tooShort: (limit) => `Enter at least ${limit} characters.`,
  tooLong: (limit, over) => `Enter at most ${limit} characters. Take out ${over}.`,
  left: (count) => `${count} characters left`,
  over: (count) => `${count} characters too many`,
  errorPrefix: 'To be mended:',
};

export const messages: Catalog<FieldMessages> = { id, en };
