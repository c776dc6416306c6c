/** What each canvas shows. */
const shown = new WeakMap<HTMLCanvasElement, Blob>();

/** Draws a photo into a square canvas, cut to fill it. What can't be decoded leaves the canvas hidden. */
export async function drawPreview(canvas: HTMLCanvasElement, photo: Blob): Promise<void> {
  if (shown.get(canvas) === photo) return;
  shown.set(canvas, photo);
  canvas.hidden = true;
  const bitmap = await createImageBitmap(photo).catch(() => undefined);
  if (!bitmap) return;
  if (shown.get(canvas) === photo) {
    const side = Math.min(bitmap.width, bitmap.height);
    const [left, top] = [(bitmap.width - side) / 2, (bitmap.height - side) / 2];
    const context = canvas.getContext('2d');
    context?.clearRect(0, 0, canvas.width, canvas.height);
    context?.drawImage(bitmap, left, top, side, side, 0, 0, canvas.width, canvas.height);
    canvas.hidden = false;
  }
  bitmap.close();
}
