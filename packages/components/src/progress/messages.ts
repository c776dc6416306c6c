import type { Catalog } from '../internal/i18n.js';

const id = {
  of: (value: string, max: string, unit: string) => `${value} dari ${max}${unit && ` ${unit}`}`,
  unnamed: 'Kemajuan',
};

/** Built-in texts of `<kaltim-progress>`. */
export type ProgressMessages = typeof id;

export const messages: Catalog<ProgressMessages> = {
  id,
  en: { of: (value, max, unit) => `${value} of ${max}${unit && ` ${unit}`}`, unnamed: 'Progress' },
};
