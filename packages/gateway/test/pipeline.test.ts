import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Hono } from 'hono';
import { contractOperations } from '../src/http/contract.js';
import { createPipeline, type PipelineOptions } from '../src/http/pipeline.js';
import { ProblemError } from '../src/http/problem.js';

describe('an operation of the contract without a handler', () => {
  const operation = contractOperations.find(({ id }) => id === 'trackReport')!;
  const options = {
    resources: {},
    authenticator: { identify: () => Promise.resolve(undefined) },
    addressOf: () => '',
  } as unknown as PipelineOptions;
  const app = new Hono();
  app.post('/', createPipeline(operation, undefined, options));
  app.onError((error) => new Response(null, { status: error instanceof ProblemError ? error.status : 500 }));
  const send = (body: object) =>
    app.request('/', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  it('is 501, once the request was checked', async () => {
    assert.equal((await send({ ticketNumber: 'KT-26-0000-0000' })).status, 501);
    assert.equal((await send({ ticketNumber: 1 })).status, 422);
  });
});
