import assert from 'node:assert/strict';
import { it } from 'node:test';
import { createIssuer } from '../../src/testing/issuer.js';
import { BASE, conforms, newReport, randomKey, sendReport, type Harness } from '../support/harness.js';
import { createProver } from '../support/prover.js';

export function authSuite(harness: () => Harness): void {
  const me = (headers: Record<string, string>) => harness().request('/me', { headers });

  it('asks a guest to sign in, with a challenge', async () => {
    const response = await harness().request('/me');
    assert.equal(response.status, 401);
    assert.match(response.headers.get('www-authenticate')!, /DPoP algs=.*Bearer/);
    assert.equal((await conforms('getMe', response)).type, '/problems/unauthenticated');
  });

  it('tells the signed-in person who they are', async () => {
    const officer = await harness().issuer.bearer({
      sub: 'pegawai-7',
      name: 'Budi',
      scope: 'openid reports officer',
      agency_id: 'dinkes',
    });
    const response = await me(officer);
    assert.equal(response.headers.get('cache-control'), 'no-store');
    assert.deepEqual(await conforms('getMe', response), {
      subject: 'pegawai-7',
      name: 'Budi',
      roles: ['citizen', 'officer'],
      agencyId: 'dinkes',
      agencyName: 'Dinas Kesehatan',
    });
  });

  it('refuses every token that is not an access token of the issuer for this API', async () => {
    const { issuer, clock } = harness();
    const stranger = await createIssuer(() => clock.now);
    const tokens = {
      forged: await stranger.token(),
      expired: await issuer.token({ expiresIn: -3600 }),
      audience: await issuer.token({ audience: 'urn:other' }),
      issuer: await issuer.token({ issuer: 'http://other.test' }),
      'ID token': await issuer.token({ typ: 'JWT' }),
      unsigned: `${Buffer.from('{"alg":"none","typ":"at+jwt"}').toString('base64url')}.${Buffer.from('{"sub":"x"}').toString('base64url')}.`,
      garbage: 'garbage',
      'bound to a key, without its proof': await issuer.token({ jkt: 'abc' }),
    };
    for (const [name, token] of Object.entries(tokens)) {
      const response = await me({ authorization: `Bearer ${token}` });
      assert.equal(response.status, 401, name);
      assert.match(response.headers.get('www-authenticate')!, /invalid_token/, name);
      await conforms('getMe', response);
    }
    assert.equal((await me({ authorization: 'Basic abc' })).status, 401);
  });

  it('never takes a bad token for a guest', async () => {
    const response = await harness().post('/reports', newReport(), {
      'idempotency-key': randomKey(),
      authorization: 'Bearer nonsense',
    });
    assert.equal(response.status, 401);
  });

  it('refuses a token without the scope', async () => {
    const citizen = await harness().issuer.bearer({ scope: 'reports' });
    const response = await harness().request('/officer/reports', { headers: citizen });
    assert.equal(response.status, 403);
    assert.match(response.headers.get('www-authenticate')!, /insufficient_scope/);
    await conforms('listOfficerReports', response);
  });

  it('takes a DPoP proof once, for its own request only', async () => {
    const { issuer, clock } = harness();
    const prover = await createProver(() => clock.now);
    const token = await issuer.token({ jkt: prover.thumbprint });
    const url = `${BASE}/me`;
    const send = async (proof: string | Promise<string>) =>
      me({ authorization: `DPoP ${token}`, dpop: await proof });
    const good = await prover.proof('GET', url, token);
    assert.equal((await send(good)).status, 200);
    const seconds = Math.floor(clock.now.getTime() / 1000);
    const other = await createProver(() => clock.now);
    const bad = {
      replayed: good,
      'of another method': prover.proof('POST', url, token),
      'of another address': prover.proof('GET', `${BASE}/other`, token),
      'of another token': prover.proof('GET', url, 'other'),
      stale: prover.proof('GET', url, token, { iat: seconds - 600 }),
      'from the future': prover.proof('GET', url, token, { iat: seconds + 600 }),
      'of another key': other.proof('GET', url, token),
      garbage: 'garbage',
    };
    for (const [name, proof] of Object.entries(bad)) {
      const response = await send(proof);
      assert.equal(response.status, 401, name);
      assert.match(response.headers.get('www-authenticate')!, /invalid_dpop_proof/, name);
    }
    assert.equal((await me({ authorization: `DPoP ${token}` })).status, 401, 'without a proof');
    const unbound = await issuer.token();
    const proof = await prover.proof('GET', url, unbound);
    assert.equal((await me({ authorization: `DPoP ${unbound}`, dpop: proof })).status, 401, 'unbound token');
  });

  it('shows an officer the reports of the own agency only, a coordinator all', async () => {
    const { issuer, database } = harness();
    const mine = await sendReport(harness(), newReport());
    const theirs = await sendReport(
      harness(),
      newReport({ agencyId: 'bapenda', serviceId: 'bbnkb', category: 'pajak-kendaraan' }),
    );
    const officer = await issuer.bearer({ scope: 'officer', agency_id: 'dinkes' });
    const coordinator = await issuer.bearer({ scope: 'coordinator' });
    const tickets = async (headers: Record<string, string>) =>
      (await (await harness().request('/officer/reports?limit=100', { headers })).json()).items.map(
        (item: { ticketNumber: string }) => item.ticketNumber,
      );
    const seen = await tickets(officer);
    assert.ok(seen.includes(mine.ticketNumber) && !seen.includes(theirs.ticketNumber));
    const all = await tickets(coordinator);
    assert.ok(all.includes(mine.ticketNumber) && all.includes(theirs.ticketNumber));
    const { id } = await database.db
      .selectFrom('reports')
      .select('id')
      .where('ticket_number', '=', theirs.ticketNumber)
      .executeTakeFirstOrThrow();
    assert.equal((await harness().request(`/officer/reports/${id}`, { headers: officer })).status, 404);
    assert.equal((await harness().request(`/officer/reports/${id}`, { headers: coordinator })).status, 200);
    const homeless = await issuer.bearer({ scope: 'officer' });
    assert.equal((await harness().request('/officer/reports', { headers: homeless })).status, 403);
  });
}
