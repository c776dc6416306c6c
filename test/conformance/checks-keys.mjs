// One submission, one record: what a server makes of the Idempotency-Key.
import { expect, randomId, sha256, Skipped } from './api.mjs';

const isProblem = ({ headers }) => /^application\/problem\+json/.test(headers.get('content-type') ?? '');
const replayed = ({ headers }) => headers.get('idempotency-replayed') === 'true';
const ticket = ({ json }) => json?.ticketNumber;
const accepted = (reply) => {
  expect(reply.status === 201, `a new report gave ${reply.status}, not 201: ${reply.text.slice(0, 200)}`);
  expect(typeof ticket(reply) === 'string', 'the receipt names no ticketNumber');
  return reply;
};

export const keyChecks = [
  {
    name: 'a missing key is refused',
    why: 'a submission without a key can’t be sent again safely, so the fault must show in development',
    mend: 'answer 400 before anything is stored when Idempotency-Key is absent',
    async run({ send, report }) {
      const { body } = await report();
      const reply = await send(body, { key: null });
      expect(reply.status === 400, `without a key: ${reply.status}, not 400`);
      expect(isProblem(reply), 'the refusal is not application/problem+json');
    },
  },
  {
    name: 'the key is a quoted string',
    why: 'the header is a structured field; a proxy may write a bare word in another way, and then the keys differ',
    mend: 'parse it as a structured-field string (RFC 9651, 3.3.3): take "…" and refuse what has no quotes with 400',
    async run({ send, report }) {
      const { body } = await report();
      const reply = await send(body, { key: null, headers: { 'idempotency-key': randomId() } });
      expect(reply.status === 400, `a key without quotes: ${reply.status}, not 400`);
      accepted(await send(body));
    },
  },
  {
    name: 'the same request again gives the same receipt',
    why: 'the reply gets lost on the way and the phone sends again; the person must not get a second report',
    mend: 'store status and body with the key, in the transaction that stores the report, and answer with them',
    async run({ send, report }) {
      const { body } = await report();
      const key = randomId();
      const first = accepted(await send(body, { key }));
      const second = await send(body, { key });
      expect(second.status === first.status, `again: ${second.status}, first: ${first.status}`);
      expect(ticket(second) === ticket(first), 'again: another ticket');
      expect(second.text === first.text, 'again: another body');
    },
  },
  {
    name: 'a replayed receipt says so',
    why: 'people who look for a fault must be able to tell a replay from a first answer',
    mend: 'add Idempotency-Replayed: true to the stored answer, and never to the first one',
    async run({ send, report }) {
      const { body } = await report();
      const key = randomId();
      expect(!replayed(accepted(await send(body, { key }))), 'the first answer says that it is a replay');
      expect(replayed(await send(body, { key })), 'again: no Idempotency-Replayed: true');
    },
  },
  {
    name: 'the same key with another body is refused',
    why: 'it is a fault of the sender; answering with the first receipt would lose the second report',
    mend: 'store a hash of the body bytes with the key; answer 422 /problems/idempotency-key-reused when it differs',
    async run({ send, report }) {
      const { body } = await report();
      const key = randomId();
      accepted(await send(body, { key }));
      const reply = await send({ ...body, title: 'Lain', clientSubmissionId: randomId() }, { key });
      expect(reply.status === 422, `same key, other body: ${reply.status}, not 422`);
      expect(reply.json?.type === '/problems/idempotency-key-reused', `its type is ${reply.json?.type}`);
    },
  },
  {
    name: 'ten at once make one record',
    why: 'several tabs and the service worker may send the same report in the same moment',
    mend: 'a UNIQUE constraint on the key, inserted first; later ones wait, or get 409 /problems/idempotency-in-progress',
    async run({ send, report }) {
      const { body } = await report();
      const key = randomId();
      const replies = await Promise.all(Array.from({ length: 10 }, () => send(body, { key })));
      const odd = replies.find(
        ({ status, json }) =>
          status !== 201 && !(status === 409 && json?.type === '/problems/idempotency-in-progress'),
      );
      expect(!odd, `at once: ${odd?.status} ${odd?.json?.type ?? ''}`);
      const last = await send(body, { key });
      const tickets = new Set([...replies.filter(({ status }) => status === 201), last].map(ticket));
      expect(tickets.size === 1, `at once: ${tickets.size} different tickets`);
    },
  },
  {
    name: 'a failure of the server is not stored',
    why: 'a stored 500 is replayed for ever, and the report never arrives',
    mend: 'roll the key back with everything else when the work fails',
    async run({ send, report, whileBroken }) {
      const { body } = await report();
      const key = randomId();
      const failed = await whileBroken(() => send(body, { key }));
      expect(failed.status >= 500, `the broken server answered ${failed.status}, so nothing was checked`);
      const reply = await send(body, { key });
      expect(reply.status === 201, `after the failure: ${reply.status}, not 201`);
      expect(!replayed(reply), 'after the failure: a replay');
    },
  },
  {
    name: 'a refusal of how it was sent is not stored',
    why: 'a proxy or an old app may garble the request once; the same key must then still work',
    mend: 'store an answer only once the body was read and understood; never 401, 415 or 429',
    async run({ send, report }) {
      const { body } = await report();
      const key = randomId();
      const refused = await send(body, { key, headers: { 'content-type': 'text/plain' } });
      expect(refused.status === 415, `text/plain: ${refused.status}, not 415`);
      const unknown = await send(body, { key, token: 'not-a-token' });
      expect(unknown.status === 401, `a token that is none: ${unknown.status}, not 401`);
      const reply = await send(body, { key });
      expect(reply.status === 201, `afterwards: ${reply.status}, not 201`);
    },
  },
  {
    name: 'a submission is known under another key, too',
    why: 'a report exported to a second phone, or sent after the key was forgotten, is still the same report',
    mend: 'a UNIQUE constraint on clientSubmissionId and its sender; answer with the first receipt',
    async run({ send, report }) {
      const { body } = await report();
      const first = accepted(await send(body));
      const second = await send(body);
      expect(second.status === 201, `another key: ${second.status}, not 201`);
      expect(ticket(second) === ticket(first), 'another key: another ticket');
    },
  },
  {
    name: 'a key belongs to its sender',
    why: 'else whoever learns a key reads another person’s receipt, or blocks their report',
    mend: 'make the sender part of the key’s unique constraint: the token’s sub, or guest',
    async run({ send, report, token, otherToken }) {
      if (!token) throw new Skipped('give --token, and --other-token of another person');
      const { body } = await report();
      const key = randomId();
      const guest = accepted(await send(body, { key }));
      const signedIn = accepted(await send(body, { key, token }));
      expect(!replayed(signedIn) && ticket(signedIn) !== ticket(guest), 'a person got the guest’s receipt');
      if (!otherToken) return;
      const other = accepted(await send(body, { key, token: otherToken }));
      expect(ticket(other) !== ticket(signedIn), 'a person got another person’s receipt');
    },
  },
  {
    name: 'a lookup says what became of a key, and uses none up',
    why: 'an app that lost its data asks before it bothers the person again',
    mend: 'POST /idempotency/lookup: unknown, in-progress, completed, refused or mismatch; insert nothing',
    async run({ send, report, call }) {
      const { body } = await report();
      const key = randomId();
      const bodyHash = sha256(JSON.stringify(body));
      const ask = async (hash) => {
        const reply = await call('POST', '/idempotency/lookup', {
          json: { operation: 'createReport', key, bodyHash: hash },
        });
        expect(reply.status === 200, `the lookup gave ${reply.status}`);
        return reply.json?.state;
      };
      const before = await ask(bodyHash);
      expect(before === 'unknown', `a new key is “${before}”, not “unknown”`);
      accepted(await send(body, { key }));
      const after = await ask(bodyHash);
      expect(after === 'completed', `an accepted one is “${after}”, not “completed”`);
      const other = await ask(sha256('another body'));
      expect(other === 'mismatch', `with another body it is “${other}”, not “mismatch”`);
    },
  },
];
