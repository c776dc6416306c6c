import { timers } from '../src/internal/timers.js';

/** Replaces the timers for each test of a suite: nothing is due until the test says so. */
export function manualTimers() {
  const kept = { ...timers };
  let waiting: { id: number; callback: () => void; delay: number }[] = [];
  let ids = 0;
  beforeEach(() => {
    waiting = [];
    timers.set = (callback, delay) => {
      waiting.push({ id: (ids += 1), callback, delay });
      return ids;
    };
    timers.clear = (id) => {
      waiting = waiting.filter((each) => each.id !== id);
    };
  });
  afterEach(() => Object.assign(timers, kept));
  return {
    /** Runs what is due within so many milliseconds, shortest delay first. */
    pass(milliseconds: number): void {
      const due = waiting.filter(({ delay }) => delay <= milliseconds).sort((a, b) => a.delay - b.delay);
      waiting = waiting.filter(({ delay }) => delay > milliseconds);
      due.forEach(({ callback }) => callback());
    },
    /** Sets the clock. */
    at(instant: string): void {
      timers.now = () => new Date(instant);
    },
  };
}
