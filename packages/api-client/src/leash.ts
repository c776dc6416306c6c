/** Ends attempts that ky has given up. */
export interface Leash {
  /** The request with a signal that the next `release` aborts. */
  hold(request: Request): Request;
  release(): void;
}

/**
 * ky aborts what it gives up through AbortSignal.any. Where that is missing (Chrome before 116, Safari before 17.4,
 * Firefox before 124) it lets go and the request stays open: there, each attempt gets a controller of its own.
 */
export function createLeash(signal: AbortSignal | undefined): Leash | undefined {
  if (typeof AbortSignal.any === 'function') return undefined;
  let release = (): void => undefined;
  return {
    hold(request) {
      release();
      const controller = new AbortController();
      const abort = (): void => controller.abort(signal?.reason);
      release = () => {
        signal?.removeEventListener('abort', abort);
        controller.abort();
      };
      signal?.addEventListener('abort', abort);
      return new Request(request, { signal: controller.signal });
    },
    release: () => release(),
  };
}
