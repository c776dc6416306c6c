import { expect, html, oneEvent } from '@open-wc/testing';
import type { EntrySnapshot } from '@kaltim/sdk/types';
import { loseConnection, restoreConnection } from '../../test/connection.js';
import { coded, FakeKaltim, receipt } from '../../test/fake-kaltim.js';
import { manualTimers } from '../../test/manual-timers.js';
import { mount, settle } from '../../test/settle.js';
import './define.js';
import type { KaltimOutbox } from './outbox.js';

const body = { title: 'Lampu jalan padam' };
const refusal = {
  kind: 'refused',
  status: 422,
  problem: { type: '/problems/validation', errors: [{ pointer: '/title', rule: 'minLength' }] },
} as const;

async function outboxFor(kaltim: FakeKaltim): Promise<KaltimOutbox> {
  const outbox = await mount<KaltimOutbox>(
    html`<kaltim-outbox edit-href="#lapor" track-href="/lacak" .kaltim=${kaltim.widget}></kaltim-outbox>`,
  );
  await settle(outbox);
  return outbox;
}
async function holding(state: EntrySnapshot['state'], more: Partial<EntrySnapshot> = {}) {
  const kaltim = new FakeKaltim();
  kaltim.change('a', state, { body, ...more });
  return { kaltim, outbox: await outboxFor(kaltim) };
}
const text = (outbox: KaltimOutbox) => outbox.shadowRoot!.textContent.replace(/\s+/g, ' ');
const status = (outbox: KaltimOutbox) => outbox.shadowRoot!.querySelector('[role=status]')!.textContent;
const alert = (outbox: KaltimOutbox) => outbox.shadowRoot!.querySelector('[role=alert]')!.textContent.trim();
const buttons = (outbox: KaltimOutbox) => [...outbox.shadowRoot!.querySelectorAll<HTMLElement>('button')];
const words = (outbox: KaltimOutbox) => buttons(outbox).map((button) => button.textContent.trim());
const focused = (outbox: KaltimOutbox) => outbox.shadowRoot!.activeElement?.textContent.trim();
async function press(outbox: KaltimOutbox, name: string): Promise<void> {
  buttons(outbox)
    .find((button) => button.textContent.trim() === name)!
    .click();
  await settle(outbox);
  await settle(outbox);
}

