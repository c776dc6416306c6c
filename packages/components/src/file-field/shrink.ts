/** Qualities of JPEG that are tried until the photo is smaller than it was. */
const qualities = [0.85, 0.7, 0.5];

/**
 * Draws a photo anew, upright and no longer than `longestSide` pixels, as JPEG. The new file has none of the camera's
 * notes, such as where it was taken.
 *
 * @returns The smaller photo; the same blob when the browser can't decode it or when it would not get smaller.
 */
export async function shrink(photo: Blob, longestSide: number): Promise<Blob> {
  let bitmap: ImageBitmap;
  try {
    // The camera's orientation is applied here, by default in every browser of the support line.
    bitmap = await createImageBitmap(photo);
  } catch {
    return photo;
  }
  const canvas = document.createElement('canvas');
  try {
    const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height));
    canvas.width = Math.max(1, Math.round(bitmap.width * scale));
    canvas.height = Math.max(1, Math.round(bitmap.height * scale));
    const context = canvas.getContext('2d');
    if (!context || !readsBack()) return photo;
    // JPEG knows no transparency; without a ground it would turn black.
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    for (const quality of qualities) {
      const smaller = await encode(canvas, quality);
      if (smaller && smaller.size < photo.size) return smaller;
      // A photo that is small already stays as it is, unless it holds notes that should not be sent.
      if (!(await hasNotes(photo))) return photo;
    }
    return photo;
  } finally {
    bitmap.close();
    // Gives the pixels back at once: a cheap phone has no room for three photos.
    canvas.width = 0;
  }
}

function encode(canvas: HTMLCanvasElement, quality: number): Promise<Blob | null> {
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
}

/** Whether a file holds Exif or XMP, where cameras note the place. */
async function hasNotes(photo: Blob): Promise<boolean> {
  return /exif|ns\.adobe\.com\/xap/i.test(new TextDecoder('latin1').decode(await photo.arrayBuffer()));
}

/** False where a guard against fingerprinting gives noise instead of what was drawn: the photo would be destroyed. */
function readsBack(): boolean {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 8;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return false;
  context.fillStyle = '#4080c0';
  context.fillRect(0, 0, 8, 8);
  const pixels = context.getImageData(0, 0, 8, 8).data;
  return pixels.every((value, index) => Math.abs(value - [64, 128, 192, 255][index % 4]!) < 8);
}
