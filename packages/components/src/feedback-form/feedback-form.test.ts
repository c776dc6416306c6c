import { expect, html } from '@open-wc/testing';
import { deferred, FakeKaltim, networkError } from '../../test/fake-kaltim.js';
import { manualTimers } from '../../test/manual-timers.js';
import { mount, settle } from '../../test/settle.js';
import type { KaltimFeedbackForm } from './feedback-form.js';
import './define.js';

const draftId = 'report/dinkes/';
const inside = (form: KaltimFeedbackForm, selector: string) =>
  form.shadowRoot!.querySelector<HTMLInputElement>(selector)!;
const all = (form: KaltimFeedbackForm, selector: string) => [
  ...form.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
const text = (form: KaltimFeedbackForm) => form.shadowRoot!.textContent.replace(/\s+/g, ' ');
const summary = (form: KaltimFeedbackForm) =>
  form.shadowRoot!.querySelector('kaltim-error-summary')!.shadowRoot!;

async function formFor(kaltim: FakeKaltim | undefined): Promise<KaltimFeedbackForm> {
  const form = await mount<KaltimFeedbackForm>(
    html`<kaltim-feedback-form track-href="/lacak" .kaltim=${kaltim?.widget}><a href="#lapor">SP4N-LAPOR!</a></kaltim-feedback-form>`,
  );
  await settle(form);
  return form;
}

async function enter(form: KaltimFeedbackForm, values: Record<string, string | boolean>): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    const control = inside(form, name === 'kind' ? `[name=kind][value=${String(value)}]` : `[name=${name}]`);
    if (name === 'kind') control.checked = true;
    else if (typeof value === 'boolean') control.checked = value;
    else control.value = value;
    control.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    control.dispatchEvent(new Event('change', { bubbles: true }));
    await settle(form);
  }
}
async function send(form: KaltimFeedbackForm): Promise<void> {
  (inside(form, 'form') as unknown as HTMLFormElement).requestSubmit();
  await settle(form);
  await settle(form);
}

const complete = {
  category: 'pelayanan',
  title: 'Lampu jalan padam',
  description: 'Sejak Senin malam lampu di depan pasar padam.',
  incidentDate: '2026-11-23',
};

