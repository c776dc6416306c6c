// Row 8: people share a phone; row 12: the worker sends when no page is open; row 15: two phones have one report.
import { setTimeout as pause } from 'node:timers/promises';
import { oneOf } from './random.mjs';

const isReport = ({ method, path }) => method === 'POST' && path.endsWith('/reports');
const isUpload = ({ method }) => method === 'PUT' || method === 'PATCH';

/** Somebody's report waits while somebody else is signed in; nothing goes out under a wrong name. */
const twoPeople = (phase) => async (run) => {
  const { network, random, gateways, site } = run;
  site.issueTokensBy(run.origin, (sub) => gateways.token(sub));
  const tab = await run.open({ people: '' });
  const signIn = (sub) => tab.evaluate((who) => window.page.signIn(who), sub);
  await signIn('siti');
  let held;
  if (phase === 'waiting') network.cut();
  else held = network.hold('before', phase === 'uploading' ? isUpload : isReport);
  const hers = await run.submit(
    tab,
    run.draw({ as: 'session', count: phase === 'uploading' ? 1 : undefined }),
  );
  hers.sub = 'siti';
  if (held) await run.reach(`other person signs in while ${phase}`, held.reached);
  else run.note('other person signs in while it waits');
  await signIn(undefined);
  await run.submit(tab, run.draw({ as: 'guest' }));
  await signIn('budi');
  const his = await run.submit(tab, run.draw({ as: 'session' }));
  his.sub = 'budi';
  held?.release(random() < 0.5 ? 'drop' : 'go');
  network.heal();
  await run.drain(tab);
  const screen = await tab.evaluate(() => window.page.entries());
  run.check(!screen.some(({ id }) => id === hers.id), 'another person’s report is on the screen');
  const rows = await run.server.rowsOf([hers.id, his.id]);
  run.check(!rows.some(({ id, sub }) => id === hers.id && sub !== 'siti'), 'sent under another name');
  run.check(
    rows.some(({ id, sub }) => id === his.id && sub === 'budi'),
    'his own was not sent',
  );

  await signIn('siti');
  const forHer = run.submissions.filter((one) => one !== his);
  const first = await run.settle({ tab, screenOf: forHer });
  await signIn('budi');
  const second = await run.settle({ tab, screenOf: run.submissions.filter((one) => one !== hers) });
  return merge(first, second);
};

/** The token ends while the queue is sent, and the reply of the refresh is lost. */
async function tokenEnds(run) {
  const { gateways, site, network } = run;
  let asked = 0;
  site.issueTokensBy(run.origin, (sub) => {
    asked++;
    if (asked === 2) return Promise.resolve(undefined);
    return gateways.token(sub, asked === 1 ? -120 : 3600);
  });
  const tab = await run.open({ people: '' });
  await tab.evaluate(() => window.page.signIn('siti'));
  network.cut();
  for (let i = 0; i < 2; i++) (await run.submit(tab, run.draw({ as: 'session' }))).sub = 'siti';
  network.heal();
  await tab.evaluate(() => window.page.flush());
  const result = await run.settle({ tab });
  run.check(asked >= 3, `the token was asked for ${asked} times only`);
  run.note('token ends, reply of the refresh lost');
  return result;
}

const merge = (first, second) => ({
  ...first,
  submitted: Math.max(first.submitted, second.submitted),
  ...Object.fromEntries(
    ['lost', 'doubled', 'untrue', 'thrownAway'].map((kind) => [
      kind,
      [...new Set([...first[kind], ...second[kind]])],
    ]),
  ),
  isRight: first.isRight && second.isRight,
});

/** No page of the site is open any more; the browser wakes the worker. */
const sync =
  ({ lastChance = false, killed = false }) =>
  async (run) => {
    const { network, server } = run;
    const tab = await run.open();
    await tab.evaluate(() => window.page.startWorker());
    network.cut();
    const submission = await run.submit(tab);
    await run.end('close');
    // A page that does nothing keeps the browser's tools at this origin.
    const empty = await run.phone.openEmpty(run.origin);
    const session = await empty.createCDPSession();
    const registered = new Promise((resolve) => {
      session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
        const own = registrations.find(({ scopeURL }) => scopeURL.startsWith(run.origin));
        if (own) resolve(own.registrationId);
      });
    });
    await session.send('ServiceWorker.enable');
    const registrationId = await registered;
    const dispatch = () =>
      session.send('ServiceWorker.dispatchSyncEvent', {
        origin: run.origin,
        registrationId,
        tag: 'kaltim-outbox',
        lastChance,
      });
    if (lastChance) {
      // The last chance finds no network: the report stays, for the next page.
      await dispatch();
      await pause(300);
    } else if (killed) {
      network.heal();
      const held = network.hold(run.random() < 0.5 ? 'before' : 'after', isReport);
      await dispatch();
      await run.reach('worker killed while it sends', held.reached);
      await session.send('ServiceWorker.stopAllWorkers');
      held.release(oneOf(run.random, ['go', 'drop']));
    } else {
      network.heal();
      await dispatch();
      let rows = [];
      for (let tries = 0; tries < 500 && rows.length === 0; tries++) {
        await pause(20);
        rows = await server.rowsOf([submission.id]);
      }
      run.check(rows.length === 1, 'the worker did not send');
    }
    if (!killed) run.note(`Background Sync${lastChance ? ', last chance without network' : ''}`);
    await empty.close();
  };

/** One report on two phones, sent from both: under one key, or under another after a reset. */
const twoPhones =
  ({ sameKey }) =>
  async (run) => {
    const elsewhere = run.origin.replace('://p', '://q');
    const key = sameKey ? crypto.randomUUID().replaceAll('-', '') : undefined;
    const submission = run.draw({ ...(key && { key }), count: sameKey ? undefined : 0 });
    const [here, there] = [await run.open(), await run.open({}, elsewhere)];
    run.network.cut();
    await run.submit(here, submission);
    await run.submit(there, submission);
    run.network.heal();
    if (run.random() < 0.5) run.network.breakAtRandom(run.random);
    await Promise.all([here, there].map((tab) => tab.evaluate(() => window.page.flush())));
    run.note(`one report on two phones, ${sameKey ? 'one key' : 'another key'}`);
    const first = await run.settle({ tab: here });
    const second = await run.settle({ tab: there });
    return merge(first, second);
  };

const others = (row, name, weight, play) => ({ row, name, weight, play });

export const more = [
  others(8, 'other person signs in while it waits', 1, twoPeople('waiting')),
  others(8, 'other person signs in during the upload', 1, twoPeople('uploading')),
  others(8, 'other person signs in during POST', 1, twoPeople('posting')),
  others(8, 'token ends, reply of the refresh lost', 1, tokenEnds),
  others(12, 'Background Sync with no page open', 1, sync({})),
  others(12, 'Background Sync, last chance without network', 1, sync({ lastChance: true })),
  others(12, 'worker killed while it sends', 1, sync({ killed: true })),
  others(15, 'one report on two phones, one key', 1, twoPhones({ sameKey: true })),
  others(15, 'one report on two phones, another key', 1, twoPhones({ sameKey: false })),
];
