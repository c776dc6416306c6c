import type { SeededService } from './define.js';
import { kesehatan } from './kesehatan.js';
import { pendapatan } from './pendapatan.js';

export type { SeededService };

export const services: readonly SeededService[] = [...kesehatan, ...pendapatan];
