import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { root } from '../lib/packages.mjs';

/** What this client does and which of its peers do not; each row is proved by the tests of that name. */
const rows = [
  'retry, exponential',
  'jitter',
  'Retry-After / RateLimit-Reset',
  'retry POST',
  'timeout per attempt',
  'timeout total',
  'body-read timeout',
  'AbortSignal',
  'idempotency keys',
  'ETag / If-None-Match',
  'pagination async iterator',
  'RFC 9457 typed errors',
  'in-flight dedupe (GET)',
  'upload progress',
  'response validation (Standard Schema)',
  'traceparent',
  'hooks / middleware',
  'result vs throw',
  'typed from OpenAPI',
  'tree-shakable per operation',
  'SSR/Node/worker/SW safe',
  'test kit',
  'clock skew learned',
  '401 refresh+replay, single flight',
  'client-side rate limit/queue',
];
const tests = globSync('packages/*/{src,test}/**/*.test.ts', { cwd: root }).map((file) =>
  readFileSync(join(root, file), 'utf8'),
);

describe('the bar of the API client (table 1a of the design)', () => {
  for (const row of rows) {
    it(`has a test named ${row}`, () => {
      assert.ok(tests.some((text) => text.includes(`'table 1a: ${row}'`)));
    });
  }
});
