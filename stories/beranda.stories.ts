import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { storyKaltim } from './support/kaltim.js';
import '@kaltim/components/define/app.js';
import '@kaltim/components/define/service-catalog.js';
import '@kaltim/components/define/feedback-form.js';
import '@kaltim/components/define/offline-banner.js';
import '@kaltim/components/define/sync-status.js';

const meta: Meta = { title: 'Halaman/Beranda', parameters: { layout: 'fullscreen' } };
export default meta;

/** The home page of an agency: one task a section, one motif below the header. */
export const Home: StoryObj = {
  render: () =>
    html`<kaltim-app .kaltim=${storyKaltim()}>
      <header class="story-header">
        <p class="story-wide">Dinas Komunikasi dan Informatika<br /><small>Provinsi Kalimantan Timur</small></p>
      </header>
      <div class="story-weave" aria-hidden="true"></div>
      <kaltim-offline-banner></kaltim-offline-banner>
      <div class="story-wide story-page">
        <h1>Urus layanan publik tanpa harus datang dua kali</h1>
        <p class="story-lead">Cari layanan, lihat syarat, waktu, dan biayanya, lalu mulai dari sini.</p>
        <section aria-labelledby="layanan">
          <h2 id="layanan">Layanan</h2>
          <kaltim-service-catalog service-href="#/layanan/{id}">
            <p><a href="#/layanan">Lihat daftar layanan</a></p>
          </kaltim-service-catalog>
        </section>
        <section aria-labelledby="laporan">
          <h2 id="laporan">Sampaikan laporan</h2>
          <kaltim-feedback-form track-href="#/lacak" privacy-href="#/privasi">
            <p>Kirim pengaduan lewat <a href="https://www.lapor.go.id">SP4N-LAPOR!</a> atau SMS 1708.</p>
          </kaltim-feedback-form>
        </section>
      </div>
      <kaltim-sync-status edit-href="/lapor" track-href="/lacak"></kaltim-sync-status>
    </kaltim-app>`,
};
