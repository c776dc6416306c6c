import { html } from '@open-wc/testing';
import type { KaltimFeedbackForm } from '../src/feedback-form/feedback-form.js';
import type { FakeKaltim } from './fake-kaltim.js';
import { mount, settle } from './settle.js';

export const inside = (form: KaltimFeedbackForm, selector: string) =>
  form.shadowRoot!.querySelector<HTMLInputElement>(selector)!;
export const all = (form: KaltimFeedbackForm, selector: string) => [
  ...form.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
export const text = (form: KaltimFeedbackForm) => form.shadowRoot!.textContent.replace(/\s+/g, ' ');
export const summary = (form: KaltimFeedbackForm) =>
  form.shadowRoot!.querySelector('kaltim-error-summary')!.shadowRoot!;

export async function formFor(kaltim: FakeKaltim | undefined): Promise<KaltimFeedbackForm> {
  const form = await mount<KaltimFeedbackForm>(
    html`<kaltim-feedback-form track-href="/lacak" .kaltim=${kaltim?.widget}><a href="#lapor">SP4N-LAPOR!</a></kaltim-feedback-form>`,
  );
  await settle(form);
  return form;
}

export async function enter(
  form: KaltimFeedbackForm,
  values: Record<string, string | boolean>,
): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    const control = inside(form, name === 'kind' ? `[name=kind][value=${String(value)}]` : `[name=${name}]`);
    if (name === 'kind') control.checked = true;
    else if (typeof value === 'boolean') control.checked = value;
    else control.value = value;
    control.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    control.dispatchEvent(new Event('change', { bubbles: true }));
    await settle(form);
  }
}
export async function send(form: KaltimFeedbackForm): Promise<void> {
  (inside(form, 'form') as unknown as HTMLFormElement).requestSubmit();
  await settle(form);
  await settle(form);
}

export const complete = {
  category: 'pelayanan',
  title: 'Lampu jalan padam',
  description: 'Sejak Senin malam lampu di depan pasar padam.',
  incidentDate: '2026-11-23',
};

/** Presses the button with these words. */
export async function press(form: KaltimFeedbackForm, words: string): Promise<void> {
  all(form, 'button')
    .find((button) => button.textContent.trim() === words)!
    .click();
  await settle(form);
  await settle(form);
}