describe('kaltim-outbox', () => {
  const time = manualTimers();
  beforeEach(() => time.at('2026-11-24T01:10:00Z'));
  restoreConnection();

  it('shows its fallback without a Kaltim', async () => {
    const outbox = await mount<KaltimOutbox>(
      html`<kaltim-outbox><a href="#x">Hubungi kami</a></kaltim-outbox>`,
    );
    expect(outbox.querySelector('a')!.getClientRects()).to.have.length.above(0);
  });

  it('says what to do when there is nothing', async () => {
    const outbox = await outboxFor(new FakeKaltim());
    expect(text(outbox)).to.contain('Tidak ada kiriman di perangkat ini.').and.contain('Tulis laporan');
    await expect(outbox).to.be.accessible();
  });

  it('offers to read again a list the device did not give', async () => {
    const kaltim = new FakeKaltim();
    const list = kaltim.outbox.list;
    kaltim.outbox.list = async () => {
      throw new Error('closed');
    };
    const outbox = await outboxFor(kaltim);
    kaltim.change('a', 'queued', { body });
    kaltim.outbox.list = list;
    await press(outbox, 'Muat lagi');
    expect(text(outbox)).to.contain('Lampu jalan padam');
  });

  it('says since when an entry waits and when it is tried again', async () => {
    const { outbox } = await holding('queued', {
      createdAt: Date.parse('2026-11-24T01:05:00Z'),
      nextAttemptAt: Date.parse('2026-11-24T01:35:00Z'),
      failure: { kind: 'busy', status: 503 },
    });
    expect(text(outbox))
      .to.contain('Menunggu dikirim')
      .and.contain('Disimpan Selasa, 24 November 2026, pukul 09.05 WITA.')
      .and.contain('layanan kami sedang sibuk. Dicoba lagi pukul 09.35 WITA.');
  });

  it('waits for a signal while there is none', async () => {
    loseConnection();
    const { outbox } = await holding('queued');
    expect(text(outbox)).to.contain('Dikirim begitu ada sinyal.');
  });

  it('sends at once what waits when asked', async () => {
    const { kaltim, outbox } = await holding('queued');
    await press(outbox, 'Kirim sekarang');
    expect(kaltim.flushed).to.equal(1);
  });

  it('shows how far each photo is, and announces no percentage', async () => {
    const photo = { id: 'p', name: 'lubang.jpg', type: 'image/jpeg', size: 200, sent: 0 };
    const { kaltim, outbox } = await holding('sending', { attachments: [photo, { ...photo, id: 'q' }] });
    kaltim.progress([200, 50]);
    await settle(outbox);
    expect(text(outbox)).to.contain('Mengirim foto 2 dari 2').and.contain('lubang.jpg, 25%');
    expect(status(outbox)).to.equal('');
    await expect(outbox).to.be.accessible();
  });

  it('offers no deletion while an entry is on its way', async () => {
    const { outbox } = await holding('sending');
    expect(words(outbox)).to.deep.equal([]);
  });

  describe('of a refused entry', () => {
    it('says which fields are to be mended', async () => {
      const { outbox } = await holding('dead', { failure: refusal });
      expect(text(outbox)).to.contain('Yang perlu diperbaiki: judul.');
      await expect(outbox).to.be.accessible();
    });

    for (const [name, failure, words] of [
      ['a file of a wrong kind', { kind: 'refused', status: 415 }, 'Jenis berkas foto tidak diterima.'],
      ['a file that is too large', { kind: 'refused', status: 413 }, 'terlalu besar'],
      ['no permission', { kind: 'refused', status: 403 }, 'tidak berwenang'],
      ['a report that is gone', { kind: 'refused', status: 404 }, 'sudah tidak ada'],
      ['a used key', { kind: 'key-mismatch', status: 422 }, 'dengan isi lain'],
      [
        'a topic of the Inspectorate',
        { ...refusal, problem: { errors: [{ pointer: '/category', rule: 'diverted' }] } },
        'saluran Inspektorat',
      ],
      ['no reason', { kind: 'refused', status: 400 }, 'Layanan tidak menerima kiriman ini.'],
    ] as const) {
      it(`says in plain words: ${name}`, async () => {
        const { outbox } = await holding('dead', { failure });
        expect(text(outbox)).to.contain(words);
      });
    }

    it('asks the page to open the form, and opens no page itself then', async () => {
      const { outbox } = await holding('dead', { failure: refusal });
      const asked: unknown[] = [];
      outbox.addEventListener('kaltim-entry-edit', (event) => {
        event.preventDefault();
        asked.push(event.detail);
      });
      await press(outbox, 'Perbaiki');
      expect(asked).to.deep.equal([{ id: 'a', operationId: 'createReport' }]);
      expect(location.hash).not.to.contain('perbaiki');
    });

    it('offers mending only where a form can', async () => {
      const { outbox } = await holding('dead', { failure: refusal, operationId: 'rateReport', body: {} });
      expect(text(outbox)).to.contain('Penilaian atas laporan');
      expect(words(outbox)).to.deep.equal(['Coba lagi', 'Hapus']);
    });

    it('tries again under its old key', async () => {
      const { kaltim, outbox } = await holding('dead', { failure: refusal });
      await press(outbox, 'Coba lagi');
      expect(kaltim.retried).to.deep.equal(['a']);
    });
  });

  it('signs in again for an entry that waits for it, then sends it', async () => {
    const kaltim = new FakeKaltim();
    const signedIn: unknown[] = [];
    const auth = {
      on: () => () => undefined,
      signIn: async (options: unknown) => void signedIn.push(options),
    };
    Object.assign(kaltim, { auth });
    kaltim.change('a', 'blocked', { body, blockedBy: 'step-up' });
    const outbox = await outboxFor(kaltim);
    await press(outbox, 'Masuk lagi');
    expect(signedIn).to.deep.equal([{ maxAge: 0 }]);
    expect(kaltim.retried).to.deep.equal(['a']);
  });

  it('shows ticket number, access code and the way to track what was sent', async () => {
    const { outbox } = await holding('delivered', { receipt, note: { accessCode: '7K2M-Q9XD-41TB-ZC8E' } });
    expect(text(outbox)).to.contain(receipt.ticketNumber).and.contain('7K2M-Q9XD-41TB-ZC8E');
    const { hash, href } = outbox.shadowRoot!.querySelector<HTMLAnchorElement>('a.alone')!;
    expect(hash).to.equal(`#nomor=${receipt.ticketNumber}`);
    expect(href).not.to.contain('7K2M');
    await expect(outbox).to.be.accessible();
  });

  it('puts what needs its writer first', async () => {
    const kaltim = new FakeKaltim();
    kaltim.change('a', 'delivered', { body: { title: 'Sampai' }, receipt });
    kaltim.change('b', 'queued', { body: { title: 'Menunggu' } });
    kaltim.change('c', 'dead', { body: { title: 'Ditolak' }, failure: refusal });
    const outbox = await outboxFor(kaltim);
    const titles = [...outbox.shadowRoot!.querySelectorAll('h3')].map((heading) => heading.textContent);
    expect(titles).to.deep.equal(['Ditolak', 'Menunggu', 'Sampai']);
  });

  it('never shows what another person’s session has in another tab', async () => {
    const kaltim = new FakeKaltim();
    kaltim.outbox.get = async () => undefined;
    const outbox = await outboxFor(kaltim);
    kaltim.change('theirs', 'queued', { body: { title: 'Rahasia' }, as: 'session' });
    await settle(outbox);
    expect(text(outbox)).not.to.contain('Rahasia');
    expect(outbox.state).to.equal('empty');
  });

  it('reads the list anew when somebody signs in or out', async () => {
    const kaltim = new FakeKaltim();
    const listeners: (() => void)[] = [];
    const on = (_: string, listener: () => void) => {
      listeners.push(listener);
      return () => undefined;
    };
    Object.assign(kaltim, { auth: { on } });
    kaltim.change('a', 'queued', { body, as: 'session' });
    const outbox = await outboxFor(kaltim);
    kaltim.entries.clear();
    listeners.forEach((listener) => listener());
    await settle(outbox);
    expect(outbox.state).to.equal('empty');
  });

  it('says that a browser keeps nothing', async () => {
    const kaltim = new FakeKaltim();
    kaltim.storageMode = 'memory';
    kaltim.change('a', 'queued', { body });
    expect(text(await outboxFor(kaltim))).to.contain('tidak tersimpan di perangkat ini');
  });

  for (const [state, words] of [
    ['delivered', 'Lampu jalan padam: sudah terkirim.'],
    ['dead', 'Lampu jalan padam: belum diterima, perlu Anda.'],
    ['blocked', 'Lampu jalan padam: menunggu Anda.'],
  ] as const) {
    it(`announces ${state}`, async () => {
      const { kaltim, outbox } = await holding('sending');
      kaltim.change('a', state, { receipt, failure: refusal });
      await settle(outbox);
      expect(status(outbox)).to.equal(words);
    });
  }

  it('renders a long list in parts and moves the focus to the next part', async () => {
    const kaltim = new FakeKaltim();
    for (let number = 0; number < 30; number += 1) {
      kaltim.change(`e${number}`, 'queued', { body: { title: `Laporan ${number}` }, createdAt: number });
    }
    const outbox = await outboxFor(kaltim);
    expect(outbox.shadowRoot!.querySelectorAll('article')).to.have.length(20);
    await press(outbox, 'Tampilkan 10 lainnya');
    expect(outbox.shadowRoot!.querySelectorAll('article')).to.have.length(30);
    expect(focused(outbox)).to.equal('Laporan 20');
  });

  describe('deleting', () => {
    it('asks first and takes the focus to the question', async () => {
      const { kaltim, outbox } = await holding('queued');
      await press(outbox, 'Hapus');
      expect(kaltim.cancelled).to.deep.equal([]);
      expect(outbox.shadowRoot!.activeElement?.id).to.equal('question');
      expect(text(outbox)).to.contain('isinya tidak dapat dikembalikan');
      await expect(outbox).to.be.accessible();
    });

    it('keeps the entry when the person does not want to, and gives the focus back', async () => {
      const { kaltim, outbox } = await holding('queued');
      await press(outbox, 'Hapus');
      await press(outbox, 'Batal');
      expect(kaltim.cancelled).to.deep.equal([]);
      expect(focused(outbox)).to.equal('Lampu jalan padam');
    });

    it('deletes, says so, and goes on with the next entry', async () => {
      const { kaltim, outbox } = await holding('queued');
      kaltim.outbox.cancel = async (id) => !kaltim.entries.delete(id);
      kaltim.change('b', 'queued', { body: { title: 'Jembatan lapuk' }, createdAt: 9 });
      await settle(outbox);
      await press(outbox, 'Hapus');
      await press(outbox, 'Ya, hapus');
      expect([...kaltim.entries.keys()]).to.deep.equal(['b']);
      expect(status(outbox)).to.equal('Sudah dihapus dari perangkat ini.');
      expect(focused(outbox)).to.equal('Jembatan lapuk');
    });

    it('says when the server may have the entry all the same', async () => {
      const { outbox } = await holding('queued', { attempts: 1 });
      await press(outbox, 'Hapus');
      await press(outbox, 'Ya, hapus');
      expect(status(outbox)).to.contain('Layanan mungkin sudah menerimanya.');
    });

    it('says why it can’t delete what is on its way', async () => {
      const { kaltim, outbox } = await holding('queued');
      await press(outbox, 'Hapus');
      kaltim.actionFault = coded('in-flight');
      await press(outbox, 'Ya, hapus');
      expect(alert(outbox)).to.contain('Sedang dikirim');
      expect(text(outbox)).to.contain('Lampu jalan padam');
    });
  });

  it('speaks English where the page does', async () => {
    const kaltim = new FakeKaltim();
    kaltim.change('a', 'queued', { body });
    const page = await mount(
      html`<div lang="en"><kaltim-outbox .kaltim=${kaltim.widget}></kaltim-outbox></div>`,
    );
    const outbox = page.querySelector('kaltim-outbox')!;
    await settle(outbox);
    expect(text(outbox)).to.contain('Waiting to be sent');
  });
});

