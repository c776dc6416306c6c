import type { Catalog } from '../internal/i18n.js';

const id = {
  offline: 'Luring',
  waiting: (count: number) => `${count} menunggu dikirim`,
  offlineWaiting: (count: number) => `Luring, ${count} menunggu dikirim`,
  sending: 'Sedang dikirim',
  sendingPhotos: (percent: number) => `Sedang dikirim, foto ${percent}%`,
  delivered: (count: number) => `${count} terkirim`,
  failed: (count: number) => `${count} gagal, perlu Anda`,
  open: 'Lihat',
  dialog: 'Kiriman di perangkat ini',
  close: 'Tutup',
  listFailed:
    'Daftar kiriman belum dapat dibuka tanpa sambungan. Kiriman Anda tetap tersimpan di perangkat ini.',
  announce: {
    offline: 'Anda sedang luring.',
    waiting: (count: number) => `${count} kiriman menunggu dikirim.`,
    sending: 'Kiriman sedang dikirim.',
    delivered: 'Kiriman sudah terkirim.',
    failed: (count: number) => `${count} kiriman gagal dan perlu Anda.`,
  },
};

/** Built-in texts of `<kaltim-sync-status>`. */
export type SyncStatusMessages = typeof id;

const en: SyncStatusMessages = {
  offline: 'Offline',
  waiting: (count) => `${count} waiting to be sent`,
  offlineWaiting: (count) => `Offline, ${count} waiting to be sent`,
  sending: 'Being sent',
  sendingPhotos: (percent) => `Being sent, photos ${percent}%`,
  delivered: (count) => `${count} sent`,
  failed: (count) => `${count} failed, needs you`,
  open: 'Show',
  dialog: 'Submissions on this device',
  close: 'Close',
  listFailed: 'The list cannot be opened without a connection. Your submissions stay stored on this device.',
  announce: {
    offline: 'You are offline.',
    waiting: (count) =>
      count === 1 ? '1 submission waits to be sent.' : `${count} submissions wait to be sent.`,
    sending: 'Being sent.',
    delivered: 'Sent.',
    failed: (count) =>
      count === 1 ? '1 submission failed and needs you.' : `${count} submissions failed and need you.`,
  },
};

export const messages: Catalog<SyncStatusMessages> = { id, en };
