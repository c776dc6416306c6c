import { AbortedError } from './errors.js';

const aborted = (signal: AbortSignal) =>
  new AbortedError('The caller aborted', { cause: signal.reason as unknown });

/** @throws AbortedError */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw aborted(signal);
}

/** Calls `listener` once when `signal` aborts or has aborted; the function it gives lets go of the signal. */
export function onAbort(
  signal: AbortSignal | undefined,
  listener: (error: AbortedError) => void,
): () => void {
  if (!signal) return () => undefined;
  const abort = (): void => listener(aborted(signal));
  if (signal.aborted) abort();
  else signal.addEventListener('abort', abort, { once: true });
  return () => signal.removeEventListener('abort', abort);
}

/**
 * Waits for `work`, but not beyond an abort.
 *
 * @throws AbortedError
 */
export async function orAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work;
  let stop = (): void => undefined;
  const abort = new Promise<never>((_, reject) => {
    stop = onAbort(signal, reject);
  });
  try {
    return await Promise.race([abort, work]);
  } finally {
    stop();
  }
}

/**
 * Milliseconds of nothing.
 *
 * @throws AbortedError
 */
export async function wait(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const pause = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  try {
    await orAborted(pause, signal);
  } finally {
    clearTimeout(timer);
  }
}
