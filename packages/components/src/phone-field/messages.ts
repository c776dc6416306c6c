import type { Catalog } from '../internal/i18n.js';

const id = {
  mobile: 'Tulis nomor ponsel diawali 08 atau +62.',
  any: 'Tulis nomor telepon lengkap, misalnya 0812 3456 7890 atau 0541 733333.',
};

export const texts: Catalog<typeof id> = {
  id,
  en: {
    mobile: 'Write a mobile number that begins with 08 or +62.',
    any: 'Write the whole telephone number, such as 0812 3456 7890 or 0541 733333.',
  },
};
