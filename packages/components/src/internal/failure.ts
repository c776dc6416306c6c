/** What a widget tells a person about a call that failed. */
export type Failure =
  | { readonly kind: 'offline' | 'unreachable' | 'server' | 'refused' | 'not-found' }
  | { readonly kind: 'busy'; readonly minutes: number };

/** The errors of the client, read by their shape: two builds on one page have two classes. */
interface CallError {
  readonly code?: string;
  readonly status?: number;
  readonly retryAfter?: number;
}

/** Sorts an error of the client; anything unknown is the server's. */
export function failureOf(error: unknown): Failure {
  const { code, status = 0, retryAfter = 0 } = (error ?? {}) as CallError;
  if (code === 'network' || code === 'timeout') {
    // The browser is sure of the absence of a connection only; else it is our side that may be down.
    return { kind: navigator.onLine ? 'unreachable' : 'offline' };
  }
  if (code !== 'problem') return { kind: 'server' };
  if (status === 429) return { kind: 'busy', minutes: Math.max(1, Math.ceil(retryAfter / 60_000)) };
  if (status === 404) return { kind: 'not-found' };
  return { kind: status >= 500 ? 'server' : 'refused' };
}

/** True when the caller itself ended the call. */
export function isAborted(error: unknown): boolean {
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown };
  return code === 'aborted' || name === 'AbortError';
}
