import type { Catalog } from '../internal/i18n.js';

const id = { busy: 'Sedang diproses…' };

/** Built-in texts of `<kaltim-button>`. */
export type ButtonMessages = typeof id;

export const messages: Catalog<ButtonMessages> = { id, en: { busy: 'Working…' } };
