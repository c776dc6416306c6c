import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import './define.js';

interface Args {
  label: string;
  value: number | undefined;
  max: number;
  unit: string;
}

const meta: Meta<Args> = {
  title: 'Elemen/Kemajuan',
  component: 'kaltim-progress',
  args: { label: 'Mengirim foto', value: 2, max: 3, unit: 'foto' },
  render: ({ label, value, max, unit }) =>
    html`<kaltim-progress label=${label} value=${ifDefined(value)} max=${max} unit=${unit}></kaltim-progress>`,
};
export default meta;
type Story = StoryObj<Args>;

export const Counted: Story = {};
export const PerCent: Story = { args: { label: 'Realisasi fisik', value: 62.5, max: 100, unit: '' } };
/** Nobody knows how long it takes. */
export const Unknown: Story = { args: { value: undefined, label: 'Menyiapkan berkas' } };
