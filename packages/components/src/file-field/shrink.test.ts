import { expect, html } from '@open-wc/testing';
import { chooseAndWait, keepFiles } from '../../test/file-field.js';
import {
  aPhoto,
  noisyPhoto,
  noisyPicture,
  photoTimeout,
  sizeOf,
  textOf,
  withCameraNotes,
} from '../../test/photos.js';
import { mount } from '../../test/settle.js';
import './define.js';
import type { KaltimFileField } from './file-field.js';
import { shrink } from './shrink.js';

describe('shrinking a photo', function () {
  this.timeout(photoTimeout);

  it('makes the longer side as long as asked and keeps the shape', async () => {
    expect(await sizeOf(await shrink(await noisyPhoto(), 300))).to.deep.equal([300, 200]);
  });

  it('never makes a photo larger in pixels', async () => {
    expect(await sizeOf(await shrink(await noisyPhoto(), 2048))).to.deep.equal([600, 400]);
  });

  it('makes it smaller in bytes, as JPEG', async () => {
    const photo = await noisyPhoto();
    const smaller = await shrink(photo, 2048);
    expect(smaller.size).to.be.below(photo.size);
    expect(smaller.type).to.equal('image/jpeg');
  });

  it('keeps a photo as it is that would get larger', async () => {
    const photo = await noisyPhoto('lubang.jpg', 600, 400, 0.3);
    expect(await shrink(photo, 2048)).to.equal(photo);
  });

  it('turns the photo upright and forgets where it was taken', async () => {
    const photo = await withCameraNotes(await noisyPhoto());
    expect(await textOf(photo)).to.contain('GPS -0.5021');
    const smaller = await shrink(photo, 300);
    expect(await sizeOf(smaller)).to.deep.equal([200, 300]);
    expect(await textOf(smaller)).not.to.match(/exif|gps -0/i);
  });

  it('forgets the place of a small photo too, at a lower quality if it must', async () => {
    const compressed = await shrink(await noisyPhoto('lubang.jpg', 60, 40), 60);
    const photo = await withCameraNotes(new File([compressed], 'lubang.jpg', { type: 'image/jpeg' }));
    const smaller = await shrink(photo, 2048);
    expect(smaller.size).to.be.below(photo.size);
    expect(await textOf(smaller)).not.to.match(/exif/i);
  });

  it('gives a picture with transparent parts a white ground', async () => {
    const smaller = await shrink(await noisyPicture(), 400);
    expect(smaller.type).to.equal('image/jpeg');
    const drawn = document.createElement('canvas').getContext('2d')!;
    drawn.drawImage(await createImageBitmap(smaller), 0, 0);
    const [red, green, blue] = drawn.getImageData(5, 5, 1, 1).data;
    expect(Math.min(red!, green!, blue!)).to.be.above(225);
  });

  it('leaves what the browser can’t decode as it is', async () => {
    const broken = new Blob([new Uint8Array([0xff, 0xd8, 0xff, 0, 1, 2])], { type: 'image/jpeg' });
    expect(await shrink(broken, 2048)).to.equal(broken);
  });

  it('leaves the photo alone where the browser gives noise instead of what was drawn', async () => {
    const original = CanvasRenderingContext2D.prototype.getImageData;
    CanvasRenderingContext2D.prototype.getImageData = (_x, _y, width, height) =>
      new ImageData(new Uint8ClampedArray(width * height * 4).fill(255), width, height);
    try {
      const photo = await noisyPhoto();
      expect(await shrink(photo, 300)).to.equal(photo);
    } finally {
      CanvasRenderingContext2D.prototype.getImageData = original;
    }
  });
});

describe('kaltim-file-field and the size of photos', function () {
  this.timeout(photoTimeout);

  async function chosen(file: File, more: Partial<KaltimFileField> = {}): Promise<File> {
    const field = await mount<KaltimFileField>(html`<kaltim-file-field></kaltim-file-field>`);
    Object.assign(field, more);
    keepFiles(field);
    await chooseAndWait(field, file);
    return field.files[0]!.file as File;
  }

  it('shrinks what is added', async () => {
    expect(await sizeOf(await chosen(await noisyPhoto(), { longestSide: 150 }))).to.deep.equal([150, 100]);
  });

  it('measures a photo after shrinking it', async () => {
    const photo = await noisyPhoto();
    expect((await chosen(photo, { longestSide: 150, maxSize: photo.size / 2 })).size).to.be.below(
      photo.size / 2,
    );
  });

  it('leaves photos as they are where the page asks for it', async () => {
    const photo = await withCameraNotes(await noisyPhoto());
    expect(await textOf(await chosen(photo, { keepOriginal: true }))).to.equal(await textOf(photo));
  });

  it('names a picture after what it has become', async () => {
    const file = await chosen(await noisyPicture());
    expect([file.name, file.type]).to.deep.equal(['tangkapan layar.jpg', 'image/jpeg']);
  });

  it('adds a photo that can’t be decoded as it is', async () => {
    const file = await chosen(new File([new Uint8Array([0xff, 0xd8, 0xff, 0, 1, 2])], 'rusak.jpg'));
    expect(file.size).to.equal(6);
    expect((await chosen(await aPhoto())).type).to.equal('image/jpeg');
  });
});
