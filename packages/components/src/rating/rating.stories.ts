import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { RatingValue } from './rating.js';
import './define.js';

interface Args {
  label: string;
  hint: string;
  value: RatingValue;
  error: string;
  required: boolean;
  disabled: boolean;
  notApplicable: boolean;
}

const meta: Meta<Args> = {
  title: 'Elemen/Penilaian',
  component: 'kaltim-rating',
  args: {
    label: 'Bagaimana pendapat Saudara tentang kecepatan waktu dalam memberikan pelayanan?',
    hint: '',
    value: '',
    error: '',
    required: true,
    disabled: false,
    notApplicable: false,
  },
  render: ({ label, hint, value, error, required, disabled, notApplicable }) =>
    html`<kaltim-rating
      name="time"
      label=${label}
      hint=${hint}
      .value=${value}
      error=${error}
      options="Tidak cepat|Kurang cepat|Cepat|Sangat cepat"
      ?required=${required}
      ?disabled=${disabled}
      ?not-applicable=${notApplicable}
    ></kaltim-rating>`,
};
export default meta;
type Story = StoryObj<Args>;

/** Nothing is chosen beforehand. */
export const Empty: Story = {};
export const Chosen: Story = { args: { value: '3' } };
export const WithNotApplicable: Story = {
  args: { notApplicable: true, required: false, hint: 'Lewati bila Anda tidak mengadu.' },
};
export const Missing: Story = { args: { error: 'Pilih salah satu jawaban.' } };
export const Disabled: Story = { args: { disabled: true, value: '4' } };
