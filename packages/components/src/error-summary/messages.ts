import type { Catalog } from '../internal/i18n.js';

const id = {
  heading: (count: number) => `Ada ${count} isian yang perlu diperbaiki`,
};

/** Built-in texts of `<kaltim-error-summary>`. */
export type ErrorSummaryMessages = typeof id;

const en: ErrorSummaryMessages = {
  heading: (count) => (count === 1 ? 'There is 1 entry to mend' : `There are ${count} entries to mend`),
};

export const messages: Catalog<ErrorSummaryMessages> = { id, en };
