import type { Demand } from './authorize.js';
import type { SignInOptions, StepUp } from './types.js';

export interface StepUpOptions {
  hasListener: () => boolean;
  emit: (request: StepUp) => void;
  signIn: (options: SignInOptions) => Promise<void>;
  /** Who is signed in. */
  sub: () => string | undefined;
}

/** Asks the page for a stronger sign-in, once for all calls that wait for the same one (RFC 9470). */
export function createStepUp({ hasListener, emit, signIn, sub }: StepUpOptions) {
  const pending = new Map<string, Promise<boolean>>();

  function ask({ acrValues, maxAge }: Demand): Promise<boolean> {
    const before = sub();
    return new Promise((resolve) => {
      emit({
        acrValues,
        maxAge,
        async signIn(options = {}) {
          await signIn({
            display: 'popup',
            ...options,
            ...(acrValues !== undefined && { acrValues }),
            ...(maxAge !== undefined && { maxAge }),
          });
          // A redirect leaves the page and the call with it. Another person must not finish this one's call.
          if (options.display !== 'redirect') resolve(sub() === before);
        },
        cancel: () => resolve(false),
      });
    });
  }

  return (demand: Demand, signal: AbortSignal | undefined): Promise<boolean> => {
    if (!hasListener() || signal?.aborted) return Promise.resolve(false);
    const id = JSON.stringify([demand.acrValues, demand.maxAge]);
    let asked = pending.get(id);
    if (!asked) {
      asked = ask(demand).finally(() => pending.delete(id));
      pending.set(id, asked);
    }
    const given = asked;
    return new Promise((resolve) => {
      const giveUp = () => resolve(false);
      signal?.addEventListener('abort', giveUp);
      void given.then((may) => {
        signal?.removeEventListener('abort', giveUp);
        resolve(may);
      });
    });
  };
}
