import type { ContactChannel, OfficeHours, Place } from '@kaltim/contract';

/** Every row is sample data: names follow the Renstra 2024-2026 list, most contacts are not confirmed. */
export const SEEDED_AT = '2026-11-24T00:00:00Z';

export const SAMARINDA: Place = { name: 'Kantor', address: 'Samarinda (data contoh)', regionCode: '64.72' };

export const lapor: ContactChannel = {
  kind: 'lapor',
  value: 'SP4N-LAPOR!',
  label: 'Kanal pengaduan nasional',
  url: 'https://www.lapor.go.id',
};

export const hours: OfficeHours[] = [
  { days: ['monday', 'tuesday', 'wednesday', 'thursday'], opens: '07:30', closes: '16:00' },
  { days: ['friday'], opens: '07:30', closes: '11:30', note: 'Data contoh; pastikan kepada instansi.' },
];

export const roundTheClock: OfficeHours[] = [
  {
    days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
    opens: '00:00',
    closes: '23:59',
    note: 'Gawat darurat 24 jam. Poliklinik mengikuti jadwal rumah sakit.',
  },
];

export const PLEDGE =
  'Dengan ini kami menyatakan sanggup menyelenggarakan pelayanan sesuai standar pelayanan yang telah ditetapkan dan ' +
  'apabila tidak menepati janji ini, kami siap menerima sanksi sesuai peraturan perundang-undangan yang berlaku.';
