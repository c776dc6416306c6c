import { getEventListeners } from 'node:events';
import { createReport, getMe, getService, listServices, trackReport } from '@kaltim/contract/operations';
import type { Client } from '../../src/client.js';
import { listed } from './server.js';
import type { World } from './world.js';

/** How a call ended. */
export type Outcome =
  | { readonly how: 'data'; readonly data: unknown; readonly status?: number }
  | { readonly how: 'error'; readonly error: unknown }
  | { readonly how: 'left'; readonly items: number };

export interface Call {
  readonly name: string;
  readonly kind: Kind;
  readonly path: string;
  /** What a write writes. */
  readonly submission?: string;
  readonly signal: AbortSignal | undefined;
  /** When the promise that is waited for was asked for; undefined when none is. */
  waitingSince: number | undefined;
  readonly startedAt: number;
  /** The longest any one promise took, in milliseconds. */
  longest: number;
  outcome: Outcome | undefined;
  settledAt: number | undefined;
}

/** A call as the dice chose it, begun by `make`. */
export interface Plan {
  readonly kind: Kind;
  readonly path: string;
  readonly submission?: string;
  /** Rejects as the client does; `wait` is put around each promise of it. */
  make(
    client: Client,
    signal: AbortSignal | undefined,
    wait: <T>(promise: Promise<T>) => Promise<T>,
  ): Promise<Outcome>;
}

export type Kind = 'read' | 'conditional' | 'me' | 'list' | 'submit' | 'shared' | 'clash' | 'track' | 'wrong';

const report = (clientSubmissionId: string, title = 'Tambah jam layanan') => ({
  kind: 'aspiration' as const,
  title,
  description: 'Mohon loket dibuka juga pada hari Sabtu.',
  category: 'pelayanan-kesehatan',
  anonymous: true,
  confidential: false,
  clientSubmissionId,
  accessCodeHash: '0'.repeat(64),
});

const data = (value: unknown): Outcome => ({ how: 'data', data: value });

const sharedKey = 'key-of-the-outbox-1';

/** What somebody may ask of a client; reads of few things, so that they meet. */
export function draw(world: World, number: number): Plan {
  const kinds: Kind[] = ['read', 'read', 'read', 'conditional', 'me', 'list', 'submit', 'submit'];
  const kind = world.pick<Kind>([...kinds, 'shared', 'shared', 'clash', 'track', 'wrong']);
  const serviceId = world.pick(['a', 'b']);
  const path = `/api/services/${serviceId}`;
  const submission = kind === 'shared' ? 'shared' : `${kind}-${number}`;
  switch (kind) {
    case 'read':
      return {
        kind,
        path,
        make: async (client, signal, wait) =>
          data(await wait(client.call(getService, { path: { serviceId }, signal }))),
      };
    case 'conditional':
      return {
        kind,
        path,
        async make(client, signal, wait) {
          const result = await wait(
            client.safe(getService, { path: { serviceId }, ifNoneMatch: '"v1"', signal }),
          );
          if (!result.ok) return { how: 'error', error: result.error };
          return { how: 'data', data: result.data, status: result.response.status };
        },
      };
    case 'me':
      return {
        kind,
        path: '/api/me',
        make: async (client, signal, wait) => data(await wait(client.call(getMe, { signal }))),
      };
    case 'list': {
      // Some read on to the end, some have seen enough.
      const enough = world.pick([1, 2, 4, Infinity]);
      return {
        kind,
        path: '/api/services',
        async make(client, signal, wait) {
          const items: string[] = [];
          const list = client.paginate(listServices, { signal });
          for (;;) {
            const { done, value } = await wait(list.next());
            if (done) return data(items);
            items.push((value as { id: string }).id);
            if (items.at(-1) !== listed[items.length - 1]) world.violate(`a list reads ${items.join()}`);
            if (items.length === enough) break;
          }
          await list.return();
          return { how: 'left', items: items.length };
        },
      };
    }
    case 'track':
      return {
        kind,
        path: '/api/reports/track',
        submission,
        make: async (client, signal, wait) =>
          data(
            await wait(
              client.call(trackReport, {
                body: { ticketNumber: submission, accessCode: '7Q4M2XKD9V3TB8HN' },
                as: 'guest',
                signal,
              }),
            ),
          ),
      };
    case 'wrong':
      return {
        kind,
        path: '',
        make: async (client, signal, wait) =>
          data(await wait(client.call(getService, { path: { serviceId: '' }, signal }))),
      };
    default:
      return {
        kind,
        path: '/api/reports',
        submission,
        async make(client, signal, wait) {
          const key = kind === 'submit' ? {} : { idempotencyKey: sharedKey };
          const options = { body: report(submission), ...key, as: 'guest' as const, signal };
          // The one gives errors as values, the other throws them.
          if (world.chance(0.5)) return data(await wait(client.call(createReport, options)));
          const result = await wait(client.safe(createReport, options));
          return result.ok ? data(result.data) : { how: 'error', error: result.error };
        },
      };
  }
}

/** Begins a call and notes how it ends. */
export function begin(
  world: World,
  client: Client,
  plan: Plan,
  name: string,
  signal: AbortSignal | undefined,
): Call {
  const { make, ...rest } = plan;
  const now = world.now();
  const call: Call = {
    ...rest,
    name,
    signal,
    startedAt: now,
    waitingSince: undefined,
    longest: 0,
    outcome: undefined,
    settledAt: undefined,
  };
  const wait = async <T>(promise: Promise<T>): Promise<T> => {
    call.waitingSince = world.now();
    try {
      return await promise;
    } finally {
      call.longest = Math.max(call.longest, world.now() - call.waitingSince);
      call.waitingSince = undefined;
    }
  };
  const end = (outcome: Outcome): void => {
    if (call.outcome) world.violate(`${name} settles twice`);
    call.outcome = outcome;
    call.settledAt = world.now();
    world.log(`caller  ${name} ends: ${describe(outcome)}`);
  };
  world.log(`caller  ${name} begins ${plan.kind} ${plan.path} ${plan.submission ?? ''}`);
  make(client, signal, wait).then(end, (error: unknown) => end({ how: 'error', error }));
  return call;
}

export function describe(outcome: Outcome): string {
  if (outcome.how === 'data') return `data ${JSON.stringify(outcome.data)}`;
  if (outcome.how === 'left') return `left after ${outcome.items}`;
  const { error } = outcome;
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

export const listeners = (signal: AbortSignal) => getEventListeners(signal, 'abort').length;
