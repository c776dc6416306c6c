// Rows 5, 6, 10, 11, 13 and 14: tabs, storage and clock of one phone.
import { setTimeout as pause } from 'node:timers/promises';
import { between, oneOf } from './random.mjs';

const isReport = ({ method, path }) => method === 'POST' && path.endsWith('/reports');

/** Reports wait; then every tab, and the worker, find the network back at once. */
const drainAtOnce =
  ({ worker = false, parameters = {} }) =>
  async (run) => {
    const tabs = [];
    for (let i = between(run.random, 2, 5); i > 0; i--) tabs.push(await run.open(parameters));
    if (worker) await tabs[0].evaluate(() => window.page.startWorker());
    run.network.cut();
    for (const tab of tabs.slice(0, 3)) await run.submit(tab, run.draw({ count: between(run.random, 0, 1) }));
    run.network.heal();
    await Promise.all([
      ...tabs.map((tab) => tab.evaluate(() => window.page.flush())),
      ...(worker ? [tabs[0].evaluate(() => window.page.wakeWorker())] : []),
    ]);
    run.note(`${tabs.length} tabs${worker ? ' and the worker' : ''} drain at once`);
    return run.settle({ tab: oneOf(run.random, tabs) });
  };

async function frozenLeader(run) {
  const leader = await run.open();
  const held = run.network.hold(run.random() < 0.5 ? 'before' : 'after', isReport);
  await run.submit(leader);
  await run.reach('leader frozen while it sends', held.reached);
  const session = await leader.createCDPSession();
  await session.send('Page.setWebLifecycleState', { state: 'frozen' });
  const other = await run.open();
  await run.submit(other, run.draw({ count: 0 }));
  await pause(run.random() * 150);
  held.release(run.random() < 0.5 ? 'drop' : 'go');
  if (run.random() < 0.5) await leader.close();
  else await session.send('Page.setWebLifecycleState', { state: 'active' });
  return run.settle({ tab: other });
}

/** Two tabs have one draft open and both send it. */
const sameDraft =
  ({ changed }) =>
  async (run) => {
    const [first, second] = [await run.open(), await run.open()];
    const submission = run.draw();
    await first.evaluate((spec) => window.page.saveDraft(spec), submission.spec);
    await second.evaluate(() => window.page.openDraft());
    const other = changed ? { ...submission, id: `${submission.id.slice(0, -4)}beef` } : undefined;
    const outcomes = await Promise.allSettled([
      first.evaluate(() => window.page.submitDraft()),
      second.evaluate((mark) => window.page.submitDraft(mark), other?.id),
    ]);
    const kept = outcomes.map(({ status }) => status === 'fulfilled');
    if (other) {
      run.check(
        kept.filter(Boolean).length === 1,
        `${kept.filter(Boolean).length} of two different ones were kept`,
      );
      run.submissions.push(other);
      other.fate = kept[1] ? 'promised' : 'not kept';
    }
    submission.fate = kept[0] || (!other && kept[1]) ? 'promised' : 'not kept';
    run.note(`same draft in two tabs, ${changed ? 'different' : 'same'} content`);
  };

async function quotaFull(run) {
  const { random, origin } = run;
  const tab = await run.open();
  const session = await tab.createCDPSession();
  // From the beginning: the browser keeps for a while how much room it has found.
  await session.send('Storage.overrideQuotaForOrigin', {
    origin,
    quotaSize: between(random, 250_000, 500_000),
  });
  run.network.cut();
  await run.submit(tab, run.draw({ count: 0 }));
  const large = run.draw({ count: 3, from: 14 });
  const outcome = await run.submit(tab, large).then(
    () => 'kept',
    (error) => String(error),
  );
  run.check(/no room/.test(outcome), `quota full, but: ${outcome}`);
  if (outcome !== 'kept') large.fate = 'not kept';
  if (random() < 0.5) {
    run.note('kill: with a full device');
    await run.end('kill');
  } else await session.send('Storage.overrideQuotaForOrigin', { origin });
  run.network.heal();
  const next = await run.open();
  await run.submit(next);
  run.note('quota full while photos are kept');
  return run.settle({ tab: next });
}

/** The database goes away under the outbox while it sends. */
const databaseTrouble = (name, trouble) => async (run) => {
  const tab = await run.open();
  const held = run.network.hold(run.random() < 0.5 ? 'before' : 'after', isReport);
  await run.submit(tab);
  await run.reach(name, held.reached);
  await trouble(tab, run);
  held.release('go');
  await run.submit(tab);
};

async function databaseDeleted(run) {
  const tab = await run.open();
  const first = await run.submit(tab);
  await run.drain(tab);
  const other = await run.open();
  await other.evaluate(() => window.page.device.deleteDatabase());
  // What was delivered is on the server; the screen no longer knows of it, as the person wished.
  run.check((await run.server.rowsOf([first.id])).length === 1, 'delivered, yet not on the server');
  run.submissions.length = 0;
  await run.submit(tab);
  run.note('database deleted from another tab');
}

