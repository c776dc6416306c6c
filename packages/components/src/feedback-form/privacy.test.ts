import { expect } from '@open-wc/testing';
import { noRoom, FakeKaltim } from '../../test/fake-kaltim.js';
import { all, complete, enter, formFor, inside, press, send, text } from '../../test/feedback-form.js';
import { manualTimers } from '../../test/manual-timers.js';
import { settle } from '../../test/settle.js';
import './define.js';
import type { KaltimFeedbackForm } from './feedback-form.js';

const status = (form: KaltimFeedbackForm) => inside(form, '[role=status]').textContent.trim();

describe('kaltim-feedback-form on a shared device', () => {
  const time = manualTimers();
  beforeEach(() => time.at('2026-11-24T01:05:00Z'));

  it('tells the device', async () => {
    const kaltim = new FakeKaltim();
    const form = await formFor(kaltim);
    inside(form, '[name=shared]').click();
    await settle(form);
    expect(kaltim.isShared).to.equal(true);
    await expect(form).to.be.accessible();
  });

  it('knows a device that is shared already', async () => {
    const kaltim = new FakeKaltim();
    kaltim.isShared = true;
    const form = await formFor(kaltim);
    expect(inside(form, '[name=shared]').checked).to.equal(true);
    expect(text(form)).to.contain('Hapus jejak');
  });

  it('claims nothing that the device has not taken', async () => {
    const kaltim = new FakeKaltim();
    const form = await formFor(kaltim);
    kaltim.actionFault = noRoom();
    inside(form, '[name=shared]').click();
    await settle(form);
    expect(inside(form, '[name=shared]').checked).to.equal(false);
  });

  it('removes traces from device and page, and says so', async () => {
    const kaltim = new FakeKaltim();
    kaltim.isShared = true;
    const form = await formFor(kaltim);
    await enter(form, complete);
    await press(form, 'Hapus jejak');
    expect(kaltim.forgotten).to.deep.equal(['keep']);
    expect(inside(form, '[name=title]').value).to.equal('');
    expect(status(form)).to.equal('Jejak Anda di perangkat ini sudah dihapus.');
    time.pass(60_000);
    await settle(form);
    expect(kaltim.stored.size).to.equal(0);
  });

  it('asks about what is not sent before it removes that, too', async () => {
    const kaltim = new FakeKaltim();
    kaltim.isShared = true;
    kaltim.unsent = 2;
    const form = await formFor(kaltim);
    await press(form, 'Hapus jejak');
    expect(text(form)).to.contain('Masih ada 2 kiriman yang belum terkirim');
    await press(form, 'Hapus juga');
    expect(kaltim.forgotten).to.deep.equal(['keep', 'discard']);
    expect(text(form)).not.to.contain('belum terkirim');
  });

  it('announces before it wipes an idle page, and goes on at a touch', async () => {
    const kaltim = new FakeKaltim();
    const form = await formFor(kaltim);
    kaltim.tell('wiping', { wipeAt: Date.parse('2026-11-24T01:15:00Z') });
    await settle(form);
    expect(inside(form, '[role=alert]').textContent).to.contain('dihapus pukul 09.15 WITA');
    dispatchEvent(new Event('pointerdown'));
    await settle(form);
    expect(all(form, '[role=alert]')).to.have.length(0);
    expect(kaltim.touched).to.equal(1);
  });

  it('clears the page when the device was wiped', async () => {
    const kaltim = new FakeKaltim();
    const form = await formFor(kaltim);
    await enter(form, complete);
    await send(form);
    kaltim.tell('wiped', { unsent: 0 });
    await settle(form);
    expect(form.state).to.equal('filling');
    expect(inside(form, '[name=title]').value).to.equal('');
  });
});

describe('leaving kaltim-feedback-form quickly', () => {
  manualTimers();

  it('hides the form at once and leads away', async () => {
    const form = await formFor(new FakeKaltim());
    const left: string[] = [];
    form.addEventListener('kaltim-quick-exit', (event) => {
      event.preventDefault();
      left.push(event.detail.href);
    });
    await press(form, 'Keluar cepat');
    expect(form.hidden).to.equal(true);
    expect(left).to.deep.equal(['https://www.bmkg.go.id/']);
  });

  it('removes traces of a shared device first', async () => {
    const kaltim = new FakeKaltim();
    kaltim.isShared = true;
    const form = await formFor(kaltim);
    const forgotten: string[][] = [];
    form.addEventListener('kaltim-quick-exit', (event) => {
      event.preventDefault();
      forgotten.push([...kaltim.forgotten]);
    });
    await press(form, 'Keluar cepat');
    expect(forgotten).to.deep.equal([['keep']]);
  });
});

describe('kaltim-feedback-form, when a report can’t be sent', () => {
  manualTimers();

  async function queued(values: Record<string, string | boolean> = {}) {
    const kaltim = new FakeKaltim();
    const form = await formFor(kaltim);
    form.whatsapp = '+62 812-0000-1708';
    await enter(form, { ...complete, name: 'Siti', ...values });
    await send(form);
    kaltim.change(kaltim.entryId, 'queued', { attempts: 1, failure: { kind: 'network' } });
    await settle(form);
    return form;
  }
  const links = (form: KaltimFeedbackForm) =>
    (all(form, '.channels a') as HTMLAnchorElement[]).map(({ href }) => decodeURIComponent(href));

  it('offers SMS 1708 and the agency’s WhatsApp with the text, without the writer’s name', async () => {
    const [sms = '', chat = ''] = links(await queued());
    expect(sms).to.contain('sms:1708?body=Pengaduan: Lampu jalan padam\nSejak Senin');
    expect(chat).to.contain('https://wa.me/6281200001708?text=Pengaduan: Lampu jalan padam');
    expect(sms + chat).not.to.contain('Siti');
  });

  it('speaks of WhatsApp only where the agency has a number', async () => {
    const form = await queued();
    form.whatsapp = '';
    await settle(form);
    expect(inside(form, '.channels summary').textContent).to.equal('Kirim lewat SMS');
    expect(links(form)).to.have.length(1);
  });

  it('warns that a message is not anonymous and that the report may arrive twice', async () => {
    const form = await queued({ anonymous: true });
    expect(text(form)).to.contain('tidak lagi anonim').and.contain('agar tidak terkirim dua kali');
    await expect(form).to.be.accessible();
  });
});
