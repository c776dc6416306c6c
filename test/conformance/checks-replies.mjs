// How a server answers: what a phone behind a captive portal, and a page of another origin, can rely on.
import { expect, makeAccessCode, randomId, Skipped } from './api.mjs';

const typeOf = ({ headers }) => headers.get('content-type') ?? '';

/** What the SDK reads of answers. */
const exposed = [
  'Retry-After',
  'Idempotency-Replayed',
  'WWW-Authenticate',
  'Upload-Offset',
  'Upload-Complete',
  'Upload-Limit',
];
const sent = [
  'Content-Type',
  'Authorization',
  'Idempotency-Key',
  'Submission-Key',
  'Upload-Length',
  'Upload-Offset',
  'Upload-Complete',
  'Repr-Digest',
];
const names = (header) => (header ?? '').toLowerCase().split(/\s*,\s*/);

export const replyChecks = [
  {
    name: 'a receipt is JSON and names its record',
    why: 'a captive portal answers 200 with a page; only a JSON receipt counts as delivered',
    mend: 'answer 201, application/json, with ticketNumber or id',
    async run({ send, report }) {
      const reply = await send((await report()).body);
      expect(/^application\/json\b/.test(typeOf(reply)), `a receipt comes as ${typeOf(reply) || 'nothing'}`);
      expect(reply.json?.ticketNumber || reply.json?.id, 'a receipt names neither ticketNumber nor id');
      expect(
        /no-store/.test(reply.headers.get('cache-control') ?? ''),
        'a receipt may be cached; say no-store',
      );
    },
  },
  {
    name: 'a refusal is a problem document',
    why: 'anything else is taken for the network’s and tried again for ever',
    mend: 'answer every 4xx with application/problem+json (RFC 9457): type, title, status',
    async run({ send, report, call }) {
      const { body } = await report();
      const replies = {
        'a report that lacks its title': await send({ ...body, title: '' }),
        'a body that is not JSON': await call('POST', '/reports', {
          body: '{"title":',
          headers: { 'content-type': 'application/json', 'idempotency-key': `"${randomId()}"` },
        }),
        'an address that is not there': await call('GET', '/tidak-ada'),
      };
      for (const [what, reply] of Object.entries(replies)) {
        expect(reply.status >= 400 && reply.status < 500, `${what}: ${reply.status}, not 4xx`);
        expect(/^application\/problem\+json\b/.test(typeOf(reply)), `${what}: ${typeOf(reply) || 'no type'}`);
        expect(
          reply.json?.status === reply.status,
          `${what}: the document’s status is ${reply.json?.status}`,
        );
      }
    },
  },
  {
    name: 'nothing is redirected',
    why: 'a redirect is the mark of a captive portal, and turns a POST into a GET',
    mend: 'answer at the address of the contract; no slash added, no move to a login page',
    async run({ call, send, report }) {
      const { body } = await report();
      const replies = {
        'POST /reports': await send(body),
        'POST /reports/': await call('POST', '/reports/', {
          json: body,
          headers: { 'idempotency-key': `"${randomId()}"` },
        }),
        'GET /me without a token': await call('GET', '/me'),
        'GET /tidak-ada': await call('GET', '/tidak-ada'),
      };
      for (const [what, { status }] of Object.entries(replies))
        expect(status < 300 || status >= 400, `${what}: ${status}`);
    },
  },
  {
    name: 'pages of an allowed origin can read what they need',
    why: 'a page that can’t read Retry-After or Upload-Offset behaves as if they were not there',
    mend: `Access-Control-Expose-Headers: ${exposed.join(', ')}`,
    async run({ send, report, origin }) {
      if (!origin) throw new Skipped('give --origin of a site that may call');
      const reply = await send((await report()).body, { headers: { origin } });
      const allowed = reply.headers.get('access-control-allow-origin');
      expect(allowed === origin, `Access-Control-Allow-Origin is ${allowed}, not ${origin}`);
      const given = names(reply.headers.get('access-control-expose-headers'));
      const lacking = exposed.filter((name) => !given.includes(name.toLowerCase()));
      expect(lacking.length === 0, `not exposed: ${lacking.join(', ')}`);
    },
  },
  {
    name: 'pages of an allowed origin can send what they need',
    why: 'the browser asks first, and sends nothing when a header is not named',
    mend: `answer OPTIONS with Access-Control-Allow-Headers: ${sent.join(', ')} and the methods of the contract`,
    async run({ call, origin }) {
      if (!origin) throw new Skipped('give --origin of a site that may call');
      for (const [method, path] of [
        ['POST', '/reports'],
        ['PATCH', `/uploads/${randomId()}`],
      ]) {
        const { status, headers } = await call('OPTIONS', path, {
          headers: {
            origin,
            'access-control-request-method': method,
            'access-control-request-headers': sent.join(',').toLowerCase(),
          },
        });
        expect(status < 300, `OPTIONS ${path}: ${status}`);
        expect(
          names(headers.get('access-control-allow-methods')).includes(method.toLowerCase()),
          `${method} is not allowed`,
        );
        const given = names(headers.get('access-control-allow-headers'));
        const lacking = sent.filter((name) => !given.includes(name.toLowerCase()));
        expect(lacking.length === 0, `not allowed: ${lacking.join(', ')}`);
      }
    },
  },
  {
    name: 'pages of another origin can read nothing',
    why: 'any site that a person visits could send and read in their name',
    mend: 'an exact list of origins; never *, never the Origin header back unseen',
    async run({ call }) {
      const { headers } = await call('GET', '/report-categories', {
        headers: { origin: 'https://asing.invalid' },
      });
      const allowed = headers.get('access-control-allow-origin');
      expect(allowed === null, `Access-Control-Allow-Origin for a stranger: ${allowed}`);
    },
  },
  {
    name: 'a wrong ticket and a wrong code look the same',
    why: 'else tickets can be collected by trying, and the code is half guessed',
    mend: 'one answer, 404, with the same body, whichever was wrong; compare hashes in constant time',
    async run({ send, report, call }) {
      const { body, code } = await report();
      const { json } = await send(body);
      const track = (ticketNumber, accessCode) =>
        call('POST', '/reports/track', { json: { ticketNumber, accessCode } });
      const right = await track(json?.ticketNumber, code);
      expect(right.status === 200, `the right code: ${right.status}, not 200`);
      const wrongCode = await track(json.ticketNumber, makeAccessCode());
      // As a stranger would make one up: each digit another digit, each letter another letter.
      const other = json.ticketNumber.replace(/[0-9A-Z]{1,8}$/, (end) =>
        end
          .replace(/\d/g, () => String(Math.floor(Math.random() * 10)))
          .replace(/[A-Z]/g, () => 'ABCDEFGHJK'[Math.floor(Math.random() * 10)]),
      );
      const wrongTicket = await track(other, code);
      const shape = ({ status, json: problem }) => JSON.stringify([status, { ...problem, traceId: '' }]);
      expect(wrongCode.status === 404, `a wrong code: ${wrongCode.status}, not 404`);
      expect(shape(wrongCode) === shape(wrongTicket), 'a wrong ticket is answered in another way');
    },
  },
];
