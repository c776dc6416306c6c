import { ConfigError } from '../config.js';

/** The clock of a test gateway: what its rules, its tokens and its `Date` headers go by. */
export interface TestClock {
  now(): Date;
  /** Milliseconds the server's clock is ahead of this machine's; negative is behind. Setting it lets the clock run. */
  skew: number;
  /** Stops the clock at an instant. */
  set(instant: Date | string): void;
  /** Moves the clock on, stopped or running. */
  advance(milliseconds: number): void;
  /** Back to how the gateway was started. */
  reset(): void;
}

/** Where a clock begins: running with this machine, stopped at an instant, or whatever a function says. */
export type StartTime = Date | string | (() => Date);

export function createClock(start?: StartTime): TestClock {
  const source = typeof start === 'function' ? () => start().getTime() : () => Date.now();
  const begin = start === undefined || typeof start === 'function' ? undefined : instantOf('now', start);
  let stopped = begin;
  let offset = 0;
  return {
    now: () => new Date(stopped ?? source() + offset),
    get skew() {
      return (stopped ?? source() + offset) - Date.now();
    },
    set skew(milliseconds) {
      offset = finite('clock.skew', milliseconds) + Date.now() - source();
      stopped = undefined;
    },
    set(instant) {
      stopped = instantOf('clock.set', instant);
    },
    advance(milliseconds) {
      finite('clock.advance', milliseconds);
      if (stopped === undefined) offset += milliseconds;
      else stopped += milliseconds;
    },
    reset() {
      stopped = begin;
      offset = 0;
    },
  };
}

function instantOf(name: string, value: Date | string): number {
  const time = new Date(value).getTime();
  if (Number.isNaN(time)) {
    throw new ConfigError(
      `${name} is "${String(value)}", which is no instant. Give a Date or text such as 2026-11-24T08:00:00Z.`,
    );
  }
  return time;
}

function finite(name: string, value: number): number {
  if (!Number.isFinite(value)) {
    throw new ConfigError(`${name} is ${String(value)}. Give a number of milliseconds.`);
  }
  return value;
}
