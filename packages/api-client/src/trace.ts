const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Random bytes not yet used: asking the platform for a few at a time costs more than all else a call does. */
const pool = new Uint8Array(512);
let used = pool.length;

/** Lower-case hexadecimal of `bytes` random bytes, at most 512. */
export function randomHex(bytes: number): string {
  if (used + bytes > pool.length) {
    crypto.getRandomValues(pool);
    used = 0;
  }
  let text = '';
  for (const end = used + bytes; used < end; used++) {
    text += hex[pool[used]!];
    pool[used] = 0;
  }
  return text;
}

/** W3C Trace Context header: one trace per call, a new parent per attempt. */
export function traceparent(traceId: string): string {
  return `00-${traceId}-${randomHex(8)}-01`;
}
