import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, it } from 'node:test';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { Authenticator } from '../src/http/auth.js';
import { contractOperations } from '../src/http/contract.js';
import { ProblemError } from '../src/http/problem.js';

const operation = contractOperations.find(({ id }) => id === 'getMe')!;

describe('the keys of the issuer', () => {
  it('are found by its metadata and kept, and a failure to fetch them is 503, never 401', async () => {
    const { publicKey, privateKey } = await generateKeyPair('ES256');
    const jwk = { ...(await exportJWK(publicKey)), kid: 'a', alg: 'ES256' };
    let fetched = 0;
    const server = createServer((request, response) => {
      const { port } = server.address() as AddressInfo;
      const issuer = `http://127.0.0.1:${port}`;
      if (request.url === '/jwks') fetched++;
      const body = request.url === '/jwks' ? { keys: [jwk] } : { issuer, jwks_uri: `${issuer}/jwks` };
      response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const token = await new SignJWT({ scope: 'reports' })
      .setProtectedHeader({ alg: 'ES256', kid: 'a', typ: 'at+jwt' })
      .setSubject('warga')
      .setIssuer(issuer)
      .setAudience('urn:kaltim:api')
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign(privateKey);
    const proofs = { verify: () => Promise.resolve() };
    const create = () => new Authenticator({ issuer, audience: 'urn:kaltim:api' }, proofs, () => new Date());
    const request = () => new Request('http://x/api/me', { headers: { authorization: `Bearer ${token}` } });
    const authenticator = create();
    assert.equal((await authenticator.identify(operation, request()))?.subject, 'warga');
    await authenticator.identify(operation, request());
    assert.equal(fetched, 1);
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
    assert.equal((await authenticator.identify(operation, request()))?.subject, 'warga', 'from the cache');
    await assert.rejects(
      create().identify(operation, request()),
      (error) =>
        error instanceof ProblemError &&
        error.status === 503 &&
        error.options.headers?.['retry-after'] === '5',
    );
  });
});
