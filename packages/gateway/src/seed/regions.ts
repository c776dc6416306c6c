import type { Region } from '@kaltim/contract';
import { regionRows } from './region-rows.js';

const KINDS = { Kabupaten: 'regency', Kota: 'city' } as const;

/** Seats of the regencies; the cities have none apart from themselves. */
const CAPITALS: Record<string, string> = {
  '64.01': 'Tanah Grogot',
  '64.02': 'Tenggarong',
  '64.03': 'Tanjung Redeb',
  '64.07': 'Sendawar',
  '64.08': 'Sangatta',
  '64.09': 'Penajam',
  '64.11': 'Ujoh Bilang',
};

/** The two levels below the province. */
export const regions: Region[] = regionRows
  .filter(([code]) => code.includes('.'))
  .map(([code, name]) => {
    const parentCode = code.slice(0, code.lastIndexOf('.'));
    if (parentCode.includes('.')) return { code, name, kind: 'district', parentCode };
    const [first, ...rest] = name.split(' ') as [keyof typeof KINDS, ...string[]];
    const capital = CAPITALS[code];
    return {
      code,
      name: rest.join(' '),
      kind: KINDS[first],
      parentCode,
      ...(capital !== undefined && { capital }),
    };
  });
