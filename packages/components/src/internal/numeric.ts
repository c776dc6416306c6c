import type { NativeControl } from '../field/control.js';

/** Gives an entry of digits the keyboard for them, unless the page has chosen one, and keeps spelling aids away. */
export function setNumeric(control: NativeControl | undefined, mode: 'numeric' | 'tel' = 'numeric'): void {
  if (!(control instanceof HTMLInputElement)) return;
  if (!control.inputMode) control.inputMode = mode;
  control.spellcheck = false;
}
