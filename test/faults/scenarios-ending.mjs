// Rows 1 to 3 of the failure matrix: everything ends, at every phase of a submission.
import { setTimeout as pause } from 'node:timers/promises';
import { between } from './random.mjs';

/** Photos from this place of the pool on take at least two requests. */
const large = 12;

const isUpload = ({ method }) => method === 'PUT' || method === 'PATCH';
const isReport = ({ method, path }) => method === 'POST' && path.endsWith('/reports');

function drawNetwork({ network, random }) {
  const chance = random();
  if (chance < 0.3) network.cut();
  else if (chance < 0.6) network.breakAtRandom(random);
}

/** Right after the outbox has promised. */
const afterPromise = (how) => async (run) => {
  const tab = await run.open();
  drawNetwork(run);
  await run.submit(tab);
  await run.end(how);
  run.note(`${how}: right after enqueue`);
};

/** Before it has: afterwards the report is an entry or still a draft, never neither. */
const beforePromise = (how) => async (run) => {
  const tab = await run.open();
  const submission = run.draw();
  await tab.evaluate((spec) => window.page.saveDraft(spec), submission.spec);
  submission.hasDraft = true;
  drawNetwork(run);
  const promise = tab
    .evaluate(() => window.page.submitDraft())
    .then(
      () => (submission.fate = 'promised'),
      () => undefined,
    );
  await pause(run.random() * 30);
  const inTime = submission.fate === 'begun';
  await run.end(how);
  await promise;
  run.note(inTime ? `${how}: before enqueue resolves` : `${how}: right after enqueue`);

  run.network.heal();
  const next = await run.open();
  const drafts = await next.evaluate(() => window.page.drafts());
  const entries = await next.evaluate(() => window.page.entries());
  run.check(
    drafts.length + entries.length === 1,
    `${drafts.length} drafts and ${entries.length} entries of one`,
  );
  if (drafts.length) {
    run.check(submission.fate === 'begun', 'promised, yet still a draft');
    // The person finds it in the form, and sends it.
    await next.evaluate(() => window.page.submitDraft());
    submission.fate = 'promised';
  }
  return run.settle({ tab: next });
};

/** While a request is held on the road; what was held arrives late or never. */
const during = (phase, how) => async (run) => {
  const { network, random } = run;
  const tab = await run.open();
  const chunk = between(random, 1, 2);
  let chunks = 0;
  const held = {
    chunk: () =>
      network.hold(random() < 0.5 ? 'before' : 'after', (one) => isUpload(one) && ++chunks === chunk),
    post: () => network.hold('before', isReport),
    reply: () => network.hold('after', isReport),
  }[phase]();
  await run.submit(tab, run.draw(phase === 'chunk' ? { count: between(random, 1, 3), from: large } : {}));
  if (random() < 0.4) await run.submit(tab);
  const name = { chunk: `upload of chunk ${chunk}`, post: 'POST', reply: 'POST sent, no reply yet' }[phase];
  await run.reach(`${how}: ${name}`, held.reached);
  await run.end(how);
  held.release(random() < 0.5 ? 'drop' : 'go');
};

const ending = (row, name, weight, play) => ({ row, name, weight, play });

export const endings = [
  ending(1, 'browser killed right after enqueue', 4, afterPromise('kill')),
  ending(2, 'browser killed before enqueue resolves', 3, beforePromise('kill')),
  ending(3, 'browser killed during the upload of a chunk', 2, during('chunk', 'kill')),
  ending(3, 'browser killed during POST', 2, during('post', 'kill')),
  ending(3, 'browser killed before the reply', 3, during('reply', 'kill')),
  ending(1, 'page closed right after enqueue', 1, afterPromise('close')),
  ending(2, 'page closed before enqueue resolves', 2, beforePromise('close')),
  ending(3, 'page closed during the upload of a chunk', 1, during('chunk', 'close')),
  ending(3, 'page closed during POST', 1, during('post', 'close')),
  ending(3, 'page closed before the reply', 1, during('reply', 'close')),
];
