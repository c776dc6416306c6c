import type { Service } from '@kaltim/contract';
import { sql, type Expression, type RawBuilder, type SqlBool } from 'kysely';

/** Lower case without diacritics, words parted by one space; done here so that every database searches alike. */
export function normalise(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim();
}

/** A sort key in plain ASCII, short enough for a cursor. */
export const sortKey = (name: string) =>
  normalise(name)
    .replace(/[^a-z0-9 ]/g, '')
    .slice(0, 80);

export const words = (query: string) => normalise(query).split(' ').filter(Boolean);

const pattern = (word: string) => `%${word.replace(/[\\%_]/g, '\\$&')}%`;

/** True when every word occurs in the column; a query without a word matches nothing. */
export function containsAll(column: Expression<string>, query: string): RawBuilder<SqlBool> {
  const list = words(query);
  if (!list.length) return sql<SqlBool>`false`;
  return sql<SqlBool>`(${sql.join(
    list.map((word) => sql`${column} like ${pattern(word)} escape '\\'`),
    sql` and `,
  )})`;
}

/** Everything a citizen may look for a service by. */
export function serviceSearch(
  service: Service,
  agencyNames: readonly string[],
  keywords: readonly string[] = [],
): string {
  return normalise(
    [
      service.name,
      service.shortName ?? '',
      service.description,
      service.unit ?? '',
      ...service.requirements.map(({ text }) => text),
      ...service.products.map(({ name }) => name),
      ...agencyNames,
      ...keywords,
    ].join(' '),
  );
}
