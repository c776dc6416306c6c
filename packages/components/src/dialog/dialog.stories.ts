import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import './define.js';

interface Args {
  heading: string;
}

const meta: Meta<Args> = {
  title: 'Elemen/Dialog',
  component: 'kaltim-dialog',
  args: { heading: 'Hapus draf ini?' },
  render: ({ heading }) =>
    html`<p>Halaman di belakang dialog tidak dapat dipakai selama dialog terbuka.</p>
      <kaltim-dialog heading=${heading} open>
      <p>Draf “Lampu jalan padam” dan 2 fotonya dihapus dari perangkat ini.</p>
      <button slot="actions" type="button" value="hapus">Hapus draf</button>
      <button slot="actions" type="button" value="batal">Batal</button>
    </kaltim-dialog>`,
};
export default meta;
type Story = StoryObj<Args>;

export const Question: Story = {};
/** The dialog scrolls, not the page. */
export const LongText: Story = {
  render: () =>
    html`<p>Halaman di belakang dialog tidak dapat dipakai selama dialog terbuka.</p>
      <kaltim-dialog heading="Pemberitahuan pelindungan data pribadi" open>
      ${Array.from(
        { length: 12 },
        () =>
          html`<p>
            Data Anda dipakai untuk menindaklanjuti laporan ini dan disimpan selama laporan ditangani.
          </p>`,
      )}
    </kaltim-dialog>`,
};
