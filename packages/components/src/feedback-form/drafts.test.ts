import { expect } from '@open-wc/testing';
import { FakeKaltim, networkError } from '../../test/fake-kaltim.js';
import { all, complete, enter, formFor, inside, press, send, text } from '../../test/feedback-form.js';
import { manualTimers } from '../../test/manual-timers.js';
import { settle } from '../../test/settle.js';
import './define.js';

const draftId = 'report/dinkes/';
const titles = (kaltim: FakeKaltim) =>
  [...kaltim.stored.values()].map((data) => (data as { title: string }).title).sort();

describe('drafts of kaltim-feedback-form', () => {
  const time = manualTimers();
  beforeEach(() => time.at('2026-11-24T01:05:00Z'));

  async function withTwo() {
    const kaltim = new FakeKaltim();
    await kaltim.drafts.save(draftId, { ...complete, kind: 'complaint', title: 'Jalan berlubang' });
    await kaltim.drafts.create(draftId, { ...complete, kind: 'complaint', title: 'Jembatan lapuk' });
    return { kaltim, form: await formFor(kaltim) };
  }

  it('shows one and says how many others there are', async () => {
    const { form } = await withTwo();
    expect(inside(form, '[name=title]').value).to.equal('Jalan berlubang');
    expect(text(form)).to.contain('Anda punya 1 draf lain').and.contain('Jembatan lapuk');
  });

  it('goes on with another one and keeps what was being written', async () => {
    const { kaltim, form } = await withTwo();
    await enter(form, { title: 'Jalan berlubang besar' });
    await press(form, 'Lanjutkan');
    expect(inside(form, '[name=title]').value).to.equal('Jembatan lapuk');
    expect(text(form)).to.contain('Anda punya 1 draf lain').and.contain('Jalan berlubang besar');
    expect(titles(kaltim)).to.deep.equal(['Jalan berlubang besar', 'Jembatan lapuk']);
  });

  it('begins another report beside a draft', async () => {
    const { kaltim, form } = await withTwo();
    await press(form, 'Tulis laporan lain');
    expect(inside(form, '[name=category]').value).to.equal('');
    await enter(form, { ...complete, title: 'Pasar becek' });
    time.pass(800);
    await settle(form);
    expect(titles(kaltim)).to.deep.equal(['Jalan berlubang', 'Jembatan lapuk', 'Pasar becek']);
  });

  it('sends the one that is shown and leaves the others', async () => {
    const { kaltim, form } = await withTwo();
    await press(form, 'Lanjutkan');
    await send(form);
    expect(kaltim.sent.map(({ body }) => body.title)).to.deep.equal(['Jembatan lapuk']);
    expect(titles(kaltim)).to.deep.equal(['Jalan berlubang']);
  });

  it('stores nothing of another draft whose topic belongs to the Inspectorate', async () => {
    const { kaltim, form } = await withTwo();
    await press(form, 'Tulis laporan lain');
    await enter(form, { title: 'Pungutan liar', category: 'korupsi' });
    time.pass(60_000);
    await settle(form);
    expect(form.state).to.equal('diverted');
    expect(titles(kaltim)).to.deep.equal(['Jalan berlubang', 'Jembatan lapuk']);
  });

  it('says when a draft is removed for its age', async () => {
    const kaltim = new FakeKaltim();
    kaltim.expiresAt = Date.parse('2026-12-20T01:00:00Z');
    await kaltim.drafts.save(draftId, { ...complete, kind: 'complaint' });
    expect(text(await formFor(kaltim))).to.contain(
      'Dihapus dari perangkat ini Minggu, 20 Desember 2026 bila tidak dilanjutkan.',
    );
  });
});

describe('kaltim-feedback-form with an entry to open', () => {
  manualTimers();
  const body = {
    ...complete,
    kind: 'complaint',
    agencyId: 'bapenda',
    serviceId: 'samsat',
    anonymous: false,
    confidential: false,
    clientSubmissionId: '0'.repeat(32),
  };
  const failure = {
    kind: 'refused',
    status: 422,
    problem: { errors: [{ pointer: '/title' }] },
  } as const;

  it('mends a refused report of another form and sends it where it was meant to go', async () => {
    const kaltim = new FakeKaltim();
    kaltim.change('a', 'dead', { body, failure });
    const form = await formFor(kaltim);
    form.entryId = 'a';
    await settle(form);
    expect(form.state).to.equal('refused');
    expect(text(form)).to.contain('Perbaiki isian di bawah ini');
    await enter(form, { title: 'Lampu jalan padam sejak Senin' });
    await send(form);
    const sent = kaltim.sent[0]!.body;
    expect(sent).to.include({ agencyId: 'bapenda', serviceId: 'samsat', supersedes: '0'.repeat(32) });
    expect(kaltim.cancelled).to.deep.equal(['a']);
  });

  it('keeps what was being written as a draft', async () => {
    const kaltim = new FakeKaltim();
    kaltim.change('a', 'dead', { body, failure });
    const form = await formFor(kaltim);
    await enter(form, { ...complete, title: 'Pasar becek' });
    form.entryId = 'a';
    await settle(form);
    await settle(form);
    expect(titles(kaltim)).to.deep.equal(['Pasar becek']);
    expect(inside(form, '[name=title]').value).to.equal('Lampu jalan padam');
  });

  it('stays as it is when there is no such entry', async () => {
    const form = await formFor(new FakeKaltim());
    form.entryId = 'gone';
    await settle(form);
    expect(form.state).to.equal('filling');
  });
});

it('kaltim-feedback-form offers the categories kept on the device without a signal', async () => {
  const kaltim = new FakeKaltim();
  const items = (await kaltim.categories()).items;
  kaltim.cache.stored.set('listReportCategories', { items, storedAt: 0 });
  kaltim.categories = () => Promise.reject(networkError());
  const form = await formFor(kaltim);
  const options = all(form, '[name=category] option').map((option) => option.textContent);
  expect(options).to.deep.equal(['Pilih salah satu', 'Mutu pelayanan', 'Dugaan korupsi']);
  expect(text(form)).not.to.contain('belum dapat dimuat');
});
