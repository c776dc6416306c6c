import type { Holiday, WorkingDayCalendar } from '@kaltim/contract';

const holiday = (date: string, name: string): Holiday => ({ date, name, kind: 'national-holiday' });
const leave = (date: string, name: string): Holiday => ({ date, name, kind: 'joint-leave' });

/**
 * 2026: 17 holidays and 8 days of joint leave. Number and totals were read on a page of a government office, the
 * days on a second page; the two agree. A later year is entered with its decree and never guessed.
 */
export const calendars: WorkingDayCalendar[] = [
  {
    year: 2026,
    status: 'decided',
    source:
      'Keputusan Bersama Menteri Agama, Menteri Ketenagakerjaan, dan Menteri PANRB Nomor 1497 Tahun 2025, Nomor 2 Tahun 2025, dan Nomor 5 Tahun 2025',
    sourceUrl:
      'https://disdiksmg.semarangkota.go.id/post-detail/resmi-daftar-hari-libur-nasional-dan-cuti-bersama-tahun-2026-berdasarkan-skb-3-menteri',
    holidays: [
      holiday('2026-01-01', 'Tahun Baru 2026 Masehi'),
      holiday('2026-01-16', 'Isra Mikraj Nabi Muhammad saw.'),
      leave('2026-02-16', 'Cuti bersama Tahun Baru Imlek'),
      holiday('2026-02-17', 'Tahun Baru Imlek 2577 Kongzili'),
      leave('2026-03-18', 'Cuti bersama Hari Suci Nyepi'),
      holiday('2026-03-19', 'Hari Suci Nyepi (Tahun Baru Saka 1948)'),
      leave('2026-03-20', 'Cuti bersama Idulfitri'),
      holiday('2026-03-21', 'Idulfitri 1447 Hijriah'),
      holiday('2026-03-22', 'Idulfitri 1447 Hijriah'),
      leave('2026-03-23', 'Cuti bersama Idulfitri'),
      leave('2026-03-24', 'Cuti bersama Idulfitri'),
      holiday('2026-04-03', 'Wafat Yesus Kristus'),
      holiday('2026-04-05', 'Kebangkitan Yesus Kristus (Paskah)'),
      holiday('2026-05-01', 'Hari Buruh Internasional'),
      holiday('2026-05-14', 'Kenaikan Yesus Kristus'),
      leave('2026-05-15', 'Cuti bersama Kenaikan Yesus Kristus'),
      holiday('2026-05-27', 'Iduladha 1447 Hijriah'),
      leave('2026-05-28', 'Cuti bersama Iduladha'),
      holiday('2026-05-31', 'Hari Raya Waisak 2570 BE'),
      holiday('2026-06-01', 'Hari Lahir Pancasila'),
      holiday('2026-06-16', '1 Muharam Tahun Baru Islam 1448 Hijriah'),
      holiday('2026-08-17', 'Proklamasi Kemerdekaan'),
      holiday('2026-08-25', 'Maulid Nabi Muhammad saw.'),
      leave('2026-12-24', 'Cuti bersama Natal'),
      holiday('2026-12-25', 'Kelahiran Yesus Kristus'),
    ],
  },
];
