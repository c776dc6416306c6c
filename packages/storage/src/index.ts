export type { StorageStatus } from './types.js';
