import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { outboxWith, samples } from '../../../../stories/support/outbox.js';
import type { WidgetKaltim } from '../internal/kaltim-context.js';
import './define.js';

const meta: Meta = { title: 'Widget/Spanduk luring', component: 'kaltim-offline-banner' };
export default meta;
type Story = StoryObj;

const advice = html`<p>Keadaan darurat: telepon <a href="tel:112">112</a>.</p>`;
const shown = (kaltim?: WidgetKaltim): TemplateResult =>
  html`<kaltim-offline-banner .kaltim=${kaltim}>${advice}</kaltim-offline-banner>`;

/** The browser's word, taken back once the banner has it, so that other stories stay connected. */
function offline(kaltim?: WidgetKaltim): TemplateResult {
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
  setTimeout(() => Reflect.deleteProperty(navigator, 'onLine'), 500);
  return shown(kaltim);
}

const missed = (attempts: number) =>
  ['queued', { ...samples.retrying, attempts }] as ['queued', typeof samples.retrying];

/** No connection: what still works. */
export const Offline: Story = { render: () => offline(outboxWith([samples.queued])) };

/** A page without reports speaks of reading only. */
export const OfflineReading: Story = { render: () => offline() };

/** Private window: what is written goes with the page. */
export const OfflineNotDurable: Story = { render: () => offline(outboxWith([], { mode: 'memory' })) };

/** The browser says it is connected, yet two attempts reached nobody. */
export const Weak: Story = {
  render: () => shown(outboxWith([samples.retrying], { news: [missed(1), missed(2)] })),
};

/** An attempt has got through. */
export const Back: Story = {
  render: () =>
    shown(outboxWith([samples.queued], { news: [missed(1), missed(2), ['delivered', samples.delivered]] })),
};

/** Connected, but what waits is on no disk. */
export const AtRisk: Story = {
  render: () => shown(outboxWith([samples.queued], { mode: 'memory' })),
};

/** All is well: nothing is shown above this line. */
export const Online: Story = { render: () => html`${shown(outboxWith([]))}<p>Isi halaman.</p>` };

export const English: Story = {
  render: () => html`<div lang="en">${offline(outboxWith([]))}</div>`,
};
