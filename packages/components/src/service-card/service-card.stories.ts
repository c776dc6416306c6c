import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { ServiceSummary } from '@kaltim/contract';
import { services } from '../../../../stories/support/records.js';
import './define.js';

const find = (id: string) => services.find((service) => service.id === id);

interface Args {
  service: ServiceSummary | undefined;
  href: string;
}

const meta: Meta<Args> = {
  title: 'Elemen/Kartu layanan',
  component: 'kaltim-service-card',
  args: { service: find('rawat-jalan'), href: '#rawat-jalan' },
  render: ({ service, href }) =>
    html`<kaltim-service-card .service=${service} href=${href}></kaltim-service-card>`,
};
export default meta;
type Story = StoryObj<Args>;

/** A record of the contract. */
export const Record: Story = {};

/** Several tariffs: the least is named. */
export const Tariff: Story = { args: { service: find('pengesahan-stnk') } };

/** At the counter, free, not yet surveyed. */
export const AtCounter: Story = { args: { service: find('kartu-anggota-perpustakaan') } };

/** Outside provincial authority: the card refers and offers no channel. */
export const Referral: Story = { args: { service: find('kartu-pencari-kerja') } };

/** Plain attributes, as a PHP template or an editor prints them, with the fallback inside. */
export const Attributes: Story = {
  render: () =>
    html`<kaltim-service-card
      name="Kartu anggota perpustakaan"
      href="#kartu"
      agency="Dinas Perpustakaan dan Kearsipan Daerah"
      description="Kartu untuk meminjam buku di perpustakaan provinsi."
      processing-time="Paling lama 10 menit"
      fee="Tidak dipungut biaya"
      channel="counter"
    >
      <a href="#kartu">Kartu anggota perpustakaan</a>
    </kaltim-service-card>`,
};

/** What shows while there is no name: the children. */
export const Fallback: Story = {
  render: () =>
    html`<kaltim-service-card><a href="#rawat-jalan">Rawat jalan, RSUD AWS</a></kaltim-service-card>`,
};

/** Cards of unequal length in one row align their facts. */
export const Row: Story = {
  render: () =>
    html`<div class="story-grid">
      ${services
        .slice(0, 6)
        .map(
          (service) =>
            html`<kaltim-service-card .service=${service} href="#${service.id}"></kaltim-service-card>`,
        )}
    </div>`,
};
