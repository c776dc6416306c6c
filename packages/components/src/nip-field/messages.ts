import type { IdentityFault } from '@kaltim/rules';
import type { Catalog } from '../internal/i18n.js';

const id: Record<IdentityFault, string> = {
  length: 'NIP harus terdiri atas 18 angka.',
  date: 'Tanggal pada NIP tidak valid. Periksa kembali NIP Anda.',
  start: 'Tahun pengangkatan pada NIP terlalu dekat dengan tahun lahir. Periksa kembali NIP Anda.',
  gender: 'Angka ke-15 pada NIP harus 1 atau 2. Periksa kembali NIP Anda.',
  serial: 'Tiga angka terakhir NIP tidak boleh 000. Periksa kembali NIP Anda.',
};

export const texts: Catalog<Record<IdentityFault, string>> = {
  id,
  en: {
    length: 'A NIP has 18 digits.',
    date: 'A date in this NIP does not exist. Check the NIP.',
    start: 'The year of appointment in this NIP is too close to the year of birth. Check the NIP.',
    gender: 'The 15th digit of a NIP is 1 or 2. Check the NIP.',
    serial: 'The last three digits of a NIP are never 000. Check the NIP.',
  },
};
