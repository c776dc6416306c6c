import { serverTime } from './retry-after.js';

export interface ClockSkew {
  /** Milliseconds the server's clock is ahead of the device's; undefined until a reply told. */
  readonly value: number | undefined;
  /** Learns from a reply to a request that left at `sentAt` (device clock, milliseconds since the epoch). */
  learn(headers: Headers, sentAt: number): void;
}

/**
 * Learns how far the device's clock is off from the `Date` of replies, where a page may read it. A reply bounds the
 * difference only as closely as it was quick, so a slow one does not replace a quick one that it agrees with.
 */
export function createClockSkew(): ClockSkew {
  let value: number | undefined;
  let uncertainty = Infinity;
  return {
    get value() {
      return value;
    },
    learn(headers, sentAt) {
      const server = serverTime(headers);
      if (server === undefined) return;
      const now = Date.now();
      // The device's clock was set meanwhile.
      if (now < sentAt) return;
      const doubt = (now - sentAt) / 2 + 500;
      // Date has whole seconds: half of one on average is cut off.
      const sample = server + 500 - (sentAt + now) / 2;
      const agrees = value !== undefined && Math.abs(sample - value) <= doubt + uncertainty;
      if (agrees && doubt >= uncertainty) return;
      value = Math.round(sample);
      uncertainty = doubt;
    },
  };
}
