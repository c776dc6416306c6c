import { OutboxError } from './outbox-error.js';

/**
 * JSON with sorted keys: the same content gives the same bytes, however the object was put together.
 *
 * @throws OutboxError `invalid` for what JSON can't hold
 */
export function canonicalJson(value: unknown): string {
  let text: string | undefined;
  try {
    text = JSON.stringify(value);
  } catch (error) {
    throw new OutboxError('invalid', `body: ${(error as Error).message}`);
  }
  if (text === undefined) throw new OutboxError('invalid', 'body: is missing or not JSON');
  return JSON.stringify(sorted(JSON.parse(text)));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, sorted(item)]),
  );
}

/**
 * Fills a path template such as `/reports/{reportId}`.
 *
 * @throws OutboxError `invalid` when a value is missing
 */
export function expandPath(template: string, values: Readonly<Record<string, string>> = {}): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name] ?? '';
    // A URL parser would take dot segments for steps up the path.
    if (value === '' || value === '.' || value === '..')
      throw new OutboxError('invalid', `path.${name}: needs a value`);
    return encodeURIComponent(value);
  });
}
