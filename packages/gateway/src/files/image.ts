import type Sharp from 'sharp';
import { Gate } from './gate.js';

/** Kinds of pictures that are decoded and written anew. */
export type ImageType = 'image/jpeg' | 'image/png' | 'image/webp';

export const isImageType = (type: string): type is ImageType =>
  type === 'image/jpeg' || type === 'image/png' || type === 'image/webp';

/** Pixels of a picture that is decoded. Phones of 2026 take 50 million; a bomb claims thousands of millions. */
export const MAX_PIXELS = 64_000_000;
/** Pixels of the longer side that is kept: enough to read a document, and a bound on what is stored. */
export const MAX_SIDE = 4096;

/** The picture cannot be kept; `detail` says why, for developers. */
export class ImageError extends Error {
  override name = 'ImageError';
}

/** Writes a picture anew: the same picture, none of the bytes that came. */
export type Reencode = (bytes: Uint8Array, type: ImageType) => Promise<Uint8Array>;

/** Two at a time: one decoded picture of the largest size takes 256 MB. */
const gate = new Gate(2);

let loading: Promise<typeof Sharp> | undefined;

/** Loaded at the first picture, so that a gateway which gets none starts without it. */
function loadSharp(): Promise<typeof Sharp> {
  loading ??= import('sharp').then(({ default: sharp }) => {
    sharp.cache(false);
    sharp.concurrency(1);
    // Of all decoders only those of the kinds that are taken: a crafted file reaches no other.
    sharp.block({ operation: ['VipsForeignLoad'] });
    sharp.unblock({
      operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
    });
    return sharp;
  });
  return loading;
}

/**
 * Decodes a picture and writes it anew in its own kind: turned upright, in sRGB, at most `MAX_SIDE` pixels long, its
 * first frame only, without Exif, GPS, XMP, thumbnails or anything behind its end. The same bytes give the same bytes.
 *
 * @throws ImageError when it is damaged or has more than `MAX_PIXELS` pixels
 */
export const reencode: Reencode = (bytes, type) =>
  gate.run(async () => {
    const sharp = await loadSharp();
    const picture = sharp(bytes, { failOn: 'error', limitInputPixels: MAX_PIXELS, sequentialRead: true })
      .autoOrient()
      .resize({ width: MAX_SIDE, height: MAX_SIDE, fit: 'inside', withoutEnlargement: true })
      .timeout({ seconds: 30 });
    if (type === 'image/jpeg') picture.jpeg({ quality: 85 });
    else if (type === 'image/png') picture.png({ compressionLevel: 6 });
    else picture.webp({ quality: 85 });
    try {
      return new Uint8Array(await picture.toBuffer());
    } catch (error) {
      // The decoder's words may quote the file, so none of them is passed on.
      const isLarge = error instanceof Error && /pixel limit/.test(error.message);
      throw new ImageError(
        isLarge
          ? `The picture has more than ${MAX_PIXELS / 1_000_000} million pixels.`
          : 'The picture is damaged and cannot be decoded.',
        { cause: error },
      );
    }
  });
