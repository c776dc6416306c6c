import type { FieldMessages } from './messages.js';

/** The native controls a field can wrap. */
export type NativeControl = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const controlSelector = 'input:not([type=hidden]), textarea, select';

/** The control, or all controls of a group, in document order. */
export function controlsIn(field: Element): NativeControl[] {
  return [...field.querySelectorAll<NativeControl>(controlSelector)];
}

export function isChoice(control: NativeControl): boolean {
  return control.type === 'checkbox' || control.type === 'radio';
}

/** What somebody has entered: the value, or the values that are ticked, separated by commas. */
export function valueOf(controls: readonly NativeControl[]): string {
  const [first] = controls;
  if (!first) return '';
  if (!isChoice(first)) return first.value;
  return controls
    .filter((control) => (control as HTMLInputElement).checked)
    .map((control) => control.value)
    .join(',');
}

/** Whether an answer is asked for: `required` on the control, or on one control of a group. */
export function isRequired(controls: readonly NativeControl[]): boolean {
  return controls.some((control) => control.required);
}

/** Whether an entry breaks a rule of HTML itself, whatever sentence was set beside. */
export function breaksHtml({ validity }: NativeControl): boolean {
  return (
    validity.valueMissing ||
    validity.badInput ||
    validity.typeMismatch ||
    validity.patternMismatch ||
    validity.tooShort ||
    validity.tooLong ||
    validity.rangeUnderflow ||
    validity.rangeOverflow ||
    validity.stepMismatch
  );
}

/** The sentence for the first rule of HTML that an entry breaks, or the page's own; undefined when all is well. */
export function nativeFault(
  control: NativeControl,
  label: string,
  grouped: boolean,
  t: FieldMessages,
): string | undefined {
  const { validity } = control;
  if (validity.valid) return undefined;
  // Only a word becomes small inside the sentence, never an acronym.
  const name = label.replace(/^\p{Lu}(?!\p{Lu})/u, (letter) => letter.toLowerCase());
  if (validity.valueMissing) {
    if (control.type === 'checkbox' && !grouped) return t.missingCheck;
    return isChoice(control) || control instanceof HTMLSelectElement
      ? t.missingChoice(name)
      : t.missing(name);
  }
  if (validity.badInput) return control.type === 'number' ? t.number : t.date;
  if (validity.typeMismatch) return control.type === 'url' ? t.url : t.email;
  if (validity.patternMismatch) return control.title || t.pattern;
  if (validity.tooShort) return t.tooShort((control as HTMLInputElement).minLength);
  if (validity.rangeUnderflow) return t.min((control as HTMLInputElement).min);
  if (validity.rangeOverflow) return t.max((control as HTMLInputElement).max);
  if (validity.stepMismatch) return t.step;
  return control.validationMessage;
}
