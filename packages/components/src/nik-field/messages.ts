import type { IdentityFault } from '@kaltim/rules';
import type { Catalog } from '../internal/i18n.js';

const id = {
  faults: {
    length: 'NIK harus terdiri atas 16 angka.',
    date: 'Tanggal lahir pada NIK tidak valid. Periksa kembali NIK Anda.',
    serial: 'Empat angka terakhir NIK tidak boleh 0000. Periksa kembali NIK Anda.',
  } satisfies Partial<Record<IdentityFault, string>>,
  region: 'Kode wilayah pada NIK tidak dikenali. Pastikan NIK sudah benar.',
};

/** Texts of `<kaltim-nik-field>` beyond those of the field. */
export type NikFieldTexts = typeof id;

export const texts: Catalog<NikFieldTexts> = {
  id,
  en: {
    faults: {
      length: 'A NIK has 16 digits.',
      date: 'The date of birth in this NIK does not exist. Check the NIK.',
      serial: 'The last four digits of a NIK are never 0000. Check the NIK.',
    },
    region: 'The region code of this NIK is not known. Make sure that the NIK is right.',
  },
};
