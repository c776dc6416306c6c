import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { compareContracts } from '../scripts/compatibility.mjs';
import { breaking, contract, taking, text, type Json } from './compatibility-documents.js';

describe('an operation', () => {
  const inQuery = (name: string, rest: Json = {}) => ({ name, in: 'query', schema: text, ...rest });
  const key = { name: 'Idempotency-Key', in: 'header', required: true, schema: text };
  const security = (...requirements: Json[]) =>
    contract({ security: requirements }, { securitySchemes: { oidc: { type: 'openIdConnect' } } });

  test('may be added', () => {
    const after = contract();
    after.paths['/others'] = { get: { operationId: 'listOthers', responses: {} } };
    assert.deepEqual(compareContracts(contract(), after), [
      { breaking: false, at: 'GET /others', what: 'listOthers is new', places: 1 },
    ]);
  });

  test('may not be removed', () => {
    assert.deepEqual(breaking(contract(), { ...contract(), paths: {} }), [': createThing is gone']);
  });

  test('may not be renamed, since outboxes on phones name it', () => {
    assert.deepEqual(breaking(contract(), contract({ operationId: 'addThing' })), [
      ': operationId createThing → addThing',
    ]);
  });

  test('may not move to another path', () => {
    const after = contract();
    after.paths = { '/stuff': after.paths['/things'] };
    assert.deepEqual(breaking(contract(), after), [': path /things → /stuff']);
  });

  test('may not move to another method', () => {
    const after = contract();
    after.paths['/things'] = { put: after.paths['/things'].post };
    assert.deepEqual(breaking(contract(), after), [': method post → put']);
  });

  test('may not lose its friendly name', () => {
    assert.deepEqual(breaking(contract({ 'x-facade': 'things.create' }), contract()), [
      ': x-facade things.create → none',
    ]);
  });

  test('may gain an optional parameter', () => {
    assert.deepEqual(breaking(contract(), contract({ parameters: [inQuery('q')] })), []);
  });

  test('may not gain a required parameter', () => {
    const after = contract({ parameters: [inQuery('q', { required: true })] });
    assert.deepEqual(breaking(contract(), after), ['query parameter q: is new and required']);
  });

  test('may not ask for an Idempotency-Key that it did not ask for', () => {
    assert.deepEqual(breaking(contract(), contract({ parameters: [key] })), [
      'header parameter Idempotency-Key: is new and required',
    ]);
  });

  test('may not stop honouring an Idempotency-Key', () => {
    assert.deepEqual(breaking(contract({ parameters: [key] }), contract()), [
      'header parameter Idempotency-Key: is gone',
    ]);
  });

  test('may not lose an optional parameter', () => {
    assert.deepEqual(breaking(contract({ parameters: [inQuery('q')] }), contract()), [
      'query parameter q: is gone',
    ]);
  });

  test('may not make a parameter required', () => {
    const after = contract({ parameters: [inQuery('q', { required: true })] });
    assert.deepEqual(breaking(contract({ parameters: [inQuery('q')] }), after), [
      'query parameter q: is required now',
    ]);
  });

  test('may not narrow a parameter', () => {
    const after = contract({ parameters: [inQuery('q', { schema: { type: 'string', maxLength: 5 } })] });
    assert.deepEqual(breaking(contract({ parameters: [inQuery('q')] }), after), [
      'query parameter q: maxLength 10 → 5',
    ]);
  });

  test('may not change how a parameter is written', () => {
    const after = contract({ parameters: [inQuery('q', { explode: false })] });
    assert.deepEqual(breaking(contract({ parameters: [inQuery('q')] }), after), [
      'query parameter q: explode changed',
    ]);
  });

  test('may write the name of a header in another case', () => {
    const after = contract({ parameters: [{ ...key, name: 'idempotency-key' }] });
    assert.deepEqual(breaking(contract({ parameters: [key] }), after), []);
  });

  test('may move a parameter from the operation to its path', () => {
    const after = contract();
    after.paths['/things'].parameters = [inQuery('q')];
    assert.deepEqual(compareContracts(contract({ parameters: [inQuery('q')] }), after), []);
  });

  test('may not begin to answer in pages', () => {
    const after = contract({ parameters: [inQuery('limit'), inQuery('cursor')] });
    assert.deepEqual(breaking(contract(), after), [': answers in pages now']);
  });

  test('may not stop answering in pages', () => {
    const before = contract({ parameters: [inQuery('limit'), inQuery('cursor')] });
    assert.deepEqual(breaking(before, contract()), [
      'query parameter limit: is gone',
      'query parameter cursor: is gone',
    ]);
  });

  test('may gain an optional body', () => {
    assert.deepEqual(breaking(contract(), taking(text)), []);
  });

  test('may not gain a required body', () => {
    const after = taking(text);
    after.paths['/things'].post.requestBody.required = true;
    assert.deepEqual(breaking(contract(), after), ['request body: is new and required']);
  });

  test('may not make its body required', () => {
    const after = taking(text);
    after.paths['/things'].post.requestBody.required = true;
    assert.deepEqual(breaking(taking(text), after), ['request body: is required now']);
  });

  test('may not stop taking a body', () => {
    assert.deepEqual(breaking(taking(text), contract()), ['request body: is no longer taken']);
  });

  test('may not stop taking a media type', () => {
    const after = contract({ requestBody: { content: { 'text/plain': { schema: text } } } });
    assert.deepEqual(breaking(taking(text), after), ['request body: application/json is no longer taken']);
  });

  test('may not stop answering a media type', () => {
    const after = contract({ responses: { 201: { content: { 'text/plain': {} } }, default: {} } });
    assert.deepEqual(breaking(contract(), after), ['answer 201: application/json is no longer answered']);
  });

  test('may not lose a status', () => {
    const before = contract({ responses: { 201: {}, 404: {}, default: {} } });
    assert.deepEqual(breaking(before, contract({ responses: { 201: {}, default: {} } })), [
      'answer 404: is gone',
    ]);
  });

  test('may gain a problem where clients expect any', () => {
    const before = contract({ responses: { 201: {}, default: {} } });
    assert.deepEqual(breaking(before, contract({ responses: { 201: {}, 409: {}, default: {} } })), []);
  });

  test('may not gain a problem where clients expect none', () => {
    const before = contract({ responses: { 201: {} } });
    assert.deepEqual(breaking(before, contract({ responses: { 201: {}, 409: {} } })), ['answer 409: is new']);
  });

  test('may not gain another success', () => {
    const before = contract({ responses: { 201: {}, default: {} } });
    assert.deepEqual(breaking(before, contract({ responses: { 201: {}, 202: {}, default: {} } })), [
      'answer 202: is new',
    ]);
  });

  test('may not lose a header of its answer', () => {
    const before = contract({ responses: { 201: { headers: { ETag: { schema: text } } } } });
    assert.deepEqual(breaking(before, contract({ responses: { 201: { headers: {} } } })), [
      'answer 201 header ETag: is no longer answered',
    ]);
  });

  test('may not make a header of its answer optional', () => {
    const headers = (required: boolean) =>
      contract({ responses: { 201: { headers: { ETag: { required, schema: text } } } } });
    assert.deepEqual(breaking(headers(true), headers(false)), [
      'answer 201 header ETag: is no longer always answered',
    ]);
  });

  test('may not ask guests to sign in', () => {
    assert.deepEqual(breaking(security({}, { oidc: [] }), security({ oidc: [] })), [
      ': a caller who is not signed in is no longer enough',
    ]);
  });

  test('may not ask for a scope that it did not ask for', () => {
    assert.deepEqual(breaking(security({ oidc: [] }), security({ oidc: ['officer'] })), [
      ': oidc () is no longer enough',
    ]);
  });

  test('may open itself to guests', () => {
    assert.deepEqual(breaking(security({ oidc: ['officer'] }), security({}, { oidc: ['officer'] })), []);
  });

  test('may not change how callers are recognised', () => {
    const after = security({ oidc: [] });
    after.components.securitySchemes.oidc = { type: 'http', scheme: 'basic' };
    assert.deepEqual(breaking(security({ oidc: [] }), after), [': security scheme oidc changed']);
  });

  test('may not inherit a stricter rule of the whole document', () => {
    const after = { ...contract(), security: [{ oidc: [] }] };
    assert.deepEqual(breaking(contract(), after), [': a caller who is not signed in is no longer enough']);
  });

  test('may not move to another server', () => {
    assert.deepEqual(breaking(contract(), { ...contract(), servers: [{ url: '/v2' }] }), [
      'servers: /api is gone',
    ]);
  });
});
