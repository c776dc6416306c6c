import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startTestGateway, type TestGateway } from '@kaltim/gateway/testing';
import { report } from '../../api-client/test/fixtures.js';
import { openOutboxStorage } from './database.js';
import { createOutbox, type OutboxOptions } from './outbox.js';
import type { Outbox } from './types.js';

const createReport = { id: 'createReport', method: 'POST', path: '/reports' };
const passphrase = 'kuda baja sumur';

describe('an outbox on two phones', () => {
  let gateway: TestGateway;
  before(async () => void (gateway = await startTestGateway()));
  after(() => gateway[Symbol.asyncDispose]());

  const sendBy =
    (keyOf: (id: string) => string): OutboxOptions['send'] =>
    async ({ id, operation, body }, signal) => {
      const response = await gateway.fetch(`${gateway.baseUrl}${operation.path}`, {
        method: operation.method,
        headers: { 'content-type': 'application/json', 'idempotency-key': `"${keyOf(id)}"` },
        body,
        signal,
      });
      const header = (name: string) => response.headers.get(name);
      return {
        status: response.status,
        contentType: header('content-type'),
        wwwAuthenticate: header('www-authenticate'),
        retryAfter: header('retry-after'),
        body: await response.text(),
      };
    };
  const phone = (send: OutboxOptions['send']): Outbox =>
    createOutbox({ storage: openOutboxStorage('phone'), backup: () => import('./backup.js'), send });

  for (const [name, keyOf] of [
    ['makes one report of one submission', (id: string) => id],
    // As when the server has forgotten the key.
    ['makes one report though the key is unknown by then', (id: string) => `b${id.slice(1)}`],
  ] as const) {
    it(name, async () => {
      await gateway.reset();
      const reach = { isOnline: false };
      const a = phone((...given) =>
        reach.isOnline ? sendBy((id) => id)(...given) : Promise.reject(new TypeError('offline')),
      );
      const idempotencyKey = report.clientSubmissionId;
      const onA = await a.enqueue(createReport, { body: report, idempotencyKey });
      await a.flush();
      const b = phone(sendBy(keyOf));
      const file = await a.export({ passphrase });
      reach.isOnline = true;
      await a.flush();
      await b.import(file, { passphrase });
      const onB = await b.get(onA.id);
      assert.deepEqual(await onB!.settled(), await onA.settled());
      assert.equal((await gateway.findSubmissions(report.clientSubmissionId)).length, 1);
      await Promise.all([a.close(), b.close()]);
    });
  }
});
