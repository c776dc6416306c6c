import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { root } from '../../scripts/lib/packages.mjs';

const sharp = createRequire(join(root, 'packages/gateway/package.json'))('sharp');

const signature = Buffer.from('89504e470d0a1a0a', 'hex');

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** `Repr-Digest` of these bytes. */
export const digestHeader = (bytes) => `sha-256=:${createHash('sha256').update(bytes).digest('base64')}:`;

/** Of what a picture shows, however it is written. */
export async function pixelDigest(bytes) {
  const pixels = await sharp(bytes).removeAlpha().raw().toBuffer();
  return digestHeader(pixels);
}

/** A picture of noise, as a PNG of about `size` bytes that every decoder takes. */
export function makePicture(random, size) {
  const width = 256;
  const row = 1 + width * 3;
  const height = Math.max(1, Math.round(size / row));
  const pixels = Buffer.alloc(height * row);
  for (let at = 0; at < pixels.length; at++) pixels[at] = at % row === 0 ? 0 : Math.floor(random() * 256);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels, { level: 0 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A scan, which no server writes anew, so that its bytes can be compared. */
function makeScan(random, size) {
  const noise = Buffer.alloc(Math.round(size));
  for (let at = 0; at < noise.length; at++) noise[at] = Math.floor(random() * 256);
  return Buffer.concat([Buffer.from('%PDF-1.7\n%'), noise, Buffer.from('\n%%EOF\n')]);
}

/** Pictures and scans of 30 to 700 kB, the smallest first. */
export async function makePhotos(random, count) {
  const photos = [];
  for (let index = 0; index < count; index++) {
    const size = 30_000 * (700 / 30) ** (index / (count - 1));
    const isPicture = index % 2 === 1;
    const bytes = isPicture ? makePicture(random, size) : makeScan(random, size);
    photos.push({
      name: `${index}.${isPicture ? 'png' : 'pdf'}`,
      bytes,
      announced: digestHeader(bytes),
      ...(isPicture && { pixels: await pixelDigest(bytes) }),
    });
  }
  return photos;
}
