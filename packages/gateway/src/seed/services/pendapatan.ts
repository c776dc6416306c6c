import type { Place } from '@kaltim/contract';
import { byRegulation, define, minutes, tariff, technical, type SeededService } from './define.js';

const SAMSAT: Place[] = [
  { name: 'Samsat Samarinda', regionCode: '64.72' },
  { name: 'Samsat Balikpapan', regionCode: '64.71' },
  { name: 'Samsat Bontang', regionCode: '64.74' },
  { name: 'Samsat Kutai Kartanegara', regionCode: '64.02' },
  { name: 'Samsat Paser', regionCode: '64.01' },
  { name: 'Samsat Berau', regionCode: '64.03' },
  { name: 'Samsat Kutai Timur', regionCode: '64.08' },
  { name: 'Samsat Kutai Barat', regionCode: '64.07' },
  { name: 'Samsat Penajam Paser Utara', regionCode: '64.09' },
];

const UNIT = 'UPTD Pelayanan Pajak dan Retribusi Daerah (PPRD) / Samsat';
const PP76 =
  'Peraturan Pemerintah Nomor 76 Tahun 2020 tentang Jenis dan Tarif atas Jenis PNBP yang Berlaku pada Kepolisian';
const PERDA =
  'Peraturan Daerah Provinsi Kalimantan Timur Nomor 1 Tahun 2024 tentang Pajak Daerah dan Retribusi Daerah';

const payAnywhere = [
  'ATM',
  'LinkAja',
  'Tokopedia',
  'Gojek',
  'Digi Bankaltimtara',
  'Indomaret',
  'Pos',
  'SIGNAL',
];
const atCounter = ['Tunai di loket bank', 'QRIS'];

const facilities = ['Ruang tunggu', 'Nomor antrean', 'Jalur kursi roda', 'Ruang laktasi', 'Parkir'];
const vulnerable = ['Loket prioritas bagi lansia, ibu hamil, dan penyandang disabilitas'];

const vehicleRequirements = ['KTP pemilik sesuai STNK', 'STNK asli'];

