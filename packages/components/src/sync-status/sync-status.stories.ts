import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { outboxWith, samples } from '../../../../stories/support/outbox.js';
import type { WidgetKaltim } from '../internal/kaltim-context.js';
import './define.js';
import type { KaltimSyncStatus } from './sync-status.js';

const meta: Meta = { title: 'Widget/Status pengiriman', component: 'kaltim-sync-status' };
export default meta;
type Story = StoryObj;

const shown = (kaltim: WidgetKaltim, then?: (status: KaltimSyncStatus) => void): TemplateResult =>
  html`<kaltim-sync-status
    edit-href="/lapor"
    track-href="/lacak"
    .kaltim=${kaltim}
    ${ref((element) => void (element && then?.(element as KaltimSyncStatus)))}
  ></kaltim-sync-status>`;

export const Waiting: Story = { render: () => shown(outboxWith([samples.queued, samples.retrying])) };

/** With the progress of the photos; screen readers hear the state, not each percent. */
export const Sending: Story = { render: () => shown(outboxWith([samples.sending])) };

export const Delivered: Story = {
  render: () => shown(outboxWith([], { news: [['delivered', samples.delivered]] })),
};

export const Failed: Story = { render: () => shown(outboxWith([samples.dead, samples.queued])) };

/** The list of everything on this device. */
export const Opened: Story = {
  render: () =>
    shown(outboxWith(Object.values(samples)), (status) => {
      const press = (tries: number) => {
        const button = status.shadowRoot?.querySelector<HTMLElement>('.status');
        if (button && customElements.get('kaltim-outbox')) button.click();
        else if (tries) setTimeout(() => press(tries - 1), 20);
      };
      press(50);
    }),
};

/** Nothing waits: nothing is shown, here below this line. */
export const Idle: Story = {
  render: () => html`<p>Tidak ada yang menunggu dikirim.</p>${shown(outboxWith([]))}`,
};

export const English: Story = {
  render: () => html`<div lang="en">${shown(outboxWith([samples.queued]))}</div>`,
};
