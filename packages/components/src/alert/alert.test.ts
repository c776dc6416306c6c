import { expect, html } from '@open-wc/testing';
import { mount } from '../../test/settle.js';
import type { KaltimAlert } from './alert.js';
import './define.js';
import '../icon/define.js';
import '../progress/define.js';
import '../skeleton/define.js';
import '../tag/define.js';

const box = (element: Element) => element.shadowRoot!.querySelector("[part='alert']")!;

describe('kaltim-alert', () => {
  it('is accessible and says its kind in words', async () => {
    const alert = await mount<KaltimAlert>(
      html`<kaltim-alert kind="danger" heading="Data tidak dapat dimuat"><p>Muat ulang.</p></kaltim-alert>`,
    );
    await expect(alert).to.be.accessible();
    expect(alert.shadowRoot!.querySelector('h2')!.textContent).to.equal('Masalah: Data tidak dapat dimuat');
  });

  it('is no live region unless asked to', async () => {
    const still = await mount<KaltimAlert>(html`<kaltim-alert heading="Jam layanan"></kaltim-alert>`);
    expect(box(still).hasAttribute('role')).to.equal(false);
    const polite = await mount<KaltimAlert>(
      html`<kaltim-alert live="polite" heading="Tersimpan"></kaltim-alert>`,
    );
    expect(box(polite).getAttribute('role')).to.equal('status');
    const assertive = await mount<KaltimAlert>(
      html`<kaltim-alert live="assertive" heading="Gagal"></kaltim-alert>`,
    );
    expect(box(assertive).getAttribute('role')).to.equal('alert');
  });

  it('goes when it is closed, and stays when a listener says so', async () => {
    const place = await mount<HTMLElement>(
      html`<div><kaltim-alert closable heading="Satu"></kaltim-alert><kaltim-alert closable heading="Dua"></kaltim-alert></div>`,
    );
    const [one, two] = [...place.querySelectorAll('kaltim-alert')];
    two!.addEventListener('kaltim-alert-close', (event) => event.preventDefault());
    for (const alert of [one!, two!]) alert.shadowRoot!.querySelector('button')!.click();
    expect([...place.querySelectorAll('kaltim-alert')]).to.deep.equal([two]);
  });
});

describe('kaltim-progress', () => {
  const bar = (element: Element) => element.shadowRoot!.querySelector('progress')!;

  it('counts in words and is accessible', async () => {
    const element = await mount(
      html`<kaltim-progress label="Mengirim foto" value="2" max="3" unit="foto"></kaltim-progress>`,
    );
    await expect(element).to.be.accessible();
    expect(bar(element).getAttribute('aria-valuetext')).to.equal('2 dari 3 foto');
  });

  it('writes per cent the Indonesian way', async () => {
    const element = await mount(html`<kaltim-progress label="Realisasi" value="62.5"></kaltim-progress>`);
    expect(bar(element).getAttribute('aria-valuetext')).to.equal('62,5%');
  });

  it('knows nothing without a value', async () => {
    const element = await mount(html`<kaltim-progress label="Menyiapkan"></kaltim-progress>`);
    expect(bar(element).hasAttribute('value')).to.equal(false);
  });

  it('keeps a value inside its bounds', async () => {
    const element = await mount(
      html`<kaltim-progress label="Foto" value="9" max="3" unit="foto"></kaltim-progress>`,
    );
    expect(bar(element).getAttribute('aria-valuetext')).to.equal('3 dari 3 foto');
  });

  it('has a name even when the page gives none', async () => {
    await expect(await mount(html`<kaltim-progress value="3"></kaltim-progress>`)).to.be.accessible();
  });
});

describe('kaltim-skeleton', () => {
  it('tells a screen reader once and hides its lines', async () => {
    const element = await mount(html`<kaltim-skeleton lines="4"></kaltim-skeleton>`);
    await expect(element).to.be.accessible();
    expect(element.shadowRoot!.querySelector('[role=status]')!.textContent).to.equal('Memuat…');
    expect(element.shadowRoot!.querySelectorAll('i')).to.have.length(4);
  });

  it('draws a line when told nonsense', async () => {
    const element = await mount(html`<kaltim-skeleton lines="banyak"></kaltim-skeleton>`);
    expect(element.shadowRoot!.querySelectorAll('i')).to.have.length(1);
  });
});

describe('kaltim-icon', () => {
  it('is hidden beside words and an image with a name alone', async () => {
    const element = await mount<HTMLElementTagNameMap['kaltim-icon']>(
      html`<kaltim-icon><svg viewBox="0 0 24 24"></svg></kaltim-icon>`,
    );
    expect(element.getAttribute('aria-hidden')).to.equal('true');
    element.label = 'Telepon';
    await element.updateComplete;
    expect(element.getAttribute('role')).to.equal('img');
    expect(element.getAttribute('aria-label')).to.equal('Telepon');
    expect(element.hasAttribute('aria-hidden')).to.equal(false);
    await expect(element).to.be.accessible();
  });
});

describe('kaltim-tag', () => {
  it('is accessible in every kind', async () => {
    await expect(
      await mount(
        html`<div>
          ${['neutral', 'info', 'done', 'notable', 'danger', 'sample'].map(
            (kind) => html`<kaltim-tag kind=${kind as 'info'}>Selesai</kaltim-tag>`,
          )}
        </div>`,
      ),
    ).to.be.accessible();
  });
});
