export { createSeal, type Seal, type Sealed, type SealKey } from './seal.js';
export { openMemoryStorage } from './memory-storage.js';
export { StorageError, type MemoryReason, type StorageErrorReason } from './storage-error.js';
export { openStorage, type StorageOptions } from './storage.js';
export type {
  Migration,
  RescueReport,
  Storage,
  StorageSchema,
  StorageState,
  StorageStatus,
  StoreAccess,
  StoresAccess,
  TransactionOptions,
} from './types.js';
