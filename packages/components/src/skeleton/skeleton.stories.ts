import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import './define.js';

interface Args {
  lines: number;
  shape: 'text' | 'card';
}

const meta: Meta<Args> = {
  title: 'Elemen/Kerangka muat',
  component: 'kaltim-skeleton',
  args: { lines: 3, shape: 'text' },
  render: ({ lines, shape }) => html`<kaltim-skeleton lines=${lines} shape=${shape}></kaltim-skeleton>`,
};
export default meta;
type Story = StoryObj<Args>;

export const Text: Story = {};
export const Card: Story = { args: { shape: 'card', lines: 4 } };
