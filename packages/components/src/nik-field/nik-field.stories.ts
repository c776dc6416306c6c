import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../nip-field/define.js';
import '../phone-field/define.js';
import { ref } from 'lit/directives/ref.js';
import type { KaltimField } from '../field/field.js';
import './define.js';

const meta: Meta = {
  title: 'Elemen/Isian NIK, NIP, dan telepon',
  component: 'kaltim-nik-field',
  render: () =>
    html`<kaltim-nik-field label="NIK" hint="16 angka pada KTP"><input name="nik" required /></kaltim-nik-field>`,
};
export default meta;
type Story = StoryObj;

/** Shows what a story is about: the field as it stands after it was left. */
const left = (node?: Element) =>
  void (node as KaltimField | undefined)?.updateComplete.then(() => (node as KaltimField).reportValidity());

export const Empty: Story = {};
/** 31 February. */
export const WrongDate: Story = {
  render: () =>
    html`<kaltim-nik-field label="NIK" hint="16 angka pada KTP" ${ref(left)}
      ><input name="nik" value="6472013102900001" required
    /></kaltim-nik-field>`,
};
/** Taken, with a word of doubt. */
export const UnknownRegion: Story = {
  render: () =>
    html`<kaltim-nik-field label="NIK" hint="16 angka pada KTP" ${ref(left)}
      ><input name="nik" value="9972011508900001" required
    /></kaltim-nik-field>`,
};
export const Nip: Story = {
  render: () =>
    html`<kaltim-nip-field label="NIP" hint="18 angka, boleh dengan spasi"
      ><input name="nip" value="19660801 198803 1 001"
    /></kaltim-nip-field>`,
};
export const Phone: Story = {
  render: () =>
    html`<kaltim-phone-field label="Nomor WhatsApp" kind="mobile" hint="Untuk mengabarkan tanggapan"
      ><input name="phone" type="tel" autocomplete="tel"
    /></kaltim-phone-field>`,
};
