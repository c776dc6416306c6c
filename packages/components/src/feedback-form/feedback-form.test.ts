import { expect } from '@open-wc/testing';
import { deferred, FakeKaltim, networkError } from '../../test/fake-kaltim.js';
import { all, complete, enter, formFor, inside, send, summary, text } from '../../test/feedback-form.js';
import { manualTimers } from '../../test/manual-timers.js';
import { settle } from '../../test/settle.js';
import './define.js';

const draftId = 'report/dinkes/';

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
      ['incidentDate', '2026-11-25', 'Tanggal kejadian tidak boleh setelah hari ini.'],
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

    it('removes the draft that was just being written', async () => {
      const kaltim = new FakeKaltim();
      const form = await formFor(kaltim);
      const writing = deferred<undefined>();
      kaltim.beforeSave = () => writing.promise;
      await enter(form, { category: 'pelayanan', title: 'Pungutan liar' });
      time.pass(1000);
      await enter(form, { category: 'korupsi' });
      writing.resolve(undefined);
      await settle(form);
      expect(kaltim.stored.size).to.equal(0);
      expect(text(form)).not.to.contain('Draf tersimpan');
    });

    it('writes no draft whose access code came too late', async () => {
      const kaltim = new FakeKaltim();
      const form = await formFor(kaltim);
      const code = deferred<{ code: string; hash: string }>();
      kaltim.createAccessCode = () => code.promise;
      await enter(form, { category: 'pelayanan', title: 'Pungutan liar' });
      time.pass(1000);
      await enter(form, { category: 'korupsi' });
      const { size } = kaltim.stored;
      code.resolve({ code: 'X', hash: 'a'.repeat(64) });
      await settle(form);
      expect([size, kaltim.stored.size]).to.deep.equal([0, 0]);
    });

    it('stops a stored draft whose topic leads there by now', async () => {
      const kaltim = new FakeKaltim();
      await kaltim.drafts.save(draftId, { title: 'Pungutan liar', category: 'korupsi' });
      const form = await formFor(kaltim);
      expect(form.state).to.equal('diverted');
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
