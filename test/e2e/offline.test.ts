// One visit, then no signal: the site opens, the catalogue is there and searchable. New versions of the site arrive
// whole or not at all, and change only when the person asks for it.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { root } from '../../scripts/lib/packages.mjs';
import { serveFolder, strictPolicy } from '../../scripts/lib/static-server.mjs';
import { chromiumFlags } from '../../scripts/lib/system.mjs';

const api = process.env.KALTIM_API!;

let folder: string;
let pages: Awaited<ReturnType<typeof serveFolder>>;
let server: Server;
let site: string;
let phone: BrowserContext;

/** The agency's web server: a copy of the built site, which the test can change, and the API behind the same origin. */
async function serve(port = 0): Promise<void> {
  server = createServer((request, response) => {
    void (async () => {
      const { url = '/' } = request;
      const answer = await fetch(url.startsWith('/api/') ? api + url.slice(4) : pages.url + url);
      const body = Buffer.from(await answer.arrayBuffer());
      const headers = Object.fromEntries(answer.headers);
      delete headers['content-encoding'];
      delete headers['transfer-encoding'];
      response.writeHead(answer.status, { ...headers, 'content-length': body.length }).end(body);
    })().catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  site = `http://localhost:${(server.address() as { port: number }).port}`;
}
const stopServing = () =>
  new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

/** Switches the phone on: the profile outlives the browser's processes. */
async function switchOn(): Promise<void> {
  phone = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath: process.env.CHROMIUM_PATH!,
    args: chromiumFlags,
    locale: 'id-ID',
    timezoneId: 'Asia/Makassar',
  });
  phone.setDefaultTimeout(15_000);
}

const open = async (path: string): Promise<Page> => {
  const page = await phone.newPage();
  await page.goto(site + path);
  return page;
};

const integrityOf = (content: string | Buffer) =>
  `sha256-${createHash('sha256').update(content).digest('base64')}`;

/** Publishes another version of the home page, as a build would; `isBroken` gives the file other content than the list. */
function publish(title: string, { isBroken = false } = {}): void {
  const file = join(folder, 'site', 'index.html');
  const before = readFileSync(file, 'utf8');
  const content = before.replace(/<title>.*<\/title>/, `<title>${title}</title>`);
  const worker = join(folder, 'site', 'sw.js');
  const script = readFileSync(worker, 'utf8');
  const version = /version:.([0-9a-f]{16})/.exec(script)![1]!;
  writeFileSync(
    worker,
    script
      .replace(integrityOf(before), integrityOf(content))
      .replaceAll(version, createHash('sha256').update(content).digest('hex').slice(0, 16)),
  );
  writeFileSync(file, isBroken ? '<h1>Wi-Fi</h1>' : content);
}

/** Has the browser look for a new worker; resolves with the state the new one ends its installation in. */
const lookForUpdate = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const registration = (await navigator.serviceWorker.getRegistration())!;
    const found = new Promise<ServiceWorker>((resolve) =>
      registration.addEventListener('updatefound', () => resolve(registration.installing!), { once: true }),
    );
    await registration.update();
    const worker = await found;
    if (worker.state !== 'installing') return worker.state;
    return new Promise<string>((resolve) =>
      worker.addEventListener('statechange', () => resolve(worker.state), { once: true }),
    );
  });

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kaltim-offline-'));
  cpSync(join(root, 'examples/agency-site/dist'), join(folder, 'site'), { recursive: true });
  pages = await serveFolder({
    folder: join(folder, 'site'),
    headers: { 'Content-Security-Policy': strictPolicy() },
    answers: { '/config.json': { apiUrl: '/api', issuer: 'http://localhost:1' } },
  });
  await serve();
  await switchOn();
});
after(async () => {
  await phone?.close();
  await stopServing();
  await pages?.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('the site on a phone', { timeout: 120_000 }, () => {
  it('can be installed', async () => {
    const page = await open('/index.html');
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    const session = await phone.newCDPSession(page);
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
    assert.deepEqual(
      // Chromium says so of every window that keeps nothing; what is asked about is the site.
      installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito'),
      [],
    );
    const { errors, url } = await session.send('Page.getAppManifest');
    assert.deepEqual([errors, url], [[], `${site}/manifest.webmanifest`]);
    await page.close();
  });
});

describe('after one visit, without a signal', { timeout: 120_000 }, () => {
  let service: string;

  before(async () => {
    const page = await open('/index.html');
    await page.locator('kaltim-service-card').first().waitFor();
    service = (await page.locator('kaltim-service-card a').first().getAttribute('href'))!;
    const detail = await open(service);
    await detail.getByRole('heading', { name: 'Persyaratan' }).waitFor();
    await phone.close();
    await stopServing();
    await switchOn();
    // Two hours later: what was read has gone stale.
    await phone.clock.setFixedTime(new Date(Date.now() + 2 * 60 * 60 * 1000));
  });
  after(() => serve(Number(new URL(site).port)));

  it('opens with the catalogue and says of when it is', async () => {
    const page = await open('/index.html');
    await page.locator('kaltim-service-card').first().waitFor();
    await page.getByText(/Disimpan pada/).waitFor();
  });

  it('searches the catalogue', async () => {
    const page = await open('/index.html');
    const all = page.locator('kaltim-service-card');
    await all.first().waitFor();
    await page.getByRole('searchbox').fill('rawat jalan');
    await page.getByText('Rawat jalan', { exact: false }).first().waitFor();
    await page.getByRole('searchbox').fill('zzzz');
    await page.getByText(/Tidak ada layanan yang cocok/).waitFor();
    assert.equal(await all.count(), 0);
  });

  it('opens a service that was read before', async () => {
    const page = await open(service);
    await page.getByRole('heading', { name: 'Persyaratan' }).waitFor();
    await page.getByText(/Disimpan pada/).waitFor();
  });

  it('opens pages that were never visited', async () => {
    const page = await open('/pengaduan.html');
    await page.getByRole('heading', { level: 1 }).waitFor();
    assert.match(await page.title(), /[Ll]apor/);
  });
});

describe('a new version of the site', { timeout: 120_000 }, () => {
  it('waits until the person asks for it', async () => {
    const page = await open('/index.html');
    const before = await page.title();
    publish('Versi kedua');
    assert.equal(await lookForUpdate(page), 'installed');
    await page.getByText('Versi baru tersedia.').waitFor();
    const other = await open('/index.html');
    assert.equal(await other.title(), before);
    await other.close();
    await page.getByRole('button', { name: 'Muat ulang' }).click();
    await page.waitForFunction(() => document.title === 'Versi kedua');
    await page.close();
  });

  it('leaves the old one in place when it can’t be downloaded whole', async () => {
    const page = await open('/index.html');
    publish('Versi ketiga', { isBroken: true });
    assert.equal(await lookForUpdate(page), 'redundant');
    await page.reload();
    assert.equal(await page.title(), 'Versi kedua');
    assert.equal(await page.getByText('Versi baru tersedia.').count(), 0);
  });
});
