import type { Catalog } from '../internal/i18n.js';

const id = {
  exportHeading: 'Simpan ke berkas',
  exportText:
    'Berkas berisi kiriman yang belum terkirim dan draf Anda, terkunci dengan kata sandi. Pindahkan ke ponsel lain untuk mengirimnya dari sana; laporan yang terkirim dari dua ponsel tetap dihitung satu.',
  exportWarning: 'Tanpa kata sandi ini berkas tidak dapat dibuka lagi. Kami tidak menyimpannya.',
  passphrase: 'Kata sandi berkas',
  passphraseHint: 'Paling sedikit 8 karakter. Empat kata yang Anda ingat lebih aman daripada satu kata.',
  again: 'Ulangi kata sandi',
  strength: { short: 'Terlalu pendek.', fair: 'Cukup kuat.', good: 'Kuat.' },
  tooShort: 'Tulis paling sedikit 8 karakter.',
  different: 'Kedua kata sandi tidak sama. Tulis ulang.',
  export: 'Simpan berkas',
  exporting: 'Menyiapkan berkas…',
  exported: 'Berkas sudah disimpan. Catat kata sandinya.',
  importHeading: 'Buka berkas dari ponsel lain',
  file: 'Berkas',
  fileMissing: 'Pilih berkas dahulu.',
  import: 'Buka berkas',
  importing: 'Membuka berkas…',
  imported: (added: number, kept: number, drafts: number) =>
    `${added} kiriman ditambahkan, ${kept} sudah ada di perangkat ini, ${drafts} draf ditambahkan.`,
  faults: {
    'wrong-passphrase':
      'Kata sandi tidak cocok, atau berkas sudah berubah. Periksa kata sandi, lalu coba lagi.',
    invalid: 'Berkas ini bukan salinan kiriman, atau tidak lengkap. Salin ulang dari ponsel asalnya.',
    'too-large': 'Berkas terlalu besar untuk perangkat ini.',
    unsupported:
      'Peramban ini belum dapat melakukannya. Buka lewat alamat https, atau coba lagi saat terhubung.',
    full: 'Penyimpanan perangkat penuh. Kosongkan sebagian ruang, lalu coba lagi. Tidak ada yang berubah.',
    other: 'Belum berhasil. Coba lagi.',
  },
};

/** Built-in texts of the backup part of `<kaltim-outbox>`. */
export type BackupMessages = typeof id;

const en: BackupMessages = {
  exportHeading: 'Store in a file',
  exportText:
    'The file holds what is not sent yet and your drafts, locked with a passphrase. Carry it to another phone to send from there; a report sent from two phones still counts once.',
  exportWarning: 'Without this passphrase the file can never be opened again. We do not keep it.',
  passphrase: 'Passphrase of the file',
  passphraseHint: 'At least 8 characters. Four words you remember are safer than one.',
  again: 'Passphrase once more',
  strength: { short: 'Too short.', fair: 'Fair.', good: 'Strong.' },
  tooShort: 'Enter at least 8 characters.',
  different: 'The two passphrases differ. Enter them again.',
  export: 'Store file',
  exporting: 'Preparing the file…',
  exported: 'The file is stored. Write down its passphrase.',
  importHeading: 'Open a file from another phone',
  file: 'File',
  fileMissing: 'Choose a file first.',
  import: 'Open file',
  importing: 'Opening the file…',
  imported: (added, kept, drafts) =>
    `${added} submissions added, ${kept} were on this device already, ${drafts} drafts added.`,
  faults: {
    'wrong-passphrase':
      'The passphrase does not fit, or the file was changed. Check the passphrase and try again.',
    invalid: 'This file is no copy of submissions, or it is incomplete. Copy it again from the other phone.',
    'too-large': 'The file is too large for this device.',
    unsupported:
      'This browser cannot do that yet. Use the https address, or try again once you are connected.',
    full: 'The storage of this device is full. Free some and try again. Nothing has changed.',
    other: 'That did not work. Try again.',
  },
};

export const backupMessages: Catalog<BackupMessages> = { id, en };
