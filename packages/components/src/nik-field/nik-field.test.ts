import { expect, html } from '@open-wc/testing';
import { mount, settle } from '../../test/settle.js';
import type { KaltimField } from '../field/field.js';
import type { KaltimPhoneField } from '../phone-field/phone-field.js';
import './define.js';
import '../nip-field/define.js';
import '../phone-field/define.js';

async function enter(field: KaltimField, value: string): Promise<string> {
  field.control!.value = value;
  field.control!.dispatchEvent(new Event('input', { bubbles: true }));
  field.reportValidity();
  await settle(field);
  return field.shown;
}
const nik = () =>
  mount<KaltimField>(html`<kaltim-nik-field label="NIK"><input name="nik" required /></kaltim-nik-field>`);
const doubt = (field: KaltimField) => field.shadowRoot!.querySelector('.doubt')!;

describe('kaltim-nik-field', () => {
  it('is accessible and asks for the keyboard of digits', async () => {
    const field = await nik();
    await expect(field).to.be.accessible();
    expect(field.control!.inputMode).to.equal('numeric');
  });

  it('says what is wrong in words that mend it', async () => {
    const field = await nik();
    expect(await enter(field, '647201150890')).to.equal('NIK harus terdiri atas 16 angka.');
    expect(await enter(field, '6472013102900001')).to.contain('Tanggal lahir pada NIK tidak valid');
    expect(await enter(field, '6472011508900000')).to.contain('0000');
    expect(await enter(field, '6472 0115 0890 0001')).to.equal('');
  });

  it('holds back a form with a wrong number, and not one with a right', async () => {
    const form = await mount<HTMLFormElement>(
      html`<form><kaltim-nik-field label="NIK"><input name="nik" /></kaltim-nik-field></form>`,
    );
    const field = form.querySelector<KaltimField>('kaltim-nik-field')!;
    await enter(field, '123');
    expect(form.checkValidity()).to.equal(false);
    await enter(field, '6472011508900001');
    expect(form.checkValidity()).to.equal(true);
    await enter(field, '');
    expect(form.checkValidity()).to.equal(true);
  });

  it('warns of an unknown region aloud and takes the number', async () => {
    const field = await nik();
    expect(await enter(field, '9972011508900001')).to.equal('');
    expect(doubt(field).textContent).to.contain('Kode wilayah');
    expect(doubt(field).getAttribute('role')).to.equal('status');
    expect(field.control!.validity.valid).to.equal(true);
    await enter(field, '6472011508900001');
    expect(doubt(field).textContent).to.equal('');
  });

  it('speaks English under lang="en"', async () => {
    const field = await nik();
    field.lang = 'en';
    expect(await enter(field, '1')).to.equal('A NIK has 16 digits.');
  });
});

describe('kaltim-nip-field', () => {
  it('takes a work agreement’s number and refuses a short one', async () => {
    const field = await mount<KaltimField>(
      html`<kaltim-nip-field label="NIP"><input name="nip" /></kaltim-nip-field>`,
    );
    expect(await enter(field, '199001152023212004')).to.equal('');
    expect(await enter(field, '19900115')).to.equal('NIP harus terdiri atas 18 angka.');
  });
});

describe('kaltim-phone-field', () => {
  it('gives the form to store and leaves the entry as it was typed', async () => {
    const field = await mount<KaltimPhoneField>(
      html`<kaltim-phone-field label="Telepon"><input name="phone" type="tel" /></kaltim-phone-field>`,
    );
    expect(await enter(field, '0812-5432-1098')).to.equal('');
    expect(field.e164).to.equal('+6281254321098');
    expect(field.control!.value).to.equal('0812-5432-1098');
  });

  it('wants a mobile number where only that will do', async () => {
    const field = await mount<KaltimPhoneField>(
      html`<kaltim-phone-field label="WhatsApp" kind="mobile"><input name="phone" type="tel" /></kaltim-phone-field>`,
    );
    expect(await enter(field, '(0541) 733333')).to.equal('Tulis nomor ponsel diawali 08 atau +62.');
    expect(field.e164).to.equal('');
  });
});
