import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { KaltimErrorSummary } from './error-summary.js';
import '../field/define.js';
import './define.js';

const meta: Meta = { title: 'Elemen/Ringkasan kesalahan', component: 'kaltim-error-summary' };
export default meta;

const form = (summary: unknown) =>
  html`<form class="story-stack">
    ${summary}
    <kaltim-field label="Judul laporan"><input name="title" required /></kaltim-field>
    <kaltim-field label="Alamat surel"><input name="email" type="email" value="nama@" /></kaltim-field>
    <p><button>Kirim</button></p>
  </form>`;

/** Before the first attempt there is nothing to see; press the button. */
export const Waiting: StoryObj = { render: () => form(html`<kaltim-error-summary></kaltim-error-summary>`) };

/** After an attempt. */
export const Shown: StoryObj = {
  render: () =>
    form(
      html`<kaltim-error-summary
        ${ref((element) => {
          requestAnimationFrame(() => element?.closest('form')?.requestSubmit());
        })}
      ></kaltim-error-summary>`,
    ),
};

/** Faults that the server found, one of them without a field. */
export const FromServer: StoryObj = {
  render: () =>
    form(
      html`<kaltim-error-summary
        ${ref((element) => {
          requestAnimationFrame(
            () =>
              void (element as KaltimErrorSummary | undefined)?.setErrors([
                { field: 'title', message: 'Judul ini sudah dipakai. Tulis judul lain.' },
                { field: 'service', message: 'Layanan ini sudah tidak ada. Muat ulang halaman.' },
              ]),
          );
        })}
      ></kaltim-error-summary>`,
    ),
};
