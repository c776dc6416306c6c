import type { Catalog } from '../internal/i18n.js';

const id = {
  signIn: 'Masuk',
  signInAgain: 'Masuk lagi',
  opening: 'Membuka halaman masuk…',
  inWindow: 'Lanjutkan di jendela yang terbuka.',
  signedIn: 'Anda sudah masuk.',
  signedOut: 'Anda sudah keluar.',
  account: 'Akun saya',
  accountOf: 'Akun:',
  myReports: 'Laporan saya',
  signOut: 'Keluar',
  close: 'Tutup',
  cancel: 'Batal',
  thisTabOnly: 'Sesi hanya di tab ini. Anda perlu masuk lagi setelah halaman ditutup atau dimuat ulang.',
  notKept:
    'Peramban ini tidak dapat menyimpan sesi, jadi sesi hanya di tab ini. Anda perlu masuk lagi setelah halaman ditutup atau dimuat ulang.',

  expiring: 'Sesi Anda hampir berakhir',
  expiringIn: (minutes: number, seconds: number) =>
    `Sisa waktu: ${minutes ? `${minutes} menit ` : ''}${seconds} detik.`,
  expiringSoon: (minutes: number) =>
    minutes > 1
      ? `Sesi Anda berakhir dalam ${minutes} menit. Pilih Tetap masuk untuk melanjutkan.`
      : 'Sesi Anda berakhir dalam kurang dari satu menit. Pilih Tetap masuk untuk melanjutkan.',
  expiringNext: 'Isian Anda tidak hilang bila sesi berakhir.',
  stay: 'Tetap masuk',
  later: 'Nanti saja',
  expired: 'Sesi Anda sudah berakhir',
  expiredNext: 'Draf dan laporan yang menunggu dikirim tetap tersimpan. Masuk lagi untuk melanjutkan.',

  offline: 'Anda sedang luring',
  offlineNext:
    'Masuk memerlukan internet. Anda tetap dapat menulis laporan; laporan dikirim saat terhubung kembali.',
  popupBlocked: 'Peramban memblokir jendela masuk',
  popupBlockedNext: 'Izinkan jendela baru untuk situs ini lalu coba lagi, atau masuk lewat halaman ini.',
  inThisPage: 'Masuk lewat halaman ini',
  denied: 'Proses masuk dibatalkan',
  deniedNext: 'Anda belum masuk. Coba lagi bila Anda ingin melanjutkan.',
  network: 'Layanan masuk belum dapat dihubungi',
  networkNext: 'Isian Anda tidak hilang. Coba lagi beberapa saat lagi.',
  beginAgain: 'Mulai masuk sekali lagi',
  beginAgainNext: 'Proses masuk dimulai di peramban lain atau terlalu lama.',
  unsupported: 'Masuk perlu https',
  unsupportedNext: 'Halaman ini dibuka lewat sambungan yang tidak aman, jadi Anda belum dapat masuk.',
  openSecurely: 'Buka halaman aman',
  unkept: 'Jendela ini tidak menyimpan data',
  unkeptNext: 'Buka halaman ini di jendela peramban biasa, bukan mode penyamaran, lalu coba lagi.',
  retry: 'Coba lagi',
  signOutFailed: 'Anda belum sepenuhnya keluar',
  signOutFailedNext: 'Coba keluar sekali lagi. Di perangkat bersama, tutup juga semua jendela peramban.',

  leave: 'Keluar dari akun',
  leaveWhere: 'Keluar dari mana?',
  scopes: {
    tab: 'Tab ini saja',
    device: 'Perangkat ini',
    global: 'Semua tempat',
  },
  scopeHints: {
    tab: 'Tab lain pada perangkat ini tetap masuk.',
    device: 'Semua tab situs ini pada perangkat ini keluar.',
    global:
      'Sesi pada penyedia akun juga diakhiri. Pilih ini bila perangkat dipakai bersama. Anda mungkin dibawa ke halaman penyedia akun.',
  },
  unsent: (count: number) => `${count} laporan belum terkirim`,
  unsentNext: 'Pilih apa yang dilakukan dengan laporan itu sebelum Anda keluar.',
  keep: 'Simpan di perangkat ini',
  keepHint: 'Dikirim setelah Anda masuk lagi. Jangan pilih ini pada perangkat bersama.',
  export: 'Unduh salinan lalu keluar',
  exportHint: 'Berkas salinan disimpan di perangkat ini; laporannya juga tetap menunggu dikirim.',
  discard: 'Hapus dari perangkat ini',
  discardHint: 'Laporan tidak dikirim dan tidak dapat dikembalikan.',

  stepUp: 'Perlu verifikasi tambahan',
  stepUpStronger:
    'Langkah ini memuat data yang dilindungi, jadi Anda diminta masuk sekali lagi dengan verifikasi tambahan.',
  stepUpFresher: 'Anda masuk sudah cukup lama, jadi Anda diminta masuk sekali lagi sebelum melanjutkan.',
  stepUpNext: 'Halaman ini menunggu. Yang sedang Anda lakukan dilanjutkan setelah verifikasi.',
  stepUpGo: 'Lanjutkan verifikasi',
  stepUpBlocked: 'Peramban memblokir jendelanya. Izinkan jendela baru untuk situs ini, lalu coba lagi.',
  stepUpCancelled: 'Jendela verifikasi ditutup. Anda dapat mencoba lagi atau membatalkan.',
  stepUpFailed: 'Verifikasi belum berhasil. Coba lagi beberapa saat lagi.',
};

