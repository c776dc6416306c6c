import { expect, html } from '@open-wc/testing';
import { mount, settle } from '../../test/settle.js';
import type { KaltimButton } from './button.js';
import './define.js';
import '../link-button/define.js';

const inForm = async () => {
  const form = await mount<HTMLFormElement>(
    html`<form>
      <input name="judul" value="Jalan rusak" />
      <kaltim-button variant="primary"
        ><button type="submit" name="aksi" value="kirim">Kirim laporan</button></kaltim-button
      >
    </form>`,
  );
  const sent: FormData[] = [];
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    sent.push(new FormData(form, event.submitter));
  });
  const element = form.querySelector<KaltimButton>('kaltim-button')!;
  return { form, sent, element, button: element.querySelector('button')! };
};

describe('kaltim-button', () => {
  it('is accessible, busy and not', async () => {
    const { form, element } = await inForm();
    form.querySelector('input')!.setAttribute('aria-label', 'Judul');
    await expect(form).to.be.accessible();
    element.busy = true;
    await settle(element);
    await expect(form).to.be.accessible();
  });

  it('submits its form with its name and value', async () => {
    const { button, sent } = await inForm();
    button.click();
    expect(Object.fromEntries(sent[0]!)).to.deep.equal({ judul: 'Jalan rusak', aksi: 'kirim' });
  });

  it('does nothing a second time while busy, by whatever way it is pressed', async () => {
    const { element, button, sent } = await inForm();
    element.busy = true;
    await settle(element);
    button.click();
    button.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    expect(sent).to.have.length(0);
  });

  it('keeps the focus while busy and says so', async () => {
    const { element, button } = await inForm();
    button.focus();
    element.busy = true;
    await settle(element);
    expect(document.activeElement === button).to.equal(true);
    expect(button.getAttribute('aria-disabled')).to.equal('true');
    expect(element.shadowRoot!.querySelector('[role=status]')!.textContent).to.equal('Sedang diproses…');
    element.busy = false;
    await settle(element);
    expect(button.hasAttribute('aria-disabled')).to.equal(false);
    button.click();
  });

  it('looks unavailable in every variant while it is', async () => {
    const grounds = new Set<string>();
    for (const variant of ['primary', 'secondary', 'danger', 'quiet'] as const) {
      const element = await mount<KaltimButton>(
        html`<kaltim-button variant=${variant}><button type="button" disabled>Kirim</button></kaltim-button>`,
      );
      grounds.add(getComputedStyle(element.querySelector('button')!).backgroundColor);
    }
    expect(grounds.size).to.equal(1);
  });

  it('is 44 px high or more in a page whose theme resets buttons', async () => {
    const page = await mount<HTMLElement>(
      html`<div>
        <style>
          .theme button {
            all: unset;
            font-size: 8px;
          }
        </style>
        <div class="theme"><kaltim-button><button type="button">Batal</button></kaltim-button></div>
      </div>`,
    );
    const box = page.querySelector('button')!.getBoundingClientRect();
    expect(box.height).to.be.at.least(44);
    expect(getComputedStyle(page.querySelector('button')!).fontSize).to.equal('17px');
  });
});

describe('kaltim-link-button', () => {
  it('stays a link', async () => {
    const element = await mount<HTMLElement>(
      html`<kaltim-link-button variant="primary"><a href="#pengaduan">Buat pengaduan</a></kaltim-link-button>`,
    );
    await expect(element).to.be.accessible();
    const link = element.querySelector('a')!;
    expect(link.getBoundingClientRect().height).to.be.at.least(44);
    expect(getComputedStyle(link).textDecorationLine).to.equal('none');
  });
});