describe('kaltim-feedback-form', () => {
  const time = manualTimers();
  beforeEach(() => time.at('2026-11-24T01:05:00Z'));

  it('is accessible', async () => {
    await expect(await formFor(new FakeKaltim())).to.be.accessible();
  });

  it('shows its fallback without a Kaltim', async () => {
    const form = await formFor(undefined);
    expect(form.querySelector('a')!.getClientRects()).to.have.length.above(0);
  });

  it('sends a complaint as a guest, through the outbox', async () => {
    const kaltim = new FakeKaltim();
    const form = await formFor(kaltim);
    await enter(form, { ...complete, regency: '64.72', district: '64.72.01', place: 'Depan pasar' });
    await send(form);
    const { body, as } = kaltim.sent[0]!;
    expect(as).to.equal('guest');
    expect(body.clientSubmissionId).to.match(/^[0-9a-f]{32}$/);
    expect({ ...body, clientSubmissionId: '' }).to.deep.equal({
      kind: 'complaint',
      category: 'pelayanan',
      title: 'Lampu jalan padam',
      description: 'Sejak Senin malam lampu di depan pasar padam.',
      incidentDate: '2026-11-23',
      location: { regionCode: '64.72.01', text: 'Depan pasar' },
      agencyId: 'dinkes',
      anonymous: false,
      confidential: false,
      clientSubmissionId: '',
      accessCodeHash: 'a'.repeat(64),
    });
  });

  it('sends the contact with the version of the privacy text', async () => {
    const kaltim = new FakeKaltim();
    const form = await formFor(kaltim);
    await enter(form, { ...complete, name: ' Siti ', phone: '0812-5432-1098', email: 'siti@contoh.id' });
    await send(form);
    const { contact, consentTextVersion } = kaltim.sent[0]!.body;
    expect(contact).to.deep.equal({ name: 'Siti', phone: '+6281254321098', email: 'siti@contoh.id' });
    expect(consentTextVersion).to.equal('2026-11');
  });

  it('hides and withholds the contact of an anonymous report', async () => {
    const kaltim = new FakeKaltim();
    const form = await formFor(kaltim);
    await enter(form, { ...complete, name: 'Siti', anonymous: true, confidential: true });
    expect(inside(form, '[name=name]')).to.equal(null);
    await send(form);
    expect(kaltim.sent[0]!.body).not.to.have.any.keys('contact', 'consentTextVersion');
    expect(kaltim.sent[0]!.body).to.include({ anonymous: true, confidential: true });
  });

  it('asks an aspiration for no date and sends none', async () => {
    const kaltim = new FakeKaltim();
    const form = await formFor(kaltim);
    await enter(form, { ...complete, kind: 'aspiration' });
    expect(inside(form, '[name=incidentDate]')).to.equal(null);
    await send(form);
    expect(kaltim.sent[0]!.body).to.include({ kind: 'aspiration' }).and.not.to.have.property('incidentDate');
  });

  it('offers the categories of the chosen kind only', async () => {
    const form = await formFor(new FakeKaltim());
    await enter(form, { category: 'pelayanan', kind: 'information-request' });
    const options = all(form, '[name=category] option').map((option) => option.textContent);
    expect(options).to.deep.equal(['Pilih salah satu', 'Informasi publik']);
    expect(inside(form, '[name=category]').value).to.equal('');
  });

  it('says how long an answer takes', async () => {
    const form = await formFor(new FakeKaltim());
    await enter(form, { category: 'pelayanan' });
    expect(text(form)).to.contain('Dijawab paling lama 14 hari kerja.');
  });

  describe('when something is missing', () => {
    it('turns nothing red before the first attempt', async () => {
      const form = await formFor(new FakeKaltim());
      expect(all(form, '[aria-invalid]')).to.have.length(0);
    });

    it('sends nothing, lists what to mend and takes the focus there', async () => {
      const kaltim = new FakeKaltim();
      const form = await formFor(kaltim);
      await send(form);
      expect(kaltim.sent).to.have.length(0);
      expect(summary(form).textContent)
        .to.contain('Ada 4 isian yang perlu diperbaiki')
        .and.contain('Isi judul laporan.');
      expect(form.shadowRoot!.activeElement!.localName).to.equal('kaltim-error-summary');
    });

    it('is accessible', async () => {
      const form = await formFor(new FakeKaltim());
      await send(form);
      await expect(form).to.be.accessible();
    });

    for (const [name, value, message] of [
      ['phone', '12345', 'Tulis nomor ponsel diawali 08 atau +62.'],
      ['email', 'siti@', 'Tulis alamat surel yang lengkap'],
      ['incidentDate', '2026-11-25', 'Tanggal kejadian tidak dapat setelah hari ini.'],
      ['title', 'a', 'Tulis paling sedikit 3 karakter.'],
    ] as const) {
      it(`says how to mend ${name} "${value}"`, async () => {
        const kaltim = new FakeKaltim();
        const form = await formFor(kaltim);
        await enter(form, { ...complete, [name]: value });
        await send(form);
        expect(kaltim.sent).to.have.length(0);
        expect(summary(form).textContent).to.contain(message);
      });
    }
  });

  it('takes today in WITA as date of the incident while it is still yesterday in Greenwich', async () => {
    time.at('2026-11-24T16:30:00Z');
    const kaltim = new FakeKaltim();
    const form = await formFor(kaltim);
    await enter(form, { ...complete, incidentDate: '2026-11-25' });
    await send(form);
    expect(kaltim.sent).to.have.length(1);
  });

  describe('keeps a draft', () => {
    it('once typing pauses', async () => {
      const kaltim = new FakeKaltim();
      const form = await formFor(kaltim);
      await enter(form, { category: 'pelayanan', title: 'Lampu' });
      expect(kaltim.stored.size).to.equal(0);
      time.pass(1000);
      await settle(form);
      expect(kaltim.stored.get(draftId)).to.include({ title: 'Lampu' });
      expect(text(form)).to.contain('Draf tersimpan di perangkat ini pukul 09.05 WITA.');
    });

    it('at once when the page is hidden', async () => {
      const kaltim = new FakeKaltim();
      const form = await formFor(kaltim);
      await enter(form, { category: 'pelayanan', title: 'Lampu' });
      window.dispatchEvent(new Event('pagehide'));
      await settle(form);
      expect(kaltim.stored.get(draftId)).to.include({ title: 'Lampu' });
    });

    it('and gives it back on the next visit', async () => {
      const kaltim = new FakeKaltim();
      await kaltim.drafts.save(draftId, { title: 'Lampu', category: 'pelayanan' });
      const form = await formFor(kaltim);
      expect(inside(form, '[name=title]').value).to.equal('Lampu');
      expect(inside(form, '[name=category]').value).to.equal('pelayanan');
      expect(text(form)).to.contain('sudah dipulihkan');
    });

    it('until the person deletes it', async () => {
      const kaltim = new FakeKaltim();
      await kaltim.drafts.save(draftId, { title: 'Lampu' });
      const form = await formFor(kaltim);
      inside(form, '.link').click();
      await settle(form);
      await settle(form);
      expect(kaltim.stored.size).to.equal(0);
      expect(inside(form, '[name=title]').value).to.equal('');
    });

    it('but not before a category says that the report may be stored', async () => {
      const kaltim = new FakeKaltim();
      const form = await formFor(kaltim);
      await enter(form, { title: 'Pungutan liar' });
      time.pass(5000);
      window.dispatchEvent(new Event('pagehide'));
      await settle(form);
      expect(kaltim.stored.size).to.equal(0);
    });
  });

  describe('with a topic of the Inspectorate', () => {
    it('stops and leads to its channel', async () => {
      const form = await formFor(new FakeKaltim());
      await enter(form, { category: 'korupsi' });
      expect(form.state).to.equal('diverted');
      expect(inside(form, '[part=diversion] a').getAttribute('href')).to.equal(
        'https://inspektorat.example/wbs',
      );
      expect(inside(form, 'button.primary')).to.equal(null);
    });

    it('stores no draft', async () => {
      const kaltim = new FakeKaltim();
      const form = await formFor(kaltim);
      await enter(form, { title: 'Pungutan liar', category: 'korupsi' });
      time.pass(5000);
      await settle(form);
      expect(kaltim.stored.size).to.equal(0);
    });

    it('removes the draft of another topic', async () => {
      const kaltim = new FakeKaltim();
      const form = await formFor(kaltim);
      await enter(form, { category: 'pelayanan', title: 'Lampu' });
      time.pass(1000);
      await settle(form);
      await enter(form, { category: 'korupsi' });
      expect(kaltim.stored.size).to.equal(0);
    });

    it('keeps the entries when another category is chosen', async () => {
      const form = await formFor(new FakeKaltim());
      await enter(form, { title: 'Lampu', category: 'korupsi' });
      await enter(form, { category: 'pelayanan' });
      expect(inside(form, '[name=title]').value).to.equal('Lampu');
    });

    it('cannot be sent', async () => {
      const kaltim = new FakeKaltim();
      const form = await formFor(kaltim);
      await enter(form, complete);
      await enter(form, { category: 'korupsi' });
      await send(form);
      expect(kaltim.sent).to.have.length(0);
    });

    it('announces why', async () => {
      const form = await formFor(new FakeKaltim());
      await enter(form, { category: 'korupsi' });
      expect(inside(form, '[role=status]').textContent).to.equal('Laporkan lewat saluran khusus');
    });
  });

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
      kaltim.change(kaltim.entryId, 'queued', { failure: { kind: 'network' } });
      await settle(form);
      expect(text(form)).to.contain('Anda sedang luring. Laporan disimpan di perangkat ini');
      inside(form, 'button').click();
      expect(kaltim.flushed).to.equal(1);
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

  it('loads the categories by itself when the connection is back', async () => {
    const kaltim = new FakeKaltim();
    const answer = kaltim.categories;
    kaltim.categories = () => Promise.reject(networkError());
    const form = await formFor(kaltim);
    expect(text(form)).to.contain('Daftar kategori belum dapat dimuat.');
    kaltim.categories = answer;
    window.dispatchEvent(new Event('online'));
    await settle(form);
    expect(all(form, '[name=category] option')).to.have.length(3);
  });

  it('offers the districts of the chosen regency', async () => {
    const form = await formFor(new FakeKaltim());
    expect(inside(form, '[name=district]').disabled).to.equal(true);
    await enter(form, { regency: '64.11' });
    expect(inside(form, '[name=district]').disabled).to.equal(false);
    expect(all(form, '[name=district] option')).to.have.length(6);
  });

  it('speaks English under lang="en"', async () => {
    const form = await formFor(new FakeKaltim());
    form.lang = 'en';
    await settle(form);
    await settle(form);
    expect(text(form)).to.contain('Send report').and.contain('Hide my name (anonymous)');
  });

  it('shows markup in a category as text', async () => {
    const kaltim = new FakeKaltim();
    const [first] = (await kaltim.categories()).items;
    kaltim.categories = async () => ({
      items: [{ ...first!, name: '<img src=x onerror="window.hit=1">' }],
      next: null,
    });
    const form = await formFor(kaltim);
    expect(inside(form, 'img')).to.equal(null);
    expect(text(form)).to.contain('<img src=x');
  });
});
