import { expect } from '@open-wc/testing';
import { buildDatabase, type StoredDatabase } from '../test/faulty-indexeddb.js';
import { deleteUsed, freshName, rejection } from '../test/notes.js';
import { openStorage, type StorageOptions } from './storage.js';
import type { StoreAccess } from './types.js';

/** Version 1 kept texts, 2 split them into lines, 3 keeps them by title and counts them. */
type Schema = {
  titled: { title: string; lines: string[] };
  counts: { id: string; count: number };
};

const stored: Record<number, StoredDatabase['stores']> = {
  1: { notes: { keyPath: 'id', values: [{ id: 'a', text: 'satu\ndua' }] } },
  2: { notes: { keyPath: 'id', values: [{ id: 'a', lines: ['satu', 'dua'] }] } },
  3: {
    notes: { keyPath: 'id', values: [] },
    titled: { keyPath: 'title', values: [{ title: 'a', lines: ['satu', 'dua'] }] },
    counts: { keyPath: 'id', values: [{ id: 'all', count: 1 }] },
  },
};

const options: Omit<StorageOptions<Schema>, 'name'> = {
  version: 3,
  stores: { titled: { keyPath: 'title' }, counts: { keyPath: 'id' } },
  migrations: [
    {
      to: 2,
      async migrate({ notes }) {
        for (const { id, text } of (await notes!.getAll()) as { id: string; text: string }[])
          await notes!.put({ id, lines: text.split('\n') });
      },
    },
    {
      to: 3,
      async migrate({ notes, titled, counts }) {
        const all = (await notes!.getAll()) as { id: string; lines: string[] }[];
        for (const { id, lines } of all) {
          await titled!.put({ title: id, lines });
          await notes!.delete(id);
        }
        await counts!.put({ id: 'all', count: all.length });
      },
    },
  ],
};

const read = (name: string, more: Partial<StorageOptions<Schema>> = {}) => {
  const storage = openStorage<Schema>({ ...options, ...more, name });
  return storage
    .transaction(['titled', 'counts'], 'readonly', async ({ titled, counts }) => ({
      titled: await titled.getAll(),
      count: (await counts.get('all'))?.count,
    }))
    .finally(() => storage.close());
};

describe('a stored database', () => {
  after(deleteUsed);

  for (const [version, stores] of Object.entries(stored)) {
    it(`of version ${version} opens with today’s code, its values taken along`, async () => {
      const name = freshName();
      await buildDatabase({ name, version: Number(version), stores });
      expect(await read(name)).to.deep.equal({ titled: [{ title: 'a', lines: ['satu', 'dua'] }], count: 1 });
    });
  }

  it('begins at today’s version without any step', async () => {
    let steps = 0;
    const migrate = () => Promise.resolve(void steps++);
    expect(await read(freshName(), { migrations: [{ to: 2, migrate }] })).to.deep.equal({
      titled: [],
      count: undefined,
    });
    expect(steps).to.equal(0);
  });

  it('goes through its steps in the order of their versions', async () => {
    const name = freshName();
    await buildDatabase({ name, version: 1, stores: stored[1]! });
    await read(name, { migrations: [...options.migrations!].reverse() });
    expect((await read(name)).count).to.equal(1);
  });

  it('goes through each step once', async () => {
    const name = freshName();
    await buildDatabase({ name, version: 1, stores: stored[1]! });
    await read(name);
    const migrate = () => Promise.reject(new Error('twice'));
    expect((await read(name, { migrations: [{ to: 3, migrate }] })).count).to.equal(1);
  });

  const failing: [string, (stores: Readonly<Record<string, StoreAccess<unknown>>>) => Promise<void>][] = [
    ['rejects', () => Promise.reject(new Error('half-way'))],
    [
      'throws',
      () => {
        throw new Error('half-way');
      },
    ],
  ];
  for (const [how, fail] of failing) {
    it(`is as it was when a step ${how}, and the page goes on in memory`, async () => {
      const name = freshName();
      await buildDatabase({ name, version: 1, stores: stored[1]! });
      const storage = openStorage<Schema>({
        ...options,
        name,
        migrations: [options.migrations![0]!, { to: 3, migrate: fail }],
      });
      const status = await storage.status();
      expect([status.mode, status.reason]).to.deep.equal(['memory', 'migration']);
      storage.close();
      expect((await read(name)).count).to.equal(1);
    });
  }

  it('of a newer version is left alone', async () => {
    const name = freshName();
    await buildDatabase({ name, version: 4, stores: stored[3]! });
    expect((await rejection(read(name))).message).to.contain('reload');
    expect((await read(name, { version: 4 })).count).to.equal(1);
  });
});
