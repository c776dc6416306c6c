import type { Announcement } from '@kaltim/contract';

type AnnouncementSeed = Pick<
  Announcement,
  'id' | 'agencyId' | 'title' | 'summary' | 'category' | 'publishedAt'
> &
  Partial<Pick<Announcement, 'pinned' | 'expiresAt' | 'serviceIds'>> & { paragraphs: string[] };

const seeds: AnnouncementSeed[] = [
  {
    id: 'jadwal-imunisasi-desember-2026',
    agencyId: 'dinkes',
    title: 'Jadwal imunisasi Desember 2026',
    summary: 'Imunisasi anak dilayani setiap Selasa dan Kamis di puskesmas yang ikut serta.',
    category: 'announcement',
    pinned: true,
    publishedAt: '2026-11-23T00:00:00Z',
    expiresAt: '2026-12-31T16:00:00Z',
    paragraphs: [
      'Imunisasi anak dilayani setiap Selasa dan Kamis pukul 08.00–11.00 WITA selama Desember 2026.',
      'Bawa buku KIA dan kartu identitas orang tua. Pelayanan ini tidak dipungut biaya.',
    ],
  },
  {
    id: 'waspada-demam-berdarah',
    agencyId: 'dinkes',
    title: 'Waspada demam berdarah pada musim hujan',
    summary: 'Kuras penampungan air sepekan sekali dan segera periksa bila demam lebih dari dua hari.',
    category: 'warning',
    publishedAt: '2026-11-18T01:00:00Z',
    paragraphs: [
      'Curah hujan meningkat pada akhir tahun. Kuras, tutup, dan daur ulang wadah yang menampung air.',
      'Bila demam tinggi berlangsung lebih dari dua hari, datanglah ke puskesmas terdekat.',
    ],
  },
  {
    id: 'antrean-daring-rsud',
    agencyId: 'dinkes',
    title: 'Pendaftaran daring poliklinik RSUD diperluas',
    summary: 'Antrean poliklinik dapat diambil sehari sebelumnya dari gawai Anda.',
    category: 'news',
    publishedAt: '2026-11-10T02:00:00Z',
    serviceIds: ['rawat-jalan'],
    paragraphs: [
      'Pasien dapat mengambil antrean poliklinik sehari sebelum berkunjung.',
      'Warga yang tidak memiliki gawai tetap dilayani di loket.',
    ],
  },
  {
    id: 'jadwal-samsat-akhir-tahun',
    agencyId: 'bapenda',
    title: 'Jadwal layanan Samsat akhir tahun',
    summary: 'Periksa jadwal loket sebelum datang; e-Samsat tetap dapat dipakai setiap saat.',
    category: 'announcement',
    pinned: true,
    publishedAt: '2026-11-20T01:00:00Z',
    expiresAt: '2027-01-05T16:00:00Z',
    serviceIds: ['pengesahan-stnk-e-samsat'],
    paragraphs: [
      'Loket Samsat menyesuaikan jam layanan pada akhir tahun. Jadwal setiap kantor diumumkan di tempat.',
      'Pembayaran pajak tahunan tetap dapat dilakukan melalui e-Samsat.',
    ],
  },
  {
    id: 'samsat-keliling-kutai-barat',
    agencyId: 'bapenda',
    title: 'Samsat keliling di Kutai Barat dan Mahakam Ulu',
    summary: 'Mobil dan perahu Samsat keliling melayani kampung yang jauh dari kantor.',
    category: 'event',
    publishedAt: '2026-11-12T01:00:00Z',
    serviceIds: ['pengesahan-stnk-e-samsat'],
    paragraphs: ['Samsat keliling melayani pengesahan STNK tahunan. Bawa KTP dan STNK asli.'],
  },
  {
    id: 'pendaftaran-pelatihan-blki',
    agencyId: 'disnakertrans',
    title: 'Pendaftaran pelatihan kerja BLKI dibuka',
    summary: 'Pelatihan tanpa biaya, paling banyak enam belas peserta setiap kelas.',
    category: 'announcement',
    publishedAt: '2026-11-16T01:00:00Z',
    paragraphs: [
      'Balai Latihan Kerja Industri membuka kelas las, listrik, dan tata boga.',
      'Siapkan KTP, ijazah terakhir, dan pas foto, lalu daftar secara daring.',
    ],
  },
  {
    id: 'pemeliharaan-portal-data',
    agencyId: 'diskominfo',
    title: 'Pemeliharaan portal data pada Sabtu malam',
    summary: 'Portal Satu Data tidak dapat diakses selama dua jam.',
    category: 'announcement',
    publishedAt: '2026-11-21T02:00:00Z',
    paragraphs: [
      'Portal dipelihara pada Sabtu pukul 22.00–24.00 WITA. Unduh data yang Anda perlukan sebelumnya.',
    ],
  },
  {
    id: 'tetap-satu-kanal-pengaduan',
    agencyId: 'diskominfo',
    title: 'Sampaikan laporan melalui satu kanal',
    summary: 'Laporan dari situs perangkat daerah diteruskan ke SP4N-LAPOR!.',
    category: 'news',
    publishedAt: '2026-11-05T02:00:00Z',
    paragraphs: [
      'Anda tidak perlu melapor dua kali. Laporan dari situs perangkat daerah ditangani dalam satu alur.',
      'Simpan nomor laporan dan kode akses untuk melacak tindak lanjutnya.',
    ],
  },
  {
    id: 'banjir-sungai-mahakam',
    agencyId: 'bpbd',
    title: 'Waspada luapan Sungai Mahakam',
    summary: 'Warga di bantaran sungai diminta menyiapkan tas siaga dan mengikuti arahan petugas.',
    category: 'warning',
    publishedAt: '2026-11-22T03:00:00Z',
    paragraphs: ['Tinggi muka air diperkirakan naik. Hubungi 112 dalam keadaan darurat.'],
  },
  {
    id: 'pameran-arsip-daerah',
    agencyId: 'dpkd',
    title: 'Pameran arsip sejarah Kalimantan Timur',
    summary: 'Terbuka bagi umum dan tidak dipungut biaya.',
    category: 'event',
    publishedAt: '2026-11-14T02:00:00Z',
    paragraphs: [
      'Pameran menampilkan peta, foto, dan naskah dari arsip daerah di gedung perpustakaan provinsi.',
    ],
  },
];

export const announcements: Announcement[] = seeds.map(({ paragraphs, ...seed }) => ({
  ...seed,
  body: paragraphs.join('\n\n'),
  pinned: seed.pinned ?? false,
  sample: true,
  source: 'Data contoh',
  status: 'published',
  updatedAt: seed.publishedAt,
}));
