/**
 * @typedef {object} Account
 * @property {string} id      the `sub` of its tokens
 * @property {string} name    as the pages greet the person
 * @property {string} role    in Indonesian, for the list on the sign-in page
 * @property {string} [agencyId]  the agency an officer works for
 * @property {string[]} [roles]  what the person is, beside a citizen
 * @property {string[]} scopes    what of the API this person may be granted
 */

/** Invented people. One password for all of them; the sign-in page shows it. */
export const developmentPassword = 'kaltim-dev';

/** The second factor of them all, for a stronger sign-in. */
export const developmentCode = '246810';

/** @type {Account[]} */
export const accounts = [
  { id: 'warga-siti', name: 'Siti Aminah', role: 'Warga', scopes: ['reports'] },
  { id: 'warga-budi', name: 'Budi Santoso', role: 'Warga', scopes: ['reports'] },
  {
    id: 'petugas-dinkes',
    name: 'Rahmat Hidayat',
    role: 'Petugas Dinas Kesehatan',
    agencyId: 'dinkes',
    roles: ['officer'],
    scopes: ['reports', 'officer'],
  },
  {
    id: 'koordinator',
    name: 'Dewi Lestari',
    role: 'Koordinator pengaduan provinsi (Diskominfo)',
    agencyId: 'diskominfo',
    roles: ['officer', 'coordinator'],
    scopes: ['reports', 'officer', 'coordinator'],
  },
];

/**
 * @param {string | undefined} id
 * @returns {Account | undefined}
 */
export const findAccount = (id) => accounts.find((account) => account.id === id);

/** What each scope allows, in the words of the consent page. */
export const scopeLabels = {
  openid: 'Mengenali Anda dan menampilkan nama Anda',
  profile: 'Membaca nama Anda',
  offline_access: 'Menjaga Anda tetap masuk sampai Anda keluar',
  reports: 'Mengirim dan melihat laporan Anda',
  officer: 'Menangani laporan untuk perangkat daerah Anda',
  coordinator: 'Mengoordinasikan laporan seluruh perangkat daerah',
};
