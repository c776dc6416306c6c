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

/** `wait` is what the headers ask for in milliseconds, where that does not depend on the device's clock. */
interface Wait {
  readonly headers: Record<string, string>;
  readonly wait?: number;
}

const dateIn = (world: World, seconds: number) =>
  new Date(Math.floor(world.serverNow() / 1000 + seconds) * 1000).toUTCString();

/** What a server may say about coming again in so many seconds, by name. */
export const waits: Readonly<Record<string, (seconds: number, world: World) => Wait>> = {
  'not said': () => ({ headers: {} }),
  'in seconds': (seconds) => ({ headers: { 'retry-after': String(seconds) }, wait: seconds * 1000 }),
  'as a date': (seconds, world) => ({
    headers: { 'retry-after': dateIn(world, seconds), date: dateIn(world, 0) },
    wait: seconds * 1000,
  }),
  'as a date without Date': (seconds, world) => ({ headers: { 'retry-after': dateIn(world, seconds) } }),
  'as a reset in seconds': (seconds) => ({
    headers: { 'ratelimit-reset': String(seconds) },
    wait: seconds * 1000,
  }),
  'as a reset since the epoch': (seconds, world) => ({
    headers: { 'ratelimit-reset': String(Math.ceil(world.serverNow() / 1000 + seconds)) },
  }),
  'as a window': (seconds) => ({
    headers: { ratelimit: `"default";r=0;t=${seconds}` },
    wait: seconds * 1000,
  }),
  'in milliseconds': (seconds) => ({
    headers: { 'retry-after-ms': String(seconds * 125) },
    wait: seconds * 125,
  }),
  'till tomorrow': () => ({ headers: { 'retry-after': '86400' } }),
  'for ever': () => ({ headers: { 'retry-after': '9'.repeat(400) } }),
  'in words': (_, world) => ({ headers: { 'retry-after': world.pick(['soon', '-5', '', '1.5']) } }),
};

function drawWait(world: World): Wait {
  const name = world.pick(Object.keys(waits));
  world.count(`wait: ${name}`);
  return waits[name]!(world.between(0, 20), world);
}

const page = (status: number): Answer => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  text: '<!doctype html><title>Selamat datang</title>',
});

/** A part of it: never nothing, and never the whole. */
const part = (world: World, text: string) => text.slice(0, world.between(1, text.length - 1));

function refuse(journey: Journey, status: number, type: string): void {
  const { headers, wait } = drawWait(journey.world);
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
    const { headers } = drawWait(journey.world);
    const answer = problem(journey.world.pick([429, 500, 503]), 'unavailable', headers);
    journey.world.after(near(journey), () => {
      journey.transfer.stream({ ...answer, text: answer.text.slice(0, 9) }, 'stalls');
    });
  },
  'slow body': (journey) =>
    journey.deliver(near(journey), (answer) => journey.transfer.stream(answer, 'slow')),
  'reply out of shape': (journey) =>
    journey.deliver(near(journey), ({ status, headers }) => {
      const text = journey.world.pick(['{"items":[],"next":null}', '{}', 'null', '[]', '"?"']);
      journey.pose({ status, headers: { ...headers, etag: '"odd"' }, text });
    }),
  'empty body': (journey) =>
    journey.deliver(near(journey), (answer) => journey.transfer.answer({ ...answer, text: '' })),
};

/** Nothing befalls it. */
export const fine: Fault = (journey) =>
  journey.deliver(near(journey), (answer) => {
    const { transfer, world } = journey;
    if (world.chance(0.3)) transfer.stream(answer, 'whole');
    else world.after(near(journey), () => transfer.answer(answer));
  });
