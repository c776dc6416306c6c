import { untilAborted } from './attempt.js';
import { AbortedError } from './errors.js';

/** Something under way that several callers may wait for. */
interface Flight<T> {
  readonly result: Promise<T>;
  passengers: number;
  readonly controller: AbortController | undefined;
}

export interface Flights<T> {
  /**
   * Starts `start`, or joins the flight of the same key that is under way. A caller whose signal aborts leaves at once;
   * the flight itself ends when the last one has left.
   *
   * @throws AbortedError
   */
  board(
    key: string | undefined,
    signal: AbortSignal | undefined,
    start: (signal: AbortSignal | undefined) => Promise<T>,
  ): Promise<T>;
}

/** ky joins signals with AbortSignal.any; where that is missing (Chrome < 116), a controller of ours ends its requests. */
const needsController = typeof AbortSignal.any !== 'function';

export function createFlights<T>(): Flights<T> {
  const underWay = new Map<string, Flight<T>>();

  return {
    async board(key, signal, start) {
      if (signal?.aborted)
        throw new AbortedError('The call was aborted before it began', { cause: signal.reason });
      let flight = key === undefined ? undefined : underWay.get(key);
      if (!flight) {
        const controller = signal || needsController ? new AbortController() : undefined;
        const land = (): void => {
          if (key !== undefined && underWay.get(key) === flight) underWay.delete(key);
          if (needsController) controller?.abort();
        };
        flight = { result: start(controller?.signal).finally(land), passengers: 0, controller };
        if (key !== undefined) underWay.set(key, flight);
      }
      const mine = flight;
      mine.passengers++;
      if (!signal) return mine.result;
      const aborted = untilAborted(signal);
      try {
        return await Promise.race([mine.result, aborted.promise]);
      } catch (error) {
        if (signal.aborted && --mine.passengers === 0) {
          if (key !== undefined && underWay.get(key) === mine) underWay.delete(key);
          mine.controller?.abort(signal.reason);
        }
        throw error;
      } finally {
        aborted.stop();
      }
    },
  };
}
