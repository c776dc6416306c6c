/** A regency, city or district of Kalimantan Timur. */
export interface Region {
  /** Code of the Ministry of Home Affairs, such as `64.72` or `64.72.03`. */
  readonly code: string;
  /** Official name; regencies carry "Kabupaten" or "Kota". */
  readonly name: string;
}

/**
 * Kepmendagri 300.2.2-2430/2025, province 64: code, name, districts as `nn Name`. Gaps in the numbers went to
 * Kalimantan Utara. IKN is not a region of its own: Sepaku is 64.09.04.
 */
const regencies: readonly (readonly [code: string, name: string, districts: string])[] = [
  [
    '64.01',
    'Kabupaten Paser',
    '01 Batu Sopang|02 Tanjung Harapan|03 Paser Belengkong|04 Tanah Grogot|05 Kuaro|06 Long Ikis|07 Muara Komam|08 Long Kali|09 Batu Engau|10 Muara Samu',
  ],
  [
    '64.02',
    'Kabupaten Kutai Kartanegara',
    '01 Muara Muntai|02 Loa Kulu|03 Loa Janan|04 Anggana|05 Muara Badak|06 Tenggarong|07 Sebulu|08 Kota Bangun|09 Kenohan|10 Kembang Janggut|11 Muara Kaman|12 Tabang|13 Samboja|14 Muara Jawa|15 Sanga Sanga|16 Tenggarong Seberang|17 Marang Kayu|18 Muara Wis|19 Kota Bangun Darat|20 Samboja Barat',
  ],
  [
    '64.03',
    'Kabupaten Berau',
    '01 Kelay|02 Talisayan|03 Sambaliung|04 Segah|05 Tanjung Redeb|06 Gunung Tabur|07 Pulau Derawan|08 Biduk-Biduk|09 Teluk Bayur|10 Tabalar|11 Maratua|12 Batu Putih|13 Biatan',
  ],
  [
    '64.07',
    'Kabupaten Kutai Barat',
    '05 Long Iram|06 Melak|07 Barong Tongkok|08 Damai|09 Muara Lawa|10 Muara Pahu|11 Jempang|12 Bongan|13 Penyinggahan|14 Bentian Besar|15 Linggang Bigung|16 Nyuatan|17 Siluq Ngurai|18 Mook Manaar Bulatn|19 Tering|20 Sekolaq Darat',
  ],
  [
    '64.08',
    'Kabupaten Kutai Timur',
    '01 Muara Ancalong|02 Muara Wahau|03 Muara Bengkal|04 Sangatta Utara|05 Sangkulirang|06 Busang|07 Telen|08 Kombeng|09 Bengalon|10 Kaliorang|11 Sandaran|12 Sangatta Selatan|13 Teluk Pandan|14 Rantau Pulung|15 Kaubun|16 Karangan|17 Batu Ampar|18 Long Mesangat',
  ],
  ['64.09', 'Kabupaten Penajam Paser Utara', '01 Penajam|02 Waru|03 Babulu|04 Sepaku'],
  ['64.11', 'Kabupaten Mahakam Ulu', '01 Long Bagun|02 Long Hubung|03 Laham|04 Long Apari|05 Long Pahangai'],
  [
    '64.71',
    'Kota Balikpapan',
    '01 Balikpapan Timur|02 Balikpapan Barat|03 Balikpapan Utara|04 Balikpapan Tengah|05 Balikpapan Selatan|06 Balikpapan Kota',
  ],
  [
    '64.72',
    'Kota Samarinda',
    '01 Palaran|02 Samarinda Seberang|03 Samarinda Ulu|04 Samarinda Ilir|05 Samarinda Utara|06 Sungai Kunjang|07 Sambutan|08 Sungai Pinang|09 Samarinda Kota|10 Loa Janan Ilir',
  ],
  ['64.74', 'Kota Bontang', '01 Bontang Utara|02 Bontang Selatan|03 Bontang Barat'],
];

/** The 7 regencies and 3 cities, in the order of their codes. */
export function listRegencies(): readonly Region[] {
  return regencies.map(([code, name]) => ({ code, name }));
}

/**
 * The districts (kecamatan) of a regency or city.
 *
 * @param regency - Its code, such as `64.72`; an unknown code has none.
 */
export function listDistricts(regency: string): readonly Region[] {
  const districts = regencies.find(([code]) => code === regency)?.[2];
  if (!districts) return [];
  return districts
    .split('|')
    .map((entry) => ({ code: `${regency}.${entry.slice(0, 2)}`, name: entry.slice(3) }));
}

/**
 * The region of a code.
 *
 * @param code - Of a regency, city or district.
 */
export function findRegion(code: string): Region | undefined {
  const regency = code.slice(0, 5);
  return (code.length === 5 ? listRegencies() : listDistricts(regency)).find(
    (region) => region.code === code,
  );
}
