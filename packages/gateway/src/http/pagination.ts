import { createHash } from 'node:crypto';
import { invalidParameter } from './problem.js';

export interface Page<T> {
  items: T[];
  next: string | null;
}

export const DEFAULT_LIMIT = 20;

type Key = readonly (string | number)[];

/**
 * Opaque keyset cursors: the sort values of the last item, so items that arrive or leave between two pages are
 * neither repeated nor skipped. A cursor carries a mark of its query and is refused by any other.
 */
export class Pager {
  readonly limit: number;
  /** Sort values after which this page begins. */
  readonly after: string[] | undefined;
  readonly #mark: string;

  constructor(
    operation: string,
    query: { limit?: number | undefined; cursor?: string | undefined } & object,
    length: number,
  ) {
    const { limit, cursor, ...filters } = query;
    this.limit = limit ?? DEFAULT_LIMIT;
    const canonical = JSON.stringify([
      operation,
      Object.entries(filters).sort(([a], [b]) => (a < b ? -1 : 1)),
    ]);
    this.#mark = createHash('sha256').update(canonical).digest('base64url').slice(0, 8);
    this.after = cursor === undefined ? undefined : this.#decode(cursor, length);
  }

  /** Takes `limit + 1` rows, keeps `limit`, and makes the cursor of the last one kept. */
  page<R, T>(rows: readonly R[], key: (row: R) => Key, map: (row: R) => T): Page<T> {
    const kept = rows.slice(0, this.limit);
    const last = kept.at(-1);
    const more = rows.length > this.limit && last !== undefined;
    return { items: kept.map(map), next: more ? this.#encode(key(last)) : null };
  }

  #encode(values: Key): string {
    return Buffer.from(JSON.stringify([this.#mark, ...values])).toString('base64url');
  }

  #decode(cursor: string, length: number): string[] {
    try {
      const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
      if (
        Array.isArray(values) &&
        values.length === length + 1 &&
        values[0] === this.#mark &&
        values.every((value) => (typeof value === 'string' ? isPlain(value) : Number.isSafeInteger(value)))
      ) {
        return values.slice(1).map(String);
      }
    } catch {
      // Answered below.
    }
    throw invalidParameter([
      {
        in: 'query',
        pointer: 'cursor',
        rule: 'cursor',
        message: 'must be the `next` of a page of this query',
      },
    ]);
  }
}

const isPlain = (text: string) => /^[\x20-\x7e]*$/.test(text);
