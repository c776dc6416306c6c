import type { Catalog } from '../internal/i18n.js';

const id = {
  label: 'Keadaan sambungan',
  offline: 'Anda sedang luring',
  weak: 'Sambungan lemah',
  back: 'Anda terhubung kembali',
  atRisk: 'Tidak tersimpan di perangkat ini',
  kept: 'Laporan disimpan di ponsel ini dan dikirim sendiri begitu ada sinyal.',
  keptReopen:
    'Laporan disimpan di ponsel ini. Biarkan halaman ini terbuka, atau buka halaman ini lagi untuk mengirim.',
  notKept:
    'Peramban ini tidak menyimpan data: laporan tidak tersimpan di perangkat ini. Jangan tutup halaman ini sampai laporan terkirim.',
  reading: 'Halaman yang sudah dibuka tetap dapat dibaca.',
  weakText: 'Layanan kami belum terjangkau.',
  backWaiting: (count: number) => `${count} kiriman sedang dilanjutkan.`,
};

/** Built-in texts of `<kaltim-offline-banner>`. */
export type OfflineBannerMessages = typeof id;

const en: OfflineBannerMessages = {
  label: 'Connection',
  offline: 'You are offline',
  weak: 'Weak connection',
  back: 'You are connected again',
  atRisk: 'Not stored on this device',
  kept: 'Reports are stored on this phone and sent by themselves as soon as there is a signal.',
  keptReopen: 'Reports are stored on this phone. Leave this page open, or open it again to send them.',
  notKept:
    'This browser keeps no data: reports are not stored on this device. Do not close this page until they are sent.',
  reading: 'Pages you have opened can still be read.',
  weakText: 'Our service is out of reach.',
  backWaiting: (count) => `Sending goes on: ${count} waiting.`,
};

export const messages: Catalog<OfflineBannerMessages> = { id, en };
