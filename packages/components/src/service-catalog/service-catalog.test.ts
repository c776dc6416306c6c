import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { deferred, FakeKaltim, networkError, page, problem } from '../../test/fake-kaltim.js';
import { loseConnection, restoreConnection } from '../../test/connection.js';
import { manualTimers } from '../../test/manual-timers.js';
import { aService } from '../../test/records.js';
import { mount, settle } from '../../test/settle.js';
import type { KaltimServiceCatalog } from './service-catalog.js';
import '../app/define.js';
import './define.js';

const three = [
  aService({ id: 'rawat-jalan', name: 'Rawat jalan', agencyId: 'rsud', agencyName: 'RSUD' }),
  aService({
    id: 'stnk',
    name: 'Pengesahan STNK',
    agencyId: 'bapenda',
    agencyName: 'Bapenda',
    fee: { kind: 'by-regulation' },
  }),
  aService({ id: 'kartu', name: 'Kartu perpustakaan', agencyId: 'dpkd', agencyName: 'DPKD', online: false }),
];
const many = (count: number) =>
  Array.from({ length: count }, (_, at) => aService({ id: `layanan-${at}`, name: `Layanan ${at}` }));

const inside = (catalog: KaltimServiceCatalog, selector: string) =>
  catalog.shadowRoot!.querySelector<HTMLElement>(selector)!;
const cards = (catalog: KaltimServiceCatalog) => [
  ...catalog.shadowRoot!.querySelectorAll('kaltim-service-card'),
];
const names = (catalog: KaltimServiceCatalog) => cards(catalog).map((card) => card.service!.name);
const text = (catalog: KaltimServiceCatalog) => catalog.shadowRoot!.textContent.replace(/\s+/g, ' ');
const button = (catalog: KaltimServiceCatalog) => inside(catalog, '.actions button') as HTMLButtonElement;

async function catalogFor(
  kaltim: FakeKaltim | undefined,
  extra = html`<a href="/layanan">Daftar layanan</a>`,
) {
  return mount<KaltimServiceCatalog>(
    html`<kaltim-service-catalog service-href="#/layanan/{id}" .kaltim=${kaltim?.widget}>${extra}</kaltim-service-catalog>`,
  );
}
function withServices(services = three): FakeKaltim {
  const kaltim = new FakeKaltim();
  kaltim.services = async () => page(services);
  return kaltim;
}

