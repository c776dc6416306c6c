import { ConfigError } from '../config.js';
import {
  toFault,
  toMatcher,
  type Fault,
  type FaultInput,
  type FaultScope,
  type FaultTarget,
  type Matcher,
  type StatusFault,
} from './faults.js';
import {
  createRandomCampaign,
  type RandomCampaign,
  type RandomFaults,
  type RandomOptions,
} from './random-faults.js';

/**
 * Says which requests meet a fault. One request meets at most one: the first that `next` or `burst` queued for it, else
 * that of the innermost `during`, else a random one. CORS preflights meet none.
 */
export interface Faults {
  /** The next request that fits meets this fault. Several wait in line. */
  next(fault: FaultInput, scope?: FaultScope): void;
  /** The next `count` requests that fit are answered with a status. */
  burst(status: number, count: number, options?: Omit<StatusFault, 'kind' | 'status'> & FaultScope): void;
  /** Every request that fits and arrives while `work` runs meets this fault. */
  during<T>(fault: FaultInput, work: () => T | Promise<T>, scope?: FaultScope): Promise<T>;
  /** Faults by chance from here on, repeatable by their seed. A second call takes the place of the first. */
  random(options: RandomOptions): RandomFaults;
  /** Forgets all of them. Requests that have met one go on with it. */
  clear(): void;
  /** Faults of `next` and `burst` that no request has met yet: 0 at the end of a test that means what it says. */
  readonly pending: number;
}

export interface FaultPlan extends Faults {
  /** The fault a request meets, which uses it up. */
  decide(target: FaultTarget): Fault | undefined;
}

export function createFaultPlan(): FaultPlan {
  interface Planned {
    fault: Fault;
    matches: Matcher;
  }
  const queue: Planned[] = [];
  const standing: Planned[] = [];
  let campaign: { random: RandomCampaign; matches: Matcher } | undefined;

  const plan: FaultPlan = {
    next(fault, scope) {
      queue.push({ fault: toFault(fault), matches: toMatcher(scope) });
    },
    burst(status, count, { operation, method, ...rest } = {}) {
      if (!Number.isInteger(count) || count < 1) {
        throw new ConfigError(
          `count is ${String(count)}. Give how many requests meet the status, from 1 up.`,
        );
      }
      const scope = {
        ...(operation !== undefined && { operation }),
        ...(method !== undefined && { method }),
      };
      for (let left = count; left > 0; left--) plan.next({ kind: 'status', status, ...rest }, scope);
    },
    async during(fault, work, scope) {
      const planned = { fault: toFault(fault), matches: toMatcher(scope) };
      standing.unshift(planned);
      try {
        return await work();
      } finally {
        const at = standing.indexOf(planned);
        if (at >= 0) standing.splice(at, 1);
      }
    },
    random(options) {
      const { operation, method } = options;
      const matches = toMatcher({
        ...(operation !== undefined && { operation }),
        ...(method !== undefined && { method }),
      });
      const random = createRandomCampaign(options, () => {
        if (campaign?.random === random) campaign = undefined;
      });
      campaign = { random, matches };
      return random;
    },
    clear() {
      queue.length = 0;
      standing.length = 0;
      campaign = undefined;
    },
    get pending() {
      return queue.length;
    },
    decide(target) {
      const at = queue.findIndex(({ matches }) => matches(target));
      if (at >= 0) return queue.splice(at, 1)[0]!.fault;
      const held = standing.find(({ matches }) => matches(target));
      if (held) return held.fault;
      return campaign?.matches(target) ? campaign.random.draw() : undefined;
    },
  };
  return plan;
}
