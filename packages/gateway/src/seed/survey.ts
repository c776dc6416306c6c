import type { SurveyElement, SurveyElementResult, SurveyQuestionnaire, SurveyResult } from '@kaltim/contract';

const element = (
  id: SurveyElement['id'],
  code: string,
  label: string,
  question: string,
  options: SurveyElement['options'],
  adaptable = false,
): SurveyElement => ({ id, code, label, question, options, adaptable });

/** The nine elements in the order of the regulation; some forms print U8 and U9 the other way round. */
export const questionnaire: SurveyQuestionnaire = {
  version: '2017-14.1',
  weight: 'exact',
  source:
    'PermenPANRB 14/2017; pertanyaan U3 sampai U9 disusun menurut pola kuesioner, pastikan kepada instansi',
  elements: [
    element(
      'requirements',
      'U1',
      'Persyaratan',
      'Bagaimana pendapat Saudara tentang kesesuaian persyaratan pelayanan dengan jenis pelayanannya?',
      ['Tidak sesuai', 'Kurang sesuai', 'Sesuai', 'Sangat sesuai'],
    ),
    element(
      'procedure',
      'U2',
      'Sistem, mekanisme, dan prosedur',
      'Bagaimana pemahaman Saudara tentang kemudahan prosedur pelayanan di unit ini?',
      ['Tidak mudah', 'Kurang mudah', 'Mudah', 'Sangat mudah'],
    ),
    element(
      'time',
      'U3',
      'Waktu penyelesaian',
      'Bagaimana pendapat Saudara tentang kecepatan waktu dalam memberikan pelayanan?',
      ['Tidak cepat', 'Kurang cepat', 'Cepat', 'Sangat cepat'],
    ),
    element(
      'fee',
      'U4',
      'Biaya/tarif',
      'Bagaimana pendapat Saudara tentang kewajaran biaya/tarif dalam pelayanan?',
      ['Sangat mahal', 'Cukup mahal', 'Murah', 'Gratis'],
      true,
    ),
    element(
      'product',
      'U5',
      'Produk spesifikasi jenis pelayanan',
      'Bagaimana pendapat Saudara tentang kesesuaian produk pelayanan antara yang tercantum dalam standar pelayanan dengan hasil yang diberikan?',
      ['Tidak sesuai', 'Kurang sesuai', 'Sesuai', 'Sangat sesuai'],
    ),
    element(
      'competence',
      'U6',
      'Kompetensi pelaksana',
      'Bagaimana pendapat Saudara tentang kompetensi/kemampuan petugas dalam pelayanan?',
      ['Tidak kompeten', 'Kurang kompeten', 'Kompeten', 'Sangat kompeten'],
      true,
    ),
    element(
      'conduct',
      'U7',
      'Perilaku pelaksana',
      'Bagaimana pendapat Saudara tentang perilaku petugas terkait kesopanan dan keramahan?',
      ['Tidak sopan dan ramah', 'Kurang sopan dan ramah', 'Sopan dan ramah', 'Sangat sopan dan ramah'],
      true,
    ),
    element(
      'complaints',
      'U8',
      'Penanganan pengaduan, saran, dan masukan',
      'Bagaimana pendapat Saudara tentang penanganan pengaduan pengguna layanan?',
      ['Tidak ada', 'Ada tetapi tidak berfungsi', 'Berfungsi kurang maksimal', 'Dikelola dengan baik'],
    ),
    element(
      'facilities',
      'U9',
      'Sarana dan prasarana',
      'Bagaimana pendapat Saudara tentang kualitas sarana dan prasarana?',
      ['Buruk', 'Cukup', 'Baik', 'Sangat baik'],
    ),
  ],
};

/** Sums of 29 answers in a public document that presents them as one quarter of a counter; shown as a sample. */
const SUMS: Record<SurveyElement['id'], number> = {
  requirements: 105,
  procedure: 101,
  time: 100,
  fee: 116,
  product: 102,
  competence: 105,
  conduct: 106,
  complaints: 105,
  facilities: 115,
};
const RESPONDENTS = 29;

function result(
  id: string,
  agencyId: string,
  serviceId: string | undefined,
  period: SurveyResult['period'],
  publishedAt: string,
  shift: number,
): SurveyResult {
  const elements: SurveyElementResult[] = questionnaire.elements.map((each) => {
    const mean = Math.min(4, SUMS[each.id] / RESPONDENTS - shift);
    return {
      element: each.id,
      mean: Math.round(mean * 10_000) / 10_000,
      weighted: Math.round((mean / 9) * 10_000) / 10_000,
      respondents: RESPONDENTS,
    };
  });
  const index =
    Math.round(
      questionnaire.elements.reduce(
        (sum, each) => sum + Math.min(4, SUMS[each.id] / RESPONDENTS - shift),
        0,
      ) *
        (25 / 9) *
        100,
    ) / 100;
  return {
    id,
    agencyId,
    ...(serviceId !== undefined && { serviceId }),
    period,
    index,
    grade: index > 88.3 ? 'A' : index > 76.6 ? 'B' : index > 64.99 ? 'C' : 'D',
    respondents: RESPONDENTS,
    weight: 'exact',
    elements,
    byGender: { male: 14, female: 13, notStated: 2 },
    byEducation: [
      { education: 'senior-secondary', respondents: 12 },
      { education: 'bachelor', respondents: 15 },
      { education: null, respondents: 2 },
    ],
    followUpPlan: 'Memperpendek waktu tunggu, menyederhanakan prosedur, dan memperbarui produk layanan.',
    sample: true,
    source: 'Data contoh',
    publishedAt,
  };
}

const QUARTER_3 = { label: 'Triwulan III 2026', from: '2026-07-01', to: '2026-09-30' };
const HALF_1 = { label: 'Semester I 2026', from: '2026-01-01', to: '2026-06-30' };

export const surveyResults: SurveyResult[] = [
  result('dinkes-rawat-jalan-2026-tw3', 'dinkes', 'rawat-jalan', QUARTER_3, '2026-10-12T02:00:00Z', 0),
  result('dinkes-2026-s1', 'dinkes', undefined, HALF_1, '2026-07-15T02:00:00Z', 0.12),
  result(
    'bapenda-e-samsat-2026-tw3',
    'bapenda',
    'pengesahan-stnk-e-samsat',
    QUARTER_3,
    '2026-10-14T02:00:00Z',
    0.08,
  ),
  result('bapenda-2026-s1', 'bapenda', undefined, HALF_1, '2026-07-20T02:00:00Z', 0.3),
];
