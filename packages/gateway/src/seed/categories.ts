import type { ReportCategory } from '@kaltim/contract';

/** Answer times follow the clocks of a SIPPN page (2, 5, 14 and 60 working days); a deployment sets its own. */
export const reportCategories: ReportCategory[] = [
  {
    id: 'pelayanan-kesehatan',
    name: 'Pelayanan kesehatan',
    kinds: ['complaint', 'aspiration', 'information-request'],
    workingDays: 5,
  },
  {
    id: 'pajak-kendaraan',
    name: 'Pajak kendaraan dan Samsat',
    kinds: ['complaint', 'aspiration', 'information-request'],
    workingDays: 5,
  },
  {
    id: 'pendidikan',
    name: 'Pendidikan menengah dan khusus',
    kinds: ['complaint', 'aspiration', 'information-request'],
    workingDays: 5,
  },
  {
    id: 'perizinan',
    name: 'Perizinan dan penanaman modal',
    kinds: ['complaint', 'aspiration', 'information-request'],
    workingDays: 5,
  },
  {
    id: 'jalan-provinsi',
    name: 'Jalan dan jembatan provinsi',
    kinds: ['complaint', 'aspiration'],
    workingDays: 14,
  },
  {
    id: 'lingkungan',
    name: 'Pencemaran dan lingkungan hidup',
    kinds: ['complaint', 'aspiration'],
    workingDays: 14,
  },
  {
    id: 'ketenagakerjaan',
    name: 'Ketenagakerjaan',
    kinds: ['complaint', 'aspiration', 'information-request'],
    workingDays: 14,
  },
  {
    id: 'bantuan-sosial',
    name: 'Bantuan sosial',
    kinds: ['complaint', 'aspiration', 'information-request'],
    workingDays: 5,
  },
  {
    id: 'jaringan-internet',
    name: 'Sinyal dan internet desa',
    kinds: ['complaint', 'aspiration', 'information-request'],
    workingDays: 14,
  },
  {
    id: 'situs-dan-aplikasi',
    name: 'Situs dan aplikasi pemerintah',
    kinds: ['complaint', 'aspiration', 'information-request'],
    workingDays: 2,
  },
  {
    id: 'perilaku-petugas',
    name: 'Sikap dan perilaku petugas pelayanan',
    kinds: ['complaint'],
    workingDays: 14,
  },
  {
    id: 'lainnya',
    name: 'Lainnya',
    kinds: ['complaint', 'aspiration', 'information-request'],
    workingDays: 5,
  },
  {
    id: 'dugaan-korupsi',
    name: 'Dugaan korupsi atau pelanggaran pegawai',
    kinds: ['complaint'],
    workingDays: 60,
    divertTo: {
      channel: 'whistleblowing',
      url: 'https://inspektorat.kaltimprov.go.id',
      name: 'Whistleblowing system Inspektorat Daerah',
    },
  },
];
