import { deleteDB } from 'idb';
import { openStorage, type StorageOptions } from '../src/storage.js';
import type { Storage } from '../src/types.js';

export interface Note {
  id: string;
  text: string;
}
export type Notes = Storage<{ notes: Note }>;

let last = 0;
const used: string[] = [];

/** The name of a database that no test has used. */
export function freshName(): string {
  const name = `storage-test-${crypto.randomUUID()}-${++last}`;
  used.push(name);
  return name;
}

export async function deleteUsed(): Promise<void> {
  const names = used.splice(0).flatMap((name) => [name, `${name}-2`, `${name}-3`]);
  await Promise.all(names.map((name) => deleteDB(name)));
}

export const openNotes = (name: string, options: Partial<StorageOptions<{ notes: Note }>> = {}): Notes =>
  openStorage<{ notes: Note }>({ version: 1, stores: { notes: { keyPath: 'id' } }, ...options, name });

export const put = (storage: Notes, text: string, id = 'a') =>
  storage.transaction(['notes'], 'readwrite', ({ notes }) => notes.put({ id, text }), {
    durability: 'strict',
  });

export const get = (storage: Notes, id = 'a') =>
  storage.transaction(['notes'], 'readonly', async ({ notes }) => (await notes.get(id))?.text);

/** What a promise rejects with. */
export async function rejection(promise: Promise<unknown>): Promise<Error & { reason?: string }> {
  try {
    await promise;
  } catch (error) {
    return error as Error;
  }
  throw new Error('It did not reject');
}

/** Replaces a property for as long as `work` runs. */
export async function withProperty<T>(
  target: object,
  key: string,
  value: unknown,
  work: () => Promise<T>,
): Promise<T> {
  const original = Object.getOwnPropertyDescriptor(target, key);
  Object.defineProperty(target, key, { value, configurable: true, writable: true });
  try {
    return await work();
  } finally {
    if (original) Object.defineProperty(target, key, original);
    else Reflect.deleteProperty(target, key);
  }
}
