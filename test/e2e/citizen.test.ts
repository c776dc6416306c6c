// A citizen's day with the agency's site: real browser, built pages, the gateway on its development database, the
// issuer, each on an origin of its own. scripts/test-e2e.mjs starts them.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { chromiumFlags } from '../../scripts/lib/system.mjs';

const site = process.env.KALTIM_SITE!;
const api = process.env.KALTIM_API!;

let browser: Browser;
let phone: BrowserContext;
let page: Page;
/** What went wrong on any page: uncaught errors and policy violations. */
const troubles: string[] = [];

async function openContext(): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 640 },
    locale: 'id-ID',
    timezoneId: 'Asia/Makassar',
  });
  context.setDefaultTimeout(15_000);
  context.on('weberror', (webError) => void troubles.push(webError.error().message));
  context.on('console', (message) => {
    if (/Content Security Policy|TrustedHTML|TrustedScript/.test(message.text()))
      troubles.push(message.text());
  });
  return context;
}

before(async () => {
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH!, args: chromiumFlags });
  phone = await openContext();
  page = await phone.newPage();
});
after(async () => browser?.close());

describe('a citizen of Kalimantan Timur', () => {
  let ticketNumber: string;
  let accessCode: string;

  it('opens the catalogue and finds services as they type "pajak"', async () => {
    await page.goto(site);
    await page.getByRole('searchbox', { name: 'Cari layanan' }).pressSequentially('pajak');
    const cards = page.locator('kaltim-service-card');
    await cards
      .filter({ hasText: /e-Samsat/ })
      .first()
      .waitFor();
    for (const text of await cards.locator('article').allInnerTexts()) {
      assert.match(text, /pajak|Bapenda|Samsat/i);
    }
  });

  it('opens a service and sees its six published parts', async () => {
    await page
      .getByRole('link', { name: /e-Samsat/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: /e-Samsat/ }).waitFor();
    for (const part of [
      'Persyaratan',
      'Sistem, mekanisme, dan prosedur',
      'Jangka waktu pelayanan',
      'Biaya/tarif',
      'Produk pelayanan',
      'Penanganan pengaduan, saran, dan masukan',
    ]) {
      const heading = page.getByRole('heading', { name: part });
      await heading.waitFor();
      const section = heading.locator('xpath=ancestor::section[1]');
      const text = (await section.innerText()).replace(part, '').trim();
      assert.ok(text.length > 3, `"${part}" says nothing`);
    }
  });

  it('is told what to mend when the complaint is empty, and the focus goes to the summary', async () => {
    await page.goto(`${site}/pengaduan.html`);
    await page.getByRole('button', { name: 'Kirim laporan' }).click();
    const summary = page.getByRole('alert').or(page.locator('kaltim-error-summary'));
    await summary
      .getByText(/Ada \d+ isian yang perlu diperbaiki/)
      .first()
      .waitFor();
    assert.match(await deepActiveElement(), /Ada \d+ isian yang perlu diperbaiki/);
  });

  it('is told which date and which telephone number are impossible, and loses nothing', async () => {
    await fillComplaint(page);
    await page.getByLabel(/Tanggal kejadian/).fill('2999-01-01');
    await page.getByLabel(/Nomor telepon/).fill('12345');
    await page.getByRole('button', { name: 'Kirim laporan' }).click();
    await page.getByText('Ada 2 isian yang perlu diperbaiki').first().waitFor();
    await page.getByText('Tulis nomor ponsel diawali 08 atau +62.').first().waitFor();
    await page.getByText('Tanggal kejadian tidak boleh setelah hari ini.').first().waitFor();
    assert.equal(await page.getByLabel(/Judul laporan/).inputValue(), complaint.title);
    assert.equal(await page.getByLabel(/Isi laporan/).inputValue(), complaint.description);
  });

  it('still has the draft after the page was closed by mistake', async () => {
    await page.getByText(/Draf tersimpan di perangkat ini/).waitFor();
    await page.close();
    page = await phone.newPage();
    await page.goto(`${site}/pengaduan.html`);
    await page.getByText('Draf Anda dari kunjungan sebelumnya sudah dipulihkan.').waitFor();
    assert.equal(await page.getByLabel(/Judul laporan/).inputValue(), complaint.title);
  });

  it('writes a complaint without a signal: it is kept on the phone and sent when the signal is back', async () => {
    await fillComplaint(page);
    await phone.setOffline(true);
    await page.getByRole('button', { name: 'Kirim laporan' }).click();
    await page
      .getByText(/[Mm]enunggu dikirim/)
      .first()
      .waitFor();
    await phone.setOffline(false);
    const receipt = page.locator('kaltim-feedback-form dl.receipt');
    await receipt
      .getByText(/KT-[0-9A-Z-]+/)
      .first()
      .waitFor();
    const text = await receipt.innerText();
    ticketNumber = /KT-[0-9A-Z]+(?:-[0-9A-Z]+)+/.exec(text)?.[0] ?? '';
    accessCode = /\b[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){3}\b/.exec(text)?.[0] ?? '';
    assert.ok(ticketNumber, 'the receipt shows a ticket number');
    assert.ok(accessCode, 'the receipt shows an access code');
  });

  it('tracks the complaint on another device with ticket number and access code', async () => {
    const other = await (await openContext()).newPage();
    await track(other, ticketNumber, accessCode);
    await other.getByText(/WITA/).first().waitFor();
    const text = await other.locator('kaltim-report-tracker article').innerText();
    assert.match(text, new RegExp(ticketNumber));
    assert.doesNotMatch(text, /Siti Aminah/, 'the answer names nobody');
    assert.doesNotMatch(other.url(), new RegExp(accessCode.slice(0, 4)));
    await other.context().close();
  });

  it('cannot tell a wrong code from a wrong ticket', async () => {
    const stranger = await (await openContext()).newPage();
    await track(stranger, ticketNumber, '0000-0000-0000-0000');
    const wrongCode = await notFoundText(stranger);
    await track(stranger, 'KT-26-ZZZZ-ZZZZ', accessCode);
    const wrongTicket = await notFoundText(stranger);
    assert.equal(wrongCode, wrongTicket);
    await stranger.context().close();
  });

  it('met no uncaught error and no policy violation on the way', () => {
    assert.deepEqual(troubles, []);
  });
});

