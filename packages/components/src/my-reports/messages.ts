import type { Catalog } from '../internal/i18n.js';
import { reportKinds, reportStatuses } from '../internal/report-words.js';
import type { WaitingState } from './reports-controller.js';

const waitingStates: Record<WaitingState, string> = {
  queued: 'Menunggu dikirim',
  sending: 'Sedang dikirim',
  blocked: 'Perlu verifikasi',
  dead: 'Perlu diperbaiki',
};

const id = {
  waiting: 'Menunggu di perangkat ini',
  waitingNext: 'Laporan ini tersimpan di perangkat Anda dan dikirim saat ada sambungan.',
  notDurable: 'Peramban ini tidak menyimpan data: jangan tutup halaman ini sebelum laporan terkirim.',
  written: 'Ditulis',
  guest: 'Dikirim tanpa akun: lacak dengan nomor laporan dan kode akses dari tanda terima.',
  dead: 'Laporan belum diterima. Buka formulirnya untuk memperbaiki isian.',
  blocked: 'Laporan dikirim setelah Anda masuk dengan verifikasi tambahan.',
  openForm: 'Buka formulir',
  sendNow: 'Kirim sekarang',
  sent: 'Laporan yang sudah dikirim',
  ticket: 'Nomor laporan',
  status: 'Status',
  kind: 'Jenis',
  agency: 'Ditangani oleh',
  received: 'Diterima',
  updated: 'Diperbarui',
  deadline: (date: string) => `Batas waktu: ${date}`,
  overdue: (days: number) => (days ? `Melewati batas waktu ${days} hari kerja` : 'Melewati batas waktu'),
  other: 'Diperbarui',
  more: 'Muat lagi',
  loading: 'Memuat laporan Anda…',
  loaded: (count: number) => `${count} laporan dimuat.`,
  loadedMore: (count: number, all: number) => `${count} laporan lagi dimuat, seluruhnya ${all}.`,
  delivered: 'Laporan terkirim.',
  empty: 'Belum ada laporan',
  emptyNext: 'Laporan yang Anda kirim setelah masuk muncul di sini, beserta statusnya.',
  write: 'Sampaikan laporan',
  signedOut: 'Masuk untuk melihat laporan Anda',
  signedOutNext:
    'Laporan yang Anda kirim tanpa akun dapat dilacak dengan nomor laporan dan kode akses dari tanda terima.',
  retry: 'Coba lagi',
  offline: 'Anda sedang luring',
  offlineNext: 'Daftar laporan dimuat setelah Anda terhubung ke internet.',
  unreachable: 'Sambungan ke layanan kami terputus',
  unreachableNext: 'Laporan Anda tidak hilang. Coba lagi beberapa saat lagi.',
  busy: 'Terlalu banyak permintaan',
  busyNext: (minutes: number) => `Coba lagi dalam ${minutes} menit.`,
  error: 'Laporan Anda belum dapat dimuat',
  errorNext: 'Terjadi kendala pada sistem kami. Laporan Anda tidak hilang. Coba lagi beberapa saat lagi.',
  kinds: reportKinds.id,
  statuses: reportStatuses.id,
  waitingStates,
};

/** Built-in texts of `<kaltim-my-reports>`. */
export type MyReportsMessages = typeof id;

const plural = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

const en: MyReportsMessages = {
  waiting: 'Waiting on this device',
  waitingNext: 'These reports are kept on your device and sent when there is a connection.',
  notDurable: 'This browser keeps no data: do not close this page before the reports are sent.',
  written: 'Written',
  guest: 'Sent without an account: track it with report number and access code of the receipt.',
  dead: 'The report was not accepted. Open its form to mend what was entered.',
  blocked: 'The report is sent once you have signed in with a further verification.',
  openForm: 'Open form',
  sendNow: 'Send now',
  sent: 'Reports you have sent',
  ticket: 'Report number',
  status: 'Status',
  kind: 'Kind',
  agency: 'Handled by',
  received: 'Received',
  updated: 'Updated',
  deadline: (date) => `Due: ${date}`,
  overdue: (days) => (days ? `Overdue by ${plural(days, 'working day')}` : 'Overdue'),
  other: 'Updated',
  more: 'Load more',
  loading: 'Loading your reports…',
  loaded: (count) => `${plural(count, 'report')} loaded.`,
  loadedMore: (count, all) => `${count} more loaded, ${plural(all, 'report')} in all.`,
  delivered: 'Report sent.',
  empty: 'No reports yet',
  emptyNext: 'Reports you send while signed in appear here with their status.',
  write: 'Send a report',
  signedOut: 'Sign in to see your reports',
  signedOutNext:
    'Reports sent without an account are tracked with report number and access code of the receipt.',
  retry: 'Try again',
  offline: 'You are offline',
  offlineNext: 'The list is loaded once you are connected to the internet.',
  unreachable: 'The connection to our service is lost',
  unreachableNext: 'Your reports are not lost. Try again in a while.',
  busy: 'Too many requests',
  busyNext: (minutes) => `Try again in ${plural(minutes, 'minute')}.`,
  error: 'Your reports could not be loaded',
  errorNext: 'Something failed on our side. Your reports are not lost. Try again in a while.',
  kinds: reportKinds.en,
  statuses: reportStatuses.en,
  waitingStates: {
    queued: 'Waiting to be sent',
    sending: 'Being sent',
    blocked: 'Needs verification',
    dead: 'Needs mending',
  },
};

export const messages: Catalog<MyReportsMessages> = { id, en };
