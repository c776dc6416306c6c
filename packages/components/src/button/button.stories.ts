import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { ButtonVariant } from './button.js';
import './define.js';

interface Args {
  text: string;
  variant: ButtonVariant;
  wide: boolean;
  busy: boolean;
  disabled: boolean;
}

const meta: Meta<Args> = {
  title: 'Elemen/Tombol',
  component: 'kaltim-button',
  args: { text: 'Kirim laporan', variant: 'primary', wide: false, busy: false, disabled: false },
  argTypes: { variant: { control: 'select', options: ['primary', 'secondary', 'danger', 'quiet'] } },
  render: ({ text, variant, wide, busy, disabled }) =>
    html`<kaltim-button variant=${variant} ?wide=${wide} ?busy=${busy}
      ><button type="button" ?disabled=${disabled}>${text}</button></kaltim-button
    >`,
};
export default meta;
type Story = StoryObj<Args>;

/** The one action of a screen. */
export const Primary: Story = {};
export const Secondary: Story = { args: { variant: 'secondary', text: 'Simpan draf' } };
/** Only after a question, never as the first thing offered. */
export const Danger: Story = { args: { variant: 'danger', text: 'Hapus laporan' } };
export const Quiet: Story = { args: { variant: 'quiet', text: 'Batal' } };
/** What was pressed is under way; a second press does nothing. */
export const Busy: Story = { args: { busy: true } };
export const Disabled: Story = { args: { disabled: true } };
/** As on a phone. */
export const Wide: Story = { args: { wide: true } };
/** Breaks into lines instead of leaving its place. */
export const LongText: Story = {
  args: {
    text: 'Kirim keberatan atas tanggapan permohonan informasi publik kepada atasan PPID',
    wide: true,
  },
};
