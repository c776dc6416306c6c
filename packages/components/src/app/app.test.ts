import { ContextEvent } from '@lit/context';
import { expect, html } from '@open-wc/testing';
import { FakeKaltim } from '../../test/fake-kaltim.js';
import { mount, settle } from '../../test/settle.js';
import { kaltimContext, type WidgetKaltim } from '../internal/kaltim-context.js';
import { KaltimApp } from './app.js';
import './define.js';

/** What an element inside the app is given, and given again. */
function ask(inside: Element): (WidgetKaltim | undefined)[] {
  const given: (WidgetKaltim | undefined)[] = [];
  inside.dispatchEvent(new ContextEvent(kaltimContext, inside, (value) => given.push(value), true));
  return given;
}

describe('kaltim-app', () => {
  afterEach(() => (KaltimApp.factory = undefined));

  /** Counts what the factory makes and what is closed again. */
  function useFactory() {
    const made: { agency: string; apiUrl: string; locale?: string; closed: boolean }[] = [];
    KaltimApp.factory = (options) => {
      const entry = { ...options, closed: false };
      made.push(entry);
      return { ...new FakeKaltim().widget, close: async () => void (entry.closed = true) };
    };
    return made;
  }

  it('shows the page inside it', async () => {
    const app = await mount(html`<kaltim-app><p>Isi</p></kaltim-app>`);
    expect(app.querySelector('p')!.getClientRects()).to.have.length.above(0);
  });

  it('gives the Kaltim it was given', async () => {
    const kaltim = new FakeKaltim().widget;
    const app = await mount(html`<kaltim-app .kaltim=${kaltim}><p></p></kaltim-app>`);
    expect(ask(app.querySelector('p')!)).to.deep.equal([kaltim]);
  });

  it('gives another one to those who subscribed', async () => {
    const app = await mount<KaltimApp>(html`<kaltim-app><p></p></kaltim-app>`);
    const given = ask(app.querySelector('p')!);
    app.kaltim = new FakeKaltim().widget;
    await settle(app);
    expect(given.at(-1)).to.equal(app.kaltim);
  });

  it('makes one from its attributes', async () => {
    const made = useFactory();
    const app = await mount(
      html`<kaltim-app api-url="/api" agency="dinkes" locale="en"><p></p></kaltim-app>`,
    );
    expect(made).to.deep.equal([{ agency: 'dinkes', apiUrl: '/api', locale: 'en', closed: false }]);
    expect(ask(app.querySelector('p')!)[0]).not.to.equal(undefined);
  });

  it('makes none while an attribute is missing', async () => {
    const made = useFactory();
    await mount(html`<kaltim-app api-url="/api"></kaltim-app>`);
    expect(made).to.have.length(0);
  });

  it('closes what it made when it leaves the page', async () => {
    const made = useFactory();
    const app = await mount(html`<kaltim-app api-url="/api" agency="dinkes"></kaltim-app>`);
    app.remove();
    await settle(app);
    expect(made[0]!.closed).to.equal(true);
  });

  it('keeps what it made when it only moves', async () => {
    const made = useFactory();
    const app = await mount(html`<kaltim-app api-url="/api" agency="dinkes"></kaltim-app>`);
    document.body.append(app);
    await settle(app);
    expect(made.map(({ closed }) => closed)).to.deep.equal([false]);
    app.remove();
  });

  it('makes a new one for another agency and closes the old', async () => {
    const made = useFactory();
    const app = await mount<KaltimApp>(html`<kaltim-app api-url="/api" agency="dinkes"></kaltim-app>`);
    app.agency = 'dishub';
    await settle(app);
    expect(made.map(({ agency, closed }) => [agency, closed])).to.deep.equal([
      ['dinkes', true],
      ['dishub', false],
    ]);
  });

  it('sets language and theme for what is inside', async () => {
    const app = await mount<KaltimApp>(html`<kaltim-app locale="en" theme="dark"></kaltim-app>`);
    expect([app.lang, app.dataset['theme']]).to.deep.equal(['en', 'dark']);
  });
});
