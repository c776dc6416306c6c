import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { Kaltim } from '@kaltim/sdk/types';
import { storyKaltim, type Network } from '../../../../stories/support/kaltim.js';
import { services } from '../../../../stories/support/records.js';
import '../app/define.js';
import './define.js';

interface Args {
  network: Network;
}

const kaltims = new Map<Network, Kaltim>();
const kaltimFor = (network: Network): Kaltim => {
  const kaltim = kaltims.get(network) ?? storyKaltim(network);
  kaltims.set(network, kaltim);
  return kaltim;
};

const meta: Meta<Args> = {
  title: 'Widget/Katalog layanan',
  component: 'kaltim-service-catalog',
  args: { network: 'ok' },
  argTypes: { network: { options: ['ok', 'slow', 'empty', 'error', 'offline'], control: 'select' } },
  render: ({ network }) =>
    html`<kaltim-app .kaltim=${kaltimFor(network)}>
      <kaltim-service-catalog service-href="#/layanan/{id}"></kaltim-service-catalog>
    </kaltim-app>`,
};
export default meta;
type Story = StoryObj<Args>;

export const Ready: Story = {};

/** The skeleton comes after 300 ms. */
export const Loading: Story = { args: { network: 'slow' } };

/** While loading, the children stay. */
export const LoadingWithFallback: Story = {
  render: () =>
    html`<kaltim-service-catalog .kaltim=${kaltimFor('slow')}
      ><p><a href="#layanan">Lihat daftar layanan</a></p></kaltim-service-catalog
    >`,
};

export const Empty: Story = { args: { network: 'empty' } };

/** Nothing matches: the way on is one button away. */
export const NoMatch: Story = {
  render: () =>
    html`<kaltim-service-catalog
      .kaltim=${kaltimFor('ok')}
      words="izin terbang"
    ></kaltim-service-catalog>`,
};

/** A failure of ours, with the fallback below. */
export const Error: Story = {
  args: { network: 'error' },
  render: ({ network }) =>
    html`<kaltim-service-catalog .kaltim=${kaltimFor(network)}
      ><p>Hubungi kami di <a href="tel:+62541733333">(0541) 733333</a>.</p></kaltim-service-catalog
    >`,
};

/** No answer though the browser is connected; without a connection the words are others. */
export const Unreachable: Story = { args: { network: 'offline' } };

/** Records the page brought along stay usable without a connection. */
export const Stale: Story = {
  args: { network: 'offline' },
  render: ({ network }) =>
    html`<kaltim-service-catalog
      service-href="#/layanan/{id}"
      .kaltim=${kaltimFor(network)}
      .services=${services}
    ></kaltim-service-catalog>`,
};

/** Without a Kaltim and without records the children are all there is. */
export const Fallback: Story = {
  render: () =>
    html`<kaltim-service-catalog><p><a href="#layanan">Lihat daftar layanan</a></p></kaltim-service-catalog>`,
};
