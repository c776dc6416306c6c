// Nothing of a person, and no secret, where it does not belong: sign-in, a report and its tracking in a real browser
// against the real stack, and afterwards a search for the very values in logs, addresses, history, console, errors and
// DOM attributes. KALTIM_LOG names the file with what gateway and issuer have written.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser, type BrowserContext, type Page, type Request } from 'playwright-core';
import { chromiumFlags } from '../../scripts/lib/system.mjs';

const site = process.env.KALTIM_SITE!;
const api = process.env.KALTIM_API!;
const logFile = process.env.KALTIM_LOG!;

/** Where something of a person could have got to. */
type Place = 'log' | 'address' | 'history' | 'console' | 'error' | 'attribute';

const report = {
  title: 'Kursi roda loket rusak',
  description: 'Roda kiri kursi roda di loket dua patah sehingga ibu saya terjatuh kemarin pagi.',
  name: 'Nurhayati Sekarwangi',
  phone: '081344556677',
  email: 'nurhayati.sekar@contoh.id',
};

/** Values that must turn up nowhere, by what they are. */
const secrets = new Map<string, string>([
  ['name of the reporter', report.name],
  ['phone', '81344556677'],
  ['e-mail', report.email],
  ['title', report.title],
  ['text', report.description],
  ['name of the account', 'Siti Aminah'],
]);
const found: Record<Place, string[]> = {
  log: [],
  address: [],
  history: [],
  console: [],
  error: [],
  attribute: [],
};

let browser: Browser;
let context: BrowserContext;
let page: Page;
let logStart = 0;
let isBack = false;
let ticket = '';
const replies: Promise<void>[] = [];

/** The ways in which a value can be written without being any safer. */
function spellings(value: string): string[] {
  const bytes = Buffer.from(value);
  const base64 = bytes.toString('base64').replace(/=+$/, '');
  return [
    value,
    encodeURIComponent(value),
    encodeURIComponent(value).replaceAll('%20', '+'),
    JSON.stringify(value).slice(1, -1),
    base64,
    base64.replaceAll('+', '-').replaceAll('/', '_'),
    bytes.toString('hex'),
  ].map((text) => text.toLowerCase());
}

/** What turned up, and where: "phone in address". */
function leaks(texts: Readonly<Record<Place, readonly string[]>>): string[] {
  const places = Object.entries(texts).map(
    ([place, list]) => [place, list.join('\n').toLowerCase()] as const,
  );
  return [...secrets].flatMap(([what, value]) =>
    places
      .filter(([, text]) => spellings(value).some((spelling) => text.includes(spelling)))
      .map(([place]) => `${what} in ${place}`),
  );
}

function handleRequest(request: Request): void {
  const url = new URL(request.url());
  const body = new URLSearchParams(request.postData() ?? '');
  for (const name of ['code', 'code_verifier']) {
    const value = url.pathname.endsWith('/token') ? body.get(name) : undefined;
    if (value) secrets.set(name, value);
  }
  const isCallback = url.origin === site && url.searchParams.has('code');
  if (isCallback) isBack = true;
  else if (isBack) found.address.push(request.url());
  // A referrer that leaves the site is an address, too.
  const { referer } = request.headers();
  if (isBack && referer && url.origin !== site) found.address.push(referer);
}

async function handleReply(request: Request): Promise<void> {
  if (!request.url().endsWith('/token')) return;
  const tokens = (await (await request.response())?.json()) as Record<string, unknown> | undefined;
  for (const name of ['access_token', 'refresh_token', 'id_token']) {
    const value = tokens?.[name];
    if (typeof value === 'string') secrets.set(name, value);
  }
}

/** Keeps every attribute of the page as it stands, shadow roots included. */
async function readAttributes(): Promise<void> {
  found.attribute.push(
    ...(await page.evaluate(() => {
      const values: string[] = [];
      const roots: ParentNode[] = [document];
      for (const root of roots) {
        for (const element of root.querySelectorAll('*')) {
          values.push(...Array.from(element.attributes, ({ name, value }) => `${name}=${value}`));
          if (element.shadowRoot) roots.push(element.shadowRoot);
        }
      }
      return values;
    })),
  );
}

