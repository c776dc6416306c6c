import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';

/** Stands in the Exif block of a photo of `photo`. */
export const PLACE = Buffer.from('Rumah Siti, Sangatta');

/** A small photo with a place, a camera and a position in its metadata. */
export function photo(kind: 'jpeg' | 'png' | 'webp', { orientation = 1 } = {}): Promise<Buffer> {
  return sharp({ create: { width: 40, height: 30, channels: 3, background: '#268' } })
    .toFormat(kind)
    .withExif({
      IFD0: { ImageDescription: PLACE.toString(), Make: 'Kamera', Orientation: String(orientation) },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '0/1 30/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '117/1 30/1 0/1',
      },
    })
    .withMetadata({ orientation })
    .toBuffer();
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A PNG of some hundred bytes whose header claims a huge picture. */
export function bombPng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(1000))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