describe('kaltim-service-catalog', () => {
  restoreConnection();
  const time = manualTimers();

  async function type(catalog: KaltimServiceCatalog, words: string): Promise<void> {
    inside(catalog, '[name=words]').focus();
    await sendKeys({ type: words });
    time.pass(0);
    await settle(catalog);
  }
  async function choose(catalog: KaltimServiceCatalog, name: string, value: string): Promise<void> {
    const control = inside(catalog, `[name=${name}]`) as HTMLSelectElement;
    control.value = value;
    control.dispatchEvent(new Event('change', { bubbles: true }));
    await settle(catalog);
  }

  it('is accessible', async () => {
    const catalog = await catalogFor(withServices());
    inside(catalog, 'details').setAttribute('open', '');
    await expect(catalog).to.be.accessible();
  });

  it('lists the services with links to their pages', async () => {
    const catalog = await catalogFor(withServices());
    expect(names(catalog)).to.deep.equal(['Rawat jalan', 'Pengesahan STNK', 'Kartu perpustakaan']);
    expect(cards(catalog)[0]!.href).to.equal('#/layanan/rawat-jalan');
  });

  it('searches as one types', async () => {
    const catalog = await catalogFor(withServices());
    await type(catalog, 'stnk');
    expect(names(catalog)).to.deep.equal(['Pengesahan STNK']);
  });

  it('searches once for several quick keys, after they are drawn', async () => {
    const catalog = await catalogFor(withServices());
    inside(catalog, '[name=words]').focus();
    await sendKeys({ type: 'kartu' });
    await settle(catalog);
    expect(names(catalog)).to.have.length(3);
    time.pass(0);
    await settle(catalog);
    expect(names(catalog)).to.deep.equal(['Kartu perpustakaan']);
  });

  it('announces the number of results once typing pauses', async () => {
    const catalog = await catalogFor(withServices());
    await type(catalog, 'stnk');
    expect(inside(catalog, '[role=status]').textContent).to.equal('');
    time.pass(1000);
    await settle(catalog);
    expect(inside(catalog, '[role=status]').textContent).to.equal('1 layanan');
  });

  for (const [name, value, expected] of [
    ['agency', 'dpkd', 'Kartu perpustakaan'],
    ['fee', 'paid', 'Pengesahan STNK'],
  ] as const) {
    it(`narrows by ${name}`, async () => {
      const catalog = await catalogFor(withServices());
      await choose(catalog, name, value);
      expect(names(catalog)).to.deep.equal([expected]);
      expect(inside(catalog, 'summary').textContent).to.contain('1 aktif');
    });
  }

  it('narrows to online services by keyboard', async () => {
    const catalog = await catalogFor(withServices());
    inside(catalog, 'details').setAttribute('open', '');
    inside(catalog, '[name=online]').focus();
    await sendKeys({ press: 'Space' });
    await settle(catalog);
    expect(names(catalog)).not.to.include('Kartu perpustakaan');
  });

  it('says what to do when nothing matches, and clears words and filters', async () => {
    const catalog = await catalogFor(withServices());
    await type(catalog, 'zzz');
    expect(catalog.state).to.equal('empty');
    expect(text(catalog)).to.contain('Tidak ada layanan yang cocok dengan “zzz”.');
    button(catalog).click();
    await settle(catalog);
    expect(names(catalog)).to.have.length(3);
    expect(catalog.shadowRoot!.activeElement).to.equal(inside(catalog, '[name=words]'));
  });

  it('says so when nothing is published', async () => {
    expect(text(await catalogFor(withServices([])))).to.contain('Belum ada layanan yang diterbitkan.');
  });

  it('draws a long catalogue in batches', async () => {
    const catalog = await catalogFor(withServices(many(60)));
    expect(cards(catalog)).to.have.length(24);
    button(catalog).click();
    await settle(catalog);
    expect(cards(catalog)).to.have.length(48);
    expect(text(catalog)).to.contain('Tampilkan 12 layanan lagi');
  });

  it('loads page after page and shows the first at once', async () => {
    const kaltim = new FakeKaltim();
    const second = deferred<ReturnType<typeof page<(typeof three)[0]>>>();
    kaltim.services = ({ cursor }) =>
      cursor ? second.promise : Promise.resolve(page(three.slice(0, 1), 'next'));
    const catalog = await catalogFor(kaltim);
    expect(names(catalog)).to.have.length(1);
    second.resolve(page(three.slice(1)));
    await settle(catalog);
    expect(names(catalog)).to.have.length(3);
  });

  it('asks for the services of its agency only when told to', async () => {
    const asked: (string | undefined)[] = [];
    const kaltim = new FakeKaltim();
    kaltim.services = async ({ agency }) => {
      asked.push(agency);
      return page(three);
    };
    const catalog = await catalogFor(kaltim);
    catalog.scope = 'agency';
    await settle(catalog);
    expect(asked).to.deep.equal([undefined, 'dinkes']);
  });

  describe('shows its fallback', () => {
    it('without a Kaltim', async () => {
      const catalog = await catalogFor(undefined);
      expect(catalog.querySelector('a')!.getClientRects()).to.have.length.above(0);
    });

    it('while loading', async () => {
      const kaltim = new FakeKaltim();
      kaltim.services = () => new Promise(() => {});
      const catalog = await catalogFor(kaltim);
      time.pass(300);
      await settle(catalog);
      expect(catalog.querySelector('a')!.getClientRects()).to.have.length.above(0);
      expect(inside(catalog, '.bone')).to.equal(null);
    });

    it('below a failure', async () => {
      const kaltim = new FakeKaltim();
      kaltim.services = () => Promise.reject(problem(503));
      const catalog = await catalogFor(kaltim);
      expect(catalog.state).to.equal('error');
      expect(catalog.querySelector('a')!.getClientRects()).to.have.length.above(0);
    });
  });

  it('draws a skeleton only after 300 ms', async () => {
    const kaltim = new FakeKaltim();
    kaltim.services = () => new Promise(() => {});
    const catalog = await catalogFor(kaltim, html``);
    time.pass(299);
    await settle(catalog);
    expect(inside(catalog, '.bone')).to.equal(null);
    time.pass(300);
    await settle(catalog);
    expect(inside(catalog, '.bone')).not.to.equal(null);
    expect(inside(catalog, '[role=status]').textContent).to.equal('Memuat layanan…');
  });

  it('does not call a person offline whose connection stands', async () => {
    const kaltim = new FakeKaltim();
    kaltim.services = () => Promise.reject(networkError());
    const catalog = await catalogFor(kaltim);
    expect(catalog.state).to.equal('unreachable');
    expect(text(catalog))
      .to.contain('Sambungan ke layanan kami terputus. Coba lagi beberapa saat lagi.')
      .and.not.contain('luring');
  });

  it('asks again when told to, also when it is ready', async () => {
    const kaltim = new FakeKaltim();
    kaltim.services = async () => page(three);
    const catalog = await catalogFor(kaltim);
    kaltim.services = async () => page(three.slice(0, 2));
    catalog.reload();
    await settle(catalog);
    expect(names(catalog)).to.have.length(2);
  });

  it('lists the services of the own agency first', async () => {
    const kaltim = new FakeKaltim();
    kaltim.services = async () => page([...three.slice(0, 2), { ...three[2]!, agencyId: 'sendiri' }]);
    kaltim.agency = 'sendiri';
    expect(names(await catalogFor(kaltim))[0]).to.equal(three[2]!.name);
  });

  it('shows what the device keeps, with its time, when the connection is lost', async () => {
    loseConnection();
    const kaltim = new FakeKaltim();
    kaltim.cache.stored.set('listServices', { items: three, storedAt: Date.UTC(2026, 10, 23, 2, 5) });
    kaltim.services = () => Promise.reject(networkError());
    const catalog = await catalogFor(kaltim);
    expect([catalog.state, names(catalog).length]).to.deep.equal(['stale', 3]);
    expect(text(catalog)).to.contain('Disimpan pada Senin, 23 November 2026, pukul 10.05 WITA.');
  });

  it('searches what the device keeps', async () => {
    loseConnection();
    const kaltim = new FakeKaltim();
    kaltim.cache.stored.set('listServices', { items: three, storedAt: 0 });
    kaltim.services = () => Promise.reject(networkError());
    const catalog = await catalogFor(kaltim);
    await type(catalog, 'stnk');
    expect(names(catalog)).to.deep.equal(['Pengesahan STNK']);
  });

  it('says nothing about age while it refreshes what the device keeps', async () => {
    const kaltim = new FakeKaltim();
    kaltim.cache.stored.set('listServices', { items: three, storedAt: 0 });
    kaltim.services = () => new Promise(() => {});
    const catalog = await catalogFor(kaltim);
    expect([catalog.state, names(catalog).length]).to.deep.equal(['ready', 3]);
    expect(text(catalog)).not.to.contain('Disimpan pada');
  });

  it('tries again when asked', async () => {
    const kaltim = new FakeKaltim();
    kaltim.services = () => Promise.reject(problem(500));
    const catalog = await catalogFor(kaltim);
    kaltim.services = async () => page(three);
    button(catalog).click();
    await settle(catalog);
    expect(catalog.state).to.equal('ready');
  });

  it('keeps what the page brought along when the network fails, and says it may be old', async () => {
    const kaltim = new FakeKaltim();
    kaltim.services = () => Promise.reject(networkError());
    const catalog = await mount<KaltimServiceCatalog>(
      html`<kaltim-service-catalog .kaltim=${kaltim.widget} .services=${three}></kaltim-service-catalog>`,
    );
    expect(catalog.state).to.equal('stale');
    expect(names(catalog)).to.have.length(3);
    expect(text(catalog)).to.contain('mungkin belum yang terbaru');
  });

  it('lets the page navigate itself', async () => {
    const catalog = await catalogFor(withServices());
    let id = '';
    catalog.addEventListener('kaltim-service-select', (event) => {
      id = event.detail.id;
      event.preventDefault();
    });
    const click = new MouseEvent('click', { bubbles: true, cancelable: true });
    cards(catalog)[1]!.shadowRoot!.querySelector('a')!.dispatchEvent(click);
    expect([id, click.defaultPrevented]).to.deep.equal(['stnk', true]);
  });

  describe('with deep links', () => {
    const before = location.href;
    afterEach(() => history.replaceState(null, '', before));
    const linked = () =>
      mount<KaltimServiceCatalog>(
        html`<kaltim-service-catalog deep-links .kaltim=${withServices().widget}></kaltim-service-catalog>`,
      );

    it('starts from the address', async () => {
      const url = new URL(before);
      url.searchParams.set('q', 'kartu');
      history.replaceState(null, '', url);
      expect(names(await linked())).to.deep.equal(['Kartu perpustakaan']);
    });

    it('writes the search to the address and keeps the rest of it', async () => {
      await type(await linked(), 'stnk');
      const url = new URL(location.href);
      expect(url.searchParams.get('q')).to.equal('stnk');
      url.searchParams.delete('q');
      expect(url.href).to.equal(new URL(before).href);
    });
  });

  it('takes its Kaltim from a provider that wakes up later', async () => {
    const outer = await mount(html`<div><kaltim-service-catalog></kaltim-service-catalog></div>`);
    const catalog = outer.querySelector('kaltim-service-catalog')!;
    expect(catalog.state).to.equal('idle');
    const app = await mount<HTMLElementTagNameMap['kaltim-app']>(html`<kaltim-app></kaltim-app>`);
    app.kaltim = withServices().widget;
    app.append(catalog);
    await settle(app);
    expect(names(catalog)).to.have.length(3);
  });

  it('speaks English under lang="en"', async () => {
    const catalog = await catalogFor(withServices());
    catalog.lang = 'en';
    await settle(catalog);
    await settle(catalog);
    expect(text(catalog)).to.contain('Find a service').and.contain('3 services');
  });
});