async function readHistory(): Promise<void> {
  const session = await context.newCDPSession(page);
  const { entries } = await session.send('Page.getNavigationHistory');
  // The issuer's own pages are before the callback, and not ours.
  found.history.push(
    ...entries.filter(({ url }) => url.startsWith(site)).flatMap(({ url, title }) => [url, title]),
  );
  await session.detach();
}

/** The log of gateway and issuer since the beginning, once it holds the line of this trace. */
async function readLog(trace: string): Promise<string> {
  for (;;) {
    const text = (await readFile(logFile, 'utf8')).slice(logStart);
    if (text.includes(trace)) return text;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

before(async () => {
  // The issuer introduces its invented people when it starts.
  logStart = (await readFile(logFile, 'utf8')).length;
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH!, args: chromiumFlags });
  context = await browser.newContext({ locale: 'id-ID', timezoneId: 'Asia/Makassar' });
  context.setDefaultTimeout(15_000);
  context.on('request', handleRequest);
  context.on('requestfinished', (request) => void replies.push(handleReply(request).catch(() => undefined)));
  context.on('console', (message) => void found.console.push(message.text()));
  context.on('weberror', (webError) => {
    const error = webError.error();
    found.error.push(error.message, error.stack ?? '');
  });
  page = await context.newPage();
});
after(async () => browser?.close());

describe('a person who signs in, reports and tracks', () => {
  it('is greeted by name after the issuer has sent them back', async () => {
    await page.goto(`${site}/masuk.html`);
    await page.getByRole('button', { name: 'Masuk dengan akun contoh' }).click();
    await page.getByRole('radio', { name: /Siti Aminah/ }).check();
    await page.getByLabel('Kata sandi').fill('kaltim-dev');
    await page.getByRole('button', { name: 'Masuk' }).click();
    await page.getByRole('button', { name: 'Izinkan' }).click();
    await page.getByRole('button', { name: /Siti Aminah/ }).click();
    await page.getByRole('heading', { name: 'Belum ada laporan' }).waitFor();
    await readAttributes();
    await readHistory();
  });

  it('leaves nothing on the screen after the sign-out', async () => {
    await page.getByRole('button', { name: 'Keluar' }).click();
    await page.getByRole('radio', { name: 'Perangkat ini' }).check();
    await page.getByRole('dialog').getByRole('button', { name: 'Keluar' }).click();
    await page.getByRole('heading', { name: 'Masuk untuk melihat laporan Anda' }).waitFor();
    assert.doesNotMatch(await page.locator('body').innerText(), /Siti Aminah/);
    await readAttributes();
  });

  it('sends a report with their name, and gets a ticket and an access code', async () => {
    await page.goto(`${site}/pengaduan.html`);
    await page.getByRole('radio', { name: 'Pengaduan' }).check();
    await page.getByLabel(/Judul laporan/).fill(report.title);
    await page.getByLabel(/Isi laporan/).fill(report.description);
    await page.getByLabel(/Kategori/).selectOption({ index: 1 });
    await page.getByLabel(/Tanggal kejadian/).fill('2026-01-15');
    await page.getByRole('textbox', { name: 'Nama', exact: true }).fill(report.name);
    await page.getByLabel(/Nomor telepon/).fill(report.phone);
    await page.getByLabel(/surel/i).fill(report.email);
    await readAttributes();
    await page.getByRole('button', { name: 'Kirim laporan' }).click();
    const receipt = page.locator('kaltim-feedback-form dl.receipt');
    await receipt
      .getByText(/KT-[0-9A-Z-]+/)
      .first()
      .waitFor();
    const text = await receipt.innerText();
    const code = /\b[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){3}\b/.exec(text)?.[0] ?? '';
    assert.ok(code, 'the receipt shows an access code');
    secrets.set('access code', code).set('access code without hyphens', code.replaceAll('-', ''));
    await readAttributes();
    ticket = /KT-[0-9A-Z]+(?:-[0-9A-Z]+)+/.exec(text)?.[0] ?? '';
  });

  it('tracks the report, after one attempt that failed', async () => {
    await page.goto(`${site}/lacak.html`);
    await page.getByLabel(/Nomor laporan/).fill('KT-26-ZZZZ-ZZZZ');
    await page.getByLabel(/Kode akses/).fill(secrets.get('access code')!);
    await page.getByRole('button', { name: 'Lacak laporan' }).click();
    await page
      .getByText(/tidak ditemukan/i)
      .first()
      .waitFor();
    await readAttributes();
    await page.getByLabel(/Nomor laporan/).fill(ticket);
    await page.getByRole('button', { name: /Lacak laporan|Coba lagi/ }).click();
    await page.locator('kaltim-report-tracker article').waitFor();
    await readAttributes();
  });

  it('is told of a sign-in that was begun elsewhere, without its code', async () => {
    secrets.set('foreign code', 'kode-asing-77c1f0').set('foreign state', 'keadaan-asing-93ab');
    await page.goto(`${site}/masuk.html?code=kode-asing-77c1f0&state=keadaan-asing-93ab`);
    await page.getByText('Mulai masuk sekali lagi').first().waitFor();
    await readAttributes();
    await readHistory();
  });
});

