import type { Catalog } from '../internal/i18n.js';

const id = {
  time: 'Waktu',
  fee: 'Biaya',
  free: 'Tidak dipungut biaya',
  byRegulation: 'Sesuai ketentuan',
  feeFrom: (amount: string) => `Mulai ${amount}`,
  feePer: (amount: string, unit: string) => `${amount} ${unit}`,
  duration: { minute: 'menit', hour: 'jam', day: 'hari', 'working-day': 'hari kerja' },
  atMost: (value: string, unit: string) => `Paling lama ${value} ${unit}`,
  online: 'Daring',
  atCounter: 'Di loket',
  grade: (grade: string, index: string) => `Mutu ${grade} (IKM ${index})`,
  sample: 'Data contoh',
  referral: 'Layanan ini diselenggarakan oleh pemerintah kabupaten/kota.',
  referralCentral: 'Layanan ini diselenggarakan oleh pemerintah pusat.',
  referralTo: (name: string) => `Diselenggarakan oleh ${name}.`,
};

/** Built-in texts of `<kaltim-service-card>`. */
export type ServiceCardMessages = typeof id;

const en: ServiceCardMessages = {
  time: 'Time',
  fee: 'Fee',
  free: 'Free of charge',
  byRegulation: 'Set by regulation',
  feeFrom: (amount) => `From ${amount}`,
  feePer: (amount, unit) => `${amount} ${unit}`,
  duration: { minute: 'minutes', hour: 'hours', day: 'days', 'working-day': 'working days' },
  atMost: (value, unit) => `At most ${value} ${unit}`,
  online: 'Online',
  atCounter: 'At the counter',
  grade: (grade, index) => `Quality ${grade} (index ${index})`,
  sample: 'Sample data',
  referral: 'This service is run by the regency or city government.',
  referralCentral: 'This service is run by the central government.',
  referralTo: (name) => `Run by ${name}.`,
};

export const messages: Catalog<ServiceCardMessages> = { id, en };
