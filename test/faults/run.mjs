// What every run of the campaign has at hand, and how it ends: the network heals, everything is sent, and what people
// did is compared with the server and the screen.
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { judge } from './judge.mjs';
import { between, oneOf } from './random.mjs';

const hex = () => randomBytes(16).toString('hex');
/** Milliseconds without progress after which the outbox counts as stuck. */
const patience = 60_000;

/**
 * @param {object} stage `phone`, `network`, `gateways`, `server` (its database), `site`, `photos`
 * @param {{ number: number, random: () => number }} run
 */
export function createRun({ phone, network, gateways, server, site, photos }, { number, random }) {
  const origin = site.originOf(`p${number}`);
  const submissions = [];
  const problems = [];
  const counts = {};
  const tabs = [];

  const run = {
    random,
    phone,
    network,
    gateways,
    server,
    site,
    origin,
    submissions,
    /** Counts something for the table, such as a kill in a phase. */
    note: (what) => (counts[what] = (counts[what] ?? 0) + 1),
    /** Something that must hold whatever else happens. */
    check(holds, text) {
      if (!holds) problems.push(text);
    },
    /** A report to be written. Photos: how many, and from which of the pool on. */
    draw({ count, from = 0, ...spec } = {}) {
      const amount = count ?? (random() < 0.7 ? between(random, 1, 3) : 0);
      const chosen = Array.from({ length: amount }, () => photos[between(random, from, photos.length - 1)]);
      const id = hex();
      const submission = {
        id,
        fate: 'begun',
        photos: chosen.map(({ announced }) => announced),
        spec: {
          id,
          submissionId: hex(),
          accessCodeHash: hex() + hex(),
          photos: chosen.map(({ name }) => ({ name, id: hex() })),
          ...spec,
        },
      };
      submissions.push(submission);
      return submission;
    },
    async open(parameters, where = origin) {
      const tab = await phone.open(where, parameters);
      tabs.push(tab);
      return tab;
    },
    /** Writes a report in a tab; resolves when the outbox has promised to keep it. */
    async submit(tab, submission = run.draw()) {
      const { durable } = await tab.evaluate((spec) => window.page.submit(spec), submission.spec);
      run.check(durable, 'not durable, though this browser keeps data');
      submission.fate = submission.spec.isPoison ? 'refused' : 'promised';
      return submission;
    },
    async submitMany(tab, count) {
      for (let i = 0; i < count; i++) await run.submit(tab);
    },
    /** Ends what is open: by the battery, or by closing the tabs. */
    async end(how) {
      tabs.length = 0;
      if (how === 'kill') await phone.kill();
      else await phone.closeTabs();
    },
    /**
     * Waits until the phase is reached; says so when it is not, and goes on. Long, for another phone's scenario may stop
     * the gateway that all of them share, and what it stopped waits for its next attempt.
     */
    async reach(what, promise) {
      const reached = await Promise.race([promise.then((value) => value !== false), pause(90_000, false)]);
      if (reached) run.note(what);
      else run.check(false, `“${what}” was never reached`);
    },
    /** A tab that is open, or a new one. */
    anyTab: () => (tabs.length && random() < 0.5 ? oneOf(random, tabs) : run.open()),
    /** Opens the site on a healthy network and presses “send now” until nothing waits or nothing moves any more. */
    async drain(tab) {
      network.heal();
      let left = Infinity;
      let limit = 0;
      for (;;) {
        const screen = await tab.evaluate(() => window.page.entries());
        const waiting = screen.filter(({ state }) => state === 'queued' || state === 'sending').length;
        if (waiting < left) limit = performance.now() + patience;
        left = Math.min(left, waiting);
        if (waiting === 0 || performance.now() > limit) return screen;
        await tab.evaluate(() => window.page.sendNow());
        await pause(40);
      }
    },
    /** Sends everything and compares. `tab`: where, instead of any; `screenOf`: whose, instead of all. */
    async settle({ tab, screenOf = submissions } = {}) {
      const last = tab ?? (await run.anyTab());
      const screen = await run.drain(last);
      const drafts = await last.evaluate(() => window.page.drafts());
      const kept = new Set(await last.evaluate(() => window.page.kept()));
      const rows = await server.rowsOf(submissions.map(({ id }) => id));
      const own = new Set(screenOf.map(({ id }) => id));
      return judge({
        submissions: screenOf,
        rows: rows.filter(({ id }) => own.has(id)),
        screen,
        drafts,
        kept,
      });
    },
    result: () => ({ counts, problems }),
  };
  return run;
}
