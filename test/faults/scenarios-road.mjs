// Rows 4 and 7: the road and the server fail, and row 9: a report that the server must refuse.
import { setTimeout as pause } from 'node:timers/promises';
import { between, oneOf } from './random.mjs';

const isReport = ({ method, path }) => method === 'POST' && path.endsWith('/reports');

/** The first requests of a kind meet the fault, then the road is whole. */
const firstMeet =
  (fault, { times = 1, also = 0 } = {}) =>
  async (run) => {
    const { network, random } = run;
    const tab = await run.open();
    let left = times;
    network.breakBy((request) => {
      if (isReport(request)) return left-- > 0 ? fault : undefined;
      return random() < also ? fault : undefined;
    });
    await run.submitMany(tab, between(random, 1, 2));
    await pause(random() * 200);
    run.note(fault);
  };

async function gatewayKilled(run) {
  const tab = await run.open();
  const held = await run.server.holdTransactions();
  try {
    await run.submit(tab);
    await run.reach('gateway killed mid-transaction', held.reached());
    await run.gateways.kill();
  } finally {
    await held.release();
  }
}

/** Everything at once, in one to three tabs that write at the same time and end anyhow. */
async function badWeather(run) {
  const { network, random } = run;
  const tabs = [];
  for (let i = between(random, 1, 3); i > 0; i--) tabs.push(await run.open());
  network.breakAtRandom(random);
  const writing = Promise.allSettled(tabs.map((tab) => run.submit(tab)));
  const end = oneOf(random, ['stay', 'close at once', 'close later', 'kill']);
  if (end === 'close at once') await pause(random() * 30);
  else {
    await writing;
    await pause(random() * 400);
  }
  if (end !== 'stay') await run.end(end === 'kill' ? 'kill' : 'close');
  if (end === 'kill') run.note('kill: in bad weather');
  await writing;
}

async function poisonFirst(run) {
  const tab = await run.open();
  run.network.cut();
  await run.submit(tab, run.draw({ isPoison: true }));
  await run.submitMany(tab, between(run.random, 1, 2));
  run.network.heal();
  await tab.evaluate(() => window.page.flush());
  run.note('poison first in its lane');
}

const road = (row, name, weight, play) => ({ row, name, weight, play });

export const roads = [
  road(4, 'reply lost after commit', 2, firstMeet('reply lost', { also: 0.3 })),
  road(4, 'reply truncated', 1, firstMeet('reply truncated', { also: 0.2 })),
  road(4, 'request sent twice', 1, firstMeet('sent twice', { also: 0.3 })),
  road(4, 'request sent twice at once', 1, firstMeet('sent twice at once')),
  road(4, 'gateway killed mid-transaction', 2, gatewayKilled),
  road(7, '503 burst', 1, firstMeet('busy 503', { times: 3, also: 0.3 })),
  road(7, '429 with seconds', 1, firstMeet('busy 429')),
  road(7, '429 with a date', 1, firstMeet('busy 429 date')),
  road(7, '409 in progress', 1, firstMeet('in progress 409')),
  road(7, 'captive portal, 200 and HTML', 2, firstMeet('portal', { times: 2, also: 0.3 })),
  road(7, 'captive portal, redirect', 1, firstMeet('portal redirect', { times: 2 })),
  road(7, 'bad weather', 3, badWeather),
  road(9, 'poison first in its lane', 2, poisonFirst),
];
