import assert from 'node:assert/strict';
import { it } from 'node:test';
import { contractOperations } from '../../src/http/contract.js';
import { componentSchema, schemaAt } from '../../src/http/validation.js';
import { implementations } from '../../src/operations/index.js';
import { seededRandom } from '../../src/testing/random.js';
import type { Harness, Json } from '../support/harness.js';
import { mutate, refresh, validDrafts, type Draft } from '../support/mutations.js';

const SEED = 20_261_124;

/** True when the address and method, as they are after the mutation, are an operation without a handler. */
const isUnimplemented = (draft: Draft) =>
  contractOperations.some(
    ({ id, method, path }) =>
      !implementations.has(id) &&
      method.toUpperCase() === draft.method &&
      new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`).test(draft.path),
  );

export function mutationsSuite(harness: () => Harness, runs: number): void {
  const send = (draft: Draft, authorization?: Record<string, string>) =>
    harness().request(draft.path + draft.query, {
      method: draft.method,
      headers: { ...authorization, ...draft.headers },
      ...(draft.body !== undefined && { body: draft.body as BodyInit }),
    });

  async function check(draft: Draft, response: Response): Promise<void> {
    const told = `${draft.method} ${draft.path.slice(0, 80)}${draft.query.slice(0, 80)} ${JSON.stringify(draft.headers).slice(0, 300)} ${String(draft.body).slice(0, 300)}`;
    const isHonest = response.status === 501 && isUnimplemented(draft);
    assert.ok(response.status < 500 || isHonest, `${response.status} to ${told}`);
    if (response.status < 400) {
      const type = response.headers.get('content-type') ?? '';
      const pointer = draft.operation.responses[response.status]?.[type];
      if (pointer && type.endsWith('json') && draft.method === draft.operation.method.toUpperCase()) {
        const validate = schemaAt(pointer);
        assert.ok(validate(await response.json()), `${told} ${JSON.stringify(validate.errors)}`);
      }
      return;
    }
    assert.equal(response.headers.get('content-type'), 'application/problem+json', told);
    if (draft.method === 'HEAD') return;
    const problem: Json = await response.json();
    assert.equal(problem.status, response.status);
    const validate = componentSchema(problem.errors ? 'ValidationProblem' : 'Problem');
    assert.ok(validate(problem), `${told} ${JSON.stringify(problem)} ${JSON.stringify(validate.errors)}`);
  }

  it('accepts the examples of the contract, or says precisely why not', async () => {
    const authorization = await harness().issuer.bearer({
      scope: 'reports officer coordinator',
      agency_id: 'dinkes',
    });
    const drafts = validDrafts();
    assert.ok(drafts.length >= 50);
    for (const draft of drafts) {
      const response = await send(draft, authorization);
      await check(draft, response.clone());
      const isOutOfReach = draft.operation.id !== 'createReport' && response.status === 404;
      // Examples name records that this database does not hold.
      const isExpected = response.status < 400 || [409, 412, 422].includes(response.status) || isOutOfReach;
      assert.ok(isExpected, `${draft.operation.id} ${response.status} ${await response.text()}`);
    }
  });

  it(`never answers ${runs} mutated requests with a failure of its own`, async () => {
    const next = seededRandom(SEED);
    const drafts = validDrafts();
    const authorization = await harness().issuer.bearer({
      scope: 'reports officer coordinator',
      agency_id: 'dinkes',
    });
    const statuses = new Map<number, number>();
    const refusals = new Map<string, number>();
    const successes = new Map<string, number>();
    const keyed = drafts.filter(({ headers }) => 'idempotency-key' in headers);
    // After the runs over all operations, some more as somebody who may use the keyed ones.
    for (let run = 0; run < runs + 20 * keyed.length; run++) {
      const isExtra = run >= runs;
      const base = isExtra ? keyed[run % keyed.length]! : drafts[run % drafts.length]!;
      // The last ones are left as they are, so that some succeed.
      const fresh = refresh(base, next);
      const draft = isExtra && run >= runs + 18 * keyed.length ? fresh : mutate(fresh, next);
      const response = await send(draft, isExtra || next() < 0.6 ? authorization : undefined);
      statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
      await check(draft, response.clone());
      const isFresh = response.headers.get('idempotency-replayed') === null;
      const { id } = draft.operation;
      if (isFresh && response.ok) successes.set(id, (successes.get(id) ?? 0) + 1);
      if (isFresh && response.status === 422 && (await response.json()).type === '/problems/validation') {
        refusals.set(id, (refusals.get(id) ?? 0) + 1);
      }
    }
    for (const { operation } of keyed) assert.ok(refusals.get(operation.id), `${operation.id} was refused`);
    for (const id of ['createReport', 'createInformationRequest']) {
      assert.ok(successes.get(id), `${id} succeeded`);
    }
    // Not vacuous: the mutations reach past the first check.
    for (const status of [400, 401, 404, 405, 415, 422]) assert.ok(statuses.get(status), String(status));
  });
}
