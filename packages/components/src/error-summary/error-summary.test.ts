import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { mount, nextTask } from '../../test/settle.js';
import type { KaltimErrorSummary } from './error-summary.js';
import '../field/define.js';
import './define.js';

async function formFor(lang = 'id') {
  const form = await mount<HTMLFormElement>(
    html`<form lang=${lang}>
      <kaltim-error-summary></kaltim-error-summary>
      <kaltim-field label="Judul"><input name="title" required /></kaltim-field>
      <kaltim-field label="Nama"><input name="name" required /></kaltim-field>
      <kaltim-field label="Surel"><input name="email" type="email" /></kaltim-field>
      <button>Kirim</button>
    </form>`,
  );
  const summary = form.querySelector<KaltimErrorSummary>('kaltim-error-summary')!;
  const settle = async () => {
    await nextTask();
    await summary.updateComplete;
  };
  const send = async () => {
    form.requestSubmit();
    await settle();
  };
  const heading = () => summary.shadowRoot!.querySelector('h2')?.textContent;
  const links = () => [...summary.shadowRoot!.querySelectorAll('a')];
  return { form, summary, send, settle, heading, links };
}

describe('kaltim-error-summary', () => {
  it('is empty before the first attempt', async () => {
    const { heading } = await formFor();
    expect(heading()).to.equal(undefined);
  });

  it('counts and lists the faulty fields, and takes the focus', async () => {
    const { summary, send, heading, links } = await formFor();
    await send();
    expect(heading()).to.equal('Ada 2 isian yang perlu diperbaiki');
    expect(links().map((link) => link.textContent)).to.deep.equal(['Isi judul.', 'Isi nama.']);
    expect(summary.shadowRoot!.activeElement).to.equal(summary.shadowRoot!.querySelector('.summary'));
  });

  it('is announced', async () => {
    const { summary, send } = await formFor();
    const region = summary.shadowRoot!.querySelector('[role=alert]')!;
    await send();
    expect(region.textContent).to.contain('Ada 2 isian');
  });

  it('is accessible', async () => {
    const { form, send } = await formFor();
    await send();
    await expect(form).to.be.accessible();
  });

  it('leads to the field by keyboard', async () => {
    const { form, send } = await formFor();
    await send();
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    expect(document.activeElement).to.equal(form.querySelector('[name=name]'));
  });

  it('lets the page move the focus itself', async () => {
    const { form, summary, send, links } = await formFor();
    await send();
    summary.addEventListener('kaltim-error-select', (event) => event.preventDefault());
    links()[0]!.click();
    expect(document.activeElement).not.to.equal(form.querySelector('[name=title]'));
  });

  it('drops what is mended', async () => {
    const { form, send, settle, heading } = await formFor();
    await send();
    form.querySelector<HTMLInputElement>('[name=title]')!.focus();
    await sendKeys({ type: 'Lampu padam' });
    await settle();
    expect(heading()).to.equal('Ada 1 isian yang perlu diperbaiki');
  });

  it('gives faults of the server to their fields', async () => {
    const { form, summary, heading } = await formFor();
    await summary.setErrors([{ field: 'email', message: 'Alamat ini tidak dapat menerima surel.' }]);
    expect(heading()).to.equal('Ada 1 isian yang perlu diperbaiki');
    expect(form.querySelectorAll('kaltim-field')[2]!.shown).to.equal(
      'Alamat ini tidak dapat menerima surel.',
    );
  });

  it('lists a fault no field answers for, without a link', async () => {
    const { summary, links } = await formFor();
    await summary.setErrors([{ field: 'service', message: 'Layanan ini sudah tidak ada.' }]);
    expect(summary.shadowRoot!.textContent).to.contain('Layanan ini sudah tidak ada.');
    expect(links()).to.have.length(0);
  });

  it('keeps two fields with one message apart', async () => {
    const { summary, heading } = await formFor();
    await summary.setErrors([
      { field: 'title', message: 'Terlalu pendek.' },
      { field: 'name', message: 'Terlalu pendek.' },
    ]);
    expect(heading()).to.equal('Ada 2 isian yang perlu diperbaiki');
  });

  it('goes when the form is reset', async () => {
    const { form, send, settle, heading } = await formFor();
    await send();
    form.reset();
    await settle();
    expect(heading()).to.equal(undefined);
  });

  it('speaks English under lang="en"', async () => {
    const { send, heading } = await formFor('en');
    await send();
    expect(heading()).to.equal('There are 2 entries to mend');
  });
});
