import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

const meta: Meta = { title: 'Dasar/Huruf dan jarak' };
export default meta;

/** The device's own font: no download, no jump. */
export const Type: StoryObj = {
  render: () =>
    html`<div class="story-stack">
      <p class="story-title">Layanan publik Kalimantan Timur</p>
      <p class="story-lead">Pengesahan STNK dan pajak kendaraan tahunan</p>
      <p>
        Anda dapat mengurus layanan ini secara daring. Siapkan KTP dan STNK, lalu ikuti langkahnya satu per satu.
      </p>
      <p class="story-small">Diperbarui Selasa, 24 November 2026. Sumber: Badan Pendapatan Daerah.</p>
    </div>`,
};

/** A grid of 4 px. Sizes are px, so a page that shrinks its root font changes nothing. */
export const Space: StoryObj = {
  render: () =>
    html`<ul class="story-spaces">
      ${[1, 2, 3, 4, 5, 6, 8].map(
        (step) =>
          html`<li><span class="story-space-${step}"></span>--kaltim-space-${step}: ${step * 4} px</li>`,
      )}
    </ul>`,
};
