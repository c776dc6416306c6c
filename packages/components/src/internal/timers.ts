/** Timers of this library in one place, so that a test can drive them instead of sleeping. */
export const timers = {
  set: (callback: () => void, milliseconds: number): number => window.setTimeout(callback, milliseconds),
  clear: (timer: number | undefined): void => window.clearTimeout(timer),
  now: (): Date => new Date(),
};
