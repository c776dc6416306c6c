import type { Catalog } from '../internal/i18n.js';

const id = {
  options: ['Tidak baik', 'Kurang baik', 'Baik', 'Sangat baik'] as readonly string[],
  notApplicable: 'Tidak berlaku bagi saya',
  required: 'Pilih salah satu jawaban.',
  errorPrefix: 'Kesalahan:',
  optional: '(opsional)',
};

/** Built-in texts of `<kaltim-rating>`. */
export type RatingMessages = typeof id;

export const messages: Catalog<RatingMessages> = {
  id,
  en: {
    options: ['Poor', 'Fair', 'Good', 'Very good'],
    notApplicable: 'Does not apply to me',
    required: 'Choose one of the answers.',
    errorPrefix: 'Error:',
    optional: '(optional)',
  },
};
