import { expect, html } from '@open-wc/testing';
import { aService } from '../../test/records.js';
import { mount, nextTask } from '../../test/settle.js';
import type { KaltimServiceCard } from './service-card.js';
import './define.js';

const text = (card: KaltimServiceCard) => card.shadowRoot!.textContent.replace(/\s+/g, ' ').trim();
const part = (card: KaltimServiceCard, name: string) => card.shadowRoot!.querySelector(`[part='${name}']`);
const link = (card: KaltimServiceCard) => card.shadowRoot!.querySelector('a')!;
const cardFor = (changes = {}, lang = 'id') =>
  mount<KaltimServiceCard>(
    html`<kaltim-service-card lang=${lang} href="#layanan" .service=${aService(changes)}></kaltim-service-card>`,
  );

describe('kaltim-service-card', () => {
  it('is accessible', async () => {
    await expect(await cardFor()).to.be.accessible();
  });

  it('shows name, agency, time and fee of a record', async () => {
    const card = await cardFor();
    expect(text(card)).to.contain('RSUD Abdul Wahab Sjahranie');
    expect(link(card).textContent).to.equal('Rawat jalan');
    expect(part(card, 'facts')!.textContent)
      .to.contain('Paling lama 60 menit')
      .and.contain('Tidak dipungut biaya');
  });

  it('shows the same from attributes alone, as a CMS prints them', async () => {
    const card = await mount<KaltimServiceCard>(
      html`<kaltim-service-card
        name="Rawat jalan"
        agency="RSUD AWS"
        processing-time="Paling lama 60 menit"
        fee="Rp50.000"
        channel="counter"
        grade="B"
        satisfaction-index="82.5"
        sample
      ></kaltim-service-card>`,
    );
    expect(text(card)).to.contain('RSUD AWS').and.contain('Paling lama 60 menit').and.contain('Rp50.000');
    expect(part(card, 'tags')!.textContent)
      .to.contain('Di loket')
      .and.contain('82,50')
      .and.contain('Data contoh');
  });

  it('writes a single tariff with its unit', async () => {
    const fee = { kind: 'tariff', items: [{ description: 'STNK', amount: 100000, unit: 'per kendaraan' }] };
    expect(text(await cardFor({ fee }))).to.contain('Rp100.000 per kendaraan');
  });

  it('writes the least of several tariffs', async () => {
    const items = [
      { description: 'Roda empat', amount: 200000 },
      { description: 'Roda dua', amount: 100000 },
    ];
    expect(text(await cardFor({ fee: { kind: 'tariff', items } }))).to.contain('Mulai Rp100.000');
  });

  it('keeps prose where a time cannot be counted', async () => {
    expect(text(await cardFor({ processingTime: { note: 'Sesuai jadwal seleksi' } }))).to.contain(
      'Sesuai jadwal seleksi',
    );
  });

  it('refers a service outside provincial authority and offers no channel', async () => {
    const card = await cardFor({ authority: 'regency', referral: { name: 'Disdukcapil Kota Samarinda' } });
    expect(text(card)).to.contain('Diselenggarakan oleh Disdukcapil Kota Samarinda.');
    expect(part(card, 'tags')!.textContent).not.to.contain('Daring');
  });

  it('speaks English under lang="en"', async () => {
    expect(text(await cardFor({}, 'en')))
      .to.contain('Free of charge')
      .and.contain('At most 60 minutes');
  });

  it('follows a change of the nearest lang', async () => {
    const outer = await mount(
      html`<div><kaltim-service-card .service=${aService()}></kaltim-service-card></div>`,
    );
    const card = outer.querySelector('kaltim-service-card')!;
    outer.setAttribute('lang', 'en');
    await nextTask();
    await card.updateComplete;
    expect(text(card)).to.contain('Free of charge');
  });

  it('takes a replacement for a single text', async () => {
    const card = await cardFor();
    card.messages = { sample: 'Contoh saja' };
    await card.updateComplete;
    expect(text(card)).to.contain('Contoh saja').and.contain('Tidak dipungut biaya');
  });

  it('shows its fallback while it has no name', async () => {
    const card = await mount<KaltimServiceCard>(
      html`<kaltim-service-card><a href="#x">Rawat jalan</a></kaltim-service-card>`,
    );
    expect(card.querySelector('a')!.getClientRects()).to.have.length.above(0);
  });

  it('has no link without an address', async () => {
    const card = await mount<KaltimServiceCard>(
      html`<kaltim-service-card name="Rawat jalan"></kaltim-service-card>`,
    );
    expect(link(card)).to.equal(null);
  });

  it('places its heading in the outline of the page', async () => {
    const card = await cardFor();
    card.headingLevel = 2;
    await card.updateComplete;
    expect(part(card, 'name')!.getAttribute('aria-level')).to.equal('2');
  });

  it('tells which service was followed, without bubbling', async () => {
    const card = await cardFor();
    let id = '';
    let bubbled = false;
    card.addEventListener('kaltim-service-select', (event) => {
      id = event.detail.id;
      event.preventDefault();
    });
    card.parentElement!.addEventListener('kaltim-service-select', () => (bubbled = true));
    link(card).click();
    expect([id, bubbled]).to.deep.equal(['rawat-jalan', false]);
  });

  it('leaves the page alone when the event is prevented', async () => {
    const card = await cardFor();
    card.addEventListener('kaltim-service-select', (event) => event.preventDefault());
    const click = new MouseEvent('click', { bubbles: true, cancelable: true });
    link(card).dispatchEvent(click);
    expect(click.defaultPrevented).to.equal(true);
  });

  it('leaves a click that opens a new tab to the browser', async () => {
    const card = await cardFor();
    let fired = false;
    card.addEventListener('kaltim-service-select', () => (fired = true));
    link(card).addEventListener('click', (event) => event.preventDefault());
    link(card).dispatchEvent(new MouseEvent('click', { cancelable: true, ctrlKey: true }));
    expect(fired).to.equal(false);
  });

  it('shows markup in a record as text', async () => {
    const card = await cardFor({
      name: '<img src=x onerror="window.hit=1">',
      description: '<script>window.hit=1</script>',
    });
    expect(card.shadowRoot!.querySelector('img, script')).to.equal(null);
    expect(link(card).textContent).to.equal('<img src=x onerror="window.hit=1">');
  });

  it('does not follow a javascript: address', async () => {
    const card = await cardFor();
    card.href = 'javascript:window.hit=1';
    await card.updateComplete;
    expect(link(card)).to.equal(null);
  });

  it('keeps at most 32 nodes, so a list of a thousand stays light', async () => {
    const card = await cardFor();
    const walker = document.createTreeWalker(
      card.shadowRoot!,
      NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    );
    let nodes = 0;
    while (walker.nextNode()) nodes += 1;
    expect(nodes).to.be.at.most(32);
  });

  it('can be hidden', async () => {
    const card = await cardFor();
    card.hidden = true;
    expect(getComputedStyle(card).display).to.equal('none');
  });

  it('keeps its type under a theme that resets everything', async () => {
    const outer = await mount(html`<div><style>
        * { font: italic 9px serif; letter-spacing: 1em; text-transform: uppercase; }
      </style><kaltim-service-card .service=${aService()}></kaltim-service-card></div>`);
    const style = getComputedStyle(outer.querySelector('kaltim-service-card')!);
    expect([style.fontSize, style.fontStyle, style.letterSpacing, style.textTransform]).to.deep.equal([
      '17px',
      'normal',
      'normal',
      'none',
    ]);
  });
});
