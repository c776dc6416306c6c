import { parentPort, workerData } from 'node:worker_threads';
import { sha256 } from '@noble/hashes/sha2.js';
import type { Attachment } from '../src/attachments.js';
import type { SendUpload } from '../src/courier.js';
import type { Reply } from '../src/reply.js';
import {
  createDatabase,
  createLocks,
  createReport,
  createServer,
  createTime,
  openPage,
  reply,
  seeded,
  turn,
  type Page,
} from './world.js';

// Everything in promises of this turn: the platform's digest and channel would answer when they like.
Object.defineProperty(crypto.subtle, 'digest', {
  value: (_name: string, bytes: Uint8Array) => Promise.resolve(sha256(bytes).buffer),
});
Reflect.deleteProperty(globalThis, 'BroadcastChannel');

/**
 * One life of a device from a seed: pages open, die and freeze in the middle of anything, the network does its worst, the
 * clock jumps. At the end the network is well and a new page opens. Gives what went wrong, if anything.
 */
async function live(seed: number): Promise<string | undefined> {
  const random = seeded(seed);
  const chance = (probability: number) => random() < probability;
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const time = createTime();
  const database = createDatabase();
  const server = createServer();
  const locks = chance(0.5) ? createLocks() : undefined;
  let rough = true;
  const submitted = new Map<string, string>();
  const files = new Map<string, Attachment[]>();
  const promised = new Set<string>();
  const pages: Page[] = [];

  const send = (parcel: Parameters<typeof server.receive>[0]): Promise<Reply> => {
    const answer = (): Promise<Reply> => Promise.resolve(server.receive(parcel));
    const lost = (): Promise<Reply> => Promise.reject(new TypeError('Failed to fetch'));
    if (!rough) return answer();
    return pick([
      answer,
      lost,
      () => answer().then(lost), // the server has it, the reply is lost
      () => answer().then(answer), // a proxy sends it twice
      () => answer().then(() => new Promise<never>(() => undefined)), // the reply hangs
      () => answer().then((whole) => ({ ...whole, body: whole.body.slice(0, 9) })), // it breaks off
      () => Promise.resolve(reply(503, {}, { retryAfter: '7' })),
      () => Promise.resolve(reply(429, {}, { retryAfter: 'Fri, 15 Jan 2027 08:05:00 GMT' })),
      () => Promise.resolve(reply(409, { type: '/problems/idempotency-in-progress' })),
      () => Promise.resolve(reply(200, {}, { contentType: 'text/html', body: '<h1>Wi-Fi</h1>' })),
      () => Promise.resolve(reply(403, {}, { contentType: 'text/html', body: '<h1>Wi-Fi</h1>' })),
    ])();
  };
  const upload: SendUpload = async (parcel) => {
    for (;;) {
      const fate = rough ? random() : 0;
      if (fate > 0.9) throw new TypeError('Failed to fetch');
      if (fate > 0.88) return reply(503, {});
      if (fate > 0.86) await new Promise(() => undefined);
      // Nobody names it for a week, or the server is set up anew.
      if (fate > 0.85) server.uploads.delete(parcel.id);
      const isWhole = await server.append(parcel, 40);
      if (fate > 0.8) throw new TypeError('Failed to fetch');
      if (isWhole) return undefined;
      parcel.onProgress(server.uploads.get(parcel.id)!.bytes.length);
    }
  };
  const open = () => {
    const page = openPage({
      database,
      clock: time.clock,
      random,
      send,
      upload,
      locks,
      dies: () => rough && chance(0.03),
    });
    pages.push(page);
    return page;
  };
  const bodyOf = (key: string) => {
    const uploads = files.get(key)!.map(({ id }) => id);
    return { text: submitted.get(key), ...(uploads.length && { uploads }) };
  };
  const submit = (page: Page, key: string) => {
    const attachments = files.get(key);
    const body = bodyOf(key);
    const lane = pick(['a', 'b']);
    page.outbox.enqueue(createReport, { body, idempotencyKey: key, lane, attachments }).then(
      ({ id }) => promised.add(id),
      () => undefined,
    );
  };
  const alive = () => pages.filter(({ stopped }) => !stopped);

  open();
  for (let step = 0; step < 14; step++) {
    const page = pick(alive()) ?? open();
    const key = `submission-of-${seed}-${step}`;
    submitted.set(key, `text ${step}`);
    files.set(
      key,
      Array.from({ length: pick([0, 0, 1, 3]) }, (_, at) => ({
        id: `${seed}${step}${at}`.padStart(32, '0'),
        file: new Blob([`photo ${at} of ${key}, `.repeat(4)]),
      })),
    );
    pick([
      () => submit(page, key),
      () => {
        // A double click, or the same draft in another tab.
        submit(page, key);
        submit(pick(alive()) ?? page, key);
      },
      () => void page.outbox.flush(),
      () => page.crash(),
      () => page.freeze(),
      () => void page.outbox.close(),
      () => void open(),
      () => time.set(pick([-2, 2]) * 3_600_000),
    ])();
    if (chance(0.7)) await turn();
    if (chance(0.7)) await time.pass(random() * 400_000);
  }

  rough = false;
  const last = open();
  for (let round = 0; round < 60; round++) {
    await time.pass(300_000);
    if ((await last.outbox.list()).every(({ state }) => state === 'delivered')) break;
  }
  const entries = new Map((await last.outbox.list()).map((entry) => [entry.id, entry]));
  for (const id of promised) {
    if (!server.rows.has(id)) return `${id} was promised and is lost: ${JSON.stringify(entries.get(id))}`;
  }
  for (const [id, { state, receipt }] of entries) {
    if (state !== 'delivered') return `${id} ends ${state}`;
    if (JSON.stringify(receipt) !== JSON.stringify(server.rows.get(id)?.receipt))
      return `${id} has a wrong receipt`;
  }
  for (const [id, { body }] of server.rows) {
    if (body !== JSON.stringify(bodyOf(id))) return `${id} arrived altered`;
    for (const { id: uploadId, file } of files.get(id)!) {
      const arrived = new TextDecoder().decode(new Uint8Array(server.uploads.get(uploadId)!.bytes));
      if (arrived !== (await file.text())) return `a photo of ${id} arrived altered`;
    }
    if (!entries.has(id)) return `${id} arrived and is unknown here`;
  }
  const left = await database.transaction(['chunks'], 'readonly', ({ chunks }) => chunks.getAll());
  if (left.length) return `${left.length} chunks are left of what was delivered`;
  await Promise.all(pages.map((page) => page.stopped || page.outbox.close()));
  return undefined;
}

// A worker, because the test runner follows every promise and would take half the time for that.
const { firstSeed, lives } = workerData as { firstSeed: number; lives: number };
for (let seed = firstSeed; seed < firstSeed + lives; seed++) {
  const fault = await live(seed);
  if (fault !== undefined) {
    parentPort?.postMessage(`SEED=${seed} SCHEDULES=1: ${fault}`);
    break;
  }
}
