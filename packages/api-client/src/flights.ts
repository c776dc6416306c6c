import { orAborted, throwIfAborted } from './abort.js';

/** Something under way that several callers may wait for. */
interface Flight<T> {
  readonly result: Promise<T>;
  /** `performance.now()` */
  readonly startedAt: number;
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

/** @param joinable - Milliseconds after which nobody joins any more: who joins has only the time that is left. */
export function createFlights<T>(joinable: number): Flights<T> {
  const underWay = new Map<string, Flight<T>>();

  const end = (key: string | undefined, flight: Flight<T>): void => {
    if (key !== undefined && underWay.get(key) === flight) underWay.delete(key);
  };

  return {
    async board(key, signal, start) {
      throwIfAborted(signal);
      let flight = key === undefined ? undefined : underWay.get(key);
      if (!flight || performance.now() - flight.startedAt > joinable) {
        const controller = signal && new AbortController();
        const begun: Flight<T> = {
          result: start(controller?.signal).finally(() => end(key, begun)),
          startedAt: performance.now(),
          passengers: 0,
          controller,
        };
        flight = begun;
        if (key !== undefined) underWay.set(key, begun);
      }
      flight.passengers++;
      try {
        return await orAborted(flight.result, signal);
      } catch (error) {
        if (signal?.aborted && --flight.passengers === 0) {
          end(key, flight);
          flight.controller?.abort(signal.reason);
        }
        throw error;
      }
    },
  };
}
