import type { Catalog } from '../internal/i18n.js';

const id = { loading: 'Memuat…' };

/** Built-in texts of `<kaltim-skeleton>`. */
export type SkeletonMessages = typeof id;

export const messages: Catalog<SkeletonMessages> = { id, en: { loading: 'Loading…' } };