const clock = (jump) => async (run) => {
  const hours = 3_600_000 * (run.random() < 0.5 ? 2 : -2);
  const tab = await run.open({ skew: String(jump ? 0 : hours) });
  run.network.breakBy(() => oneOf(run.random, ['dropped', 'busy 503']));
  await run.submitMany(tab, between(run.random, 1, 2));
  await pause(100 + run.random() * 200);
  if (jump) await tab.evaluate((skew) => window.page.device.setClock(skew), hours);
  run.network.heal();
  await tab.evaluate(() => window.page.flush());
  run.note(jump ? `clock jumps ${hours > 0 ? 'ahead' : 'back'} while queued` : 'clock wrong by two hours');
};

/** What the first version of the database held: entries without attachments. */
async function upgraded(run) {
  const empty = await run.phone.openEmpty(run.origin);
  const waiting = Array.from({ length: between(run.random, 1, 3) }, () => run.draw({ count: 0 }));
  await empty.evaluate(
    async (specs) => {
      const open = (name, stores) =>
        new Promise((resolve, reject) => {
          const request = indexedDB.open(name, 1);
          request.onupgradeneeded = () => {
            for (const [store, keyPath] of stores) request.result.createObjectStore(store, { keyPath });
          };
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const database = await open('kaltim-outbox', [
        ['entries', 'id'],
        ['drafts', 'formId'],
      ]);
      const transaction = database.transaction('entries', 'readwrite');
      specs.forEach((spec, index) => {
        const createdAt = Date.now() - 86_400_000;
        const body = JSON.stringify({
          accessCodeHash: spec.accessCodeHash,
          agencyId: 'dinkes',
          anonymous: true,
          category: 'pelayanan-kesehatan',
          clientSubmissionId: spec.submissionId,
          confidential: false,
          description: 'Mohon loket dibuka juga pada hari Sabtu.',
          kind: 'aspiration',
          title: `Laporan ${spec.id}`,
        });
        transaction.objectStore('entries').put({
          id: spec.submissionId,
          order: index + 1,
          operation: { id: 'createReport', method: 'POST', path: '/reports' },
          body,
          lane: 'createReport',
          createdAt,
          state: 'queued',
          revision: 2,
          attempts: 1,
          changedAt: createdAt,
          notBefore: createdAt,
        });
      });
      await new Promise((resolve) => (transaction.oncomplete = resolve));
      database.close();
    },
    waiting.map(({ spec }) => spec),
  );
  await empty.close();
  for (const submission of waiting) submission.fate = 'promised';
  const tab = await run.open();
  for (const { id } of waiting) {
    await tab.evaluate((mark) => window.page.begin(mark), id);
  }
  await run.submit(tab);
  run.note('app upgraded while reports are queued');
  return run.settle({ tab });
}

async function keyForgotten(run) {
  const tab = await run.open();
  run.network.breakBy((request) => (isReport(request) ? 'reply lost' : undefined));
  // Photos are bound to the key, so a report with photos that was forgotten meanwhile asks for a new upload.
  const submission = await run.submit(tab, run.draw({ count: 0 }));
  for (let tries = 0; tries < 200 && !(await run.server.rowsOf([submission.id])).length; tries++)
    await pause(20);
  run.network.cut();
  const entries = await tab.evaluate(() => window.page.entries());
  await run.server.forgetKeys(entries.map(({ key }) => key));
  run.note('key forgotten by the server');
}

const phone = (row, name, weight, play) => ({ row, name, weight, play });

export const phones = [
  phone(5, 'two to five tabs and the worker drain at once', 2, drainAtOnce({ worker: true })),
  phone(5, 'locks API removed', 1, drainAtOnce({ parameters: { locks: 'none' } })),
  phone(5, 'leader frozen while it sends', 1, frozenLeader),
  phone(6, 'same draft sent from two tabs', 1, sameDraft({ changed: false })),
  phone(6, 'same draft, changed in one', 1, sameDraft({ changed: true })),
  phone(10, 'quota full', 2, quotaFull),
  phone(
    11,
    'database handle closed',
    1,
    databaseTrouble('database handle closed', (tab) => tab.evaluate(() => window.page.device.closeHandles())),
  ),
  phone(
    11,
    'transactions fail for a moment',
    1,
    databaseTrouble('UnknownError once', (tab) => tab.evaluate(() => window.page.device.failNext(1))),
  ),
  phone(
    11,
    'versionchange from a newer tab',
    1,
    databaseTrouble('versionchange', (tab) => tab.evaluate(() => window.page.device.tryNewerVersion())),
  ),
  phone(11, 'database deleted', 1, databaseDeleted),
  phone(13, 'clock wrong by two hours', 1, clock(false)),
  phone(13, 'clock jumps while queued', 1, clock(true)),
  phone(14, 'app upgraded while reports are queued', 1, upgraded),
  phone(14, 'key forgotten by the server', 1, keyForgotten),
];
