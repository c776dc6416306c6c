import { samplePhoto } from '../../../stories/support/photos.js';

/** Noise, which does not compress; its upper rows can be left transparent. */
function noise(width: number, height: number, transparentRows = 0): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d')!;
  const image = context.createImageData(width, height);
  let seed = 7;
  for (let index = 0; index < image.data.length; index += 1) {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    const alpha = index < transparentRows * width * 4 ? 0 : 255;
    image.data[index] = index % 4 === 3 ? alpha : (seed >> 16) & 255;
  }
  context.putImageData(image, 0, 0);
  return canvas;
}

function encode(canvas: HTMLCanvasElement, type: string, quality?: number): Promise<Blob> {
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob!), type, quality));
}

/** A JPEG that is large enough to be worth shrinking. */
export async function noisyPhoto(name = 'lubang.jpg', width = 600, height = 400, quality = 1): Promise<File> {
  return new File([await encode(noise(width, height), 'image/jpeg', quality)], name, { type: 'image/jpeg' });
}

/** A PNG whose upper rows are transparent. */
export async function noisyPicture(name = 'tangkapan layar.png'): Promise<File> {
  return new File([await encode(noise(200, 200, 32), 'image/png')], name, { type: 'image/png' });
}

const scenes = new Map<number, Promise<Blob>>();

/** A small photo. Each scene is made once: a browser encodes in a hidden tab when it finds the time. */
export async function aPhoto(name = 'lubang.jpg', scene = 0): Promise<File> {
  const photo = scenes.get(scene) ?? samplePhoto(scene, 320, 240);
  scenes.set(scene, photo);
  return new File([await photo], name, { type: 'image/jpeg' });
}

/** Milliseconds a test with photos may take, for the same reason. */
export const photoTimeout = 40_000;

/** The photo as a camera held upright would write it: turned by Exif, with the place in it. */
export async function withCameraNotes(photo: File): Promise<File> {
  const words = (text: string) => [...text].map((letter) => letter.charCodeAt(0));
  // TIFF, little endian: one directory with Orientation (0x0112) = 6, a quarter turn.
  const tiff = [0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0];
  const body = [...words('Exif\0\0'), ...tiff, ...words('GPS -0.5021 117.1536')];
  const length = body.length + 2;
  const segment = new Uint8Array([0xff, 0xe1, length >> 8, length & 255, ...body]);
  const bytes = await photo.arrayBuffer();
  return new File([bytes.slice(0, 2), segment, bytes.slice(2)], photo.name, { type: photo.type });
}

export async function textOf(file: Blob): Promise<string> {
  return new TextDecoder('latin1').decode(await file.arrayBuffer());
}

export async function sizeOf(file: Blob): Promise<[width: number, height: number]> {
  const { width, height } = await createImageBitmap(file);
  return [width, height];
}