describe('the three origins', () => {
  it('answer another site without permission to read', async () => {
    const response = await fetch(`${api}/agencies`, { headers: { Origin: 'https://gacor.example' } });
    assert.equal(response.headers.get('access-control-allow-origin'), null);
  });
});

const complaint = {
  title: 'Loket pendaftaran tutup sebelum waktunya',
  description:
    'Pada hari Senin loket pendaftaran sudah tutup pukul 10.00 padahal jadwalnya sampai pukul 12.00.',
};

async function fillComplaint(form: Page): Promise<void> {
  await form.getByRole('radio', { name: 'Pengaduan' }).check();
  await form.getByLabel(/Judul laporan/).fill(complaint.title);
  await form.getByLabel(/Isi laporan/).fill(complaint.description);
  await form.getByLabel(/Kategori/).selectOption({ index: 1 });
  await form.getByLabel(/Tanggal kejadian/).fill('2026-01-15');
  await form.getByRole('textbox', { name: 'Nama', exact: true }).fill('Siti Aminah');
  await form.getByLabel(/Nomor telepon/).fill('0812-3456-7890');
}

async function track(on: Page, ticket: string, code: string): Promise<void> {
  await on.goto(`${site}/lacak.html`);
  await on.getByLabel(/Nomor laporan/).fill(ticket);
  await on.getByLabel(/Kode akses/).fill(code);
  await on.getByRole('button', { name: 'Lacak laporan' }).click();
}

async function notFoundText(on: Page): Promise<string> {
  const notice = on
    .locator('kaltim-report-tracker')
    .getByText(/tidak ditemukan/i)
    .first();
  await notice.waitFor();
  return notice.innerText();
}

/** Text of the element that has the focus, shadow roots included. */
function deepActiveElement(): Promise<string> {
  return page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active?.textContent ?? '';
  });
}
