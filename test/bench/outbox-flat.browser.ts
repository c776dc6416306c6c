// Whether the outbox does its work as fast with 10 000 entries in the queue as with 100.
import { createOutbox, openOutboxStorage, type Outbox } from '@kaltim/offline';
import { operation } from './enqueue-world.js';
import type { BenchCase, Contestant } from './rounds.js';

const few = 100;
const many = 10_000;

type Storage = ReturnType<typeof openOutboxStorage>;

/** A database with so many entries that wait, as earlier visits leave them. */
async function fill(name: string, count: number): Promise<Storage> {
  const storage = openOutboxStorage(name);
  const createdAt = Date.now() - 60_000;
  await storage.transaction(['entries'], 'readwrite', async ({ entries }) => {
    for (let index = 0; index < count; index++) {
      const id = index.toString(16).padStart(32, '0');
      await entries.put({
        id,
        order: index + 1,
        operation,
        body: JSON.stringify({ title: 'Jalan berlubang', clientSubmissionId: id }),
        lane: operation.id,
        createdAt,
        state: 'queued',
        revision: 0,
        attempts: 0,
        changedAt: createdAt,
        notBefore: createdAt,
      });
    }
  });
  return storage;
}

/** Opens the outbox and resolves with the first attempt. */
async function firstAttempt(name: string): Promise<Outbox> {
  let outbox!: Outbox;
  await new Promise<void>((resolve) => {
    outbox = createOutbox({
      storage: openOutboxStorage(name),
      send: () => {
        resolve();
        return new Promise(() => {});
      },
    });
  });
  return outbox;
}

export default async function makeCase(): Promise<BenchCase> {
  const sizes = [few, many];
  const contestants: Contestant[] = [];
  for (const size of sizes) {
    const database = `flat-${size}`;
    (await fill(database, size)).close();
    let started: Outbox | undefined;
    contestants.push({
      name: `kaltim, first attempt of ${size}`,
      floor: `kaltim, first attempt of ${few}`,
      run: async () => void (started = await firstAttempt(database)),
      clean: () => started?.close(),
    });

    // One in which nothing moves: its first attempt is under way for good.
    const still = `${database}-still`;
    (await fill(still, size)).close();
    const outbox = await firstAttempt(still);
    contestants.push({
      name: `kaltim, enqueue behind ${size}`,
      floor: `kaltim, enqueue behind ${few}`,
      run: async () => void (await outbox.enqueue(operation, { body: { id: crypto.randomUUID() } })),
    });
    // For each entry, as a list of more takes longer.
    contestants.push({
      name: `kaltim, list of ${size}, each entry`,
      floor: `kaltim, list of ${few}, each entry`,
      async run() {
        const started = performance.now();
        for (let entries = 0; entries < many; entries += size) await outbox.list();
        return performance.now() - started;
      },
    });
  }
  return {
    name: 'outbox-flat',
    work: `with ${many} entries in the queue, beside ${few}`,
    rounds: 9,
    contestants,
  };
}
