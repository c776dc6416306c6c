import { memoryBackend } from './memory.js';
import type { Storage, StorageSchema, StoresAccess } from './types.js';

/** The part of a storage that works in memory as on a disk. */
export type MemoryStorage<Schema extends StorageSchema> = Pick<Storage<Schema>, 'transaction'>;

/** A storage that is meant to end with the page, such as what is typed on a device that many people use. */
export function openMemoryStorage<Schema extends StorageSchema>(stores: {
  readonly [Name in keyof Schema & string]: { readonly keyPath: keyof Schema[Name] & string };
}): MemoryStorage<Schema> {
  const backend = memoryBackend(
    Object.fromEntries(
      Object.entries<{ readonly keyPath: string }>(stores).map(([name, { keyPath }]) => [name, keyPath]),
    ),
  );
  return {
    transaction: (names, mode, work, options = {}) =>
      backend.transaction(
        names,
        mode,
        (opened) => work(opened as StoresAccess<Schema, (typeof names)[number]>),
        options,
      ),
  };
}
