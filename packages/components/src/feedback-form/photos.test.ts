import { expect } from '@open-wc/testing';
import { deferred, FakeKaltim, noRoom } from '../../test/fake-kaltim.js';
import { all, complete, enter, formFor, inside, press, send, text } from '../../test/feedback-form.js';
import { chooseAndWait } from '../../test/file-field.js';
import { manualTimers } from '../../test/manual-timers.js';
import { aPhoto, photoTimeout } from '../../test/photos.js';
import { settle } from '../../test/settle.js';
import type { KaltimFileField } from '../file-field/file-field.js';
import './define.js';
import type { KaltimFeedbackForm } from './feedback-form.js';

const draftId = 'report/dinkes/';

const field = (form: KaltimFeedbackForm) =>
  form.shadowRoot!.querySelector<KaltimFileField>('kaltim-file-field')!;
const shown = (form: KaltimFeedbackForm) => field(form).files.map(({ name }) => name);
const stored = (kaltim: FakeKaltim) => (kaltim.files.get(draftId) ?? []).map(({ file }) => file.name);
const storedIds = (kaltim: FakeKaltim) => kaltim.files.get(draftId)!.map(({ snapshot }) => snapshot.id);

async function addPhotos(form: KaltimFeedbackForm, ...names: string[]): Promise<void> {
  await chooseAndWait(field(form), ...(await Promise.all(names.map((name, scene) => aPhoto(name, scene)))));
  await settle(form);
}
async function removePhoto(form: KaltimFeedbackForm, name: string): Promise<void> {
  field(form).shadowRoot!.querySelector<HTMLElement>(`[aria-label="Hapus ${name}"]`)!.click();
  await settle(form);
}

