import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checks, checkServer, describe as table } from '../../test/conformance/run.mjs';
import { startSmallServer } from '../../test/conformance/small-server.mjs';

const origin = 'https://dinkes.invalid';
const tokens = { 'token-of-siti': 'siti', 'token-of-budi': 'budi' };

async function check(fault) {
  const server = await startSmallServer({ fault, origin, tokens });
  try {
    const { url, breaker } = server;
    return await checkServer({ url, breaker, origin, token: 'token-of-siti', otherToken: 'token-of-budi' });
  } finally {
    await server.stop();
  }
}
const failedIn = (results) =>
  results.filter(({ outcome }) => outcome !== 'passed').map(({ check: { name } }) => name);

test('the checks find nothing at a server that keeps the contract', async () => {
  assert.deepEqual(failedIn(await check()), []);
});

/** What is wrong with a server, and the check that must say so; others may follow. */
const faults = {
  'invents a key': 'a missing key is refused',
  'takes bare keys': 'the key is a quoted string',
  'knows keys only': 'a submission is known under another key, too',
  'hides replays': 'a replayed receipt says so',
  'ignores the body': 'the same key with another body is refused',
  'looks before it writes': 'ten at once make one record',
  'stores failures': 'a failure of the server is not stored',
  'stores bad requests': 'a refusal of how it was sent is not stored',
  'shares keys': 'a key belongs to its sender',
  'uses keys up': 'a lookup says what became of a key, and uses none up',
  'forgets chunks': 'an upload goes on where it ended',
  'appends anywhere': 'a chunk at another offset is refused',
  'keeps broken chunks': 'a line that breaks within a chunk spoils nothing',
  'ignores digests': 'a file that is not the announced one is refused',
  'mixes files': 'another file can’t go on under a used id',
  'shows uploads': 'an upload is hidden from other submissions',
  'takes half uploads': 'a report takes its own uploads, and only whole',
  'stores missing photos': 'a report without its photo can be sent again',
  'answers receipts in text': 'a receipt is JSON and names its record',
  'answers refusals in HTML': 'a refusal is a problem document',
  'redirects to its login': 'nothing is redirected',
  'exposes nothing': 'pages of an allowed origin can read what they need',
  'forgets PATCH': 'pages of an allowed origin can send what they need',
  'lets everybody in': 'pages of another origin can read nothing',
  'tells tickets': 'a wrong ticket and a wrong code look the same',
  'makes a new record each time': 'the same request again gives the same receipt',
};

describe('a server is found out that', { concurrency: 8 }, () => {
  for (const [fault, name] of Object.entries(faults)) {
    test(fault, async () => {
      const failed = failedIn(await check(fault));
      assert.ok(failed.includes(name), `only these failed: ${failed.join('; ') || 'none'}`);
    });
  }
});

test('there is a wrong server for every check', () => {
  const names = checks.map(({ name }) => name);
  assert.deepEqual(
    names.filter((name) => !Object.values(faults).includes(name)),
    [],
  );
});

test('the table says what was seen, why it matters and how to mend it', async () => {
  const text = table(await check('hides replays'));
  const { why, mend } = checks.find(({ name }) => name === 'a replayed receipt says so');
  for (const part of ['seen: again: no Idempotency-Replayed: true', why, mend])
    assert.ok(text.includes(part), part);
  assert.match(text, /25 passed, 1 failed$/);
});

test('what a check lacks is said, and not counted as passed', async () => {
  const server = await startSmallServer();
  const results = await checkServer({ url: server.url });
  await server.stop();
  const skipped = results.filter(({ outcome }) => outcome === 'skipped').map(({ seen }) => seen);
  assert.equal(skipped.length, 4);
  assert.ok(skipped.some((text) => text.includes('--break-on')));
  assert.match(table(results), /22 passed, 0 failed$/);
});
