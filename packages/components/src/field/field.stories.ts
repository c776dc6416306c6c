import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import './define.js';

const meta: Meta = { title: 'Elemen/Isian', component: 'kaltim-field' };
export default meta;
type Story = StoryObj;

/** One line of text, with a hint and the mark of an optional field. */
export const Text: Story = {
  render: () =>
    html`<kaltim-field label="Nama lengkap" hint="Sesuai KTP.">
      <input name="name" autocomplete="name" />
    </kaltim-field>`,
};

/** A required field carries no mark: optional ones do. */
export const Required: Story = {
  render: () => html`<kaltim-field label="Judul laporan"><input name="title" required /></kaltim-field>`,
};

/** More can be typed than sent: what is pasted is never cut. */
export const Counter: Story = {
  render: () =>
    html`<kaltim-field label="Isi laporan" hint="Ceritakan apa yang terjadi." counter="60">
      <textarea name="description" required>Lampu jalan di depan pasar padam sejak Senin</textarea>
    </kaltim-field>`,
};

export const CounterExceeded: Story = {
  render: () =>
    html`<kaltim-field label="Isi laporan" counter="20" error="Tulis paling banyak 20 karakter. Kurangi 14 karakter.">
      <textarea name="description">Lampu jalan padam sejak Senin lalu</textarea>
    </kaltim-field>`,
};

/** The message says the mend. */
export const Invalid: Story = {
  render: () =>
    html`<kaltim-field
      label="Nomor telepon"
      hint="Contoh: 0812 5432 1098"
      error="Tulis nomor ponsel diawali 08 atau +62."
    >
      <input name="phone" type="tel" autocomplete="tel" value="12345" />
    </kaltim-field>`,
};

export const Select: Story = {
  render: () =>
    html`<kaltim-field label="Kabupaten atau kota">
      <select name="regency" required>
        <option value="">Pilih salah satu</option>
        <option>Kota Samarinda</option>
        <option>Kabupaten Mahakam Ulu</option>
      </select>
    </kaltim-field>`,
};

export const Date: Story = {
  render: () =>
    html`<kaltim-field label="Tanggal kejadian"><input name="date" type="date" required /></kaltim-field>`,
};

export const Radios: Story = {
  render: () =>
    html`<kaltim-field label="Jenis laporan">
      <fieldset>
        <label><input type="radio" name="kind" value="complaint" required checked />Pengaduan</label>
        <label><input type="radio" name="kind" value="aspiration" />Aspirasi</label>
        <label><input type="radio" name="kind" value="request" />Permintaan informasi</label>
      </fieldset>
    </kaltim-field>`,
};

export const RadiosInvalid: Story = {
  render: () =>
    html`<kaltim-field label="Jenis laporan" error="Pilih jenis laporan.">
      <fieldset>
        <label><input type="radio" name="kind" value="complaint" required />Pengaduan</label>
        <label><input type="radio" name="kind" value="aspiration" />Aspirasi</label>
      </fieldset>
    </kaltim-field>`,
};

export const Checkbox: Story = {
  render: () =>
    html`<kaltim-field mark="none">
      <label
        ><input type="checkbox" name="anonymous" />Sembunyikan nama saya (anonim)<small
          >Perangkat daerah dan publik tidak melihat nama Anda.</small
        ></label
      >
    </kaltim-field>`,
};

export const Disabled: Story = {
  render: () =>
    html`<kaltim-field label="Kecamatan" hint="Pilih kabupaten atau kota dahulu.">
      <select name="district" disabled><option>Pilih salah satu</option></select>
    </kaltim-field>`,
};

/** A theme that resets everything and styles inputs by type: the field holds. */
export const HostileTheme: Story = {
  render: () =>
    html`<div class="story-hostile">
      <kaltim-field label="Nama lengkap" hint="Sesuai KTP."><input type="text" name="name" /></kaltim-field>
    </div>`,
};