describe('what the run has left', () => {
  it('was collected from every place, with every kind of secret', async () => {
    await Promise.all(replies);
    const trace = 'c0ffee'.padEnd(32, '7');
    await fetch(`${api}/agencies`, { headers: { traceparent: `00-${trace}-${'a'.repeat(16)}-01` } });
    found.log.push(await readLog(trace));
    for (const name of [
      'code',
      'code_verifier',
      'access_token',
      'refresh_token',
      'id_token',
      'access code',
    ]) {
      assert.ok((secrets.get(name) ?? '').length > 15, `${name} was seen`);
    }
    // What the search reads is what happened: the call with the token, the report, its tracking.
    assert.ok(found.address.some((url) => url.startsWith(`${api}/me/reports`)));
    assert.match(found.log.join(), /"trackReport"/);
    assert.ok(found.attribute.length > 500 && found.history.length > 1);
  });

  it('holds no token, code or personal datum', () => {
    assert.deepEqual(leaks(found), []);
  });

  it('would show each of them, in each place and spelling', () => {
    const nowhere = { log: [], address: [], history: [], console: [], error: [], attribute: [] };
    for (const [what, value] of secrets) {
      for (const place of Object.keys(found) as Place[]) {
        for (const spelling of spellings(value)) {
          const planted = { ...nowhere, [place]: [`before ${spelling.toUpperCase()} after`] };
          assert.ok(leaks(planted).includes(`${what} in ${place}`), `${what} in ${place} as ${spelling}`);
        }
      }
    }
  });

  it('would show what a careless page did', async () => {
    const kept = { ...found };
    for (const place of Object.keys(found) as Place[]) found[place] = [];
    const planted = page.waitForRequest(/careless/);
    await page.evaluate((phone) => {
      console.error(`phone ${phone}`);
      document.body.setAttribute('data-phone', phone);
      history.pushState(null, '', `?phone=${phone}`);
      queueMicrotask(() => {
        throw new Error(`phone ${phone}`);
      });
      void fetch(`/careless?phone=${phone}`).catch(() => undefined);
    }, secrets.get('phone')!);
    await planted;
    await readAttributes();
    await readHistory();
    const seen = leaks(found).sort();
    Object.assign(found, kept);
    assert.deepEqual(seen, [
      'phone in address',
      'phone in attribute',
      'phone in console',
      'phone in error',
      'phone in history',
    ]);
  });
});
