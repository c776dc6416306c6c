import { expect } from '@open-wc/testing';
import { deferred, FakeKaltim } from '../../test/fake-kaltim.js';
import { loseConnection, restoreConnection } from '../../test/connection.js';
import {
  all,
  complete,
  enter,
  formFor,
  inside,
  press,
  send,
  summary,
  text,
} from '../../test/feedback-form.js';
import { manualTimers } from '../../test/manual-timers.js';
import { settle } from '../../test/settle.js';
import './define.js';

describe('kaltim-feedback-form', () => {
  const time = manualTimers();
  beforeEach(() => time.at('2026-11-24T01:05:00Z'));
  restoreConnection();

  describe('after sending', () => {
    async function sentForm(kaltim = new FakeKaltim()) {
      const form = await formFor(kaltim);
      await enter(form, complete);
      await send(form);
      return { kaltim, form };
    }

    it('shows the access code before the server has answered', async () => {
      const { form } = await sentForm();
      expect(form.state).to.equal('sending');
      expect(text(form)).to.contain('7K2M-Q9XD-41TB-ZC8E');
    });

    it('moves the focus to the panel that says so', async () => {
      const { form } = await sentForm();
      expect(form.shadowRoot!.activeElement!.className).to.contain('panel');
    });

    it('says that it waits for a connection, and sends when asked', async () => {
      const { kaltim, form } = await sentForm();
      loseConnection();
      kaltim.change(kaltim.entryId, 'queued', { failure: { kind: 'network' } });
      await settle(form);
      expect(text(form)).to.contain('Anda sedang luring. Laporan disimpan di perangkat ini');
      inside(form, 'button').click();
      expect(kaltim.flushed).to.equal(1);
    });

    it('does not call a person offline whose connection stands', async () => {
      const { kaltim, form } = await sentForm();
      kaltim.change(kaltim.entryId, 'queued', { failure: { kind: 'network' } });
      await settle(form);
      expect(text(form))
        .to.contain('Sambungan ke layanan kami terputus.')
        .and.not.contain('Anda sedang luring');
      loseConnection();
      window.dispatchEvent(new Event('offline'));
      await settle(form);
      expect(text(form)).to.contain('Anda sedang luring');
    });

    it('says that the system is busy', async () => {
      const { kaltim, form } = await sentForm();
      kaltim.change(kaltim.entryId, 'queued', { failure: { kind: 'busy', status: 503 } });
      await settle(form);
      expect(text(form)).to.contain('Sistem sedang sibuk.');
    });

    it('shows ticket number, access code and deadline once delivered, and announces it', async () => {
      const { kaltim, form } = await sentForm();
      kaltim.deliver();
      await settle(form);
      expect(text(form))
        .to.contain('KT-26-7Q4M-2XKD')
        .and.contain('7K2M-Q9XD-41TB-ZC8E')
        .and.contain('Jumat, 27 November 2026');
      expect(inside(form, '[role=status]').textContent).to.equal('Laporan Anda sudah diterima');
      await expect(form).to.be.accessible();
    });

    it('tells the page without the access code', async () => {
      const { kaltim, form } = await sentForm();
      let detail: unknown;
      form.addEventListener('kaltim-report-delivered', (event) => (detail = event.detail));
      kaltim.deliver();
      await settle(form);
      expect(JSON.stringify(detail)).to.contain('KT-26-7Q4M-2XKD').and.not.contain('7K2M');
    });

    it('finds its report and its code again after a reload', async () => {
      const { kaltim, form } = await sentForm();
      form.remove();
      kaltim.deliver();
      const again = await formFor(kaltim);
      expect(again.state).to.equal('delivered');
      expect(text(again)).to.contain('7K2M-Q9XD-41TB-ZC8E');
    });

    it('tells the page once, not again after a reload', async () => {
      const { kaltim, form } = await sentForm();
      let told = 0;
      const count = () => (told += 1);
      document.addEventListener('kaltim-report-delivered', count, true);
      kaltim.deliver();
      await settle(form);
      form.remove();
      const again = await formFor(kaltim);
      document.removeEventListener('kaltim-report-delivered', count, true);
      expect(again.state).to.equal('delivered');
      expect(told).to.equal(1);
    });

    it('forgets everything on this device when the person is done', async () => {
      const { kaltim, form } = await sentForm();
      kaltim.deliver();
      await settle(form);
      all(form, '.actions button').at(-1)!.click();
      await settle(form);
      await settle(form);
      expect(form.state).to.equal('filling');
      expect([kaltim.stored.size, kaltim.entries.size]).to.deep.equal([0, 0]);
      expect(inside(form, '[name=title]').value).to.equal('');
    });

    it('shows the access code even when the entry cannot be read back', async () => {
      const kaltim = new FakeKaltim();
      const { enqueue } = kaltim.outbox;
      kaltim.outbox.enqueue = async (operation, options) => ({
        ...(await enqueue(operation, options)),
        snapshot: () => Promise.reject(new Error('closed')),
      });
      const { form } = await sentForm(kaltim);
      expect(text(form)).to.contain('7K2M-Q9XD-41TB-ZC8E').and.not.contain('belum dapat disimpan');
      kaltim.deliver();
      await settle(form);
      expect(form.state).to.equal('delivered');
    });

    it('cannot be edited while it is being stored', async () => {
      const kaltim = new FakeKaltim();
      kaltim.createAccessCode = () => new Promise(() => {});
      const { form } = await sentForm(kaltim);
      expect(form.state).to.equal('storing');
      expect(inside(form, 'form').inert).to.equal(true);
    });

    it('puts a report into the outbox once, however often the button is pressed', async () => {
      const kaltim = new FakeKaltim();
      const code = deferred<{ code: string; hash: string }>();
      kaltim.createAccessCode = () => code.promise;
      const form = await formFor(kaltim);
      await enter(form, complete);
      await send(form);
      await send(form);
      code.resolve({ code: 'X', hash: 'a'.repeat(64) });
      await settle(form);
      expect(kaltim.sent).to.have.length(1);
    });
  });

  describe('another report', () => {
    async function secondForm() {
      const kaltim = new FakeKaltim();
      const form = await formFor(kaltim);
      await enter(form, complete);
      await send(form);
      kaltim.change(kaltim.entryId, 'queued', { failure: { kind: 'network' } });
      await settle(form);
      await press(form, 'Buat laporan lain');
      return { kaltim, form };
    }

    it('can be written while the first one waits, which stays in the outbox', async () => {
      const { kaltim, form } = await secondForm();
      expect(form.state).to.equal('filling');
      expect(inside(form, '[name=title]').value).to.equal('');
      await enter(form, { ...complete, title: 'Jalan berlubang' });
      await send(form);
      expect(kaltim.sent.map(({ body }) => body.title)).to.deep.equal([
        'Lampu jalan padam',
        'Jalan berlubang',
      ]);
      expect(kaltim.entries.size).to.equal(2);
    });

    it('gives way to the receipt of the first one and comes back', async () => {
      const { kaltim, form } = await secondForm();
      await enter(form, { category: 'pelayanan', title: 'Jalan berlubang' });
      kaltim.deliver();
      await press(form, 'Lihat laporan sebelumnya');
      expect(text(form)).to.contain('KT-26-7Q4M-2XKD').and.contain('7K2M-Q9XD-41TB-ZC8E');
      await press(form, 'Buat laporan lain');
      expect(inside(form, '[name=title]').value).to.equal('Jalan berlubang');
      expect(kaltim.stored.get('report/dinkes/')).to.include({ title: 'Jalan berlubang' });
    });

    it('is what a reload shows once it has a draft', async () => {
      const { kaltim, form } = await secondForm();
      await enter(form, { category: 'pelayanan', title: 'Jalan berlubang' });
      form.remove();
      const again = await formFor(kaltim);
      expect(inside(again, '[name=title]').value).to.equal('Jalan berlubang');
      await press(again, 'Lihat laporan sebelumnya');
      expect(again.state).to.equal('queued');
    });

    it('leaves the receipt to a reload as long as nothing is written', async () => {
      const { kaltim, form } = await secondForm();
      form.remove();
      kaltim.deliver();
      expect((await formFor(kaltim)).state).to.equal('delivered');
    });
  });

  describe('when the server refuses', () => {
    const failure = {
      kind: 'refused' as const,
      status: 422,
      problem: { errors: [{ in: 'body', pointer: '/contact/phone', rule: 'pattern', message: 'x' }] },
    };
    async function refusedForm() {
      const kaltim = new FakeKaltim();
      const form = await formFor(kaltim);
      await enter(form, { ...complete, phone: '081254321098' });
      await send(form);
      kaltim.refuse(failure);
      await settle(form);
      await settle(form);
      return { kaltim, form };
    }

    it('keeps every entry and says at the field how to mend it', async () => {
      const { form } = await refusedForm();
      expect(inside(form, '[name=title]').value).to.equal('Lampu jalan padam');
      expect(inside(form, '[name=phone]').getAttribute('aria-invalid')).to.equal('true');
      expect(summary(form).textContent)
        .to.contain('Ada 1 isian')
        .and.contain('Nomor telepon belum diterima.');
    });

    it('sends the mended report under a new identity that names the old one', async () => {
      const { kaltim, form } = await refusedForm();
      await enter(form, { phone: '0811543210' });
      await send(form);
      const [first, second] = kaltim.sent;
      expect(second!.body.supersedes).to.equal(first!.body.clientSubmissionId);
      expect(second!.body.clientSubmissionId).not.to.equal(first!.body.clientSubmissionId);
      expect(kaltim.cancelled).to.have.length(1);
    });

    it('shows other channels when nobody can mend it', async () => {
      const { kaltim, form } = await refusedForm();
      kaltim.refuse({ kind: 'refused', status: 403 });
      await settle(form);
      expect(text(form)).to.contain('tidak dapat diterima lewat formulir ini');
      expect(form.querySelector('a')!.getClientRects()).to.have.length.above(0);
    });
  });

  describe('when the device does not store', () => {
    it('says so before anything is typed', async () => {
      const kaltim = new FakeKaltim();
      kaltim.storageMode = 'memory';
      expect(text(await formFor(kaltim))).to.contain('tidak tersimpan di perangkat ini');
    });

    it('says to keep the page open after sending', async () => {
      const kaltim = new FakeKaltim();
      kaltim.storageMode = 'memory';
      const form = await formFor(kaltim);
      await enter(form, complete);
      await send(form);
      expect(text(form)).to.contain('Jangan tutup halaman ini');
    });

    it('keeps the entries on the screen when the report could not be stored', async () => {
      const kaltim = new FakeKaltim();
      kaltim.enqueueFault = new Error('quota');
      const form = await formFor(kaltim);
      await enter(form, complete);
      await send(form);
      expect(form.state).to.equal('filling');
      expect(inside(form, '[name=title]').value).to.equal('Lampu jalan padam');
      expect(inside(form, '[role=alert]').textContent).to.contain('Isian Anda tidak hilang.');
    });
  });
});
