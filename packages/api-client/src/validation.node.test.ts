import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { getService } from '@kaltim/contract/operations';
import type { StandardSchemaV1 } from '@standard-schema/spec';
import { found, service, setUp } from '../test/given.js';
import { json } from '../test/loopback.js';
import { createClient } from './client.js';
import { AbortedError, TimeoutError, ValidationError } from './errors.js';

/** A Standard Schema that refuses what has no price, as any library’s would. */
const priced: StandardSchemaV1 = {
  '~standard': {
    version: 1,
    vendor: 'test',
    validate: async (value) =>
      typeof value === 'object' && value !== null && 'price' in value
        ? { value }
        : { issues: [{ message: 'is missing', path: [{ key: 'price' }] }] },
  },
};
const responseSchemas = { getService: priced };

describe('table 1a: response validation (Standard Schema)', () => {
  it('is off in production', async () => {
    await using given = await setUp([json({})]);
    assert.deepEqual(await given.client.call(getService, service), {});
  });

  it('throws an error that names the property', async () => {
    await using given = await setUp([found], { validate: 'throw', responseSchemas });
    await assert.rejects(given.client.call(getService, service), (error) => {
      assert.ok(error instanceof ValidationError);
      assert.equal(error.field, 'response.price');
      assert.equal(error.issues.length, 1);
      return true;
    });
  });

  it('lets a reply pass that fits', async () => {
    await using given = await setUp([json({ price: 0 })], { validate: 'throw', responseSchemas });
    assert.deepEqual(await given.client.call(getService, service), { price: 0 });
  });

  it('warns without a value of the reply, and gives the reply', async (t) => {
    const warned = new Promise<string>((resolve) => {
      t.mock.method(console, 'warn', resolve);
    });
    await using given = await setUp([found], { validate: 'warn', responseSchemas });
    assert.equal((await given.client.call(getService, service)).name, 'Rawat jalan');
    const message = await warned;
    assert.match(message, /getService.*response\.price/);
    assert.doesNotMatch(message, /Rawat/);
  });

  it('checks nothing that has no schema', async () => {
    await using given = await setUp([found], { validate: 'throw', responseSchemas: {} });
    await given.client.call(getService, service);
  });

  it('is within the whole time of a call', async () => {
    const never = { '~standard': { ...priced['~standard'], validate: () => new Promise<never>(() => {}) } };
    await using given = await setUp([found], {
      validate: 'throw',
      totalTimeout: 200,
      responseSchemas: { getService: never },
    });
    await assert.rejects(given.client.call(getService, service), TimeoutError);
    const signal = AbortSignal.timeout(20);
    await assert.rejects(given.client.call(getService, { ...service, signal }), AbortedError);
  });

  it('holds up no reply that it only warns about', async () => {
    const never = { '~standard': { ...priced['~standard'], validate: () => new Promise<never>(() => {}) } };
    await using given = await setUp([found], { validate: 'warn', responseSchemas: { getService: never } });
    assert.equal((await given.client.call(getService, service)).name, 'Rawat jalan');
  });

  it('names a schema that fails itself', async () => {
    const cause = new Error('a bug');
    const broken: StandardSchemaV1 = {
      '~standard': {
        ...priced['~standard'],
        validate: () => {
          throw cause;
        },
      },
    };
    await using given = await setUp([found], { validate: 'throw', responseSchemas: { getService: broken } });
    await assert.rejects(given.client.call(getService, service), {
      field: 'responseSchemas.getService',
      cause,
    });
  });

  it('asks for schemas where there are none to check by', () => {
    assert.throws(
      () => createClient({ baseUrl: 'https://api.example/api', validate: 'throw' }),
      (error) => error instanceof ValidationError && error.field === 'responseSchemas',
    );
  });

  it('takes the contract’s own schemas', async () => {
    const { responseSchemas } = await import('./validators.js');
    await using given = await setUp([json({ id: 'rawat-jalan' })], { validate: 'throw', responseSchemas });
    await assert.rejects(given.client.call(getService, service), ValidationError);
  });
});