/** Built-in texts of `<kaltim-login>`. */
export type LoginMessages = typeof id;

const plural = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

const en: LoginMessages = {
  signIn: 'Sign in',
  signInAgain: 'Sign in again',
  opening: 'Opening the sign-in page…',
  inWindow: 'Continue in the window that has opened.',
  signedIn: 'You are signed in.',
  signedOut: 'You are signed out.',
  account: 'My account',
  accountOf: 'Account:',
  myReports: 'My reports',
  signOut: 'Sign out',
  close: 'Close',
  cancel: 'Cancel',
  thisTabOnly: 'Signed in in this tab only. After closing or reloading the page you need to sign in again.',
  notKept:
    'This browser cannot keep a session, so you are signed in in this tab only. After closing or reloading the page you need to sign in again.',

  expiring: 'Your session is about to end',
  expiringIn: (minutes, seconds) =>
    `Time left: ${minutes ? `${plural(minutes, 'minute')} ` : ''}${plural(seconds, 'second')}.`,
  expiringSoon: (minutes) =>
    minutes > 1
      ? `Your session ends in ${minutes} minutes. Choose Stay signed in to go on.`
      : 'Your session ends in less than a minute. Choose Stay signed in to go on.',
  expiringNext: 'What you have entered is kept if the session ends.',
  stay: 'Stay signed in',
  later: 'Not now',
  expired: 'Your session has ended',
  expiredNext: 'Drafts and reports that wait to be sent are kept. Sign in again to go on.',

  offline: 'You are offline',
  offlineNext: 'Signing in needs the internet. You can still write a report; it is sent once you are online.',
  popupBlocked: 'The browser blocked the sign-in window',
  popupBlockedNext: 'Allow new windows for this site and try again, or sign in in this page.',
  inThisPage: 'Sign in in this page',
  denied: 'Signing in was cancelled',
  deniedNext: 'You are not signed in. Try again if you want to go on.',
  network: 'The sign-in service cannot be reached',
  networkNext: 'What you have entered is kept. Try again in a while.',
  beginAgain: 'Begin signing in once more',
  beginAgainNext: 'Signing in was begun in another browser, or too long ago.',
  unsupported: 'Signing in needs https',
  unsupportedNext: 'This page came over a connection that is not secure, so you cannot sign in yet.',
  openSecurely: 'Open the secure page',
  unkept: 'This window keeps no data',
  unkeptNext: 'Open this page in an ordinary browser window, not a private one, and try again.',
  retry: 'Try again',
  signOutFailed: 'You are not completely signed out',
  signOutFailedNext: 'Sign out once more. On a shared device, close all browser windows, too.',

  leave: 'Sign out of your account',
  leaveWhere: 'Sign out where?',
  scopes: { tab: 'This tab only', device: 'This device', global: 'Everywhere' },
  scopeHints: {
    tab: 'Other tabs on this device stay signed in.',
    device: 'All tabs of this site on this device are signed out.',
    global:
      'The session at the account provider ends, too. Choose this on a shared device. You may be taken to a page of the account provider.',
  },
  unsent: (count) => `${plural(count, 'report')} not sent yet`,
  unsentNext: 'Choose what is to become of that before you sign out.',
  keep: 'Keep on this device',
  keepHint: 'Sent once you sign in again. Do not choose this on a shared device.',
  export: 'Download a copy and sign out',
  exportHint: 'A copy is saved on this device; what waits to be sent goes on waiting.',
  discard: 'Delete from this device',
  discardHint: 'It is not sent and cannot be brought back.',

  stepUp: 'Further verification needed',
  stepUpStronger:
    'This step holds protected data, so you are asked to sign in once more with a further verification.',
  stepUpFresher: 'You signed in a while ago, so you are asked to sign in once more before you go on.',
  stepUpNext: 'This page waits. What you were doing goes on after the verification.',
  stepUpGo: 'Continue to verification',
  stepUpBlocked: 'The browser blocked the window. Allow new windows for this site, then try again.',
  stepUpCancelled: 'The verification window was closed. You can try again or cancel.',
  stepUpFailed: 'The verification did not succeed. Try again in a while.',
};

export const messages: Catalog<LoginMessages> = { id, en };
