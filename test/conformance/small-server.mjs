// A backend of one file that keeps what the outbox relies on, in memory; and, by name, the faults that backends have.
// The test of the program has it wrong in each way once. Not for production: nothing outlives the process.
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');
const digestOf = (bytes) => `sha-256=:${createHash('sha256').update(bytes).digest('base64')}:`;

class Problem extends Error {
  constructor(status, code, { headers = {}, ...more } = {}) {
    super(code);
    this.status = status;
    this.headers = headers;
    this.document = { type: `/problems/${code}`, title: code, status, ...more };
  }
}

/** @param {{ fault?: string, origin?: string, tokens?: Record<string, string> }} options `tokens`: people by token */
export async function startSmallServer({ fault, origin, tokens = {} } = {}) {
  const has = (name) => fault === name;
  const keys = new Map();
  const reports = new Map();
  const uploads = new Map();
  let isBroken = false;

  function whoIs({ authorization }) {
    if (authorization === undefined) return 'guest';
    const sub = tokens[authorization.replace(/^Bearer /, '')];
    if (sub === undefined) throw new Problem(401, 'unauthenticated');
    return `person ${sub}`;
  }

  function readKey(headers) {
    const header = headers['idempotency-key'];
    if (header === undefined && has('invents a key')) return crypto.randomUUID();
    const key = (has('takes bare keys') ? /^"?([\w-]{16,64})"?$/ : /^"([\w-]{16,64})"$/).exec(
      header ?? '',
    )?.[1];
    if (!key) throw new Problem(400, 'idempotency-key-missing');
    return key;
  }

  function readJson(headers, bytes) {
    if (!/^application\/json\b/.test(headers['content-type'] ?? ''))
      throw new Problem(415, 'unsupported-media-type');
    try {
      return JSON.parse(bytes);
    } catch {
      throw new Problem(400, 'malformed-request');
    }
  }

  function takeUploads(sender, key, ids = []) {
    const errors = ids.flatMap((id, index) => {
      const upload = uploads.get(id);
      const error = (rule) => [{ in: 'body', pointer: `/uploads/${index}`, rule, message: rule }];
      if (!upload || upload.owner !== `${sender} ${key}`) return error('upload-not-bound');
      return upload.isComplete || has('takes half uploads') ? [] : error('upload-incomplete');
    });
    if (errors.length) throw new Problem(422, 'validation', { errors });
  }

  function accept(sender, key, report) {
    if (!report.title) throw new Problem(422, 'validation');
    takeUploads(sender, key, report.uploads);
    if (isBroken) throw new Error('broken');
    const name = `${sender} ${report.clientSubmissionId}`;
    const earlier = ['knows keys only', 'makes a new record each time', 'looks before it writes'].some(has)
      ? undefined
      : reports.get(name);
    const receipt = earlier?.receipt ?? {
      ticketNumber: `UJI-${String(reports.size + 1).padStart(6, '0')}`,
      clientSubmissionId: report.clientSubmissionId,
    };
    if (!earlier) reports.set(reports.has(name) ? `${name} ${reports.size}` : name, { report, receipt });
    return { status: 201, body: receipt };
  }

  async function createReport({ headers }, bytes) {
    const key = readKey(headers);
    const sender = whoIs(headers);
    const id = `${has('shares keys') ? 'anybody' : sender} ${key}`;
    const bodyHash = sha256(bytes);
    const known = has('makes a new record each time') ? undefined : keys.get(id);
    if (known) {
      if (known.bodyHash !== bodyHash && !has('ignores the body'))
        throw new Problem(422, 'idempotency-key-reused');
      if (known.problem) throw known.problem;
      return { ...known.reply, headers: has('hides replays') ? {} : { 'idempotency-replayed': 'true' } };
    }
    const store = (what) => keys.set(id, { bodyHash, ...what });
    try {
      // What a check before the write, without a constraint, comes to.
      if (has('looks before it writes')) await new Promise((resolve) => setTimeout(resolve, 150));
      const reply = accept(sender, key, readJson(headers, bytes));
      store({ reply });
      return reply;
    } catch (error) {
      const isFailure = !(error instanceof Problem);
      if (isFailure && has('stores failures')) store({ problem: new Problem(500, 'internal') });
      if (error.status === 415 && has('stores bad requests')) store({ problem: error });
      if (error.document?.errors && has('stores missing photos')) store({ problem: error });
      throw error;
    }
  }

  function track(bytes) {
    const { ticketNumber, accessCode } = JSON.parse(bytes);
    const found = [...reports.values()].find(({ receipt }) => receipt.ticketNumber === ticketNumber);
    if (found?.report.accessCodeHash === sha256(accessCode))
      return { status: 200, body: { ticketNumber, status: 'received' } };
    throw new Problem(404, 'not-found', found && has('tells tickets') ? { detail: 'The code is wrong' } : {});
  }

  function lookUp({ headers }, bytes) {
    const { key, bodyHash } = JSON.parse(bytes);
    const id = `${whoIs(headers)} ${key}`;
    const known = keys.get(id);
    if (!known && has('uses keys up')) keys.set(id, { bodyHash, reply: { status: 201, body: {} } });
    const found = known && (known.bodyHash === bodyHash ? 'completed' : 'mismatch');
    return { status: 200, body: { state: found ?? 'unknown' } };
  }

  function upload({ method, headers }, id, bytes) {
    const owner = `${whoIs(headers)} ${headers['submission-key']?.replaceAll('"', '')}`;
    const current = uploads.get(id);
    const state = ({ parts, isComplete }) => ({
      'upload-offset': String(Buffer.concat(parts).length),
      'upload-complete': isComplete ? '?1' : '?0',
    });
    if (current && current.owner !== owner && !has('shows uploads')) throw new Problem(404, 'not-found');
    if (method === 'PUT' && current) {
      const isSame = current.digest === headers['repr-digest'] || has('mixes files');
      throw new Problem(409, isSame ? 'upload-offset-mismatch' : 'conflict', {
        headers: isSame ? state(current) : {},
      });
    }
    if (method !== 'PUT' && !current) throw new Problem(404, 'not-found');
    const one = current ?? { owner, digest: headers['repr-digest'], parts: [], isComplete: false };
    if (method === 'PUT') uploads.set(id, one);
    if (method === 'PATCH') {
      const offset = Number(headers['upload-offset']);
      const isThere = offset === Buffer.concat(one.parts).length;
      if (!isThere && !has('appends anywhere'))
        throw new Problem(409, 'upload-offset-mismatch', { headers: state(one) });
    }
    if (method !== 'HEAD') {
      if (has('forgets chunks') && method === 'PATCH') one.parts = [];
      one.parts.push(bytes);
      if (headers['upload-complete'] === '?1') {
        const whole = Buffer.concat(one.parts);
        if (digestOf(whole) !== one.digest && !has('ignores digests')) {
          uploads.delete(id);
          throw new Problem(422, 'digest-mismatch');
        }
        one.isComplete = true;
      }
    }
    return { status: method === 'PUT' ? 201 : 204, headers: state(one) };
  }

  function answer(request, bytes) {
    const { method } = request;
    const path = request.url.replace(/^\/api/, '');
    const [, id] = /^\/uploads\/(\w+)$/.exec(path) ?? [];
    if (id) return upload(request, id, bytes);
    if (method === 'POST' && path === '/reports') return createReport(request, bytes);
    if (method === 'POST' && path === '/reports/track') return track(bytes);
    if (method === 'POST' && path === '/idempotency/lookup') return lookUp(request, bytes);
    if (path === '/report-categories')
      return { status: 200, body: { items: [{ id: 'umum', kinds: ['aspiration'] }] } };
    if (path === '/me')
      throw has('redirects to its login') ? redirect('/masuk') : new Problem(401, 'unauthenticated');
    if (path === '/break' || path === '/mend') {
      isBroken = path === '/break';
      return { status: 204 };
    }
    throw new Problem(404, 'not-found');
  }
  const redirect = (location) => new Problem(302, 'redirect', { headers: { location } });

  function cors(request) {
    const from = request.headers.origin;
    if (!from || (from !== origin && !has('lets everybody in'))) return {};
    const isPreflight = request.method === 'OPTIONS';
    return {
      'access-control-allow-origin': from,
      ...(!has('exposes nothing') && {
        'access-control-expose-headers':
          'Retry-After, Idempotency-Replayed, WWW-Authenticate, Upload-Offset, Upload-Complete, Upload-Limit',
      }),
      ...(isPreflight && {
        'access-control-allow-methods': has('forgets PATCH')
          ? 'GET, POST, PUT'
          : 'GET, POST, PUT, PATCH, DELETE',
        'access-control-allow-headers':
          'Content-Type, Authorization, Idempotency-Key, Submission-Key, Upload-Length, Upload-Offset, Upload-Complete, Repr-Digest',
      }),
    };
  }

  async function serve(request, response) {
    const parts = [];
    try {
      for await (const part of request) parts.push(part);
    } catch {
      // The line broke within the request; one that keeps half a chunk without counting it spoils the file.
      const id = request.url.split('/').at(-1);
      if (has('keeps broken chunks')) uploads.get(id)?.parts.push(Buffer.alloc(10_000));
      return;
    }
    let reply;
    try {
      reply = request.method === 'OPTIONS' ? { status: 204 } : await answer(request, Buffer.concat(parts));
    } catch (error) {
      const {
        status = 500,
        headers,
        document = { type: '/problems/internal', title: 'internal', status: 500 },
      } = error;
      const type = has('answers refusals in HTML') ? 'text/html' : 'application/problem+json';
      reply = { status, headers: { ...headers, 'content-type': type }, body: document };
    }
    const { status, headers = {}, body } = reply;
    const type = has('answers receipts in text') && status === 201 ? 'text/plain' : 'application/json';
    response.writeHead(status, {
      'cache-control': 'no-store',
      ...cors(request),
      ...(body !== undefined && { 'content-type': type }),
      ...headers,
    });
    response.end(body === undefined ? undefined : JSON.stringify(body));
  }

  const server = createServer((request, response) => void serve(request, response));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${server.address().port}/api`;
  return {
    url,
    breaker: { on: `${url}/break`, off: `${url}/mend` },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
