import { createReport, getService } from '@kaltim/api-client/operations';
import { expect } from '@open-wc/testing';
import { report } from '../../api-client/test/fixtures.js';
import { createKaltim, newAttachment } from './index.js';
import { OptionsError } from './options.js';
import type { Kaltim, KaltimOptions } from './types.js';

const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
describe('createKaltim', () => {
  let kaltim: Kaltim;
  let requests: Request[];
  let count = 0;

  const create = (
    answer: (request: Request) => Response | Promise<Response>,
    options: Partial<KaltimOptions> = {},
  ) => {
    requests = [];
    kaltim = createKaltim({
      agency: 'dinkes',
      apiUrl: 'https://api.example/api/',
      storage: { prefix: `sdk-test-${++count}` },
      fetch: async (input) => {
        requests.push((input as Request).clone());
        return answer(input as Request);
      },
      ...options,
    });
    return kaltim;
  };
  afterEach(async () => {
    await kaltim.close();
    for (const { name = '' } of await indexedDB.databases()) {
      if (name.startsWith('sdk-test-')) indexedDB.deleteDatabase(name);
    }
  });

  it('calls the API by friendly names', async () => {
    const service = await create(() => json({ id: 'rawat-jalan', name: 'Rawat jalan' })).api.services.get(
      'rawat-jalan',
    );
    expect(service.name).to.equal('Rawat jalan');
    expect(requests[0]?.url).to.equal('https://api.example/api/services/rawat-jalan');
    expect(requests[0]?.headers.get('accept-language')).to.equal('id');
  });

  it('calls the API by operation constants', async () => {
    const result = await create(() => json({ id: 'a' })).api.safe(getService, { path: { serviceId: 'a' } });
    expect(result.ok).to.equal(true);
  });

  it('spares a reader of another site the preflight', async () => {
    await create(() => json({ id: 'a' })).api.services.get('a');
    expect([...requests[0]!.headers.keys()]).to.have.members(['accept', 'accept-language']);
  });

  it('brings a report’s photo to the API first, then the report', async () => {
    const file = new File(['JFIF'], 'lubang.jpg', { type: 'image/jpeg' });
    let received = '';
    const { outbox } = create(async (request) => {
      if (request.method === 'POST') return json({ ticketNumber: 'KT-1' }, 201);
      received += await request.text();
      return new Response(null, {
        status: request.method === 'PUT' ? 201 : 204,
        headers: {
          'upload-offset': String(received.length),
          'upload-complete': received.length === file.size ? '?1' : '?0',
        },
      });
    });
    const attachment = newAttachment(file);
    const entry = await outbox.enqueue(createReport, {
      body: { ...report, uploads: [attachment.id] },
      attachments: [attachment],
    });
    await entry.settled();
    expect(received).to.equal('JFIF');
    expect(requests.at(-1)?.method).to.equal('POST');
    for (const { url, headers, credentials } of requests.slice(0, -1)) {
      expect(url).to.equal(`https://api.example/api/uploads/${attachment.id}`);
      expect(headers.get('submission-key')).to.equal(`"${entry.id}"`);
      expect(credentials).to.equal('omit');
    }
  });

  it('delivers a guest’s report with its key and neither token nor cookie', async () => {
    const entry = await create(() => json({ ticketNumber: 'KT-1' }, 201)).outbox.enqueue(createReport, {
      body: report,
    });
    expect((await entry.settled()).ticketNumber).to.equal('KT-1');
    const [request] = requests;
    expect(request?.url).to.equal('https://api.example/api/reports');
    expect(request?.headers.get('idempotency-key')).to.equal(`"${entry.id}"`);
    expect(request?.headers.get('authorization')).to.equal(null);
    expect(request?.credentials).to.equal('omit');
    expect(await request?.json()).to.deep.equal(report);
  });

  it('keeps a report that a captive portal swallowed', async () => {
    const portal = () => new Response('<h1>Wi-Fi</h1>', { headers: { 'content-type': 'text/html' } });
    const { outbox } = create(portal);
    const entry = await outbox.enqueue(createReport, { body: report });
    await outbox.flush();
    expect((await entry.snapshot())?.state).to.equal('queued');
  });

  it('has the drafts of its outbox', async () => {
    create(() => json({}));
    await kaltim.drafts.save('report', { title: 'Jalan' });
    expect((await kaltim.outbox.drafts.load('report'))?.data).to.deep.equal({ title: 'Jalan' });
  });

  it('tells what the device keeps', async () => {
    expect((await create(() => json({})).storage.status()).mode).to.equal('persistent');
  });

  it('has no sign-in unless asked', () => {
    expect(create(() => json({})).auth).to.equal(undefined);
  });

  it('knows nobody before a sign-in', async () => {
    const { auth } = create(() => json({}), { auth: { issuer: 'https://issuer.example', clientId: 'site' } });
    expect(auth?.user).to.equal(undefined);
    expect(await auth?.getAccessToken()).to.equal(undefined);
    expect(await auth?.handleCallback('https://site.example/')).to.equal(undefined);
  });

  it('delivers a signed-in person’s report with the gateway’s cookie where the gateway signs people in', async () => {
    const kept = 'kaltim-auth:backend:https://api.example/api:kept';
    localStorage.setItem(kept, ''); // an earlier page signed in
    const { auth, outbox } = create(
      ({ url }) =>
        url.endsWith('/auth/session')
          ? json({ user: { claims: { sub: 'ani' } }, expiresIn: 3600 })
          : json({ ticketNumber: 'KT-1' }, 201),
      { auth: { mode: 'backend' } },
    );
    await auth!.ready;
    const entry = await outbox.enqueue(createReport, { body: report, as: 'session' });
    expect((await entry.settled()).ticketNumber).to.equal('KT-1');
    const request = requests.at(-1)!;
    expect(request.headers.get('idempotency-key')).to.equal(`"${entry.id}"`);
    expect(request.headers.get('authorization')).to.equal(null);
    expect([request.credentials, request.headers.get('x-kaltim-request')]).to.deep.equal(['include', '1']);
    localStorage.removeItem(kept);
  });

  it('makes access codes whose hash is that of the normalised code', async () => {
    const { code, hash } = await create(() => json({})).createAccessCode();
    expect(code).to.match(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    const bytes = new TextEncoder().encode(code.replaceAll('-', ''));
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    expect(hash).to.equal([...digest].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
  });
});

describe('a wrong option', () => {
  const right = { agency: 'dinkes', apiUrl: 'https://api.example/api' };
  const wrong: [string, Record<string, unknown>][] = [
    ['agency', { agency: 'Dinas Kesehatan' }],
    ['agency', { agency: undefined }],
    ['apiUrl', { apiUrl: '' }],
    ['apiUrl', { apiUrl: 'ftp://api.example' }],
    ['locale', { locale: 'id-ID' }],
    ['auth.mode', { auth: { mode: 'server' } }],
    ['auth.issuer', { auth: { clientId: 'site' } }],
    ['auth.clientId', { auth: { issuer: 'https://issuer.example' } }],
  ];
  for (const [option, change] of wrong) {
    it(`is named with its mend: ${option} ${JSON.stringify(change)}`, () => {
      expect(() => createKaltim({ ...right, ...change }))
        .to.throw(OptionsError, `createKaltim: ${option} is`)
        .with.property('option', option);
    });
  }
});
