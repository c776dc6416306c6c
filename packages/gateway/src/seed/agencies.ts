import type { Agency, ContactChannel, Place } from '@kaltim/contract';
import { hours, lapor, PLEDGE, roundTheClock, SAMARINDA, SEEDED_AT } from './common.js';

type Kind = NonNullable<Agency['kind']>;

interface AgencySeed {
  id: string;
  name: string;
  shortName: string;
  kind: Kind;
  description: string;
  website?: string;
  formerNames?: string[];
  locations?: Place[];
  channels?: ContactChannel[];
  pledgeBy?: string;
  source?: string;
}

const seeds: AgencySeed[] = [
  {
    id: 'setda',
    name: 'Sekretariat Daerah',
    shortName: 'Setda',
    kind: 'secretariat',
    description:
      'Membantu gubernur menyusun kebijakan dan mengoordinasikan perangkat daerah melalui biro-biro, antara lain Biro Kesejahteraan Rakyat, Biro Hukum, dan Biro Organisasi.',
    website: 'https://kaltimprov.go.id',
    locations: [
      { name: 'Kantor Gubernur', address: 'Jalan Gajah Mada Nomor 2, Samarinda 75121', regionCode: '64.72' },
    ],
    channels: [{ kind: 'phone', value: '(0541) 733333', label: 'Kantor Gubernur' }],
  },
  {
    id: 'setwan',
    name: 'Sekretariat DPRD',
    shortName: 'Setwan',
    kind: 'secretariat',
    description: 'Menyelenggarakan administrasi dan mendukung tugas Dewan Perwakilan Rakyat Daerah.',
  },
  {
    id: 'inspektorat',
    name: 'Inspektorat Daerah',
    shortName: 'Itda',
    kind: 'inspectorate',
    description:
      'Mengawasi penyelenggaraan pemerintahan daerah dan mengelola saluran pelaporan dugaan pelanggaran pegawai.',
    website: 'https://inspektorat.kaltimprov.go.id',
  },
  {
    id: 'bappeda',
    name: 'Badan Perencanaan Pembangunan Daerah',
    shortName: 'Bappeda',
    kind: 'board',
    description: 'Menyusun rencana pembangunan daerah serta memantau dan mengevaluasi pelaksanaannya.',
    website: 'https://bappeda.kaltimprov.go.id',
  },
  {
    id: 'bapenda',
    name: 'Badan Pendapatan Daerah',
    shortName: 'Bapenda',
    kind: 'board',
    description:
      'Mengelola pajak dan retribusi daerah. Bersama Kepolisian dan Jasa Raharja menyelenggarakan Samsat di sepuluh wilayah UPTD Pelayanan Pajak dan Retribusi Daerah (PPRD).',
    website: 'https://bapenda.kaltimprov.go.id',
    locations: [
      { name: 'Kantor Bapenda', address: 'Samarinda (data contoh)', regionCode: '64.72' },
      { name: 'Samsat Samarinda', address: 'Samarinda (data contoh)', regionCode: '64.72' },
      { name: 'Samsat Balikpapan', address: 'Balikpapan (data contoh)', regionCode: '64.71' },
      { name: 'Samsat Bontang', address: 'Bontang (data contoh)', regionCode: '64.74' },
      { name: 'Samsat Kutai Kartanegara', address: 'Tenggarong (data contoh)', regionCode: '64.02' },
      { name: 'Samsat Paser', address: 'Tanah Grogot (data contoh)', regionCode: '64.01' },
    ],
    channels: [
      { kind: 'in-person', value: 'Loket pengaduan di setiap kantor Samsat' },
      { kind: 'suggestion-box', value: 'Kotak saran di ruang tunggu Samsat' },
      {
        kind: 'website',
        value: 'Simpator',
        label: 'Informasi pajak',
        url: 'https://simpator.kaltimprov.go.id',
      },
    ],
    pledgeBy: 'Kepala Badan Pendapatan Daerah',
  },
  {
    id: 'bpkad',
    name: 'Badan Pengelolaan Keuangan dan Aset Daerah',
    shortName: 'BPKAD',
    kind: 'board',
    description: 'Mengelola anggaran, perbendaharaan, akuntansi, dan barang milik daerah.',
  },
  {
    id: 'bkd',
    name: 'Badan Kepegawaian Daerah',
    shortName: 'BKD',
    kind: 'board',
    description:
      'Mengelola pengadaan, mutasi, kenaikan pangkat, dan kesejahteraan aparatur sipil negara provinsi.',
  },
  {
    id: 'bpsdm',
    name: 'Badan Pengembangan Sumber Daya Manusia',
    shortName: 'BPSDM',
    kind: 'board',
    description: 'Menyelenggarakan pelatihan dan pengembangan kompetensi aparatur.',
    website: 'https://bpsdm.kaltimprov.go.id',
    formerNames: ['Badan Pendidikan dan Pelatihan Daerah'],
  },
  {
    id: 'brida',
    name: 'Badan Riset dan Inovasi Daerah',
    shortName: 'BRIDA',
    kind: 'board',
    description: 'Mengoordinasikan penelitian, pengkajian, penerapan, dan inovasi daerah.',
    formerNames: ['Badan Penelitian dan Pengembangan Daerah'],
  },
  {
    id: 'kesbangpol',
    name: 'Badan Kesatuan Bangsa dan Politik',
    shortName: 'Kesbangpol',
    kind: 'board',
    description:
      'Membina kesatuan bangsa, memfasilitasi organisasi kemasyarakatan, dan menerbitkan surat keterangan penelitian.',
  },
  {
    id: 'bpbd',
    name: 'Badan Penanggulangan Bencana Daerah',
    shortName: 'BPBD',
    kind: 'board',
    description: 'Mengoordinasikan pencegahan, penanganan darurat, dan pemulihan setelah bencana.',
    channels: [{ kind: 'phone', value: '112', label: 'Panggilan darurat' }],
  },
  {
    id: 'badan-penghubung',
    name: 'Badan Penghubung',
    shortName: 'Bahub',
    kind: 'board',
    description:
      'Menghubungkan pemerintah provinsi dengan pemerintah pusat dan membina anjungan daerah di Jakarta.',
    locations: [{ name: 'Kantor', address: 'Jakarta (data contoh)' }],
  },
  {
    id: 'satpolpp',
    name: 'Satuan Polisi Pamong Praja',
    shortName: 'Satpol PP',
    kind: 'service',
    description: 'Menegakkan peraturan daerah serta menjaga ketertiban umum dan ketenteraman masyarakat.',
  },
  {
    id: 'disdikbud',
    name: 'Dinas Pendidikan dan Kebudayaan',
    shortName: 'Disdikbud',
    kind: 'service',
    description: 'Mengelola pendidikan menengah, pendidikan khusus, dan kebudayaan.',
    website: 'https://disdikbud.kaltimprov.go.id',
  },
  {
    id: 'dinkes',
    name: 'Dinas Kesehatan',
    shortName: 'Dinkes',
    kind: 'service',
    description:
      'Menyelenggarakan urusan kesehatan provinsi: rujukan, perizinan dan rekomendasi fasilitas kesehatan, pengendalian penyakit, laboratorium kesehatan, dan sumber daya manusia kesehatan.',
    locations: [
      { name: 'Kantor Dinas Kesehatan', address: 'Samarinda (data contoh)', regionCode: '64.72' },
      { name: 'UPTD Laboratorium Kesehatan', address: 'Samarinda (data contoh)', regionCode: '64.72' },
    ],
    channels: [
      { kind: 'in-person', value: 'Ruang pengaduan, lantai 1', label: 'Sekretariat' },
      { kind: 'suggestion-box', value: 'Kotak saran di ruang pelayanan' },
      { kind: 'email', value: 'dinkes@contoh.example', label: 'Data contoh' },
    ],
    pledgeBy: 'Kepala Dinas Kesehatan',
  },
  {
    id: 'dpupr-pera',
    name: 'Dinas Pekerjaan Umum, Penataan Ruang dan Perumahan Rakyat',
    shortName: 'DPUPR-Pera',
    kind: 'service',
    description: 'Membangun dan memelihara jalan provinsi, jaringan irigasi, tata ruang, dan perumahan.',
  },
  {
    id: 'dinsos',
    name: 'Dinas Sosial',
    shortName: 'Dinsos',
    kind: 'service',
    description: 'Menyelenggarakan rehabilitasi, perlindungan, pemberdayaan, dan jaminan sosial.',
  },
  {
    id: 'disnakertrans',
    name: 'Dinas Tenaga Kerja dan Transmigrasi',
    shortName: 'Disnakertrans',
    kind: 'service',
    description:
      'Mengelola pelatihan kerja melalui Balai Latihan Kerja Industri (BLKI), hubungan industrial, pengawasan ketenagakerjaan, dan transmigrasi.',
  },
  {
    id: 'dkp3a',
    name: 'Dinas Kependudukan, Pemberdayaan Perempuan dan Perlindungan Anak',
    shortName: 'DKP3A',
    kind: 'service',
    description:
      'Menangani pemberdayaan perempuan, perlindungan anak, dan pendampingan korban kekerasan melalui UPTD PPA.',
    channels: [{ kind: 'phone', value: '129', label: 'SAPA 129' }],
  },
  {
    id: 'dptph',
    name: 'Dinas Pangan, Tanaman Pangan dan Hortikultura',
    shortName: 'DPTPH',
    kind: 'service',
    description: 'Mengembangkan ketahanan pangan, tanaman pangan, dan hortikultura.',
  },
  {
    id: 'dlh',
    name: 'Dinas Lingkungan Hidup',
    shortName: 'DLH',
    kind: 'service',
    description:
      'Mengendalikan pencemaran, menilai dokumen lingkungan, dan mengelola laboratorium lingkungan.',
  },
  {
    id: 'dpmpd',
    name: 'Dinas Pemberdayaan Masyarakat dan Pemerintahan Desa',
    shortName: 'DPMPD',
    kind: 'service',
    description: 'Membina pemerintahan desa dan kampung serta memberdayakan masyarakatnya.',
  },
  {
    id: 'dishub',
    name: 'Dinas Perhubungan',
    shortName: 'Dishub',
    kind: 'service',
    description:
      'Mengatur angkutan antarkota dalam provinsi, pelayaran sungai dan danau, serta keselamatan jalan.',
  },
  {
    id: 'diskominfo',
    name: 'Dinas Komunikasi dan Informatika',
    shortName: 'Diskominfo',
    kind: 'service',
    description:
      'Mengelola pemerintahan digital, pengaduan SP4N-LAPOR!, Satu Data, persandian, dan keterbukaan informasi.',
    website: 'https://diskominfo.kaltimprov.go.id',
  },
  {
    id: 'dpmptsp',
    name: 'Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu',
    shortName: 'DPMPTSP',
    kind: 'service',
    description: 'Menerbitkan perizinan provinsi secara terpadu dan melayani penanaman modal.',
    website: 'https://dpmptsp.kaltimprov.go.id',
  },
  {
    id: 'dispora',
    name: 'Dinas Pemuda dan Olahraga',
    shortName: 'Dispora',
    kind: 'service',
    description: 'Membina kepemudaan dan keolahragaan serta mengelola sarana olahraga provinsi.',
  },
  {
    id: 'dpkd',
    name: 'Dinas Perpustakaan dan Kearsipan Daerah',
    shortName: 'DPKD',
    kind: 'service',
    description: 'Melayani perpustakaan umum provinsi dan mengelola arsip daerah.',
    website: 'https://dpkd.kaltimprov.go.id',
  },
  {
    id: 'dkp',
    name: 'Dinas Kelautan dan Perikanan',
    shortName: 'DKP',
    kind: 'service',
    description:
      'Mengelola perikanan tangkap, budi daya, dan pengawasan sumber daya laut sampai dua belas mil.',
  },
  {
    id: 'dispar',
    name: 'Dinas Pariwisata',
    shortName: 'Dispar',
    kind: 'service',
    description: 'Mengembangkan destinasi, pemasaran pariwisata, dan ekonomi kreatif.',
  },
  {
    id: 'disbun',
    name: 'Dinas Perkebunan',
    shortName: 'Disbun',
    kind: 'service',
    description: 'Membina usaha perkebunan dan menyertifikasi benih tanaman perkebunan.',
  },
  {
    id: 'dpkh',
    name: 'Dinas Peternakan dan Kesehatan Hewan',
    shortName: 'DPKH',
    kind: 'service',
    description: 'Membina peternakan, kesehatan hewan, dan lalu lintas ternak.',
  },
  {
    id: 'dishut',
    name: 'Dinas Kehutanan',
    shortName: 'Dishut',
    kind: 'service',
    description: 'Mengelola hutan melalui kesatuan pengelolaan hutan dan membina perhutanan sosial.',
  },
  {
    id: 'desdm',
    name: 'Dinas Energi dan Sumber Daya Mineral',
    shortName: 'DESDM',
    kind: 'service',
    description: 'Membina usaha batuan, air tanah, ketenagalistrikan, dan energi baru terbarukan.',
  },
  {
    id: 'disperindagkop',
    name: 'Dinas Perindustrian, Perdagangan, Koperasi dan UKM',
    shortName: 'DisperindagkopUKM',
    kind: 'service',
    description: 'Membina industri, perdagangan, koperasi, dan usaha kecil menengah.',
  },
  {
    id: 'rsud-aws',
    name: 'RSUD Abdul Wahab Sjahranie',
    shortName: 'RSUD AWS',
    kind: 'hospital',
    description: 'Rumah sakit rujukan provinsi di Samarinda.',
    locations: [
      { name: 'RSUD Abdul Wahab Sjahranie', address: 'Samarinda (data contoh)', regionCode: '64.72' },
    ],
    pledgeBy: 'Direktur RSUD Abdul Wahab Sjahranie',
  },
  {
    id: 'rsud-kanujoso',
    name: 'RSUD dr. Kanujoso Djatiwibowo',
    shortName: 'RSKD',
    kind: 'hospital',
    description: 'Rumah sakit rujukan provinsi di Balikpapan.',
    website: 'https://rsudkanujoso.kaltimprov.go.id',
    locations: [
      { name: 'RSUD dr. Kanujoso Djatiwibowo', address: 'Balikpapan (data contoh)', regionCode: '64.71' },
    ],
  },
  {
    id: 'rsjd-ahm',
    name: 'RSJD Atma Husada Mahakam',
    shortName: 'RSJD AHM',
    kind: 'hospital',
    description: 'Rumah sakit jiwa daerah di Samarinda.',
    locations: [
      { name: 'RSJD Atma Husada Mahakam', address: 'Samarinda (data contoh)', regionCode: '64.72' },
    ],
  },
];

export const agencies: Agency[] = seeds.map((seed) => {
  const { id, name, shortName, kind, description, website, formerNames, locations, channels, pledgeBy } =
    seed;
  return {
    id,
    name,
    shortName,
    kind,
    description,
    formerNames: (formerNames ?? []).map((former) => ({ name: former })),
    ...(website !== undefined && { website }),
    locations: locations ?? [SAMARINDA],
    contactChannels: [...(channels ?? []), lapor],
    officeHours: kind === 'hospital' ? roundTheClock : hours,
    ...(pledgeBy !== undefined && {
      servicePledge: {
        text: PLEDGE,
        signatoryName: `${pledgeBy} (contoh)`,
        signatoryPosition: pledgeBy,
        signedOn: '2026-01-05',
        signedAt: 'Samarinda',
      },
    }),
    sample: true,
    source: seed.source ?? 'Nama menurut daftar Renstra 2024–2026; selebihnya data contoh',
    updatedAt: SEEDED_AT,
  };
});
