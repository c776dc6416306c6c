import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  faults,
  picture,
  startFaultyGateway,
  type Fault,
  type FaultyGateway,
} from '../test/faulty-gateway.js';
import { seededRandom } from '../../gateway/src/testing/random.js';
import { KaltimError } from './errors.js';
import { createUploader } from './uploads.js';

/** `SCHEDULES=5000 SEED=7` looks further. */
const schedules = Number(process.env.SCHEDULES ?? 60);
const firstSeed = Number(process.env.SEED ?? 1);

/** Calls of `upload` for one file that may fail before the line is good. */
const attempts = 4;

describe('an upload on a bad line', () => {
  let gateway: FaultyGateway;
  before(async () => {
    gateway = await startFaultyGateway();
  });
  after(() => gateway.close());

  it(`ends in the whole file or one typed error, in ${schedules} random schedules from seed ${firstSeed}`, async () => {
    const seen = { delivered: 0, refused: 0, faults: 0 };
    for (let seed = firstSeed; seed < firstSeed + schedules; seed++) {
      await assert.doesNotReject(live(seed, seen), `the schedule of seed ${seed}`);
    }
    // A schedule without faults, or none that ends in an error, would prove little.
    assert.ok(
      seen.faults > schedules && seen.refused > 0 && seen.delivered >= schedules,
      JSON.stringify(seen),
    );
  });

  /** One file, sent by pages that are killed, race, and lose requests, until a page has a good line. */
  async function live(seed: number, seen: { delivered: number; refused: number; faults: number }) {
    const next = seededRandom(seed);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
    const hex = () => Array.from({ length: 32 }, () => Math.floor(next() * 16).toString(16)).join('');
    const limit = pick([500, 1000, 3000, undefined]);
    gateway.limitAppends(limit);
    const most = limit === undefined ? 140_000 : 8000;
    // Often at the edges of chunks.
    const size = pick([8, 9, limit ?? 65_536, (limit ?? 65_536) + 1, most, 8 + Math.floor(next() * most)]);
    const bytes = picture(size, seed);
    const owner = { id: hex(), submissionKey: hex() };
    const density = pick([0.1, 0.3, 0.6, 0.9]);
    let isGood = false;
    let hasForgotten = false;
    const pages = new Set<AbortController>();
    const killed: Fault = async ({ forward }) => {
      if (next() < 0.5) await forward();
      for (const page of pages) page.abort();
    };
    gateway.decide(() => {
      if (isGood || next() >= density) return faults.none;
      seen.faults++;
      const happens = next() < 0.1 ? killed : pick(Object.values(faults));
      hasForgotten ||= happens === faults.forgotten;
      return happens;
    });

    /** True when the page says that the file is on the server. */
    async function page(isLast: boolean): Promise<boolean> {
      const controller = new AbortController();
      pages.add(controller);
      const uploader = createUploader({
        baseUrl: gateway.baseUrl,
        random: () => 0,
        retries: pick([0, 1, 5]),
      });
      const progress: number[] = [];
      try {
        await uploader.upload(new Blob([bytes]), {
          ...owner,
          signal: controller.signal,
          onProgress: ({ sent }) => progress.push(sent),
        });
        seen.delivered++;
        assert.equal(progress.at(-1), size);
        return true;
      } catch (error) {
        if (error instanceof assert.AssertionError) throw error;
        assert.ok(!isLast, `on a good line: ${String(error)}`);
        assert.ok(error instanceof KaltimError, `of the family: ${String(error)}`);
        assert.notEqual(error.code, 'validation');
        seen.refused++;
        return false;
      } finally {
        pages.delete(controller);
        const isForward = progress.every((sent, at) => at === 0 || sent > progress[at - 1]!);
        assert.ok(isForward || hasForgotten, 'progress goes back only when the server lost some');
      }
    }

    const isWhole = async () => {
      const stored = await gateway.stored(owner.id);
      assert.equal(stored?.complete, true);
      assert.ok(stored.bytes.equals(bytes), 'the server holds the file');
    };
    const isPart = async () => {
      const stored = await gateway.stored(owner.id);
      if (!stored) return;
      assert.ok(
        stored.bytes.equals(bytes.subarray(0, stored.received)),
        'the server holds a beginning of the file',
      );
      assert.equal(stored.complete, stored.received === size);
    };

    for (let attempt = 0; attempt < attempts; attempt++) {
      const isRace = next() < 0.2;
      const delivered = await Promise.all(isRace ? [page(false), page(false)] : [page(false)]);
      // Of two that race, one may have it forgotten after the other was done.
      if (delivered.includes(true) && !(isRace && hasForgotten)) await isWhole();
      else await isPart();
    }
    isGood = true;
    assert.ok(await page(true));
    await gateway.deliverLate();
    await isWhole();
  }
});
