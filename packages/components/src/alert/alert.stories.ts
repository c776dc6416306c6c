import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { KaltimAlert } from './alert.js';
import '../link-button/define.js';
import './define.js';

interface Args {
  kind: KaltimAlert['kind'];
  heading: string;
  text: string;
  closable: boolean;
}

const meta: Meta<Args> = {
  title: 'Elemen/Pemberitahuan',
  component: 'kaltim-alert',
  args: {
    kind: 'info',
    heading: 'Layanan daring tersedia setiap hari',
    text: 'Permohonan yang masuk setelah pukul 15.30 WITA diproses pada hari kerja berikutnya.',
    closable: false,
  },
  argTypes: { kind: { control: 'select', options: ['info', 'done', 'warning', 'danger'] } },
  render: ({ kind, heading, text, closable }) =>
    html`<kaltim-alert kind=${kind} heading=${heading} ?closable=${closable}><p>${text}</p></kaltim-alert>`,
};
export default meta;
type Story = StoryObj<Args>;

export const Info: Story = {};
export const Done: Story = {
  args: {
    kind: 'done',
    heading: 'Permohonan Anda sudah kami terima',
    text: 'Simpan nomor permohonan untuk melacaknya.',
  },
};
export const Warning: Story = {
  args: {
    kind: 'warning',
    heading: 'Loket tutup pukul 11.30 WITA',
    text: 'Hari ini layanan di loket berakhir lebih awal. Ajukan secara daring.',
  },
};
export const Danger: Story = {
  args: {
    kind: 'danger',
    heading: 'Data layanan tidak dapat dimuat',
    text: 'Periksa sambungan Anda, lalu muat ulang halaman ini.',
  },
};
export const Closable: Story = { args: { closable: true } };
/** With a way on. */
export const WithAction: Story = {
  render: ({ kind, heading, text }) =>
    html`<kaltim-alert kind=${kind} heading=${heading}
      ><p>${text}</p>
      <kaltim-link-button slot="actions"><a href="#layanan">Lihat layanan daring</a></kaltim-link-button></kaltim-alert
    >`,
};
