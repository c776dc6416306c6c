import type { Catalog } from '../internal/i18n.js';

const id = { close: 'Tutup', region: 'Kabar singkat' };

/** Built-in texts of `<kaltim-toast>`. */
export type ToastMessages = typeof id;

export const messages: Catalog<ToastMessages> = { id, en: { close: 'Close', region: 'Short news' } };
