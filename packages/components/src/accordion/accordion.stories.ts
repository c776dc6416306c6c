import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import './define.js';

interface Args {
  single: boolean;
}

const meta: Meta<Args> = {
  title: 'Elemen/Lipatan',
  component: 'kaltim-accordion',
  args: { single: false },
  render: ({ single }) =>
    html`<kaltim-accordion ?single=${single}>
      <details open>
        <summary><h3>Persyaratan</h3></summary>
        <p>KTP asli dan surat rujukan dari fasilitas kesehatan tingkat pertama.</p>
      </details>
      <details>
        <summary><h3>Biaya/tarif</h3></summary>
        <p>Tidak dipungut biaya bagi peserta BPJS Kesehatan.</p>
      </details>
      <details>
        <summary><h3>Jangka waktu pelayanan</h3></summary>
        <p>Paling lama 60 menit sejak berkas lengkap dan benar.</p>
      </details>
    </kaltim-accordion>`,
};
export default meta;
type Story = StoryObj<Args>;

export const Several: Story = {};
/** Opening one closes the other. */
export const Single: Story = { args: { single: true } };
