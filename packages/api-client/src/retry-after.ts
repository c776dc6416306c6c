/**
 * Milliseconds the server asks to wait, undefined when it does not say. Read in this order, the first that makes sense
 * counts: `Retry-After-Ms` (used by some proxies), `Retry-After` in seconds or as a date (RFC 9110, 10.2.3),
 * `RateLimit` with its `t` parameter (draft-ietf-httpapi-ratelimit-headers), and the older `RateLimit-Reset` in seconds
 * or as seconds since the epoch. A date is measured against the reply's own `Date`, so a wrong clock on the device does
 * not change the wait.
 */
export function retryAfter(headers: Headers, now = serverTime(headers) ?? Date.now()): number | undefined {
  const wait = readWait(headers, now);
  // No server means longer than a year; a longer timer would fire at once.
  return wait === undefined ? undefined : Math.min(wait, 31_536_000_000);
}

function readWait(headers: Headers, now: number): number | undefined {
  const text = (name: string) => headers.get(name)?.trim() ?? '';
  if (/^\d+$/.test(text('retry-after-ms'))) return Number(text('retry-after-ms'));
  const after = text('retry-after');
  if (/^\d+$/.test(after)) return Number(after) * 1000;
  // Date.parse takes nearly anything; an HTTP date names its day and ends in GMT.
  if (/^[A-Z][a-z]{2,8},? .*GMT$/.test(after)) {
    const date = Date.parse(after);
    if (!Number.isNaN(date)) return Math.max(0, date - now);
  }
  const window = /;\s*t=(\d+)/.exec(text('ratelimit'));
  if (window) return Number(window[1]) * 1000;
  const reset = text('ratelimit-reset');
  if (!/^\d+$/.test(reset)) return undefined;
  const seconds = Number(reset);
  const isEpoch = seconds > 1_000_000_000;
  return isEpoch ? Math.max(0, seconds * 1000 - now) : seconds * 1000;
}

/** The server's clock as a reply carries it, in milliseconds since the epoch; undefined where it can't be read. */
export function serverTime(headers: Headers): number | undefined {
  const date = headers.get('date');
  if (!date) return undefined;
  // A cache hands on the origin's Date and says in Age how long ago that was (RFC 9111, 5.1).
  const time = Date.parse(date) + Number(headers.get('age') ?? 0) * 1000;
  return Number.isNaN(time) ? undefined : time;
}