describe('kaltim-feedback-form with photos', function () {
  this.timeout(photoTimeout);

  const time = manualTimers();
  beforeEach(() => time.at('2026-11-24T01:05:00Z'));

  /** A complete report with photos, not sent yet. */
  async function written(...names: string[]) {
    const kaltim = new FakeKaltim();
    const form = await formFor(kaltim);
    await enter(form, complete);
    await addPhotos(form, ...names);
    return { kaltim, form };
  }
  async function sentWith(...names: string[]) {
    const { kaltim, form } = await written(...names);
    await send(form);
    return { kaltim, form };
  }

  it('is accessible', async () => {
    const { form } = await written('lubang.jpg');
    await expect(form).to.be.accessible();
  });

  it('stores a photo with its draft at once, before anything else was typed', async () => {
    const kaltim = new FakeKaltim();
    const form = await formFor(kaltim);
    await enter(form, { category: 'pelayanan' });
    await addPhotos(form, 'lubang.jpg');
    expect(stored(kaltim)).to.deep.equal(['lubang.jpg']);
  });

  it('names the photos in the report, in their order', async () => {
    const { kaltim, form } = await written('a.jpg', 'b.jpg', 'c.jpg');
    const ids = storedIds(kaltim);
    await send(form);
    expect(kaltim.sent[0]!.body.uploads).to.deep.equal(ids);
    expect(kaltim.entryFiles.get(kaltim.entryId)!.map(({ file }) => file.name)).to.deep.equal([
      'a.jpg',
      'b.jpg',
      'c.jpg',
    ]);
  });

  it('names none in a report without photos', async () => {
    const { kaltim } = await sentWith();
    expect(kaltim.sent[0]!.body).not.to.have.property('uploads');
  });

  it('takes a removed photo out of the draft', async () => {
    const { kaltim, form } = await written('a.jpg', 'b.jpg');
    await removePhoto(form, 'a.jpg');
    expect([shown(form), stored(kaltim)]).to.deep.equal([['b.jpg'], ['b.jpg']]);
  });

  it('stores no photo that was removed while it was being stored', async () => {
    const { kaltim, form } = await written();
    const storing = deferred<undefined>();
    kaltim.beforeAttach = () => storing.promise;
    await addPhotos(form, 'a.jpg');
    await removePhoto(form, 'a.jpg');
    storing.resolve(undefined);
    await settle(form);
    await settle(form);
    expect([shown(form), stored(kaltim)]).to.deep.equal([[], []]);
  });

  it('shows the photos of a draft again, with their bytes', async () => {
    const { kaltim, form } = await written('a.jpg', 'b.jpg');
    const [before] = field(form).files;
    form.remove();
    const again = await formFor(kaltim.tab());
    expect(shown(again)).to.deep.equal(['a.jpg', 'b.jpg']);
    expect(await field(again).files[0]!.file!.arrayBuffer()).to.deep.equal(await before!.file!.arrayBuffer());
  });

  it('gives a draft back though one of its photos can’t be read', async () => {
    const { kaltim, form } = await written('a.jpg', 'b.jpg');
    const [lost] = storedIds(kaltim);
    form.remove();
    const tab = kaltim.tab();
    const read = tab.drafts.file;
    tab.drafts.file = (formId, id) => (id === lost ? Promise.reject(new Error('gone')) : read(formId, id));
    const again = await formFor(tab);
    expect(shown(again)).to.deep.equal(['b.jpg']);
    expect(inside(again, '[name=title]').value).to.equal('Lampu jalan padam');
  });

  it('deletes the photos with the draft', async () => {
    const { kaltim, form } = await written('a.jpg');
    form.remove();
    const again = await formFor(kaltim.tab());
    await press(again, 'Hapus draf');
    expect([shown(again), stored(kaltim), kaltim.stored.size]).to.deep.equal([[], [], 0]);
  });

  it('sends the photos that another tab has added to the draft', async () => {
    const { kaltim, form } = await written('a.jpg');
    const other = await formFor(kaltim.tab());
    await addPhotos(other, 'b.jpg');
    const ids = storedIds(kaltim);
    await send(form);
    expect(kaltim.sent[0]!.body.uploads).to.deep.equal(ids);
  });

  it('keeps a photo that was added here after another tab had sent the draft', async () => {
    const { kaltim, form } = await written('a.jpg');
    const other = await formFor(kaltim.tab());
    await send(form);
    await addPhotos(other, 'b.jpg');
    expect(text(other)).to.contain('sudah dikirim dari tab lain');
    await press(other, 'Buat laporan lain');
    expect([shown(other), stored(kaltim)]).to.deep.equal([
      ['a.jpg', 'b.jpg'],
      ['a.jpg', 'b.jpg'],
    ]);
  });

  it('keeps the photos of the next report while the one before is shown', async () => {
    const { kaltim, form } = await sentWith();
    await press(form, 'Buat laporan lain');
    await enter(form, { category: 'pelayanan' });
    await addPhotos(form, 'a.jpg');
    await press(form, 'Lihat laporan sebelumnya');
    expect(stored(kaltim)).to.deep.equal(['a.jpg']);
    await press(form, 'Buat laporan lain');
    expect([shown(form), stored(kaltim)]).to.deep.equal([['a.jpg'], ['a.jpg']]);
  });

  it('begins the next report without the photos of the last', async () => {
    const { kaltim, form } = await sentWith('a.jpg');
    await press(form, 'Buat laporan lain');
    await enter(form, complete);
    await send(form);
    expect(kaltim.sent[1]!.body).not.to.have.property('uploads');
  });

  describe('and privacy', () => {
    it('stores no photo before there is a category, says so, and stores it then', async () => {
      const kaltim = new FakeKaltim();
      const form = await formFor(kaltim);
      await addPhotos(form, 'a.jpg');
      time.pass(5000);
      window.dispatchEvent(new Event('pagehide'));
      await settle(form);
      expect([kaltim.stored.size, stored(kaltim)]).to.deep.equal([0, []]);
      expect(text(form)).to.contain('setelah Anda memilih kategori');
      await enter(form, { category: 'pelayanan' });
      time.pass(1000);
      await settle(form);
      expect(stored(kaltim)).to.deep.equal(['a.jpg']);
    });

    it('stores no photo of a topic of the Inspectorate, and keeps it for another topic', async () => {
      const kaltim = new FakeKaltim();
      const form = await formFor(kaltim);
      await addPhotos(form, 'a.jpg');
      await enter(form, { category: 'korupsi' });
      time.pass(5000);
      await settle(form);
      expect([kaltim.stored.size, stored(kaltim)]).to.deep.equal([0, []]);
      await enter(form, { category: 'pelayanan' });
      time.pass(1000);
      await settle(form);
      expect([shown(form), stored(kaltim)]).to.deep.equal([['a.jpg'], ['a.jpg']]);
    });

    it('deletes the photos that were stored before the topic became one of the Inspectorate', async () => {
      const { kaltim, form } = await written('a.jpg', 'b.jpg');
      await enter(form, { category: 'korupsi' });
      await settle(form);
      expect([kaltim.stored.size, stored(kaltim)]).to.deep.equal([0, []]);
    });

    it('leaves nothing of a photo that was being stored when the topic changed', async () => {
      const { kaltim, form } = await written();
      const storing = deferred<undefined>();
      kaltim.beforeAttach = () => storing.promise;
      await addPhotos(form, 'a.jpg', 'b.jpg');
      await enter(form, { category: 'korupsi' });
      storing.resolve(undefined);
      await settle(form);
      await settle(form);
      expect([kaltim.stored.size, stored(kaltim)]).to.deep.equal([0, []]);
    });
  });

  describe('on a device without room', () => {
    async function fullDevice() {
      const kaltim = new FakeKaltim();
      const form = await formFor(kaltim);
      await enter(form, complete);
      kaltim.attachFault = noRoom();
      await addPhotos(form, 'a.jpg');
      return { kaltim, form };
    }

    it('says so, at the photos and aloud, and keeps the text', async () => {
      const { kaltim, form } = await fullDevice();
      expect(field(form).error).to.contain('Penyimpanan perangkat penuh.');
      expect(inside(form, '[role=alert].notice').textContent).to.contain('Penyimpanan perangkat penuh.');
      expect(kaltim.stored.get(draftId)).to.include({ title: 'Lampu jalan padam' });
    });

    it('sends no report that lacks a photo on the screen', async () => {
      const { kaltim, form } = await fullDevice();
      await send(form);
      expect(kaltim.sent).to.have.length(0);
      expect([form.state, shown(form)]).to.deep.equal(['filling', ['a.jpg']]);
      expect(inside(form, '[name=title]').value).to.equal('Lampu jalan padam');
    });

    it('sends once the photo is taken out', async () => {
      const { kaltim, form } = await fullDevice();
      await removePhoto(form, 'a.jpg');
      expect(inside(form, '[role=alert].notice')).to.equal(null);
      await send(form);
      expect(kaltim.sent).to.have.length(1);
    });

    it('sends with the photo once there is room', async () => {
      const { kaltim, form } = await fullDevice();
      kaltim.attachFault = undefined;
      await send(form);
      expect(kaltim.sent[0]!.body.uploads).to.have.length(1);
    });
  });

  describe('on their way', () => {
    const bar = (form: KaltimFeedbackForm) => inside(form, 'progress') as unknown as HTMLProgressElement;

    it('says which photo is being sent and how far all of them are', async () => {
      const { kaltim, form } = await sentWith('a.jpg', 'b.jpg');
      const [first, second] = kaltim.entries.get(kaltim.entryId)!.attachments!;
      kaltim.progress([first!.size, Math.floor(second!.size / 2)]);
      await settle(form);
      const percent = Math.floor(
        ((first!.size + Math.floor(second!.size / 2)) / (first!.size + second!.size)) * 100,
      );
      expect(text(form)).to.contain(`Foto 2 dari 2, ${percent}%`);
      expect([bar(form).value, bar(form).getAttribute('aria-label')]).to.deep.equal([
        percent,
        'Mengirim foto',
      ]);
    });

    it('says how many are through while the rest waits', async () => {
      const { kaltim, form } = await sentWith('a.jpg', 'b.jpg');
      const [first] = kaltim.entries.get(kaltim.entryId)!.attachments!;
      kaltim.progress([first!.size]);
      kaltim.change(kaltim.entryId, 'queued', { failure: { kind: 'network' } });
      await settle(form);
      expect(text(form)).to.contain('1 dari 2 foto terkirim.');
      await expect(form).to.be.accessible();
    });

    it('shows no bar for a report without photos', async () => {
      const { form } = await sentWith();
      expect(bar(form)).to.equal(null);
    });
  });

  describe('when the server refuses', () => {
    /** Two photos; the first is through, the second is refused. */
    async function refusedPhoto(status: number) {
      const { kaltim, form } = await sentWith('a.jpg', 'b.jpg');
      const [first] = kaltim.entries.get(kaltim.entryId)!.attachments!;
      kaltim.progress([first!.size]);
      kaltim.refuse({ kind: 'refused', status, problem: { status } });
      await settle(form);
      await settle(form);
      return { kaltim, form };
    }
    const errorsOf = (form: KaltimFeedbackForm) => field(form).files.map(({ error }) => error ?? '');

    for (const [status, message] of [
      [415, 'b.jpg: jenis berkas ini tidak diterima. Hapus foto ini, lalu kirim lagi.'],
      [413, 'b.jpg: foto ini terlalu besar. Hapus foto ini, lalu kirim lagi.'],
      [409, 'b.jpg: foto ini tidak diterima. Hapus atau pilih foto lain, lalu kirim lagi.'],
    ] as const) {
      it(`a photo with ${status}, says at the photo how to mend it`, async () => {
        const { form } = await refusedPhoto(status);
        expect(errorsOf(form)).to.deep.equal(['', message]);
        expect(inside(form, '.notice.danger').textContent).to.contain('Ada foto yang tidak diterima.');
      });
    }

    it('a photo, moves the focus to it', async () => {
      const { form } = await refusedPhoto(415);
      expect(form.shadowRoot!.activeElement).to.equal(field(form));
      expect(field(form).shadowRoot!.activeElement!.getAttribute('aria-label')).to.equal('Hapus b.jpg');
    });

    it('a photo, sends nothing before it is taken out', async () => {
      const { kaltim, form } = await refusedPhoto(415);
      await send(form);
      expect([kaltim.sent.length, form.state]).to.deep.equal([1, 'refused']);
      expect(form.shadowRoot!.activeElement).to.equal(field(form));
    });

    it('a photo, sends the others anew, under identifiers of the new report', async () => {
      const { kaltim, form } = await refusedPhoto(415);
      const old = kaltim.entryId;
      await removePhoto(form, 'b.jpg');
      await send(form);
      const [first, second] = kaltim.sent;
      expect(second!.body.supersedes).to.equal(first!.body.clientSubmissionId);
      expect(second!.body.uploads).to.have.length(1);
      expect(first!.body.uploads).not.to.include(second!.body.uploads![0]!);
      expect(kaltim.entryFiles.get(kaltim.entryId)!.map(({ file }) => file.name)).to.deep.equal(['a.jpg']);
      expect(kaltim.cancelled).to.deep.equal([old]);
    });

    it('an entry of the form, sends all photos again', async () => {
      const { kaltim, form } = await sentWith('a.jpg', 'b.jpg');
      kaltim.progress(kaltim.entries.get(kaltim.entryId)!.attachments!.map(({ size }) => size));
      kaltim.refuse({ kind: 'refused', status: 422, problem: { errors: [{ pointer: '/title' }] } });
      await settle(form);
      await enter(form, { title: 'Lampu taman padam' });
      await send(form);
      expect(kaltim.sent[1]!.body.uploads).to.have.length(2);
    });

    it('shows the photos again after a reload, the refused one with its message', async () => {
      const { kaltim, form } = await refusedPhoto(415);
      form.remove();
      const again = await formFor(kaltim.tab());
      await settle(again);
      expect(shown(again)).to.deep.equal(['a.jpg', 'b.jpg']);
      expect(errorsOf(again)[1]).to.contain('b.jpg: jenis berkas ini tidak diterima.');
    });

    it('brings no photo back after a reload that was taken out', async () => {
      const { kaltim, form } = await refusedPhoto(415);
      await removePhoto(form, 'b.jpg');
      time.pass(1000);
      await settle(form);
      form.remove();
      const again = await formFor(kaltim.tab());
      await settle(again);
      expect([shown(again), errorsOf(again)]).to.deep.equal([['a.jpg'], ['']]);
      await send(again);
      expect(kaltim.sent[1]!.body.uploads).to.have.length(1);
    });

    it('says which photos there are when nothing can be mended', async () => {
      const { kaltim, form } = await sentWith('a.jpg');
      kaltim.progress([kaltim.entries.get(kaltim.entryId)!.attachments![0]!.size]);
      kaltim.refuse({ kind: 'refused', status: 403 });
      await settle(form);
      await settle(form);
      expect(shown(form)).to.deep.equal(['a.jpg']);
      expect(text(form)).to.contain('Laporan tidak dapat diterima lewat formulir ini.');
      expect(all(form, '.notice.danger')).to.have.length(1);
    });
  });
});
