import { expect, html } from '@open-wc/testing';
import { mount, settle } from '../../test/settle.js';
import type { KaltimRating } from './rating.js';
import './define.js';

const inForm = async (attributes = html``) => {
  const form = await mount<HTMLFormElement>(
    html`<form>
      <fieldset>
        <kaltim-rating name="time" label="Kecepatan" required not-applicable></kaltim-rating>${attributes}
      </fieldset>
    </form>`,
  );
  const rating = form.querySelector<KaltimRating>('kaltim-rating')!;
  return { form, rating };
};
const radio = (rating: KaltimRating, value: string) =>
  rating.shadowRoot!.querySelector<HTMLInputElement>(`input[value='${value}']`)!;
const message = (rating: KaltimRating) => rating.shadowRoot!.querySelector('.error')!.textContent.trim();

describe('kaltim-rating', () => {
  it('is accessible, empty and with a message', async () => {
    const { form, rating } = await inForm();
    await expect(form).to.be.accessible();
    rating.error = 'Pilih salah satu jawaban.';
    await settle(rating);
    await expect(form).to.be.accessible();
  });

  it('takes part in the form’s data', async () => {
    const { form, rating } = await inForm();
    expect(new FormData(form).has('time')).to.equal(false);
    radio(rating, '3').click();
    await settle(rating);
    expect(new FormData(form).get('time')).to.equal('3');
    rating.value = 'na';
    await settle(rating);
    expect(new FormData(form).get('time')).to.equal('na');
  });

  it('tells of a choice of the person and of nothing else', async () => {
    const { form, rating } = await inForm();
    let changes = 0;
    form.addEventListener('change', () => (changes += 1));
    rating.value = '1';
    await settle(rating);
    form.reset();
    await settle(rating);
    expect(changes).to.equal(0);
    radio(rating, '2').click();
    expect(changes).to.equal(1);
  });

  it('is red only after an attempt to send, and not after an answer', async () => {
    const { form, rating } = await inForm();
    expect(message(rating)).to.equal('');
    expect(form.checkValidity()).to.equal(false);
    await settle(rating);
    expect(message(rating)).to.contain('Pilih salah satu jawaban.');
    radio(rating, '4').click();
    await settle(rating);
    expect(message(rating)).to.equal('');
    expect(form.checkValidity()).to.equal(true);
  });

  it('takes the focus when sending fails at it', async () => {
    const { form, rating } = await inForm();
    form.reportValidity();
    await settle(rating);
    expect(document.activeElement === rating).to.equal(true);
  });

  it('goes back to its first value at a reset', async () => {
    const form = await mount<HTMLFormElement>(
      html`<form><kaltim-rating name="time" label="Kecepatan" value="2"></kaltim-rating></form>`,
    );
    const rating = form.querySelector<KaltimRating>('kaltim-rating')!;
    radio(rating, '4').click();
    await settle(rating);
    form.reset();
    await settle(rating);
    expect(new FormData(form).get('time')).to.equal('2');
  });

  it('is off inside a disabled fieldset, and sends nothing', async () => {
    const { form, rating } = await inForm();
    rating.value = '4';
    form.querySelector('fieldset')!.disabled = true;
    await settle(rating);
    expect(new FormData(form).has('time')).to.equal(false);
    expect(radio(rating, '4').disabled).to.equal(true);
    expect(form.checkValidity()).to.equal(true);
  });

  it('belongs to a form elsewhere by its id', async () => {
    const place = await mount<HTMLElement>(
      html`<div><form id="survei"></form><kaltim-rating form="survei" name="time" value="1" label="Kecepatan"></kaltim-rating></div>`,
    );
    expect(new FormData(place.querySelector('form')!).get('time')).to.equal('1');
  });

  it('takes what the browser restores, and refuses another', async () => {
    const { rating } = await inForm();
    rating.formStateRestoreCallback('3');
    expect(rating.value).to.equal('3');
    rating.formStateRestoreCallback('<b>');
    expect(rating.value).to.equal('3');
  });

  it('shows the page’s own words, or its own when there are not four', async () => {
    const rating = await mount<KaltimRating>(
      html`<kaltim-rating label="Biaya" options="Sangat mahal|Cukup mahal|Murah|Gratis"></kaltim-rating>`,
    );
    const words = () =>
      [...rating.shadowRoot!.querySelectorAll('label')].map((each) => each.textContent.trim());
    expect(words()).to.deep.equal(['Sangat mahal', 'Cukup mahal', 'Murah', 'Gratis']);
    rating.options = ['satu'];
    await settle(rating);
    expect(words()[3]).to.equal('Sangat baik');
  });
});
