import assert from 'node:assert/strict';
import { it } from 'node:test';
import { services } from '../../src/seed/services/index.js';
import { conforms, randomKey, type Harness, type Json } from '../support/harness.js';

/** A service as an officer writes it. */
function newService(id: string, more: object = {}) {
  const service: Json = { ...services.find((each) => each.service.id === 'bbnkb')!.service, id, ...more };
  delete service.status;
  delete service.updatedAt;
  delete service.satisfaction;
  return service;
}

export function contentSuite(harness: () => Harness): void {
  const officer = () => harness().issuer.bearer({ scope: 'officer', agency_id: 'bapenda' });
  const create = async (body: object, headers?: Record<string, string>) =>
    harness().post('/services', body, { 'idempotency-key': randomKey(), ...(headers ?? (await officer())) });
  const write = async (method: string, id: string, tag: string, body?: object) =>
    harness().request(`/services/${id}`, {
      method,
      headers: { ...(await officer()), 'if-match': tag, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });

  it('publishes a service, which the search then finds, and archives it again', async () => {
    const response = await create(newService('layanan-baru', { name: 'Layanan zirkonium contoh' }));
    const created = await conforms('createService', response.clone());
    assert.equal(response.status, 201, JSON.stringify(created));
    assert.equal(response.headers.get('location'), '/api/services/layanan-baru');
    const found = async () =>
      (await (await harness().request('/services?q=ZIRKONIUM')).json()).items.map((item: Json) => item.id);
    assert.deepEqual(await found(), ['layanan-baru']);
    const read = await harness().request('/services/layanan-baru');
    const tag = read.headers.get('etag')!;
    assert.equal(response.headers.get('etag'), tag);

    const input = newService('x', { name: 'Layanan hafnium contoh' });
    delete input.id;
    const updated = await write('PUT', 'layanan-baru', tag, input);
    assert.equal((await conforms('updateService', updated.clone())).name, 'Layanan hafnium contoh');
    assert.deepEqual(await found(), []);
    const stale = await write('PUT', 'layanan-baru', tag, input);
    assert.equal(stale.status, 412);
    await conforms('updateService', stale);

    const archived = await write('DELETE', 'layanan-baru', updated.headers.get('etag')!);
    assert.equal(archived.status, 204);
    const kept = await conforms('getService', await harness().request('/services/layanan-baru'));
    assert.equal(kept.status, 'archived');
    const listed = await (await harness().request('/services?limit=100')).json();
    assert.ok(listed.items.every((item: Json) => item.id !== 'layanan-baru'));
  });

  it('refuses an identifier that is taken, and another agency', async () => {
    const taken = await create(newService('bbnkb'));
    assert.equal(taken.status, 409);
    await conforms('createService', taken);
    const other = await create(newService('layanan-lain', { agencyId: 'dinkes' }));
    assert.equal(other.status, 403);
    await conforms('createService', other);
    const read = await harness().request('/services/rawat-jalan');
    assert.equal((await write('DELETE', 'rawat-jalan', read.headers.get('etag')!)).status, 403);
    assert.equal((await create(newService('layanan-tamu'), {})).status, 401);
    assert.equal((await write('DELETE', 'tidak-ada', '"x"')).status, 404);
  });

  it('publishes and archives announcements and programmes alike', async () => {
    const bodies = {
      announcements: {
        id: 'pengumuman-uji',
        agencyId: 'bapenda',
        title: 'Pengumuman uji',
        summary: 'Ringkasan.',
        body: 'Isi.',
        category: 'news',
        publishedAt: '2026-11-24T01:00:00Z',
        sample: true,
      },
      programmes: {
        id: 'program-uji',
        agencyId: 'bapenda',
        level: 'programme',
        code: '5.02.09',
        name: 'Program uji',
        year: 2026,
        budgetCeiling: 1_000_000,
        source: 'Uji',
        asOf: '2026-11-01',
        sample: true,
      },
    };
    for (const [path, body] of Object.entries(bodies)) {
      const headers = await officer();
      const created = await harness().post(`/${path}`, body, { 'idempotency-key': randomKey(), ...headers });
      assert.equal(created.status, 201, await created.clone().text());
      const read = await harness().request(`/${path}/${body.id}`);
      assert.equal(read.headers.get('etag'), created.headers.get('etag'));
      const input: Json = { ...body };
      delete input.id;
      const put = await harness().request(`/${path}/${body.id}`, {
        method: 'PUT',
        headers: { ...headers, 'if-match': read.headers.get('etag')!, 'content-type': 'application/json' },
        body: JSON.stringify({ ...input, source: 'Uji kedua' }),
      });
      assert.equal((await put.clone().json()).source, 'Uji kedua');
      const archived = await harness().request(`/${path}/${body.id}`, {
        method: 'DELETE',
        headers: { ...headers, 'if-match': put.headers.get('etag')! },
      });
      assert.equal(archived.status, 204);
      const { items } = await (await harness().request(`/${path}?limit=100`)).json();
      assert.ok(items.every((item: Json) => item.id !== body.id));
      assert.equal((await (await harness().request(`/${path}/${body.id}`)).json()).status, 'archived');
    }
  });
}
