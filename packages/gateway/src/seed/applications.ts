import type { Application } from '@kaltim/contract';
import { SEEDED_AT } from './common.js';

type ApplicationSeed = Pick<Application, 'id' | 'name' | 'description' | 'agencyId' | 'kind'> & {
  url?: string;
};

const seeds: ApplicationSeed[] = [
  {
    id: 'simpator',
    name: 'Simpator',
    description: 'Informasi pajak kendaraan bermotor.',
    agencyId: 'bapenda',
    kind: 'special',
    url: 'https://simpator.kaltimprov.go.id',
  },
  {
    id: 'situs-dinkes',
    name: 'Situs Dinas Kesehatan',
    description: 'Layanan dan pengaduan bidang kesehatan.',
    agencyId: 'dinkes',
    kind: 'general',
  },
  {
    id: 'simtaru',
    name: 'Simtaru',
    description: 'Informasi tata ruang.',
    agencyId: 'bappeda',
    kind: 'special',
    url: 'https://simtaru.kaltimprov.go.id',
  },
  {
    id: 'satu-data-kaltim',
    name: 'Satu Data Kaltim',
    description: 'Katalog data terbuka.',
    agencyId: 'diskominfo',
    kind: 'general',
    url: 'https://data.kaltimprov.go.id',
  },
  {
    id: 'e-ptsp',
    name: 'e-PTSP',
    description: 'Perizinan provinsi secara daring.',
    agencyId: 'dpmptsp',
    kind: 'special',
    url: 'https://e-ptsp.kaltimprov.go.id',
  },
];

export const applications: Application[] = seeds.map((seed) => ({
  ...seed,
  status: 'running',
  sdkVersion: '0.1.0',
  technicalContact: { kind: 'email', value: `teknis-${seed.agencyId}@contoh.example`, label: 'Data contoh' },
  sample: true,
  updatedAt: SEEDED_AT,
}));
