import { NetworkError, ProblemError, TimeoutError } from '../errors.js';
import { wait } from '../abort.js';

/** Longest wait a server can ask for, in milliseconds; a longer one is told to the caller at once. */
const maxRetryAfter = 60_000;
/** Backoff before the first retry and its ceiling, in milliseconds; the drawn wait lies between 0 and that. */
const firstBackoff = 300;
const maxBackoff = 10_000;

/** Counts failures in a row. */
export interface Patience {
  /**
   * Waits before the next try.
   *
   * @throws the error itself when trying again is of no use, or `retries` failures came before; AbortedError
   */
  afterFailure(error: unknown): Promise<void>;
  succeeded(): void;
}

export function createPatience(
  retries: number,
  random: () => number,
  signal: AbortSignal | undefined,
): Patience {
  let failures = 0;
  return {
    async afterFailure(error) {
      if (!mayPass(error) || failures >= retries) throw error;
      const asked = error instanceof ProblemError ? error.retryAfter : undefined;
      if (asked !== undefined && asked > maxRetryAfter) throw error;
      const backoff = Math.min(maxBackoff, firstBackoff * 2 ** failures);
      failures++;
      await wait(asked ?? random() * backoff, signal);
    },
    succeeded() {
      failures = 0;
    },
  };
}

/** True when the same request may fare better later. */
function mayPass(error: unknown): boolean {
  if (error instanceof TimeoutError) return true;
  if (error instanceof NetworkError) return error.reason !== 'intercepted';
  if (!(error instanceof ProblemError)) return false;
  const { status, problem } = error;
  return (
    status >= 500 ||
    [408, 425, 429].includes(status) ||
    (status === 409 && problem.type === '/problems/idempotency-in-progress')
  );
}

/** True when the server has certainly not taken what was sent. */
export const isDecided = (error: unknown): boolean => error instanceof ProblemError && error.status < 500;
