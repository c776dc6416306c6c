import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { KaltimToast, ToastAction } from './toast.js';
import './define.js';

interface Args {
  text: string;
  action: ToastAction | undefined;
}

const meta: Meta<Args> = {
  title: 'Elemen/Kabar singkat',
  component: 'kaltim-toast',
  args: { text: 'Draf disimpan di perangkat ini.', action: undefined },
  render: ({ text, action }) =>
    html`<p>Kabar muncul di tepi bawah layar dan tidak menutup isi halaman.</p>
      <kaltim-toast ${ref((toast) => (toast as KaltimToast | undefined)?.show(text, action))}></kaltim-toast>`,
};
export default meta;
type Story = StoryObj<Args>;

export const Message: Story = {};
/** Stays until it is closed. */
export const WithAction: Story = {
  args: { text: 'Foto dihapus dari draf.', action: { label: 'Urungkan', run: () => undefined } },
};
