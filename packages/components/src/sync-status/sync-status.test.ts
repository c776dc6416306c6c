import { expect, html } from '@open-wc/testing';
import { restoreConnection, loseConnection } from '../../test/connection.js';
import { FakeKaltim, receipt } from '../../test/fake-kaltim.js';
import { manualTimers } from '../../test/manual-timers.js';
import { mount, settle } from '../../test/settle.js';
import '../outbox/define.js';
import './define.js';
import type { KaltimSyncStatus } from './sync-status.js';

const body = { title: 'Lampu jalan padam' };
const photo = { id: 'p', name: 'lubang.jpg', type: 'image/jpeg', size: 200, sent: 0 };

async function statusFor(kaltim: FakeKaltim): Promise<KaltimSyncStatus> {
  const status = await mount<KaltimSyncStatus>(
    html`<kaltim-sync-status edit-href="#lapor" .kaltim=${kaltim.widget}></kaltim-sync-status>`,
  );
  await settle(status);
  return status;
}
const button = (status: KaltimSyncStatus) => status.shadowRoot!.querySelector<HTMLElement>('.status')!;
const dialog = (status: KaltimSyncStatus) => status.shadowRoot!.querySelector('dialog')!;
const shown = (status: KaltimSyncStatus) => status.shadowRoot!.querySelector('.text')?.textContent;
const said = (status: KaltimSyncStatus) => status.shadowRoot!.querySelector('[role=status]')!.textContent;
async function open(status: KaltimSyncStatus): Promise<void> {
  button(status).click();
  await settle(status);
}

async function close(status: KaltimSyncStatus): Promise<void> {
  status.shadowRoot!.querySelector<HTMLElement>('.close button')!.click();
  await settle(status);
}

describe('kaltim-sync-status', () => {
  const time = manualTimers();
  beforeEach(() => time.at('2026-11-24T01:10:00Z'));
  restoreConnection();

  it('shows nothing when nothing waits', async () => {
    const status = await statusFor(new FakeKaltim());
    expect(status.state).to.equal('idle');
    expect(status.offsetHeight).to.equal(0);
  });

  it('says how many wait, once', async () => {
    const kaltim = new FakeKaltim();
    kaltim.change('a', 'queued', { body });
    kaltim.change('b', 'queued', { body });
    const status = await statusFor(kaltim);
    expect(shown(status)).to.equal('2 menunggu dikirim');
    expect(said(status)).to.equal('2 kiriman menunggu dikirim.');
    await expect(status).to.be.accessible();
  });

  it('says that there is no connection', async () => {
    loseConnection();
    const kaltim = new FakeKaltim();
    const status = await statusFor(kaltim);
    expect(shown(status)).to.equal('Luring');
    kaltim.change('a', 'queued', { body });
    await settle(status);
    expect(shown(status)).to.equal('Luring, 1 menunggu dikirim');
  });

  it('sticks to the window only while something waits or needs its writer', async () => {
    const kaltim = new FakeKaltim();
    kaltim.change('a', 'queued', { body });
    const status = await statusFor(kaltim);
    expect(getComputedStyle(status).position).to.equal('sticky');
    kaltim.change('a', 'delivered', { receipt });
    await settle(status);
    expect(getComputedStyle(status).position).to.equal('static');
  });

  it('shows how far the photos are and announces the state alone', async () => {
    const kaltim = new FakeKaltim();
    kaltim.change('a', 'sending', { body, attachments: [photo] });
    const status = await statusFor(kaltim);
    const announced: string[] = [];
    const watch = new MutationObserver(() => announced.push(said(status)));
    watch.observe(status.shadowRoot!.querySelector('[role=status]')!, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    for (const sent of [50, 100, 150]) {
      kaltim.progress([sent]);
      await settle(status);
    }
    watch.disconnect();
    expect(shown(status)).to.equal('Sedang dikirim, foto 75%');
    expect(said(status)).to.equal('Kiriman sedang dikirim.');
    expect(announced).to.deep.equal([]);
  });

  it('says what has arrived until the list was looked at', async () => {
    const kaltim = new FakeKaltim();
    const status = await statusFor(kaltim);
    kaltim.change('a', 'delivered', { body, receipt });
    await settle(status);
    expect(shown(status)).to.equal('1 terkirim');
    expect(said(status)).to.equal('Kiriman sudah terkirim.');
    await open(status);
    await close(status);
    expect(status.state).to.equal('idle');
  });

  it('says what was sent on earlier visits no more', async () => {
    const kaltim = new FakeKaltim();
    kaltim.change('a', 'delivered', { body, receipt });
    expect((await statusFor(kaltim)).state).to.equal('idle');
  });

  it('puts what needs its writer before everything else', async () => {
    const kaltim = new FakeKaltim();
    kaltim.change('a', 'sending', { body });
    kaltim.change('b', 'dead', { body, failure: { kind: 'refused', status: 422 } });
    const status = await statusFor(kaltim);
    expect(shown(status)).to.equal('1 gagal, perlu Anda');
    expect(said(status)).to.equal('1 kiriman gagal dan perlu Anda.');
  });

  it('opens the list in a dialog and gives the focus back', async () => {
    const kaltim = new FakeKaltim();
    kaltim.change('a', 'queued', { body });
    const status = await statusFor(kaltim);
    await open(status);
    expect(dialog(status).matches(':modal')).to.equal(true);
    const outbox = status.shadowRoot!.querySelector('kaltim-outbox')!;
    expect(outbox.shadowRoot!.textContent).to.contain('Lampu jalan padam');
    await expect(status).to.be.accessible();
    await close(status);
    expect(status.shadowRoot!.activeElement).to.equal(button(status));
  });

  it('leaves the list to the page that wants it', async () => {
    const kaltim = new FakeKaltim();
    kaltim.change('a', 'queued', { body });
    const status = await statusFor(kaltim);
    const states: string[] = [];
    status.addEventListener('kaltim-outbox-open', (event) => {
      event.preventDefault();
      states.push(event.detail.state);
    });
    await open(status);
    expect(states).to.deep.equal(['waiting']);
    expect(dialog(status).open).to.equal(false);
  });

  it('passes on that an entry is to be mended, and closes', async () => {
    const kaltim = new FakeKaltim();
    kaltim.change('a', 'dead', { body, failure: { kind: 'refused', status: 422 } });
    const status = await statusFor(kaltim);
    const asked: string[] = [];
    status.addEventListener('kaltim-entry-edit', (event) => {
      event.preventDefault();
      asked.push(event.detail.id);
    });
    await open(status);
    const outbox = status.shadowRoot!.querySelector('kaltim-outbox')!;
    outbox.shadowRoot!.querySelector<HTMLElement>('button.primary')!.click();
    await settle(status);
    expect(asked).to.deep.equal(['a']);
    expect(dialog(status).open).to.equal(false);
    expect(location.hash).not.to.contain('perbaiki');
  });
});
