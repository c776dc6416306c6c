import type { StoreAccess } from '@kaltim/storage';
import type { Entry } from './machine.js';
import { OutboxError } from './outbox-error.js';

/**
 * What an entry depends on must be here, and must not wait for it in turn. For the transaction that stores the entry.
 *
 * @throws OutboxError `not-found`, `invalid`
 */
export async function checkDependency(
  entries: StoreAccess<Entry>,
  id: string,
  dependsOn: string,
  isVisible: (entry: Entry) => boolean,
): Promise<void> {
  const first = await entries.get(dependsOn);
  if (dependsOn !== id && !(first && isVisible(first)))
    throw new OutboxError('not-found', 'dependsOn: there is no such entry');
  const passed = new Set([id]);
  for (let next: string | undefined = dependsOn; next !== undefined;) {
    if (passed.has(next))
      throw new OutboxError('invalid', 'dependsOn: the entries would wait for each other');
    passed.add(next);
    next = (await entries.get(next))?.dependsOn;
  }
}

/** Whether a key was used for the same submission before. */
export function isSame(
  entry: Entry,
  other: Pick<Entry, 'operation' | 'body'>,
  sub: string | undefined,
): boolean {
  return (
    entry.body === other.body &&
    entry.operation.id === other.operation.id &&
    entry.operation.path === other.operation.path &&
    entry.sub === sub
  );
}
