import { canonicalJson } from './canonical.js';
import { sha256Hex } from './digest.js';
import type { CacheOperation, CacheParameters, QueryOptions } from './cache-types.js';

/** Names an answer: the same however its parameters were put together, `1` and `'1'` alike. */
export function answerName(
  scope: string,
  operation: CacheOperation,
  { path, query }: CacheParameters,
  { pages = 'one' }: QueryOptions,
): string {
  return `${scope} ${operation.id} ${pages} ${canonicalJson([asSent(path), asSent(query)])}`;
}

/** Parameters as an address holds them: text, and nothing for undefined and null. */
function asSent(values: unknown): Record<string, unknown> {
  const text = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));
  const sent: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values ?? {}) as [string, unknown][]) {
    if (value !== undefined && value !== null)
      sent[name] = Array.isArray(value) ? value.map(text) : text(value);
  }
  return sent;
}

/** A person's partition. Hashed, for the database should not say whose answers it holds. */
export const partitionOf = (sub: string) => sha256Hex(`cache ${sub}`);

/** Where an answer is stored. A personal one's name may tell of the person, such as a report's number. */
export const keyOf = async (name: string, person: string | undefined) =>
  person === undefined ? name : sha256Hex(`${person} ${name}`);
