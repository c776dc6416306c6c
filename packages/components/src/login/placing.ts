/** Least room between an overlay and the edge of the page, in px. */
const gutter = 16;

/** Moves an overlay at the edge of a phone until all of it shows; its styles translate it by `--_shift`. */
export function keepInView(overlay: HTMLElement): void {
  overlay.style.setProperty('--_shift', '0px');
  const { left, right } = overlay.getBoundingClientRect();
  const most = document.documentElement.clientWidth - gutter;
  const shift = left < gutter ? gutter - left : Math.min(0, most - right);
  overlay.style.setProperty('--_shift', `${shift}px`);
}

/** The element with the focus, in whichever shadow root. */
export function activeElement(): HTMLElement | undefined {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement ? active : undefined;
}