describe('the backup of kaltim-outbox', () => {
  const time = manualTimers();
  beforeEach(() => time.at('2026-11-24T01:10:00Z'));

  async function opened(outboxParts: object) {
    const kaltim = new FakeKaltim();
    Object.assign(kaltim.outbox, outboxParts);
    const outbox = await outboxFor(kaltim);
    const ready = oneEvent(outbox.shadowRoot!.querySelector('details.backup')!, 'toggle');
    outbox.shadowRoot!.querySelector<HTMLElement>('.backup summary')!.click();
    await ready;
    // Its code is fetched: until it is there, there is nothing to wait for but tasks.
    for (;;) {
      await settle(outbox);
      const backup = outbox.shadowRoot!.querySelector('kaltim-outbox-backup');
      if (backup?.shadowRoot) return backup;
    }
  }
  const input = (backup: Element, name: string) =>
    backup.shadowRoot!.querySelector<HTMLInputElement>(`[name=${name}]`)!;
  const outcome = (backup: Element, role: 'status' | 'alert') =>
    [...backup.shadowRoot!.querySelectorAll(`[role=${role}]`)]
      .map((each) => each.textContent.trim())
      .join('');
  async function submit(backup: Element, form: 0 | 1, values: Record<string, string>): Promise<void> {
    for (const [name, value] of Object.entries(values)) {
      input(backup, name).value = value;
      input(backup, name).dispatchEvent(new Event('input'));
    }
    backup.shadowRoot!.querySelectorAll('form')[form]!.requestSubmit();
    await settle(backup);
    await settle(backup);
  }
  const pick = (backup: Element) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['sealed'], 'kiriman.kaltim'));
    input(backup, 'file').files = transfer.files;
  };
  const passphrase = 'hujan di tepi mahakam';

  it('warns that a file without its passphrase is lost', async () => {
    const backup = await opened({});
    expect(backup.shadowRoot!.textContent).to.contain('Tanpa kata sandi ini berkas tidak dapat dibuka lagi.');
  });

  it('gives a sealed file', async () => {
    const given: unknown[] = [];
    const backup = await opened({
      export: async (options: object) => {
        given.push(options);
        return new Blob(['sealed']);
      },
    });
    const names: string[] = [];
    backup.addEventListener('kaltim-outbox-export', (event) => {
      event.preventDefault();
      names.push(event.detail.name);
    });
    await submit(backup, 0, { passphrase, again: passphrase });
    expect(given).to.deep.equal([{ passphrase }]);
    expect(names).to.deep.equal(['kiriman-2026-11-24.kaltim']);
    expect(outcome(backup, 'status')).to.contain('Catat kata sandinya.');
    expect(input(backup, 'passphrase').value).to.equal('');
  });

  for (const [name, values, words, field] of [
    ['short', { passphrase: 'hujan', again: 'hujan' }, 'paling sedikit 8 karakter', 'passphrase'],
    ['mistyped', { passphrase, again: 'hujan di tepi' }, 'tidak sama', 'again'],
  ] as const) {
    it(`takes no ${name} passphrase`, async () => {
      const backup = await opened({ export: () => Promise.reject(new Error('not asked for')) });
      await submit(backup, 0, values);
      expect(outcome(backup, 'alert')).to.contain(words);
      expect((backup.shadowRoot!.activeElement as HTMLInputElement).name).to.equal(field);
    });
  }

  it('takes in a file and says what it held', async () => {
    const backup = await opened({ import: async () => ({ added: ['a', 'b'], kept: ['c'], drafts: 1 }) });
    pick(backup);
    await submit(backup, 1, { key: passphrase });
    expect(outcome(backup, 'status')).to.equal(
      '2 kiriman ditambahkan, 1 sudah ada di perangkat ini, 1 draf ditambahkan.',
    );
  });

  for (const [code, words] of [
    ['wrong-passphrase', 'Kata sandi tidak cocok'],
    ['invalid', 'bukan salinan kiriman'],
    ['too-large', 'terlalu besar'],
    ['unsupported', 'alamat https'],
  ] as const) {
    it(`says what to do about a file: ${code}`, async () => {
      const backup = await opened({ import: () => Promise.reject(coded(code)) });
      pick(backup);
      await submit(backup, 1, { key: passphrase });
      expect(outcome(backup, 'alert')).to.contain(words);
    });
  }
});
