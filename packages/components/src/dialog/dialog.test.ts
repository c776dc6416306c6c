import { expect, html } from '@open-wc/testing';
import { manualTimers } from '../../test/manual-timers.js';
import { mount, settle } from '../../test/settle.js';
import type { KaltimAccordion } from '../accordion/accordion.js';
import type { KaltimToast } from '../toast/toast.js';
import type { KaltimDialog } from './dialog.js';
import './define.js';
import '../accordion/define.js';
import '../toast/define.js';

const aDialog = async () => {
  const place = await mount<HTMLElement>(
    html`<div>
      <button id="opener">Hapus</button>
      <kaltim-dialog heading="Hapus draf ini?"
        ><p>Fotonya ikut dihapus.</p>
        <button slot="actions" type="button" value="hapus">Hapus draf</button></kaltim-dialog
      >
    </div>`,
  );
  const dialog = place.querySelector<KaltimDialog>('kaltim-dialog')!;
  const reasons: string[] = [];
  dialog.addEventListener('kaltim-dialog-close', ({ detail }) => reasons.push(detail.reason));
  return { place, dialog, reasons, native: dialog.shadowRoot!.querySelector('dialog')! };
};

describe('kaltim-dialog', () => {
  it('is accessible and a modal with its heading as name', async () => {
    const { dialog, native } = await aDialog();
    dialog.show();
    await settle(dialog);
    expect(native.matches(':modal')).to.equal(true);
    await expect(dialog).to.be.accessible();
  });

  it('gives the focus back to where it was', async () => {
    const { place, dialog } = await aDialog();
    const opener = place.querySelector<HTMLButtonElement>('#opener')!;
    opener.focus();
    dialog.show();
    await settle(dialog);
    expect(document.activeElement === opener).to.equal(false);
    dialog.close();
    await settle(dialog);
    expect(document.activeElement === opener).to.equal(true);
  });

  it('closes with the value of the button that was pressed', async () => {
    const { dialog, reasons } = await aDialog();
    dialog.show();
    await settle(dialog);
    dialog.querySelector('button')!.click();
    await settle(dialog);
    expect(reasons).to.deep.equal(['hapus']);
    expect(dialog.open).to.equal(false);
  });

  it('is dismissed by what the browser closes it with', async () => {
    const { dialog, native, reasons } = await aDialog();
    dialog.show();
    await settle(dialog);
    native.close(); // as Escape does
    native.dispatchEvent(new Event('close')); // behind another tab the browser's own comes later
    expect(reasons).to.deep.equal(['dismissed']);
    expect(dialog.open).to.equal(false);
  });
});

describe('kaltim-toast', () => {
  const region = (toast: KaltimToast) => toast.shadowRoot!.querySelector('[role=status]')!;
  const clock = manualTimers();

  it('has its live region before the first message and is accessible with one', async () => {
    const toast = await mount<KaltimToast>(html`<kaltim-toast></kaltim-toast>`);
    const before = region(toast);
    toast.show('Draf disimpan.');
    await settle(toast);
    expect(region(toast)).to.equal(before);
    expect(before.textContent).to.contain('Draf disimpan.');
    await expect(toast).to.be.accessible();
  });

  it('goes by itself after six seconds, not sooner', async () => {
    const toast = await mount<KaltimToast>(html`<kaltim-toast></kaltim-toast>`);
    toast.show('Draf disimpan.');
    clock.pass(5999);
    await settle(toast);
    expect(region(toast).textContent).to.contain('Draf disimpan.');
    clock.pass(6000);
    await settle(toast);
    expect(region(toast).textContent.trim()).to.equal('');
  });

  it('stays while the pointer is on it, and with an action', async () => {
    const toast = await mount<KaltimToast>(html`<kaltim-toast></kaltim-toast>`);
    toast.show('Draf disimpan.');
    await settle(toast);
    toast.shadowRoot!.querySelector('.toast')!.dispatchEvent(new PointerEvent('pointerenter'));
    clock.pass(60_000);
    await settle(toast);
    expect(region(toast).textContent).to.contain('Draf disimpan.');
    let undone = 0;
    toast.show('Foto dihapus.', { label: 'Urungkan', run: () => (undone += 1) });
    clock.pass(60_000);
    await settle(toast);
    toast.shadowRoot!.querySelector('button')!.click();
    expect(undone).to.equal(1);
  });
});

describe('kaltim-accordion', () => {
  const parts = async (single: boolean) => {
    const element = await mount<KaltimAccordion>(
      html`<kaltim-accordion ?single=${single}
        ><details open><summary>Persyaratan</summary>KTP</details><details><summary>Biaya</summary>Gratis</details></kaltim-accordion
      >`,
    );
    return { element, details: [...element.querySelectorAll('details')] };
  };
  const toggled = (details: HTMLDetailsElement) =>
    new Promise<void>((resolve) => details.addEventListener('toggle', () => resolve(), { once: true }));

  it('is accessible, and its headings are 44 px high', async () => {
    const { element } = await parts(false);
    await expect(element).to.be.accessible();
    expect(element.querySelector('summary')!.getBoundingClientRect().height).to.be.at.least(44);
  });

  it('leaves the others open, and closes them when only one may be', async () => {
    for (const single of [false, true]) {
      const { details } = await parts(single);
      details[1]!.open = true;
      await toggled(details[1]!);
      expect(details[0]!.open).to.equal(!single);
    }
  });
});
