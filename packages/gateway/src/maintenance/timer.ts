import type { Logger } from '../http/logging.js';
import { describeError } from '../http/logging.js';
import type { Pruned } from './prune.js';

/** Milliseconds between two rounds of one node. */
export const INTERVAL = 3_600_000;

/** Runs a task now and then, never twice at a time. A round that fails is logged; the next one tries again. */
export function startTimer(task: () => Promise<Pruned>, log: Logger, interval = INTERVAL) {
  let running: Promise<void> | undefined;
  const round = () => {
    running ??= task()
      .then((pruned) => log.info({ pruned }, 'old rows deleted'))
      .catch((error: unknown) => log.error({ error: describeError(error) }, 'old rows were not deleted'))
      .finally(() => (running = undefined));
    return running;
  };
  const timer = setInterval(() => void round(), interval);
  // It keeps no process alive.
  timer.unref();
  return {
    round,
    /** Ends with the round that is under way. */
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
