/** Linear light of one sRGB channel, 0 to 255 (WCAG 2.2, relative luminance). */
function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function luminance(hex: string): number {
  const digits = /^#([0-9a-f]{6})$/i.exec(hex)?.[1];
  if (!digits)
    throw new TypeError(`contrast: "${hex}" is not a colour of the form #rrggbb. Give six hex digits.`);
  const value = Number.parseInt(digits, 16);
  return 0.2126 * linear(value >> 16) + 0.7152 * linear((value >> 8) & 255) + 0.0722 * linear(value & 255);
}

/**
 * Contrast ratio of two opaque colours, 1 to 21 (WCAG 2.2, contrast ratio).
 *
 * @param first - A colour as `#rrggbb`.
 * @param second - A colour as `#rrggbb`; the order does not matter.
 * @throws TypeError when a colour is not `#rrggbb`.
 */
export function contrast(first: string, second: string): number {
  const [lighter, darker] = [luminance(first), luminance(second)].sort((a, b) => b - a) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}
