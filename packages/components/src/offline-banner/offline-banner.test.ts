import { expect, html } from '@open-wc/testing';
import { loseConnection, restoreConnection } from '../../test/connection.js';
import { FakeKaltim, receipt } from '../../test/fake-kaltim.js';
import { manualTimers } from '../../test/manual-timers.js';
import { mount, settle } from '../../test/settle.js';
import './define.js';
import type { KaltimOfflineBanner } from './offline-banner.js';

const network = { kind: 'network' } as const;
const body = { title: 'Lampu jalan padam' };

async function bannerFor(kaltim?: FakeKaltim): Promise<KaltimOfflineBanner> {
  const banner = await mount<KaltimOfflineBanner>(
    html`<kaltim-offline-banner .kaltim=${kaltim?.widget}><a href="tel:112">112</a></kaltim-offline-banner>`,
  );
  await settle(banner);
  return banner;
}
/** What a screen reader is told: the live region's text. */
const said = (banner: KaltimOfflineBanner) =>
  banner.shadowRoot!.querySelector('[role=status]')!.textContent.replace(/\s+/g, ' ').trim();

describe('kaltim-offline-banner', () => {
  const time = manualTimers();
  restoreConnection();

  async function lose(banner: KaltimOfflineBanner): Promise<void> {
    loseConnection();
    dispatchEvent(new Event('offline'));
    time.pass(2000);
    await settle(banner);
  }
  async function regain(banner: KaltimOfflineBanner): Promise<void> {
    Reflect.deleteProperty(navigator, 'onLine');
    dispatchEvent(new Event('online'));
    await settle(banner);
  }

  it('shows nothing while all is well', async () => {
    const banner = await bannerFor(new FakeKaltim());
    expect(banner.state).to.equal('online');
    expect(said(banner)).to.equal('');
    expect(banner.offsetHeight).to.equal(0);
  });

  it('says at once when a page opens without a connection', async () => {
    loseConnection();
    const banner = await bannerFor(new FakeKaltim());
    expect(said(banner))
      .to.contain('Anda sedang luring.')
      .and.contain('buka halaman ini lagi untuk mengirim');
    await expect(banner).to.be.accessible();
  });

  it('speaks of reading only where there is nothing to send', async () => {
    loseConnection();
    expect(said(await bannerFor())).to.equal(
      'Anda sedang luring. Halaman yang sudah dibuka tetap dapat dibaca.',
    );
  });

  it('stays silent when the connection is gone for a moment', async () => {
    const banner = await bannerFor(new FakeKaltim());
    loseConnection();
    dispatchEvent(new Event('offline'));
    await regain(banner);
    time.pass(60_000);
    await settle(banner);
    expect(said(banner)).to.equal('');
  });

  it('says when the connection is back, for a while', async () => {
    const banner = await bannerFor(new FakeKaltim());
    await lose(banner);
    expect(banner.state).to.equal('offline');
    await regain(banner);
    expect(said(banner)).to.equal('Anda terhubung kembali.');
    time.pass(8000);
    await settle(banner);
    expect(said(banner)).to.equal('');
  });

  it('says how many are being sent again', async () => {
    const kaltim = new FakeKaltim();
    kaltim.change('a', 'queued', { body });
    const banner = await bannerFor(kaltim);
    await lose(banner);
    await regain(banner);
    expect(said(banner)).to.contain('1 kiriman sedang dilanjutkan.');
  });

  it('calls a connection weak only after two attempts that reached nobody', async () => {
    const kaltim = new FakeKaltim();
    const banner = await bannerFor(kaltim);
    kaltim.change('a', 'queued', { body, attempts: 1, failure: network });
    // The same attempt, told again by another tab.
    kaltim.change('a', 'queued', { body, attempts: 1, failure: network });
    await settle(banner);
    expect(banner.state).to.equal('online');
    kaltim.change('a', 'queued', { body, attempts: 2, failure: network });
    await settle(banner);
    expect(banner.state).to.equal('weak');
    expect(said(banner)).to.contain('Sambungan lemah. Layanan kami belum terjangkau.');
  });

  it('does not call a busy service a weak connection', async () => {
    const kaltim = new FakeKaltim();
    const banner = await bannerFor(kaltim);
    for (const attempts of [1, 2, 3]) {
      kaltim.change('a', 'queued', { body, attempts, failure: { kind: 'busy', status: 503 } });
    }
    await settle(banner);
    expect(banner.state).to.equal('online');
  });

  it('believes a delivery more than the browser’s word', async () => {
    const kaltim = new FakeKaltim();
    const banner = await bannerFor(kaltim);
    await lose(banner);
    kaltim.change('a', 'delivered', { body, receipt });
    await settle(banner);
    expect(banner.state).to.equal('back');
  });

  it('says that nothing is kept in a private window', async () => {
    const kaltim = new FakeKaltim();
    kaltim.storageMode = 'memory';
    const banner = await bannerFor(kaltim);
    await lose(banner);
    expect(said(banner)).to.contain('laporan tidak tersimpan di perangkat ini');
  });

  it('warns of a private window only when something waits', async () => {
    const kaltim = new FakeKaltim();
    kaltim.storageMode = 'memory';
    const banner = await bannerFor(kaltim);
    expect(said(banner)).to.equal('');
    kaltim.change('a', 'queued', { body });
    await settle(banner);
    expect(banner.state).to.equal('at-risk');
    expect(said(banner)).to.contain('Tidak tersimpan di perangkat ini.');
  });

  it('shows further advice while the connection is lost', async () => {
    const banner = await bannerFor(new FakeKaltim());
    expect(banner.querySelector('a')!.getClientRects()).to.have.length(0);
    await lose(banner);
    expect(banner.querySelector('a')!.getClientRects()).to.have.length.above(0);
  });

  it('stops listening when it leaves the page', async () => {
    const kaltim = new FakeKaltim();
    const banner = await bannerFor(kaltim);
    banner.remove();
    dispatchEvent(new Event('offline'));
    time.pass(2000);
    expect(banner.state).to.equal('online');
  });
});
