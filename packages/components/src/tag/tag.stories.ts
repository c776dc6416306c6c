import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { KaltimTag } from './tag.js';
import './define.js';

interface Args {
  kind: KaltimTag['kind'];
  text: string;
}

const meta: Meta<Args> = {
  title: 'Elemen/Tanda',
  component: 'kaltim-tag',
  args: { kind: 'neutral', text: 'Daring' },
  argTypes: {
    kind: { control: 'select', options: ['neutral', 'info', 'done', 'notable', 'danger', 'sample'] },
  },
  render: ({ kind, text }) => html`<kaltim-tag kind=${kind}>${text}</kaltim-tag>`,
};
export default meta;
type Story = StoryObj<Args>;

export const Neutral: Story = {};
export const Info: Story = { args: { kind: 'info', text: 'Sedang ditindaklanjuti' } };
export const Done: Story = { args: { kind: 'done', text: 'Selesai' } };
export const Notable: Story = { args: { kind: 'notable', text: 'Mutu A' } };
export const Danger: Story = { args: { kind: 'danger', text: 'Lewat batas waktu' } };
export const Sample: Story = { args: { kind: 'sample', text: 'Data contoh' } };
