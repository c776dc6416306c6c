import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, svg } from 'lit';
import '../button/define.js';
import './define.js';

interface Args {
  label: string;
  size: 'text' | 'large';
}

const clock = svg`<svg viewBox="0 0 24 24" stroke-width="2" stroke-linecap="round"><circle cx="12" cy="12" r="9"></circle><path d="M12 7v5l3 2"></path></svg>`;

const meta: Meta<Args> = {
  title: 'Elemen/Ikon',
  component: 'kaltim-icon',
  args: { label: '', size: 'text' },
  render: ({ label, size }) =>
    html`<p><kaltim-icon label=${label} size=${size}>${clock}</kaltim-icon> Paling lama 60 menit</p>`,
};
export default meta;
type Story = StoryObj<Args>;

/** Beside words: hidden from screen readers. */
export const BesideWords: Story = {};
/** Alone: it has a name. */
export const Alone: Story = {
  render: () => html`<kaltim-icon label="Jam layanan" size="large">${clock}</kaltim-icon>`,
};
/** Inside a button. */
export const InButton: Story = {
  render: () =>
    html`<kaltim-button><button type="button"><kaltim-icon>${clock}</kaltim-icon>Lihat jam layanan</button></kaltim-button>`,
};
