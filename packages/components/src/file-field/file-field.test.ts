import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { choose, chooseAndWait, item, keepFiles, prepared } from '../../test/file-field.js';
import { aPhoto, photoTimeout } from '../../test/photos.js';
import { mount, settle } from '../../test/settle.js';
import './define.js';
import type { FileItem, KaltimFileField } from './file-field.js';

const inside = (field: KaltimFileField, selector: string) =>
  field.shadowRoot!.querySelector<HTMLElement>(selector)!;
const all = (field: KaltimFileField, selector: string) => [
  ...field.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
const text = (node: Element | ShadowRoot) => node.textContent.replace(/\s+/g, ' ').trim();
const errors = (field: KaltimFileField) => all(field, '#error .error').map(text);
const status = (field: KaltimFileField) => text(inside(field, '[role=status]'));
const names = (field: KaltimFileField) => field.files.map(({ name }) => name);
const focused = (field: KaltimFileField) => field.shadowRoot!.activeElement;

async function aField(
  files: readonly FileItem[] = [],
  more: Partial<KaltimFileField> = {},
): Promise<KaltimFileField> {
  const field = await mount<KaltimFileField>(
    html`<kaltim-file-field label="Foto" .files=${files}></kaltim-file-field>`,
  );
  Object.assign(field, more);
  keepFiles(field);
  await settle(field);
  return field;
}

describe('kaltim-file-field', function () {
  this.timeout(photoTimeout);

  it('is accessible while empty', async () => {
    await expect(await aField()).to.be.accessible();
  });

  it('is accessible with files that wait, move and are to be mended', async () => {
    const states = [
      item('a.jpg'),
      item('b.jpg', { progress: 0.5 }),
      item('c.jpg', { error: 'c.jpg: tidak diterima. Hapus foto ini.' }),
    ];
    await expect(await aField(states, { error: 'Penyimpanan perangkat penuh.' })).to.be.accessible();
  });

  it('names the group and marks it as optional, unless the page does', async () => {
    const field = await aField();
    expect(text(inside(field, 'legend'))).to.equal('Foto (opsional)');
    field.mark = 'none';
    await settle(field);
    expect(text(inside(field, 'legend'))).to.equal('Foto');
  });

  it('offers the gallery by a real file input behind a labelled button', async () => {
    const input = inside(await aField(), '.add input') as HTMLInputElement;
    expect(input).to.include({ type: 'file', multiple: true, accept: 'image/jpeg,image/png,image/webp' });
    expect(text(input.labels![0]!)).to.equal('Tambah foto');
  });

  it('offers the camera for photos, and never for documents', async () => {
    const field = await aField([], { accept: 'image/jpeg,application/pdf' });
    expect(inside(field, '.camera input').getAttribute('capture')).to.equal('environment');
    expect(inside(field, '.camera input').getAttribute('accept')).to.equal('image/jpeg');
    field.accept = 'application/pdf';
    await settle(field);
    expect(inside(field, '.camera')).to.equal(null);
  });

  it('gives its buttons 48 px and the input the whole button', async () => {
    const field = await aField([item('a.jpg')]);
    for (const target of [inside(field, '.add'), inside(field, '.add input'), inside(field, 'li button')]) {
      expect(target.getBoundingClientRect().height).to.be.at.least(48);
    }
  });

  it('stays within 320 px with a name that has no break', async () => {
    const field = await aField([item(`${'surat'.repeat(30)}.jpg`)]);
    field.style.inlineSize = '320px';
    expect(inside(field, 'fieldset').scrollWidth).to.be.at.most(320);
  });

  it('shows sizes the Indonesian way', async () => {
    const field = await aField([item('a.jpg', { size: 1_468_006 }), item('b.jpg', { size: 430_080 })]);
    expect(all(field, '.facts').map(text)).to.deep.equal(['1,4 MB', '420 KB']);
  });

  it('speaks English under lang="en"', async () => {
    const field = await aField([item('a.jpg', { size: 1_468_006 })]);
    field.lang = 'en';
    await settle(field);
    await settle(field);
    expect(text(field.shadowRoot!))
      .to.contain('Add photos')
      .and.contain('1.4 MB')
      .and.contain('JPEG, PNG or WebP');
  });

  it('takes texts of the page', async () => {
    const field = await aField([], { messages: { add: () => 'Lampirkan bukti' } });
    expect(text(inside(field, '.add'))).to.equal('Lampirkan bukti');
  });

  describe('when photos are chosen', () => {
    it('hands them to its owner, in their order, and says how many there are', async () => {
      const field = await aField([item('a.jpg')]);
      await chooseAndWait(field, await aPhoto('b.jpg'), await aPhoto('c.jpg', 1));
      expect(names(field)).to.deep.equal(['a.jpg', 'b.jpg', 'c.jpg']);
      expect(status(field)).to.equal('2 foto ditambahkan. 3 dari 3.');
    });

    it('says that it prepares them', async () => {
      const field = await aField();
      choose(field, await aPhoto());
      await field.updateComplete;
      expect(text(inside(field, '.preparing'))).to.equal('Menyiapkan 1 foto…');
      await prepared(field);
    });

    it('draws them, without a blob: address', async () => {
      const field = await aField();
      await chooseAndWait(field, await aPhoto());
      const canvas = inside(field, 'canvas') as HTMLCanvasElement;
      while (canvas.hidden) await settle(field);
      const [red, green, blue, alpha] = canvas.getContext('2d')!.getImageData(4, 4, 1, 1).data;
      expect([red! > 170, green! > 190, blue! > 210, alpha]).to.deep.equal([true, true, true, 255]);
      expect(canvas.getAttribute('aria-label')).to.equal('lubang.jpg');
      expect(inside(field, '[src]')).to.equal(null);
    });

    it('takes them from a drop too', async () => {
      const field = await aField();
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(await aPhoto());
      inside(field, 'fieldset').dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
      await prepared(field);
      expect(names(field)).to.deep.equal(['lubang.jpg']);
    });

    it('takes them from the clipboard too', async () => {
      const field = await aField();
      const clipboardData = new DataTransfer();
      clipboardData.items.add(await aPhoto());
      inside(field, '.add input').dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true }),
      );
      await prepared(field);
      expect(names(field)).to.deep.equal(['lubang.jpg']);
    });

    it('tells photos apart that a camera has given one name', async () => {
      const field = await aField();
      await chooseAndWait(field, await aPhoto('image.jpg'));
      await chooseAndWait(field, await aPhoto('image.jpg', 1), await aPhoto('image.jpg', 2));
      expect(names(field)).to.deep.equal(['image.jpg', 'image (2).jpg', 'image (3).jpg']);
    });

    it('keeps the limit over two choices that follow at once', async () => {
      const field = await aField();
      choose(field, await aPhoto('a.jpg'), await aPhoto('b.jpg'));
      choose(field, await aPhoto('c.jpg'), await aPhoto('d.jpg'));
      await prepared(field);
      expect(names(field)).to.deep.equal(['a.jpg', 'b.jpg', 'c.jpg']);
      expect(errors(field)[0]).to.contain('d.jpg: tidak ditambahkan, paling banyak 3 foto.');
    });

    it('moves the focus to what can be done once there is no room left', async () => {
      const field = await aField([item('a.jpg'), item('b.jpg')]);
      inside(field, '.add input').focus();
      await chooseAndWait(field, await aPhoto('c.jpg'));
      expect(text(focused(field)!)).to.contain('Sudah 3 foto. Hapus satu');
    });

    it('takes nothing while disabled', async () => {
      const field = await aField([], { disabled: true });
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(await aPhoto());
      inside(field, 'fieldset').dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
      await prepared(field);
      expect(field.files).to.have.length(0);
    });
  });

  describe('when a file can’t be taken', () => {
    const refused = async (file: File, more: Partial<KaltimFileField> = {}) => {
      const field = await aField([], more);
      await chooseAndWait(field, file);
      expect(field.files).to.have.length(0);
      return field;
    };

    it('names the file and the mend when its bytes are of another kind than it says', async () => {
      const field = await refused(new File(['....ftypheic....'], 'lubang.heic', { type: 'image/jpeg' }));
      const message = 'lubang.heic: jenis berkas ini tidak diterima. Pilih foto JPEG, PNG, atau WebP.';
      expect(errors(field)).to.deep.equal([`Perlu diperbaiki: ${message}`]);
      expect(status(field)).to.equal(message);
    });

    it('refuses a document where only photos are asked for', async () => {
      const field = await refused(new File(['%PDF-1.7 …'], 'surat.pdf', { type: 'application/pdf' }));
      expect(errors(field)[0]).to.contain('surat.pdf: jenis berkas ini tidak diterima.');
    });

    it('says that it is empty', async () => {
      const field = await refused(new File([], 'kosong.jpg', { type: 'image/jpeg' }));
      expect(errors(field)[0]).to.contain('kosong.jpg: berkas ini kosong.');
    });

    it('says that it can’t be read', async () => {
      const file = await aPhoto('awan.jpg');
      file.arrayBuffer = () => Promise.reject(new DOMException('', 'NotReadableError'));
      const field = await refused(file);
      expect(errors(field)[0]).to.contain('awan.jpg: berkas ini tidak dapat dibaca. Pilih kembali.');
    });

    it('says how large it is and how large it may be', async () => {
      const pdf = new File(['%PDF-1.7', new Uint8Array(1_468_006 - 8)], 'peta.pdf');
      const field = await refused(pdf, { accept: 'application/pdf', maxSize: 1024 * 1024 });
      expect(errors(field)[0]).to.contain('peta.pdf: ukurannya 1,4 MB, paling besar 1 MB.');
    });

    it('takes the good ones of a choice', async () => {
      const field = await aField();
      await chooseAndWait(field, new File([], 'kosong.jpg'), await aPhoto('baik.jpg'));
      expect(names(field)).to.deep.equal(['baik.jpg']);
      expect(status(field)).to.contain('1 foto ditambahkan. 1 dari 3.').and.contain('kosong.jpg');
    });

    it('forgets the message at the next choice', async () => {
      const field = await refused(new File([], 'kosong.jpg'));
      await chooseAndWait(field, await aPhoto());
      expect(errors(field)).to.have.length(0);
    });
  });

  it('takes documents where they are asked for, by their bytes', async () => {
    const field = await aField([], { accept: 'image/jpeg, application/pdf' });
    await chooseAndWait(field, new File(['%PDF-1.7 …'], 'surat.pdf', { type: '' }));
    expect(field.files[0]!.file!.type).to.equal('application/pdf');
    expect(text(inside(field, '.add'))).to.equal('Tambah berkas');
  });

  describe('removing', () => {
    const button = (field: KaltimFileField, name: string) => inside(field, `[aria-label="Hapus ${name}"]`);

    it('names the file, says what is left and goes to the next one', async () => {
      const field = await aField([item('a.jpg'), item('b.jpg'), item('c.jpg')]);
      button(field, 'b.jpg').click();
      await settle(field);
      expect(names(field)).to.deep.equal(['a.jpg', 'c.jpg']);
      expect(status(field)).to.equal('b.jpg dihapus. 2 dari 3.');
      expect(focused(field)).to.equal(button(field, 'c.jpg'));
    });

    it('goes to the one before after the last', async () => {
      const field = await aField([item('a.jpg'), item('b.jpg')]);
      button(field, 'b.jpg').click();
      await settle(field);
      expect(focused(field)).to.equal(button(field, 'a.jpg'));
    });

    it('goes to the button that adds when none is left', async () => {
      const field = await aField([item('a.jpg')]);
      button(field, 'a.jpg').click();
      await settle(field);
      expect(focused(field)).to.equal(inside(field, '.add input'));
    });

    it('works with the keyboard alone', async () => {
      const field = await aField([item('a.jpg'), item('b.jpg')]);
      button(field, 'a.jpg').focus();
      await sendKeys({ press: 'Enter' });
      await settle(field);
      expect(names(field)).to.deep.equal(['b.jpg']);
      await sendKeys({ press: 'Tab' });
      expect(focused(field)).to.equal(inside(field, '.add input'));
    });
  });

  describe('on the way', () => {
    it('has a progress bar with a name and a value', async () => {
      const field = await aField([item('a.jpg', { progress: 0.647 })]);
      const bar = inside(field, 'progress') as HTMLProgressElement;
      expect([bar.value, bar.max, bar.getAttribute('aria-label')]).to.deep.equal([64, 100, 'Mengirim a.jpg']);
      expect(text(inside(field, '.state'))).to.equal('Mengirim 64%');
    });

    it('says once that a file has arrived', async () => {
      const field = await aField([item('a.jpg', { progress: 0.9 })]);
      field.files = [item('a.jpg', { progress: 1 })];
      await settle(field);
      expect(text(inside(field, '.state'))).to.equal('Terkirim');
      expect(status(field)).to.equal('a.jpg terkirim.');
      expect(inside(field, 'progress')).to.equal(null);
    });

    it('announces an error and ties it to the button that mends it', async () => {
      const field = await aField([item('a.jpg', { progress: 0.9 })]);
      field.files = [item('a.jpg', { error: 'a.jpg: tidak diterima. Hapus foto ini.' })];
      await settle(field);
      expect(status(field)).to.equal('a.jpg: tidak diterima. Hapus foto ini.');
      const id = inside(field, 'li button').getAttribute('aria-describedby')!;
      expect(text(inside(field, `#${id}`))).to.contain('a.jpg: tidak diterima.');
      field.focus();
      expect(focused(field)).to.equal(inside(field, 'li button'));
    });
  });

  it('shows markup in a name as text', async () => {
    const field = await aField([item('<img src=x>.jpg')]);
    expect(inside(field, 'img')).to.equal(null);
  });
});
