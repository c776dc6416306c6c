import { ContextProvider } from '@lit/context';
import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import { FakeKaltim } from '../../test/fake-kaltim.js';
import { KaltimConsumer, kaltimContext, type WidgetKaltim } from './kaltim-context.js';

class Widget extends LitElement {
  kaltim: WidgetKaltim | undefined;
  readonly consumer = new KaltimConsumer(this);
}
customElements.define('kaltim-consumer-test', Widget);

describe('KaltimConsumer', () => {
  let around: HTMLDivElement;
  let widget: Widget;
  beforeEach(() => {
    around = document.body.appendChild(document.createElement('div'));
    widget = around.appendChild(new Widget());
  });
  afterEach(() => around.remove());

  function provide(value: WidgetKaltim) {
    const provider = new ContextProvider(around, { context: kaltimContext, initialValue: value });
    provider.hostConnected();
    return provider;
  }

  it('has nothing without a provider', () => expect(widget.consumer.value).to.equal(undefined));

  it('takes what a provider gives that wakes up after the widget', () => {
    const value = new FakeKaltim().widget;
    provide(value);
    expect(widget.consumer.value === value).to.equal(true);
  });

  it('follows the provider', () => {
    const provider = provide(new FakeKaltim().widget);
    const second = new FakeKaltim().widget;
    provider.setValue(second);
    expect(widget.consumer.value === second).to.equal(true);
  });

  it('prefers the property of the widget itself', () => {
    provide(new FakeKaltim().widget);
    widget.kaltim = new FakeKaltim().widget;
    expect(widget.consumer.value === widget.kaltim).to.equal(true);
  });

  it('lets go of the provider when the widget leaves', () => {
    const provider = provide(new FakeKaltim().widget);
    const before = widget.consumer.value;
    widget.remove();
    provider.setValue(new FakeKaltim().widget);
    expect(widget.consumer.value === before).to.equal(true);
  });
});
