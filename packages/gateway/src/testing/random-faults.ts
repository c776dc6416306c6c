import { ConfigError } from '../config.js';
import { requireKnown, type Fault, type FaultScope } from './faults.js';
import { pickWeighted, seededRandom } from './random.js';

/** What may happen to a request at random; `none`: nothing. */
export type RandomFault = Exclude<Fault['kind'], 'status'> | 'none' | 'server-error' | 'too-many-requests';

export interface RandomOptions extends FaultScope {
  /** The same seed does the same to the same sequence of requests. */
  readonly seed: number;
  /**
   * How often each happens, relative to each other; 0 is never. What is left out is 0. Default: all but `silence` and
   * `reply-stalled`, which last until the client gives up.
   */
  readonly weights?: Partial<Record<RandomFault, number>>;
  /** Longest delay of `latency`, in milliseconds. Default 200. */
  readonly maxLatency?: number;
}

/** Random faults under way. */
export interface RandomFaults {
  readonly seed: number;
  /** What each matching request met, in their order. */
  readonly history: readonly RandomFault[];
  readonly counts: Readonly<Record<RandomFault, number>>;
  /** One line for the message of a failed test: the seed, and how often each fault happened. */
  summary(): string;
  stop(): void;
}

export interface RandomCampaign extends RandomFaults {
  /** The fault of the next request. */
  draw(): Fault | undefined;
}

const DEFAULT_WEIGHTS: Record<RandomFault, number> = {
  none: 6,
  latency: 2,
  'request-lost': 2,
  'reply-lost': 3,
  'reply-truncated': 2,
  duplicated: 2,
  'server-error': 2,
  'too-many-requests': 1,
  'captive-portal': 2,
  'reply-stalled': 0,
  silence: 0,
};
const NAMES = Object.keys(DEFAULT_WEIGHTS) as RandomFault[];

export function createRandomCampaign(options: RandomOptions, stop: () => void): RandomCampaign {
  const { seed, weights = DEFAULT_WEIGHTS, maxLatency = 200 } = options;
  for (const field of Object.keys(options)) {
    requireKnown('random', field, ['seed', 'weights', 'maxLatency', 'operation', 'method']);
  }
  if (!Number.isInteger(seed)) throw new ConfigError(`seed is ${String(seed)}. Give a whole number.`);
  if (!Number.isFinite(maxLatency) || maxLatency < 0) {
    throw new ConfigError(`maxLatency is ${String(maxLatency)}. Give milliseconds from 0 up.`);
  }
  for (const [name, weight] of Object.entries(weights)) {
    requireKnown('weights', name, NAMES);
    if (!Number.isFinite(weight) || weight < 0) {
      throw new ConfigError(`weights.${name} is ${String(weight)}. Give a number from 0 up.`);
    }
  }
  // In a fixed order, whatever order the caller wrote them in.
  const table = NAMES.map((name) => [name, weights[name] ?? 0] as const);
  if (!table.some(([, weight]) => weight > 0))
    throw new ConfigError('weights holds only 0. Raise one of them.');

  const random = seededRandom(seed);
  const oneOf = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const history: RandomFault[] = [];
  const counts = Object.fromEntries(NAMES.map((name) => [name, 0])) as Record<RandomFault, number>;
  let burst = 0;

  function make(name: RandomFault): Fault | undefined {
    switch (name) {
      case 'none':
        return undefined;
      case 'latency':
        return {
          kind: 'latency',
          milliseconds: Math.round(random() * maxLatency),
          when: oneOf(['before', 'after'] as const),
        };
      case 'server-error':
        return {
          kind: 'status',
          status: oneOf([500, 502, 503, 504]),
          body: oneOf(['problem', 'html', 'none'] as const),
          applied: random() < 0.25,
        };
      case 'too-many-requests':
        return {
          kind: 'status',
          status: 429,
          retryAfter: 1,
          retryAfterAs: oneOf(['seconds', 'http-date'] as const),
        };
      case 'captive-portal':
        return { kind: 'captive-portal', answer: oneOf(['page', 'redirect', 'required'] as const) };
      default:
        return { kind: name };
    }
  }

  return {
    seed,
    history,
    counts,
    summary: () =>
      `seed ${seed}, ${history.length} requests: ` +
      NAMES.filter((name) => counts[name] > 0)
        .map((name) => `${name} ${counts[name]}`)
        .join(', '),
    stop,
    draw() {
      let name: RandomFault;
      if (burst > 0) {
        burst--;
        name = 'server-error';
      } else {
        name = pickWeighted(random, table);
        // Server errors come in bursts of one to three.
        if (name === 'server-error') burst = Math.floor(random() * 3);
      }
      history.push(name);
      counts[name]++;
      return make(name);
    },
  };
}
