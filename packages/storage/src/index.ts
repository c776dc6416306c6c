export type { Migrate } from './indexeddb.js';
export { StorageError, type StorageErrorReason } from './storage-error.js';
export { openStorage, type StorageOptions } from './storage.js';
export type {
  Storage,
  StorageSchema,
  StorageStatus,
  StoreAccess,
  StoresAccess,
  TransactionOptions,
} from './types.js';
