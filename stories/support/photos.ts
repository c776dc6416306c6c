/** Sky, ground and a mark, by number. */
const scenes = [
  ['#b9d4e8', '#6b6459', '#2e2a25'],
  ['#f0d9a8', '#4f6b58', '#b3261e'],
  ['#c8d8c4', '#8a7250', '#f2b705'],
] as const;

/** A photo as a phone might send it, drawn here: landscape, JPEG. */
export function samplePhoto(scene = 0, width = 640, height = 480): Promise<Blob> {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No canvas here');
  const [sky, ground, mark] = scenes[scene % scenes.length] ?? scenes[0];
  context.fillStyle = sky;
  context.fillRect(0, 0, width, height);
  context.fillStyle = ground;
  context.fillRect(0, height * 0.45, width, height);
  context.fillStyle = mark;
  context.beginPath();
  context.ellipse(width / 2, height * 0.72, width * 0.2, height * 0.12, 0, 0, Math.PI * 2);
  context.fill();
  return new Promise((resolve, reject) =>
    canvas.toBlob((photo) => (photo ? resolve(photo) : reject(new Error('No JPEG here'))), 'image/jpeg', 0.9),
  );
}
