import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import { mount, nextTask } from '../../test/settle.js';
import { timers } from '../internal/timers.js';
import type { KaltimField } from './field.js';
import './define.js';

async function fieldFor(template: TemplateResult): Promise<KaltimField> {
  const outer = await mount<Element>(template);
  const field = outer.matches('kaltim-field') ? outer : outer.querySelector('kaltim-field')!;
  await field.updateComplete;
  return field;
}
const control = (field: KaltimField) => field.querySelector<HTMLInputElement>('input, textarea, select')!;
const error = (field: KaltimField) => field.querySelector('.kaltim-field-error')?.textContent ?? '';
const describedBy = (node: Element) =>
  (node.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent)
    .join(' ');

/** Types as a person does: focus, then keys. */
async function type(field: KaltimField, text: string): Promise<void> {
  control(field).focus();
  await sendKeys({ type: text });
  await field.updateComplete;
}
async function leave(field: KaltimField): Promise<void> {
  await sendKeys({ press: 'Tab' });
  await field.updateComplete;
}

const email = () =>
  html`<form>
    <kaltim-field label="Alamat surel" hint="Untuk jawaban"><input type="email" name="email" required /></kaltim-field>
    <button>Kirim</button>
  </form>`;

describe('kaltim-field', () => {
  it('is accessible', async () => {
    const field = await fieldFor(email());
    await expect(field).to.be.accessible();
  });

  it('is accessible with a message', async () => {
    const field = await fieldFor(email());
    field.reportValidity();
    await field.updateComplete;
    await expect(field).to.be.accessible();
  });

  it('names the control by a label that focuses it', async () => {
    const field = await fieldFor(email());
    field.querySelector('label')!.click();
    expect(document.activeElement).to.equal(control(field));
  });

  it('holds the form back for a rule also after its fault was read', async () => {
    const field = await fieldFor(html`<form>
      <kaltim-field label="Nama" .rule=${(value: string) => (value === 'x' ? 'Tulis nama lain.' : undefined)}
        ><input name="nama" value="x"
      /></kaltim-field>
    </form>`);
    field.reportValidity();
    expect(field.fault).to.equal('Tulis nama lain.');
    expect(field.querySelector('input')!.form!.checkValidity()).to.equal(false);
  });

  it('lets the form go once the rule is kept, and keeps a sentence of the page', async () => {
    const field = await fieldFor(html`<form>
      <kaltim-field label="Nama" .rule=${(value: string) => (value === 'x' ? 'Tulis nama lain.' : undefined)}
        ><input name="nama" value="x"
      /></kaltim-field>
    </form>`);
    control(field).value = 'y';
    control(field).dispatchEvent(new Event('input', { bubbles: true }));
    expect(control(field).validity.valid).to.equal(true);
    control(field).setCustomValidity('Nama ini sudah terdaftar.');
    expect([field.fault, field.reportValidity()]).to.deep.equal(['Nama ini sudah terdaftar.', false]);
    expect(control(field).validationMessage).to.equal('Nama ini sudah terdaftar.');
  });

  for (const [label, message] of [
    ['NIK', 'Isi NIK.'],
    ['Nama lengkap', 'Isi nama lengkap.'],
    ['Isi laporan', 'Tulis isi laporan.'],
    ['URL', 'Isi URL.'],
  ] as const) {
    it(`asks for "${label}" in good Indonesian`, async () => {
      const field = await fieldFor(html`<kaltim-field label=${label}><input required /></kaltim-field>`);
      expect(field.fault).to.equal(message);
    });
  }

  it('describes the control by its hint', async () => {
    expect(describedBy(control(await fieldFor(email())))).to.equal('Untuk jawaban');
  });

  it('keeps a description the page has given', async () => {
    const field = await fieldFor(
      html`<div>
        <p id="note">Catatan</p>
        <kaltim-field label="Nama" hint="Sesuai KTP"><input aria-describedby="note" /></kaltim-field>
      </div>`,
    );
    expect(describedBy(control(field))).to.equal('Catatan Sesuai KTP');
  });

  it('takes a label the page wrote itself', async () => {
    const field = await fieldFor(
      html`<kaltim-field><label slot="label" for="own">Nama</label><input id="own" required /></kaltim-field>`,
    );
    field.reportValidity();
    await field.updateComplete;
    expect(error(field)).to.contain('Isi nama.');
  });

  it('marks optional fields and not required ones', async () => {
    const optional = await fieldFor(html`<kaltim-field label="Nama"><input /></kaltim-field>`);
    const required = await fieldFor(html`<kaltim-field label="Nama"><input required /></kaltim-field>`);
    expect(optional.shadowRoot!.textContent).to.contain('(opsional)');
    expect(required.shadowRoot!.textContent).not.to.contain('(opsional)');
  });

  it('follows a control that becomes required', async () => {
    const field = await fieldFor(html`<kaltim-field label="Nama"><input /></kaltim-field>`);
    control(field).required = true;
    await nextTask();
    await field.updateComplete;
    expect(field.shadowRoot!.textContent).not.to.contain('(opsional)');
  });

  describe('shows a message', () => {
    it('not while the person types', async () => {
      const field = await fieldFor(email());
      await type(field, 'nama@');
      expect(field.shown).to.equal('');
    });

    it('not when an untouched required control is left', async () => {
      const field = await fieldFor(email());
      control(field).focus();
      await leave(field);
      expect(field.shown).to.equal('');
    });

    it('when an edited control is left', async () => {
      const field = await fieldFor(email());
      await type(field, 'nama@');
      await leave(field);
      expect(error(field)).to.contain('Tulis alamat surel yang lengkap, misalnya nama@contoh.id.');
    });

    it('when the form is sent', async () => {
      const field = await fieldFor(email());
      field.closest('form')!.requestSubmit();
      await field.updateComplete;
      expect(error(field)).to.contain('Isi alamat surel.');
    });

    it('and takes it back as soon as the entry is mended', async () => {
      const field = await fieldFor(email());
      await type(field, 'nama@');
      await leave(field);
      await type(field, 'contoh.id');
      expect(field.shown).to.equal('');
    });

    it('in a form the page validates itself only when asked', async () => {
      const field = await fieldFor(
        html`<form novalidate><kaltim-field label="Surel"><input type="email" /></kaltim-field><button>Kirim</button></form>`,
      );
      await type(field, 'nama@');
      await leave(field);
      expect(field.shown).to.equal('');
      expect(field.reportValidity()).to.equal(false);
    });

    it('from the server until the entry changes', async () => {
      const field = await fieldFor(
        html`<kaltim-field label="Judul" error="Judul sudah dipakai."><input /></kaltim-field>`,
      );
      expect(error(field)).to.contain('Judul sudah dipakai.');
      await type(field, 'a');
      expect(field.shown).to.equal('');
    });
  });

  it('ties message and control together for assistive technology', async () => {
    const field = await fieldFor(email());
    field.reportValidity();
    await field.updateComplete;
    expect(control(field).getAttribute('aria-invalid')).to.equal('true');
    expect(describedBy(control(field))).to.contain('Isi alamat surel.');
  });

  it('announces a message that appears when a control is left', async () => {
    const field = await fieldFor(email());
    const region = field.querySelector('.kaltim-field-error')!;
    await type(field, 'nama@');
    expect(region.getAttribute('aria-live')).to.equal('polite');
    await leave(field);
    expect(region.textContent).to.contain('surel');
  });

  it('leaves announcing to the summary when the form is sent', async () => {
    const field = await fieldFor(email());
    field.reportValidity();
    expect(field.querySelector('.kaltim-field-error')!.getAttribute('aria-live')).to.equal('off');
  });

  it('focuses the first faulty control when there is no summary', async () => {
    const field = await fieldFor(email());
    field.closest('form')!.requestSubmit();
    await field.updateComplete;
    expect(document.activeElement).to.equal(control(field));
  });

  it('holds back the form for a rule of the page', async () => {
    const field = await fieldFor(email());
    field.rule = (value) => (value.endsWith('.id') ? undefined : 'Gunakan alamat berakhiran .id.');
    control(field).value = 'nama@contoh.com';
    await field.updateComplete;
    expect(field.closest('form')!.checkValidity()).to.equal(false);
    await field.updateComplete;
    expect(error(field)).to.contain('Gunakan alamat berakhiran .id.');
  });

  it('names a group by its legend and describes it', async () => {
    const field = await fieldFor(
      html`<form>
        <kaltim-field label="Jenis laporan">
          <fieldset>
            <label><input type="radio" name="kind" value="a" required />Pengaduan</label>
            <label><input type="radio" name="kind" value="b" />Aspirasi</label>
          </fieldset>
        </kaltim-field>
      </form>`,
    );
    field.closest('form')!.requestSubmit();
    await field.updateComplete;
    expect(field.querySelector('legend')!.textContent).to.equal('Jenis laporan');
    expect(describedBy(field.querySelector('fieldset')!)).to.contain('Pilih jenis laporan.');
    await expect(field).to.be.accessible();
  });

  it('asks to tick a single required checkbox', async () => {
    const field = await fieldFor(
      html`<kaltim-field><label><input type="checkbox" required />Saya setuju</label></kaltim-field>`,
    );
    field.reportValidity();
    await field.updateComplete;
    expect(error(field)).to.contain('Centang kotak ini');
  });

  describe('with a counter', () => {
    const counted = () => html`<kaltim-field label="Isi" counter="10"><textarea></textarea></kaltim-field>`;
    const kept = { ...timers };
    let due: (() => void) | undefined;

    beforeEach(() => {
      timers.set = (callback) => {
        due = callback;
        return 1;
      };
    });
    afterEach(() => Object.assign(timers, kept));

    it('is quiet while there is plenty of room', async () => {
      const field = await fieldFor(counted());
      await type(field, 'abc');
      expect(field.shadowRoot!.querySelector('.counter')).to.equal(null);
    });

    it('shows how many characters are left', async () => {
      const field = await fieldFor(counted());
      await type(field, 'abcdefg');
      expect(field.shadowRoot!.querySelector('.counter')!.textContent).to.equal('Tersisa 3 karakter');
    });

    it('never cuts what is typed or pasted, and says how much to take out', async () => {
      const field = await fieldFor(counted());
      await type(field, 'abcdefghijklm');
      field.reportValidity();
      await field.updateComplete;
      expect(control(field).value).to.equal('abcdefghijklm');
      expect(error(field)).to.contain('Kurangi 3 karakter.');
    });

    it('announces what is left once typing pauses near the limit', async () => {
      const field = await fieldFor(counted());
      await type(field, 'abcdefghi');
      expect(field.shadowRoot!.querySelector('[role=status]')!.textContent).to.equal('');
      due!();
      await field.updateComplete;
      expect(field.shadowRoot!.querySelector('[role=status]')!.textContent).to.equal('Tersisa 1 karakter');
    });
  });

  it('forgets its message when the form is reset', async () => {
    const field = await fieldFor(email());
    field.reportValidity();
    field.closest('form')!.reset();
    await nextTask();
    expect(field.shown).to.equal('');
  });

  it('speaks English under lang="en"', async () => {
    const field = await fieldFor(
      html`<kaltim-field lang="en" label="Full name"><input required /></kaltim-field>`,
    );
    field.reportValidity();
    await field.updateComplete;
    expect(error(field)).to.contain('Enter full name.');
  });

  it('takes a replacement for a single text', async () => {
    const field = await fieldFor(
      html`<kaltim-field label="Nama" .messages=${{ missing: () => 'Nama wajib diisi.' }}><input required /></kaltim-field>`,
    );
    field.reportValidity();
    await field.updateComplete;
    expect(error(field)).to.contain('Nama wajib diisi.');
  });

  it('leaves the values of a form to the native controls', async () => {
    const field = await fieldFor(email());
    control(field).value = 'nama@contoh.id';
    expect(Object.fromEntries(new FormData(field.closest('form')!))).to.deep.equal({
      email: 'nama@contoh.id',
    });
  });

  it('shows markup in label and message as text', async () => {
    const bad = '<img src=x onerror="window.hit=1">';
    const field = await fieldFor(
      html`<kaltim-field label=${bad} hint=${bad} error=${bad}><input /></kaltim-field>`,
    );
    expect(field.querySelector('img')).to.equal(null);
    expect(error(field)).to.contain(bad);
  });

  it('keeps its control usable under a theme that resets inputs', async () => {
    const field = await fieldFor(
      html`<div>
        <style>
          input[type='text'] { height: 12px; padding: 0; border: 0; font-size: 9px; }
        </style>
        <kaltim-field label="Nama"><input type="text" /></kaltim-field>
      </div>`,
    );
    expect(control(field).getBoundingClientRect().height).to.be.at.least(44);
    expect(getComputedStyle(control(field)).borderTopWidth).to.equal('1px');
  });
});
