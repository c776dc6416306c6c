import type { Catalog } from '../internal/i18n.js';

const id = { close: 'Tutup' };

/** Built-in texts of `<kaltim-dialog>`. */
export type DialogMessages = typeof id;

export const messages: Catalog<DialogMessages> = { id, en: { close: 'Close' } };
