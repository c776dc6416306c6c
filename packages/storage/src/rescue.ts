import { exists, openGeneration, rescuedStore, type Database, type DatabaseOptions } from './database.js';
import type { Backend, Keep, RescueReport } from './types.js';

/** Hands over what the generations before `current` still give; each value once, ever. */
export async function rescue(
  options: DatabaseOptions,
  current: number,
  transaction: Backend['transaction'],
  keep: Keep,
): Promise<RescueReport> {
  const names = Object.keys(options.keyPaths);
  let found = 0;
  let isComplete = true;
  for (let generation = current - 1; generation > 0; generation--) {
    const values = await readAll(options, generation, () => (isComplete = false));
    const id = String(generation);
    found += await transaction(
      [...names, rescuedStore],
      'readwrite',
      async (stores) => {
        const notes = stores[rescuedStore]!;
        const { taken } = ((await notes.get(id)) ?? { taken: [] }) as { taken: string[] };
        const known = new Set(taken);
        const fresh: Record<string, unknown[]> = {};
        for (const name of names) {
          const all = values[name] ?? [];
          const keyOf = (value: unknown) =>
            `${name}/${(value as Record<string, string>)[options.keyPaths[name]!]}`;
          fresh[name] = all.filter((value) => !known.has(keyOf(value)));
          taken.push(...fresh[name].map(keyOf));
        }
        if (taken.length === known.size) return 0;
        await keep(fresh, stores);
        await notes.put({ id, taken });
        return taken.length - known.size;
      },
      { durability: 'strict' },
    );
  }
  return { found, isComplete };
}

/** Every value that can be read, by store. */
async function readAll(
  options: DatabaseOptions,
  generation: number,
  onUnreadable: () => void,
): Promise<Record<string, unknown[]>> {
  const values: Record<string, unknown[]> = {};
  let database: Database | undefined;
  try {
    if (!(await exists(options.name, generation))) return values;
    database = await openGeneration(options, generation, {
      onBlocked: () => undefined,
      onLost: () => database?.close(),
    });
  } catch {
    onUnreadable();
    return values;
  }
  for (const name of Object.keys(options.keyPaths)) {
    try {
      values[name] = await readStore(database, name, onUnreadable);
    } catch {
      // One store that is gone must not hide the others.
      onUnreadable();
    }
  }
  database.close();
  return values;
}

async function readStore(database: Database, name: string, onUnreadable: () => void): Promise<unknown[]> {
  try {
    return (await database.getAll(name)) as unknown[];
  } catch {
    // One value that can't be read fails them all: take the others one by one.
    const values: unknown[] = [];
    for (const key of await database.getAllKeys(name)) {
      try {
        values.push(await database.get(name, key));
      } catch {
        onUnreadable();
      }
    }
    return values;
  }
}
