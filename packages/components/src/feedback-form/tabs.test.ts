import { expect } from '@open-wc/testing';
import { FakeKaltim } from '../../test/fake-kaltim.js';
import { complete, enter, formFor, inside, press, send, text } from '../../test/feedback-form.js';
import { manualTimers } from '../../test/manual-timers.js';
import { settle } from '../../test/settle.js';
import './define.js';

const code = '7K2M-Q9XD-41TB-ZC8E';

describe('kaltim-feedback-form in two tabs that hold one draft', () => {
  const time = manualTimers();
  beforeEach(() => time.at('2026-11-24T01:05:00Z'));

  /** Tab A has sent the draft; tab B has not touched it yet. */
  async function twoTabs() {
    const kaltim = new FakeKaltim();
    const writer = await formFor(kaltim);
    await enter(writer, complete);
    time.pass(1000);
    await settle(writer);
    writer.remove();
    const [a, b] = [await formFor(kaltim.tab()), await formFor(kaltim.tab())];
    await send(a);
    return { kaltim, a, b };
  }

  it('shows the report and its access code in both when both send the same text', async () => {
    const { kaltim, b } = await twoTabs();
    await send(b);
    expect(kaltim.sent).to.have.length(1);
    expect(b.state).to.equal('sending');
    expect(text(b)).to.contain(code);
  });

  it('keeps the access code of the one that was first when the other holds another text', async () => {
    const { kaltim, b } = await twoTabs();
    await enter(b, { title: 'Lampu taman padam' });
    await send(b);
    expect(text(b)).to.contain(code).and.contain('sudah dikirim dari tab lain');
    kaltim.deliver();
    const again = await formFor(kaltim.tab());
    expect(again.state).to.equal('delivered');
    expect(text(again)).to.contain(code);
  });

  it('keeps the other text and sends it as a report of its own', async () => {
    const { kaltim, b } = await twoTabs();
    await enter(b, { title: 'Lampu taman padam' });
    await send(b);
    await press(b, 'Buat laporan lain');
    expect(inside(b, '[name=title]').value).to.equal('Lampu taman padam');
    await send(b);
    const [first, second] = kaltim.sent;
    expect(second!.body.title).to.equal('Lampu taman padam');
    expect(second!.body.clientSubmissionId).not.to.equal(first!.body.clientSubmissionId);
    expect(kaltim.entries.size).to.equal(2);
  });

  it('shows what became of the draft when typing goes on in the other', async () => {
    const { b } = await twoTabs();
    await enter(b, { title: 'Lampu taman padam' });
    time.pass(1000);
    await settle(b);
    expect(b.state).to.equal('sending');
    await press(b, 'Buat laporan lain');
    expect(inside(b, '[name=title]').value).to.equal('Lampu taman padam');
  });

  it('lets the other mend what the server refused', async () => {
    const { kaltim, b } = await twoTabs();
    kaltim.refuse({ kind: 'refused', status: 422 });
    await enter(b, { title: 'Lampu taman padam' });
    await send(b);
    expect(b.state).to.equal('refused');
    expect(inside(b, '[name=title]').value).to.equal('Lampu taman padam');
    await send(b);
    expect(kaltim.sent[1]!.body.supersedes).to.equal(kaltim.sent[0]!.body.clientSubmissionId);
  });
});
