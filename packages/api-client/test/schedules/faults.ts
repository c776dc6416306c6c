import { problem, type Answer } from './server.js';
import type { Transfer } from './transfer.js';
import type { World } from './world.js';

/** One request on its way, for a fault to spoil. */
export interface Journey {
  readonly world: World;
  /** Milliseconds one attempt may take: what is late and what is not. */
  readonly timeout: number;
  readonly transfer: Transfer;
  /** The request carries a condition, so that 304 answers it. */
  readonly isConditional: boolean;
  /** Takes the request to the server in so many milliseconds; a write then takes it `work`. */
  deliver(milliseconds: number, then: (answer: Answer) => void, work?: number): void;
  /** Answers in the server's place. `wait` is what a client has to wait before it comes again. */
  pose(answer: Answer, wait?: number): void;
}

export type Fault = (journey: Journey) => void;

const near = ({ world }: Journey) => world.between(1, 120);
const far = ({ world, timeout }: Journey) => world.between(timeout / 2, timeout * 1.5);

/** What a server may say about coming again, and the milliseconds it thereby asks for where they don't depend on the device's clock. */
function waits(world: World): { headers: Record<string, string>; wait?: number } {
  const date = (milliseconds: number) =>
    new Date(Math.floor((world.serverNow() + milliseconds) / 1000) * 1000).toUTCString();
  const seconds = world.between(0, 20);
  const wait = seconds * 1000;
  return world.pick<() => { headers: Record<string, string>; wait?: number }>([
    () => ({ headers: {} }),
    () => ({ headers: { 'retry-after': String(seconds) }, wait }),
    () => ({ headers: { 'retry-after': date(wait), date: date(0) }, wait }),
    () => ({ headers: { 'retry-after': date(wait) } }),
    () => ({ headers: { 'ratelimit-reset': String(seconds) }, wait }),
    () => ({ headers: { 'ratelimit-reset': String(Math.ceil((world.serverNow() + wait) / 1000)) } }),
    () => ({ headers: { ratelimit: `"default";r=0;t=${seconds}` }, wait }),
    () => ({ headers: { 'retry-after-ms': String(wait / 8) }, wait: wait / 8 }),
    () => ({ headers: { 'retry-after': '86400' } }),
    () => ({ headers: { 'retry-after': '9'.repeat(400) } }),
    () => ({ headers: { 'retry-after': world.pick(['soon', '-5', '', '1.5']) } }),
  ])();
}

const page = (status: number): Answer => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  text: '<!doctype html><title>Selamat datang</title>',
});

/** A part of it: never nothing, and never the whole. */
const part = (world: World, text: string) => text.slice(0, world.between(1, text.length - 1));

function refuse(journey: Journey, status: number, type: string): void {
  const { headers, wait } = waits(journey.world);
  journey.world.after(near(journey), () => journey.pose(problem(status, type, headers), wait));
}

/** Everything that befalls a request but good fortune, by name. */
export const faults: Readonly<Record<string, Fault>> = {
  'slow reply': (journey) =>
    journey.deliver(near(journey), (answer) => {
      journey.world.after(far(journey), () => journey.transfer.answer(answer));
    }),
  'slow request': (journey) => journey.deliver(far(journey), (answer) => journey.transfer.answer(answer)),
  'slow work': (journey) => {
    const { timeout, transfer, world } = journey;
    journey.deliver(near(journey), (answer) => transfer.answer(answer), world.between(80, timeout * 2));
  },
  'lost before arrival': (journey) => journey.world.after(near(journey), journey.transfer.fail),
  'never answered': () => undefined,
  'reply lost after commit': (journey) => journey.deliver(near(journey), journey.transfer.fail),
  'delivered twice': (journey) => {
    journey.deliver(near(journey), (answer) => journey.transfer.answer(answer));
    journey.deliver(journey.world.pick([near, far])(journey), () =>
      journey.world.log('network copy arrived'),
    );
  },
  '429': (journey) => refuse(journey, 429, 'too-many-requests'),
  '503': (journey) => refuse(journey, 503, 'unavailable'),
  '500 in JSON': (journey) => refuse(journey, 500, 'internal'),
  'gateway page before arrival': (journey) => {
    const answer = page(journey.world.pick([408, 425, 429, 500, 502, 503, 504]));
    journey.world.after(near(journey), () => journey.pose(answer));
  },
  'gateway page after commit': (journey) =>
    journey.deliver(near(journey), () => journey.pose(page(journey.world.pick([500, 502, 504])))),
  'captive portal': (journey) => {
    const answer = page(journey.world.pick([200, 200, 403, 511]));
    journey.world.after(near(journey), () => journey.pose(answer));
  },
  // With redirect: 'error' the platform rejects.
  redirect: (journey) => journey.world.after(near(journey), journey.transfer.fail),
  '304 unasked': (journey) => {
    if (journey.isConditional) return fine(journey);
    journey.world.after(near(journey), () => journey.pose({ status: 304, headers: {}, text: '' }));
  },
  'truncated JSON': (journey) =>
    journey.deliver(near(journey), ({ text, ...answer }) => {
      journey.transfer.answer({ ...answer, text: part(journey.world, text) });
    }),
  'body breaks off': (journey) =>
    journey.deliver(near(journey), ({ text, ...answer }) => {
      journey.transfer.stream({ ...answer, text: part(journey.world, text) }, 'breaks');
    }),
  'body stalls': (journey) =>
    journey.deliver(near(journey), ({ text, ...answer }) => {
      journey.transfer.stream({ ...answer, text: part(journey.world, text) }, 'stalls');
    }),
  'body of a refusal stalls': (journey) => {
    const { headers } = waits(journey.world);
    const answer = problem(journey.world.pick([429, 500, 503]), 'unavailable', headers);
    journey.world.after(near(journey), () => {
      journey.transfer.stream({ ...answer, text: answer.text.slice(0, 9) }, 'stalls');
    });
  },
  'slow body': (journey) =>
    journey.deliver(near(journey), (answer) => journey.transfer.stream(answer, 'slow')),
  'reply out of shape': (journey) =>
    journey.deliver(near(journey), ({ status, headers }) => {
      const text = status < 300 ? '{"items":[],"next":null}' : '{}';
      journey.pose({ status, headers: { ...headers, etag: '"odd"' }, text });
    }),
};

/** Nothing befalls it. */
export const fine: Fault = (journey) =>
  journey.deliver(near(journey), (answer) => {
    const { transfer, world } = journey;
    if (world.chance(0.3)) transfer.stream(answer, 'whole');
    else world.after(near(journey), () => transfer.answer(answer));
  });
