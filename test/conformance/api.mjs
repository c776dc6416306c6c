// What every check has at hand: requests as a client sends them, and how a check fails.
import { createHash, randomBytes } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';

/** A check that did not hold; the message says what was seen. */
export class Failure extends Error {
  name = 'Failure';
}
/** A check that can't be made with what the program was given. */
export class Skipped extends Error {
  name = 'Skipped';
}

export function expect(holds, text) {
  if (!holds) throw new Failure(text);
}

export const randomId = () => randomBytes(16).toString('hex');
export const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');
export const digestOf = (bytes) => `sha-256=:${createHash('sha256').update(bytes).digest('base64')}:`;

/** A file that every server of the contract takes. */
export const makeFile = (size) =>
  Buffer.concat([Buffer.from('%PDF-1.7\n%'), randomBytes(size - 18), Buffer.from('\n%%EOF\n ')]);

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const makeAccessCode = () => [...randomBytes(16)].map((byte) => alphabet[byte % 32]).join('');

/**
 * @param {object} options
 * @param {string} options.url the API's base address, without a slash at its end
 * @param {string} [options.token] access token of a person
 * @param {string} [options.otherToken] of another person
 * @param {string} [options.origin] of a page that may call
 * @param {string} [options.category] of a report; without it the first one that the server lists
 * @param {{ on: string, off: string }} [options.breaker] addresses that make the server fail with 5xx, and mend it
 */
export function createApi(options) {
  const { url, breaker } = options;
  let category = options.category;

  /** @returns {Promise<{ status: number, headers: Headers, text: string, json: unknown }>} */
  async function call(method, path, { headers = {}, body, json, token } = {}) {
    const content = json === undefined ? body : JSON.stringify(json);
    const response = await fetch(url + path, {
      method,
      redirect: 'manual',
      headers: {
        accept: 'application/json, application/problem+json',
        ...(json !== undefined && { 'content-type': 'application/json' }),
        ...(token && { authorization: `Bearer ${token}` }),
        ...headers,
      },
      ...(content !== undefined && { body: content }),
      signal: AbortSignal.timeout(30_000),
    });
    const text = await response.text();
    let parsed;
    try {
      parsed = JSON.parse(text);
    } catch {
      // Not JSON; a check that needs it says so.
    }
    return { status: response.status, headers: response.headers, text, json: parsed };
  }

  return {
    ...options,
    call,
    async report(more = {}) {
      if (!category) {
        const { json } = await call('GET', '/report-categories');
        category = json?.items?.find(({ kinds, divertTo }) => !divertTo && kinds?.includes('aspiration'))?.id;
        expect(
          category,
          'GET /report-categories lists no category for an aspiration; give one with --category',
        );
      }
      const code = makeAccessCode();
      const body = {
        kind: 'aspiration',
        title: 'Uji kesesuaian',
        description: 'Laporan ini dibuat oleh program uji dan boleh dihapus.',
        category,
        anonymous: true,
        confidential: true,
        clientSubmissionId: randomId(),
        accessCodeHash: sha256(code),
        ...more,
      };
      return { code, body };
    },
    /** Sends a report; `key` null: without the header. */
    send: (body, { key = randomId(), ...rest } = {}) =>
      call('POST', '/reports', {
        json: body,
        ...rest,
        headers: { ...(key !== null && { 'idempotency-key': `"${key}"` }), ...rest.headers },
      }),
    begin: (id, key, file, { first = file, complete = first.length === file.length, digest, token } = {}) =>
      call('PUT', `/uploads/${id}`, {
        body: first,
        token,
        headers: {
          'content-type': 'application/octet-stream',
          'submission-key': `"${key}"`,
          'upload-length': String(file.length),
          'upload-complete': complete ? '?1' : '?0',
          'repr-digest': digest ?? digestOf(file),
        },
      }),
    append: (id, key, bytes, offset, complete) =>
      call('PATCH', `/uploads/${id}`, {
        body: bytes,
        headers: {
          'content-type': 'application/partial-upload',
          'submission-key': `"${key}"`,
          'upload-offset': String(offset),
          'upload-complete': complete ? '?1' : '?0',
        },
      }),
    where: (id, key) => call('HEAD', `/uploads/${id}`, { headers: { 'submission-key': `"${key}"` } }),
    /** Announces a chunk, sends half of it and breaks the line. */
    cutOff(id, key, bytes, offset) {
      const target = new URL(`${url}/uploads/${id}`);
      const send = target.protocol === 'https:' ? httpsRequest : httpRequest;
      return new Promise((resolve) => {
        const request = send(target, {
          method: 'PATCH',
          headers: {
            'content-type': 'application/partial-upload',
            'content-length': bytes.length,
            'submission-key': `"${key}"`,
            'upload-offset': String(offset),
            'upload-complete': '?1',
          },
        });
        request.on('error', () => resolve());
        request.write(bytes.subarray(0, bytes.length / 2), () => {
          // The half is on its way; a moment lets it arrive before the line breaks.
          setTimeout(() => request.destroy(), 100);
        });
        request.on('close', () => resolve());
      });
    },
    /** Runs `work` while the server fails. */
    async whileBroken(work) {
      if (!breaker) throw new Skipped('give --break-on and --break-off');
      await fetch(breaker.on, { method: 'POST' });
      try {
        return await work();
      } finally {
        await fetch(breaker.off, { method: 'POST' });
      }
    },
  };
}
