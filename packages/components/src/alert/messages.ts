import type { Catalog } from '../internal/i18n.js';

const id = { close: 'Tutup', info: 'Informasi', done: 'Berhasil', warning: 'Perhatian', danger: 'Masalah' };

/** Built-in texts of `<kaltim-alert>`. */
export type AlertMessages = typeof id;

export const messages: Catalog<AlertMessages> = {
  id,
  en: { close: 'Close', info: 'Information', done: 'Done', warning: 'Attention', danger: 'Problem' },
};
