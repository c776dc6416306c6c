import { onAbort, throwIfAborted } from './abort.js';
import { TimeoutError } from './errors.js';

/** A place among the requests that may be on their way at once. */
export interface Slot {
  release(): void;
}

export interface Slots {
  /** A free place at once, or undefined. */
  tryTake(): Slot | undefined;
  /**
   * Waits for a place, first come, first served.
   *
   * @throws TimeoutError after `patience` milliseconds
   * @throws AbortedError when `signal` ends the wait
   */
  take(patience: number, signal: AbortSignal | undefined): Promise<Slot>;
}

export function createSlots(limit: number): Slots {
  let free = limit;
  const waiting = new Set<() => void>();

  const occupy = (): Slot => {
    let held = true;
    return {
      release() {
        if (!held) return;
        held = false;
        const [next] = waiting;
        if (next) next();
        else free++;
      },
    };
  };

  return {
    tryTake() {
      if (free === 0) return undefined;
      free--;
      return occupy();
    },
    async take(patience, signal) {
      throwIfAborted(signal);
      const slot = this.tryTake();
      if (slot) return slot;
      return new Promise((resolve, reject) => {
        const leave = (): void => {
          waiting.delete(enter);
          clearTimeout(timer);
          letGo();
        };
        const enter = (): void => {
          leave();
          resolve(occupy());
        };
        const timer = setTimeout(() => {
          leave();
          reject(new TimeoutError('Earlier calls took all the time this one had'));
        }, patience);
        waiting.add(enter);
        const letGo = onAbort(signal, (error) => {
          leave();
          reject(error);
        });
      });
    },
  };
}
