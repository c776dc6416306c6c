// A complaint that leaves when nobody looks any more: the page is closed, the service worker delivers it.
import assert from 'node:assert/strict';
import { createServer, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { chromiumFlags } from '../../scripts/lib/system.mjs';

const site = process.env.KALTIM_SITE!;
const api = process.env.KALTIM_API!;

let browser: Browser;
let phone: BrowserContext;

let isCut = false;
/** The phone's line. Offline emulation is for pages alone: a browser with a network lets the worker sync at once. */
const line = createServer((request, response) => {
  if (isCut) return request.socket.destroy();
  const { method, headers } = request;
  const onward = send(request.url!, { method: method!, headers }, (answer) => {
    response.writeHead(answer.statusCode!, answer.headers);
    answer.pipe(response);
  });
  onward.on('error', () => response.destroy());
  request.pipe(onward);
});

before(async () => {
  await new Promise<void>((resolve) => line.listen(0, '127.0.0.1', resolve));
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH!, args: chromiumFlags });
  phone = await browser.newContext({
    locale: 'id-ID',
    timezoneId: 'Asia/Makassar',
    proxy: { server: `http://127.0.0.1:${(line.address() as AddressInfo).port}`, bypass: '<-loopback>' },
  });
  phone.setDefaultTimeout(15_000);
});
after(async () => {
  await browser?.close();
  line.closeAllConnections();
  line.close();
});

/** What the outbox of the page keeps of its one entry. */
function storedEntry(page: Page): Promise<{ id: string; bodyHash: string; state: string }> {
  return page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('kaltim-outbox');
        opening.onerror = () => reject(opening.error!);
        opening.onsuccess = () => {
          const reading = opening.result.transaction('entries').objectStore('entries').getAll();
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result[0] as { id: string; bodyHash: string; state: string });
          };
        };
      }),
  );
}

/** Wakes the site's worker as Background Sync does, from a page that is not the site's. */
async function dispatchSync(): Promise<void> {
  const elsewhere = await phone.newPage();
  const session = await phone.newCDPSession(elsewhere);
  const registered = new Promise<string>((resolve) => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [own] = registrations.filter(({ scopeURL }) => scopeURL.startsWith(site));
      if (own) resolve(own.registrationId);
    });
  });
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.dispatchSyncEvent', {
    origin: site,
    registrationId: await registered,
    tag: 'kaltim-outbox',
    lastChance: false,
  });
}

/** Whether the server has taken the submission. */
async function isTaken({ id, bodyHash }: { id: string; bodyHash: string }): Promise<boolean> {
  const response = await fetch(`${api}/idempotency/lookup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ operation: 'createReport', key: id, bodyHash }),
  });
  return ((await response.json()) as { state: string }).state === 'completed';
}

describe('a complaint written without a signal', () => {
  let entry: Awaited<ReturnType<typeof storedEntry>>;

  it('waits on the phone when the page is closed', async () => {
    const page = await phone.newPage();
    await page.goto(`${site}/pengaduan.html`);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.getByRole('radio', { name: 'Aspirasi' }).check();
    await page.getByLabel(/Judul laporan/).fill('Tambah jam layanan Sabtu');
    await page.getByLabel(/Isi laporan/).fill('Mohon loket pendaftaran dibuka juga pada hari Sabtu.');
    await page.getByLabel(/Kategori/).selectOption({ index: 1 });
    await phone.setOffline(true);
    isCut = true;
    await page.getByRole('button', { name: 'Kirim laporan' }).click();
    await page
      .getByText(/[Mm]enunggu dikirim/)
      .first()
      .waitFor();
    entry = await storedEntry(page);
    await page.close();
    assert.equal(await isTaken(entry), false);
  });

  it('is delivered by the service worker when the signal is back, with no page open', async () => {
    await phone.setOffline(false);
    isCut = false;
    await dispatchSync();
    while (!(await isTaken(entry))) await new Promise((resolve) => setTimeout(resolve, 200));
  });

  it('shows its receipt when the page is opened again', async () => {
    const page = await phone.newPage();
    await page.goto(`${site}/pengaduan.html`);
    await page
      .locator('kaltim-feedback-form dl.receipt')
      .getByText(/KT-[0-9A-Z-]+/)
      .first()
      .waitFor();
    assert.equal((await storedEntry(page)).state, 'delivered');
  });
});