export const pendapatan: SeededService[] = [
  define({
    id: 'pengesahan-stnk-e-samsat',
    agency: 'bapenda',
    unit: UNIT,
    name: 'Pengesahan STNK dan pembayaran pajak kendaraan tahunan melalui e-Samsat',
    shortName: 'e-Samsat',
    description:
      'Membayar Pajak Kendaraan Bermotor (PKB) dan SWDKLLJ tahunan secara daring, lalu mengesahkan STNK tanpa mengantre di loket.',
    audience: ['person', 'business'],
    online: 'https://simpator.kaltimprov.go.id',
    requirements: [
      { text: 'KTP pemilik kendaraan', kind: 'administrative', mandatory: true, form: 'original', copies: 1 },
      { text: 'STNK', kind: 'administrative', mandatory: true, form: 'original', copies: 1 },
      technical('Nomor polisi kendaraan dan NIK pemilik'),
    ],
    steps: [
      {
        text: 'Masukkan nomor polisi dan NIK pada aplikasi atau kanal pembayaran.',
        actor: 'applicant',
        channel: 'online',
      },
      { text: 'Periksa rincian pajak yang tampil.', actor: 'applicant', channel: 'online' },
      { text: 'Bayar dengan kode bayar yang diberikan.', actor: 'applicant', channel: 'online' },
      {
        text: 'Petugas mengesahkan STNK berdasarkan bukti pembayaran.',
        actor: 'officer',
        channel: 'counter',
      },
    ],
    time: minutes(3),
    fee: tariff(
      [
        { description: 'SWDKLLJ golongan A', amount: 3000, unit: 'per tahun' },
        { description: 'SWDKLLJ golongan B', amount: 23000, unit: 'per tahun' },
        { description: 'SWDKLLJ golongan C1', amount: 35000, unit: 'per tahun' },
        { description: 'SWDKLLJ golongan C2', amount: 83000, unit: 'per tahun' },
        { description: 'SWDKLLJ golongan DP', amount: 143000, unit: 'per tahun' },
        { description: 'SWDKLLJ golongan DU', amount: 73000, unit: 'per tahun' },
        { description: 'SWDKLLJ golongan EP', amount: 153000, unit: 'per tahun' },
        { description: 'SWDKLLJ golongan EU', amount: 90000, unit: 'per tahun' },
        { description: 'SWDKLLJ golongan F', amount: 163000, unit: 'per tahun' },
      ],
      PERDA,
      {
        paymentMethods: payAnywhere,
        note: 'Ditambah PKB menurut tarif: 0,8% dengan opsen 66%, menjadi 1,328%.',
      },
    ),
    products: [
      ['Surat Ketetapan Pajak Daerah (SKPD) dan bukti pelunasan', '1 tahun'],
      ['Pengesahan STNK', '1 tahun'],
    ],
    legal: [PERDA],
    facilities,
    vulnerable,
    locations: SAMSAT,
    more: {
      sippnId: '8143252',
      serviceGuarantee: 'Bukti pembayaran elektronik berlaku sebagai bukti pelunasan yang sah.',
      safetyGuarantee: 'NIK hanya dipakai untuk mencocokkan kepemilikan kendaraan.',
    },
    keywords: ['pajak', 'pkb', 'motor', 'mobil', 'samsat', 'stnk', 'kendaraan', 'opsen'],
    seen: 'SIPPN 8143252; tarif menurut pemberitaan 2025',
  }),
  define({
    id: 'bbnkb',
    agency: 'bapenda',
    unit: UNIT,
    name: 'Bea balik nama kendaraan bermotor (BBNKB)',
    shortName: 'Balik nama',
    description: 'Mengganti nama pemilik pada STNK dan BPKB setelah jual beli, hibah, atau warisan.',
    audience: ['person', 'business'],
    requirements: [
      'KTP pemilik baru',
      'Kuitansi jual beli bermeterai',
      'BPKB asli',
      'STNK asli',
      technical('Hasil cek fisik kendaraan'),
    ],
    steps: [
      'Lakukan cek fisik kendaraan.',
      'Serahkan berkas di loket pendaftaran.',
      'Petugas memeriksa berkas dan menetapkan pajak.',
      'Bayar di loket bank.',
      'Petugas menyerahkan STNK dan tanda nomor baru.',
    ],
    time: minutes(60),
    fee: byRegulation(
      PERDA,
      'BBNKB penyerahan pertama 8% dengan opsen menjadi 13,28%; penyerahan kedua dan seterusnya Rp0 sejak 5 Januari 2025. PNBP STNK, TNKB, dan BPKB mengikuti PP 76/2020.',
      { paymentMethods: atCounter },
    ),
    products: [['STNK atas nama pemilik baru', '5 tahun'], 'SKPD'],
    legal: [PERDA, PP76],
    facilities,
    vulnerable,
    locations: SAMSAT,
    keywords: ['pajak', 'balik nama', 'bpkb', 'stnk', 'motor', 'mobil', 'samsat'],
  }),
  define({
    id: 'stnk-lima-tahunan',
    agency: 'bapenda',
    unit: UNIT,
    name: 'Perpanjangan STNK lima tahunan dan ganti pelat nomor',
    shortName: 'STNK lima tahunan',
    description: 'Memperbarui STNK dan tanda nomor kendaraan bermotor (TNKB) setiap lima tahun.',
    audience: ['person', 'business'],
    requirements: [...vehicleRequirements, 'BPKB asli', technical('Hasil cek fisik kendaraan')],
    steps: [
      'Lakukan cek fisik kendaraan di Samsat.',
      'Serahkan berkas di loket pendaftaran.',
      'Bayar pajak dan PNBP di loket bank.',
      'Petugas menyerahkan STNK dan TNKB baru.',
    ],
    time: minutes(45),
    fee: tariff(
      [
        { description: 'STNK roda dua', amount: 100000, unit: 'per penerbitan' },
        { description: 'STNK roda empat', amount: 200000, unit: 'per penerbitan' },
        { description: 'TNKB roda dua', amount: 60000, unit: 'per pasang' },
        { description: 'TNKB roda empat', amount: 100000, unit: 'per pasang' },
      ],
      PP76,
      { paymentMethods: atCounter, note: 'Ditambah PKB dan SWDKLLJ.' },
    ),
    products: [
      ['STNK', '5 tahun'],
      ['TNKB', '5 tahun'],
    ],
    legal: [PP76, PERDA],
    facilities,
    vulnerable,
    locations: SAMSAT,
    keywords: ['pajak', 'pelat', 'plat', 'samsat', 'kendaraan'],
  }),
  define({
    id: 'ganti-warna-kendaraan',
    agency: 'bapenda',
    unit: 'UPTD PPRD Paser / Samsat Paser',
    name: 'Penggantian warna kendaraan bermotor',
    shortName: 'Ganti warna kendaraan',
    description: 'Mencatat perubahan warna kendaraan pada STNK dan BPKB.',
    audience: ['person', 'business'],
    requirements: [
      ...vehicleRequirements,
      'BPKB asli',
      technical('Hasil cek fisik kendaraan'),
      'Surat keterangan bengkel',
    ],
    steps: [
      'Lakukan cek fisik kendaraan.',
      'Serahkan berkas di loket pendaftaran.',
      'Bayar PNBP di loket bank.',
      'Petugas menerbitkan STNK, TNKB, dan BPKB.',
    ],
    time: minutes(30),
    fee: tariff(
      [
        { description: 'STNK roda dua', amount: 100000 },
        { description: 'STNK roda empat', amount: 200000 },
        { description: 'TNKB roda dua', amount: 60000 },
        { description: 'TNKB roda empat', amount: 100000 },
        { description: 'BPKB roda dua', amount: 225000 },
        { description: 'BPKB roda empat', amount: 375000 },
      ],
      PP76,
      { paymentMethods: atCounter },
    ),
    products: [['STNK', '5 tahun'], 'BPKB'],
    legal: [PP76],
    locations: [{ name: 'Samsat Paser', regionCode: '64.01' }],
    more: { sippnId: '8144905' },
    keywords: ['pajak', 'cat', 'samsat'],
  }),
  define({
    id: 'mutasi-keluar-kendaraan',
    agency: 'bapenda',
    unit: UNIT,
    name: 'Mutasi keluar kendaraan bermotor',
    description: 'Memindahkan pendaftaran kendaraan ke daerah lain.',
    audience: ['person', 'business'],
    requirements: [
      ...vehicleRequirements,
      'BPKB asli',
      technical('Hasil cek fisik kendaraan'),
      'Keterangan fiskal',
    ],
    steps: [
      'Lakukan cek fisik kendaraan.',
      'Serahkan berkas di loket mutasi.',
      'Bayar PNBP di loket bank.',
      'Petugas menyerahkan berkas mutasi untuk Samsat tujuan.',
    ],
    time: minutes(60),
    fee: tariff(
      [
        { description: 'Mutasi keluar roda dua', amount: 150000 },
        { description: 'Mutasi keluar roda empat', amount: 250000 },
      ],
      PP76,
      { paymentMethods: atCounter },
    ),
    products: ['Surat keterangan fiskal antardaerah', 'Berkas mutasi'],
    legal: [PP76],
    locations: SAMSAT,
    keywords: ['pajak', 'pindah', 'cabut berkas', 'samsat'],
  }),
  define({
    id: 'mutasi-masuk-kendaraan',
    agency: 'bapenda',
    unit: UNIT,
    name: 'Mutasi masuk kendaraan bermotor',
    description: 'Mendaftarkan kendaraan yang pindah dari daerah lain ke Kalimantan Timur.',
    audience: ['person', 'business'],
    requirements: [
      'KTP pemilik',
      'STNK asal',
      'BPKB asli',
      'Berkas mutasi dari Samsat asal',
      'Kuitansi bermeterai bila ganti nama',
      technical('Hasil cek fisik kendaraan'),
    ],
    steps: [
      'Lakukan cek fisik kendaraan.',
      'Serahkan berkas mutasi di loket pendaftaran.',
      'Petugas mencocokkan berkas dengan Samsat asal.',
      'Bayar pajak dan PNBP di loket bank.',
      'Petugas menyerahkan STNK dan TNKB baru.',
    ],
    time: minutes(20),
    fee: byRegulation(PP76, 'PNBP STNK dan TNKB menurut PP 76/2020, ditambah PKB dan SWDKLLJ.', {
      paymentMethods: atCounter,
    }),
    products: [
      ['STNK', '5 tahun'],
      ['TNKB', '5 tahun'],
    ],
    legal: [PP76, PERDA],
    locations: SAMSAT,
    keywords: ['pajak', 'pindah', 'samsat'],
  }),
];
