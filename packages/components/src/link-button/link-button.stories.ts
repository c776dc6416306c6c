import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import './define.js';

interface Args {
  text: string;
  variant: 'primary' | 'secondary' | 'quiet';
}

const meta: Meta<Args> = {
  title: 'Elemen/Tombol tautan',
  component: 'kaltim-link-button',
  args: { text: 'Buat pengaduan', variant: 'primary' },
  render: ({ text, variant }) =>
    html`<kaltim-link-button variant=${variant}><a href="#pengaduan">${text}</a></kaltim-link-button>`,
};
export default meta;
type Story = StoryObj<Args>;

export const Primary: Story = {};
export const Secondary: Story = { args: { variant: 'secondary', text: 'Lacak laporan' } };
export const Quiet: Story = { args: { variant: 'quiet', text: 'Lihat semua layanan' } };
