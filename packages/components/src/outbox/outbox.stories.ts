import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { EntrySnapshot } from '@kaltim/sdk/types';
import { anEntry, outboxWith, samples } from '../../../../stories/support/outbox.js';
import type { WidgetKaltim } from '../internal/kaltim-context.js';
import './define.js';

const meta: Meta = { title: 'Widget/Kotak keluar', component: 'kaltim-outbox' };
export default meta;
type Story = StoryObj;

const shown = (kaltim: WidgetKaltim): TemplateResult =>
  html`<kaltim-outbox edit-href="/lapor" track-href="/lacak" .kaltim=${kaltim}></kaltim-outbox>`;
const holding = (...entries: EntrySnapshot[]): Story => ({ render: () => shown(outboxWith(entries)) });

/** Every state at once: what needs its writer comes first. */
export const All: Story = holding(...Object.values(samples));

export const Queued: Story = holding(samples.queued);

/** An attempt has failed: when the next one is, and why. */
export const Retrying: Story = holding(samples.retrying);

/** On its way, photo by photo. */
export const Sending: Story = holding(samples.sending);

/** The service wants a stronger sign-in (RFC 9470). */
export const Blocked: Story = holding(samples.stepUp);

/** Refused: what has to be mended, in plain words. */
export const Refused: Story = holding(samples.dead);

/** Refused for a reason the form can't mend. */
export const RefusedOtherwise: Story = holding(
  anEntry({ state: 'dead', failure: { kind: 'refused', status: 403 } }),
);

export const Delivered: Story = holding(samples.delivered);

/** Deleting asks first. */
export const Confirming: Story = {
  render: () =>
    html`<kaltim-outbox
      edit-href="/lapor"
      .kaltim=${outboxWith([samples.queued])}
      ${ref((element) => {
        const press = (tries: number) => {
          const button = element?.shadowRoot?.querySelector<HTMLElement>('button.plain');
          if (button) button.click();
          else if (tries) setTimeout(() => press(tries - 1), 20);
        };
        press(50);
      })}
    ></kaltim-outbox>`,
};

/** Into a sealed file, and from one. */
export const Backup: Story = {
  render: () =>
    html`<kaltim-outbox
      .kaltim=${outboxWith([])}
      ${ref((element) => {
        const press = (tries: number) => {
          const summary = element?.shadowRoot?.querySelector<HTMLElement>('.backup summary');
          if (summary) summary.click();
          else if (tries) setTimeout(() => press(tries - 1), 20);
        };
        press(50);
      })}
    ></kaltim-outbox>`,
};

export const Many: Story = holding(
  ...Array.from({ length: 45 }, (_, number) =>
    anEntry({ id: `many-${number}`, title: `Laporan nomor ${number + 1}`, createdAt: number * 60_000 }),
  ),
);

/** Says what to do next. */
export const Empty: Story = holding();

/** Private window: what is here goes with the page. */
export const NotDurable: Story = {
  render: () => shown(outboxWith([{ ...samples.queued, durable: false }], { mode: 'memory' })),
};

export const Failed: Story = { render: () => shown(outboxWith([], { fails: true })) };

/** Without a Kaltim the children are all there is. */
export const Fallback: Story = {
  render: () => html`<kaltim-outbox><p>Kiriman Anda tampil di sini setelah halaman siap.</p></kaltim-outbox>`,
};

export const English: Story = {
  render: () => html`<div lang="en">${shown(outboxWith(Object.values(samples)))}</div>`,
};
