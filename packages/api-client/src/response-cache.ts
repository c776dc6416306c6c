/** A reply as it was stored. */
export interface StoredReply {
  readonly etag: string;
  readonly text: string;
  readonly headers: Headers;
}

export interface ResponseCache {
  get(key: string): StoredReply | undefined;
  /** Stores a reply that has an ETag and may be stored; takes out what was longest unused. */
  put(key: string, text: string, headers: Headers): void;
}

/** Replies in memory, by their ETag (RFC 9110, 8.8.3), at most `maxBytes` of text, two bytes a character. */
export function createResponseCache(maxBytes: number): ResponseCache {
  const entries = new Map<string, StoredReply>();
  let bytes = 0;
  const drop = (key: string): void => {
    bytes -= (entries.get(key)?.text.length ?? 0) * 2;
    entries.delete(key);
  };
  return {
    get(key) {
      const found = entries.get(key);
      if (found) {
        entries.delete(key);
        entries.set(key, found);
      }
      return found;
    },
    put(key, text, headers) {
      const etag = headers.get('etag');
      if (!etag || /no-store/i.test(headers.get('cache-control') ?? '')) return;
      drop(key);
      entries.set(key, { etag, text, headers });
      bytes += text.length * 2;
      for (const oldest of entries.keys()) {
        if (bytes <= maxBytes) break;
        drop(oldest);
      }
    },
  };
}

/** The stored reply as a 200, its headers renewed by those of the 304 (RFC 9111, 4.3.4). */
export function revived(stored: StoredReply, notModified: Response): Response {
  const headers = new Headers(stored.headers);
  for (const [name, value] of notModified.headers) headers.set(name, value);
  return new Response(null, { status: 200, headers });
}
