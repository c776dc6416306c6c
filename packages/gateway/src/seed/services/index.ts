import type { SeededService } from './define.js';
import { kesehatan } from './kesehatan.js';
import { masyarakat } from './masyarakat.js';
import { pemerintahan } from './pemerintahan.js';
import { pendapatan } from './pendapatan.js';
import { perizinan } from './perizinan.js';

export type { SeededService };

export const services: readonly SeededService[] = [
  ...kesehatan,
  ...pendapatan,
  ...perizinan,
  ...masyarakat,
  ...pemerintahan,
];
