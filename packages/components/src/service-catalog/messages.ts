import type { Audience } from '@kaltim/contract';
import type { Catalog } from '../internal/i18n.js';

const audiences: Record<Audience, string> = {
  person: 'Perorangan',
  business: 'Badan usaha',
  organisation: 'Lembaga',
  'civil-servant': 'Aparatur sipil negara',
  government: 'Instansi pemerintah',
};

const id = {
  search: 'Cari layanan',
  searchHint: 'Tulis nama layanan atau keperluan Anda.',
  filters: (active: number) => (active ? `Saring hasil (${active} aktif)` : 'Saring hasil'),
  agency: 'Perangkat daerah',
  allAgencies: 'Semua perangkat daerah',
  audience: 'Untuk',
  allAudiences: 'Semua pemohon',
  audiences,
  fee: 'Biaya',
  allFees: 'Semua biaya',
  free: 'Tidak dipungut biaya',
  paid: 'Berbayar',
  onlineOnly: 'Hanya layanan daring',
  loading: 'Memuat layanan…',
  count: (count: string) => `${count} layanan`,
  more: (count: number) => `Tampilkan ${count} layanan lagi`,
  empty: (words: string) =>
    words ? `Tidak ada layanan yang cocok dengan “${words}”.` : 'Tidak ada layanan yang cocok.',
  emptyNext: 'Periksa ejaannya, gunakan kata yang lebih umum, atau hapus saringan.',
  clear: 'Hapus kata kunci dan saringan',
  nothing: 'Belum ada layanan yang diterbitkan.',
  error: 'Daftar layanan belum dapat dimuat',
  errorNext: 'Terjadi kendala pada sistem kami. Coba lagi beberapa saat lagi.',
  offline: 'Anda sedang luring',
  offlineNext: 'Daftar layanan dimuat sendiri saat Anda terhubung kembali.',
  unreachableNext: 'Sambungan ke layanan kami terputus. Coba lagi beberapa saat lagi.',
  stale: 'Daftar ini mungkin belum yang terbaru karena sambungan terputus.',
  storedAt: (time: string) => `Disimpan pada ${time}.`,
  retry: 'Coba lagi',
};

/** Built-in texts of `<kaltim-service-catalog>`. */
export type ServiceCatalogMessages = typeof id;

const en: ServiceCatalogMessages = {
  search: 'Find a service',
  searchHint: 'Enter the name of a service or what you need.',
  filters: (active) => (active ? `Filter results (${active} active)` : 'Filter results'),
  agency: 'Agency',
  allAgencies: 'All agencies',
  audience: 'For',
  allAudiences: 'All applicants',
  audiences: {
    person: 'Individuals',
    business: 'Businesses',
    organisation: 'Organisations',
    'civil-servant': 'Civil servants',
    government: 'Government bodies',
  },
  fee: 'Fee',
  allFees: 'Any fee',
  free: 'Free of charge',
  paid: 'With a fee',
  onlineOnly: 'Online services only',
  loading: 'Loading services…',
  count: (count) => (count === '1' ? '1 service' : `${count} services`),
  more: (count) => (count === 1 ? 'Show 1 more service' : `Show ${count} more services`),
  empty: (words) => (words ? `No service matches “${words}”.` : 'No service matches.'),
  emptyNext: 'Check the spelling, use a more general word, or remove filters.',
  clear: 'Clear words and filters',
  nothing: 'No service has been published yet.',
  error: 'The services could not be loaded',
  errorNext: 'Something failed on our side. Try again in a while.',
  offline: 'You are offline',
  offlineNext: 'The services load by themselves once you are connected again.',
  unreachableNext: 'The connection to our service is lost. Try again in a while.',
  stale: 'This list may not be the latest: the connection was lost.',
  storedAt: (time) => `Saved on ${time}.`,
  retry: 'Try again',
};

export const messages: Catalog<ServiceCatalogMessages> = { id, en };
