import { sha256 } from '../http/idempotency.js';

/** Independent of the order of members: an export that was imported elsewhere may write them differently. */
export function contentHash(submission: object): string {
  const sort = (value: unknown): unknown =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, item]) => [key, sort(item)]),
        )
      : value;
  return sha256(JSON.stringify(sort(submission)));
}
