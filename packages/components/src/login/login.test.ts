import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { AuthClient } from '@kaltim/sdk/types';
import { loseConnection, restoreConnection } from '../../test/connection.js';
import { authError, budi, FakeAuth, siti } from '../../test/fake-auth.js';
import { manualTimers } from '../../test/manual-timers.js';
import { mount, settle } from '../../test/settle.js';
import type { WidgetKaltim } from '../internal/kaltim-context.js';
import type { KaltimLogin } from './login.js';
import '../app/define.js';
import './define.js';

const around = (auth: FakeAuth) => ({ auth: auth.client }) as unknown as WidgetKaltim;
const text = (node: Node | null | undefined) => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
const find = <T extends HTMLElement = HTMLElement>(login: KaltimLogin, selector: string) =>
  login.shadowRoot!.querySelector<T>(selector);
const shown = (login: KaltimLogin) => text(login.shadowRoot);
const status = (login: KaltimLogin) => text(find(login, '[role=status]'));
const alert = (login: KaltimLogin) => text(find(login, '[role=alert]'));
const dialog = (login: KaltimLogin) => find<HTMLDialogElement>(login, 'dialog');
const button = (login: KaltimLogin, label: string) =>
  [...login.shadowRoot!.querySelectorAll('button')].find((each) => text(each) === label);

async function press(login: KaltimLogin, label: string): Promise<void> {
  const found = button(login, label);
  if (!found) throw new Error(`No button "${label}" in: ${shown(login)}`);
  found.focus();
  found.click();
  await settle(login);
}

function loginFor(auth: FakeAuth | undefined, lang = 'id') {
  return mount<KaltimLogin>(
    html`<kaltim-login
      lang=${lang}
      label="Masuk dengan INApas"
      reports-href="/laporan-saya"
      .kaltim=${auth && around(auth)}
      ><a href="/masuk">Masuk</a></kaltim-login
    >`,
  );
}
async function loginAfter(code: string): Promise<[KaltimLogin, FakeAuth]> {
  const auth = Object.assign(new FakeAuth(), { answer: () => Promise.reject(authError(code)) });
  const login = await loginFor(auth);
  await press(login, 'Masuk dengan INApas');
  return [login, auth];
}
async function leaving(auth: FakeAuth): Promise<KaltimLogin> {
  const login = await loginFor(auth);
  await press(login, 'Akun: Siti Aminah');
  await press(login, 'Keluar');
  return login;
}

describe('kaltim-login', () => {
  restoreConnection();
  const time = manualTimers();

  describe('signed out', () => {
    it('is accessible', async () => expect(await loginFor(new FakeAuth())).to.be.accessible());

    it('shows its fallback without a client', async () => {
      const login = await loginFor(undefined);
      expect(login.state).to.equal('idle');
      expect(login.querySelector('a')!.getClientRects().length).to.equal(1);
    });

    it('hides its fallback beside a working button', async () => {
      const login = await loginFor(new FakeAuth());
      expect(login.querySelector('a')!.getClientRects().length).to.equal(0);
    });

    it('takes its client from the app around it', async () => {
      const app = await mount(
        html`<kaltim-app .kaltim=${around(new FakeAuth())}><kaltim-login></kaltim-login></kaltim-app>`,
      );
      expect(app.querySelector('kaltim-login')!.state).to.equal('signed-out');
    });

    it('shows no button before it is known whether a session is left', async () => {
      let known!: () => void;
      const auth = new FakeAuth();
      auth.ready = new Promise((resolve) => (known = resolve));
      const login = await loginFor(auth);
      expect(login.state).to.equal('checking');
      expect(getComputedStyle(find(login, '.bar')!).visibility).to.equal('hidden');
      known();
      await settle(login);
      expect(login.state).to.equal('signed-out');
    });

    it('has no field for a password', async () => {
      const login = await loginFor(new FakeAuth());
      expect(login.shadowRoot!.querySelectorAll('input, textarea').length).to.equal(0);
    });

    it('signs in as its attribute says, within the click', async () => {
      const auth = new FakeAuth();
      const login = await loginFor(auth);
      login.display = 'popup';
      await settle(login);
      button(login, 'Masuk dengan INApas')!.click();
      expect(auth.signIns).to.deep.equal([{ display: 'popup' }]);
    });

    it('asks once for two presses', async () => {
      const auth = Object.assign(new FakeAuth(), { answer: () => new Promise<undefined>(() => {}) });
      const login = await loginFor(auth);
      await press(login, 'Masuk dengan INApas');
      await press(login, 'Membuka halaman masuk…');
      expect(auth.signIns.length).to.equal(1);
    });

    it('says where signing in goes on', async () => {
      const auth = Object.assign(new FakeAuth(), { answer: () => new Promise<undefined>(() => {}) });
      const login = await loginFor(auth);
      login.display = 'popup';
      await press(login, 'Masuk dengan INApas');
      expect(login.state).to.equal('signing-in');
      expect(status(login)).to.equal('Lanjutkan di jendela yang terbuka.');
    });

    it('stays busy while the page is on its way to the issuer', async () => {
      const auth = Object.assign(new FakeAuth(), { answer: async () => undefined });
      const login = await loginFor(auth);
      await press(login, 'Masuk dengan INApas');
      expect(login.state).to.equal('signing-in');
    });

    it('is ready again when the browser brings the page back from its cache', async () => {
      const auth = Object.assign(new FakeAuth(), { answer: async () => undefined });
      const login = await loginFor(auth);
      await press(login, 'Masuk dengan INApas');
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      await settle(login);
      expect(login.state).to.equal('signed-out');
    });

    it('leaves nothing subscribed after it has left the page', async () => {
      const auth = new FakeAuth();
      const login = await loginFor(auth);
      expect(auth.listenerCount).to.be.greaterThan(0);
      login.remove();
      expect(auth.listenerCount).to.equal(0);
    });

    it('follows its client again after a move within the page', async () => {
      const auth = new FakeAuth();
      const login = await loginFor(auth);
      const { parentNode } = login;
      login.remove();
      parentNode!.append(login);
      await settle(login);
      auth.become(siti);
      await settle(login);
      expect(login.state).to.equal('signed-in');
    });
  });

  describe('several issuers', () => {
    it('have a button each, and each signs in with its own client', async () => {
      const [own, staff] = [new FakeAuth(), new FakeAuth()];
      const login = await mount<KaltimLogin>(
        html`<kaltim-login
          .kaltim=${around(own)}
          .issuers=${[{ label: 'Masuk dengan INApas' }, { label: 'Masuk dengan akun pegawai', auth: staff.client }]}
        ></kaltim-login>`,
      );
      await press(login, 'Masuk dengan akun pegawai');
      expect([own.signIns.length, staff.signIns.length]).to.deep.equal([0, 1]);
      expect(login.state).to.equal('signed-in');
    });

    it('are read from the attribute', async () => {
      const auth = new FakeAuth();
      const login = await mount<KaltimLogin>(
        html`<kaltim-login
          .kaltim=${around(auth)}
          issuers='[{"label":"Masuk dengan INApas","issuer":"https://sso.example","clientId":"situs","acrValues":"tinggi"},{"label":"Tanpa klien","issuer":"https://x.example"}]'
        ></kaltim-login>`,
      );
      expect(login.issuers[0]).to.deep.equal({
        label: 'Masuk dengan INApas',
        issuer: 'https://sso.example',
        clientId: 'situs',
        acrValues: 'tinggi',
      });
      expect(button(login, 'Tanpa klien')).to.equal(undefined);
      await press(login, 'Masuk dengan INApas');
      expect(auth.signIns).to.deep.equal([{ acrValues: 'tinggi' }]);
    });

    it('that cannot be read leave one plain button', async () => {
      const login = await loginFor(new FakeAuth());
      const { warn } = console;
      let warned = '';
      console.warn = (message: string) => void (warned = message);
      try {
        login.setAttribute('issuers', '{oops');
      } finally {
        console.warn = warn;
      }
      await settle(login);
      expect(warned).to.contain('JSON');
      expect(button(login, 'Masuk dengan INApas')).not.to.equal(undefined);
    });

    it('leave the attributes of a single tag readable for its provider', async () => {
      const login = await mount<KaltimLogin>(
        html`<kaltim-login
          issuer="https://sso.example"
          client-id="situs"
          api-url="https://api.example/api"
          agency="dinkes"
        ></kaltim-login>`,
      );
      const { issuer, clientId, apiUrl, agency } = login;
      expect([issuer, clientId, apiUrl, agency]).to.deep.equal([
        'https://sso.example',
        'situs',
        'https://api.example/api',
        'dinkes',
      ]);
    });
  });

  describe('signed in', () => {
    it('is accessible with its menu', async () => {
      const login = await loginFor(new FakeAuth(siti));
      await press(login, 'Akun: Siti Aminah');
      await expect(login).to.be.accessible();
    });

    it('is announced', async () => {
      const login = await loginFor(new FakeAuth());
      await press(login, 'Masuk dengan INApas');
      expect(status(login)).to.equal('Anda sudah masuk.');
    });

    it('tells the page, and nothing of the person', async () => {
      const auth = new FakeAuth();
      const login = await loginFor(auth);
      const told: unknown[] = [];
      login.addEventListener('kaltim-session-change', ({ detail }) => told.push(detail));
      auth.become(siti);
      auth.become(undefined);
      expect(told).to.deep.equal([{ signedIn: true }, { signedIn: false }]);
    });

    it('shows who, and no attribute says so', async () => {
      const login = await loginFor(new FakeAuth(siti));
      await press(login, 'Akun: Siti Aminah');
      const attributes = [login, ...login.shadowRoot!.querySelectorAll('*')].flatMap((node) =>
        [...node.attributes].map(({ value }) => value),
      );
      expect(attributes.filter((value) => /siti|aminah/i.test(value))).to.deep.equal([]);
    });

    it('calls a person without a name by the account', async () => {
      const login = await loginFor(new FakeAuth({ ...siti, name: undefined } as never));
      expect(text(find(login, '.account'))).to.equal('Akun: Akun saya');
    });

    it('opens its menu by keyboard and closes it by Escape, back on the button', async () => {
      const login = await loginFor(new FakeAuth(siti));
      const account = find(login, '.account')!;
      account.focus();
      await sendKeys({ press: 'Enter' });
      await settle(login);
      expect(account.getAttribute('aria-expanded')).to.equal('true');
      await sendKeys({ press: 'Tab' });
      expect(text(login.shadowRoot!.activeElement)).to.equal('Laporan saya');
      await sendKeys({ press: 'Tab' });
      expect(text(login.shadowRoot!.activeElement)).to.equal('Keluar');
      await sendKeys({ press: 'Escape' });
      await settle(login);
      expect(find(login, '.menu')).to.equal(null);
      expect(login.shadowRoot!.activeElement).to.equal(account);
    });

    it('closes its menu when the focus goes elsewhere', async () => {
      const login = await loginFor(new FakeAuth(siti));
      const after = document.createElement('button');
      login.after(after);
      await press(login, 'Akun: Siti Aminah');
      button(login, 'Keluar')!.focus();
      await sendKeys({ press: 'Tab' });
      await settle(login);
      expect(find(login, '.menu')).to.equal(null);
      after.remove();
    });

    it('closes its menu at a press beside it', async () => {
      const login = await loginFor(new FakeAuth(siti));
      await press(login, 'Akun: Siti Aminah');
      document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
      await settle(login);
      expect(find(login, '.menu')).to.equal(null);
    });

    it('links to the reports of the person, or to what the page puts there', async () => {
      const login = await loginFor(new FakeAuth(siti));
      await press(login, 'Akun: Siti Aminah');
      expect(find(login, '.menu a')!.getAttribute('href')).to.equal('/laporan-saya');
      login.reportsHref = 'javascript:window.hit=1';
      await settle(login);
      expect(find(login, '.menu a')).to.equal(null);
    });

    it('says that the session is in this tab only', async () => {
      const login = await loginFor(new FakeAuth(siti));
      await press(login, 'Akun: Siti Aminah');
      expect(text(find(login, '.menu'))).to.contain('Sesi hanya di tab ini.');
    });

    it('does not say so of a session that all tabs share', async () => {
      const login = await loginFor(Object.assign(new FakeAuth(siti), { storage: { mode: 'indexeddb' } }));
      await press(login, 'Akun: Siti Aminah');
      expect(text(find(login, '.menu'))).not.to.contain('tab ini');
    });

    it('announces that the browser cannot keep the session', async () => {
      const auth = new FakeAuth(siti);
      const login = await loginFor(auth);
      auth.storage = { mode: 'memory', fallback: 'SecurityError' };
      auth.emit('storage', auth.storage);
      await settle(login);
      expect(status(login)).to.contain('Peramban ini tidak dapat menyimpan sesi');
    });

    it('shows the next person after a change of hands, and nothing of the last', async () => {
      const auth = new FakeAuth(siti);
      const login = await loginFor(auth);
      auth.become(budi);
      await settle(login);
      expect(shown(login)).to.contain('Budi Santoso').and.not.contain('Siti');
    });
  });

  describe('a failed sign-in', () => {
    for (const [code, says] of [
      ['popup-blocked', 'Peramban memblokir jendela masuk'],
      ['denied', 'Proses masuk dibatalkan'],
      ['network', 'Layanan masuk belum dapat dihubungi'],
      ['invalid-response', 'Layanan masuk belum dapat dihubungi'],
      ['unknown-state', 'Mulai masuk sekali lagi'],
      ['unsupported', 'Jendela ini tidak menyimpan data'],
    ] as const) {
      it(`says what to do (${code})`, async () => {
        const [login] = await loginAfter(code);
        expect(login.state).to.equal('error');
        expect(alert(login)).to.contain(says);
      });
      it(`is accessible (${code})`, async () => expect((await loginAfter(code))[0]).to.be.accessible());
    }

    it('needs no words when the person closed the window', async () => {
      const [login] = await loginAfter('cancelled');
      expect(login.state).to.equal('signed-out');
      expect(alert(login)).to.equal('');
    });

    it('offers the redirect when no window may open', async () => {
      const [login, auth] = await loginAfter('popup-blocked');
      auth.answer = async () => undefined;
      await press(login, 'Masuk lewat halaman ini');
      expect(auth.signIns.at(-1)).to.deep.equal({ display: 'redirect' });
    });

    it('leads to https where the page came without', async () => {
      Object.defineProperty(globalThis, 'isSecureContext', { configurable: true, value: false });
      try {
        const [login] = await loginAfter('unsupported');
        expect(alert(login)).to.contain('Masuk perlu https');
        expect(find<HTMLAnchorElement>(login, '.notice a')!.href).to.match(/^https:\/\/[^?#]+$/);
      } finally {
        Reflect.deleteProperty(globalThis, 'isSecureContext');
      }
    });

    it('can be tried again', async () => {
      const [login, auth] = await loginAfter('network');
      auth.answer = async () => siti;
      await press(login, 'Coba lagi');
      expect(login.state).to.equal('signed-in');
      expect(alert(login)).to.equal('');
    });

    it('can be put away, and the focus is back on the button', async () => {
      const [login] = await loginAfter('denied');
      await press(login, 'Tutup');
      expect(login.state).to.equal('signed-out');
      expect(text(login.shadowRoot!.activeElement)).to.equal('Masuk dengan INApas');
    });
  });

  describe('without a connection', () => {
    it('signs nobody in and says why', async () => {
      loseConnection();
      const auth = new FakeAuth();
      const login = await loginFor(auth);
      expect(login.state).to.equal('offline');
      expect(shown(login)).to.contain('Masuk memerlukan internet.');
      await press(login, 'Masuk dengan INApas');
      expect(auth.signIns).to.deep.equal([]);
    });

    it('keeps a signed-in person signed in', async () => {
      loseConnection();
      expect((await loginFor(new FakeAuth(siti))).state).to.equal('signed-in');
    });

    it('is over when the connection is back', async () => {
      loseConnection();
      const login = await loginFor(new FakeAuth());
      Reflect.deleteProperty(navigator, 'onLine');
      dispatchEvent(new Event('online'));
      await settle(login);
      expect(login.state).to.equal('signed-out');
    });
  });

  describe('a session that ends soon', () => {
    async function expiring(): Promise<[KaltimLogin, FakeAuth]> {
      time.at('2026-11-24T01:00:00Z');
      const auth = new FakeAuth(siti);
      const login = await loginFor(auth);
      auth.emit('expiring', { expiresAt: Date.parse('2026-11-24T01:02:00Z') });
      await settle(login);
      return [login, auth];
    }

    it('is accessible', async () => expect((await expiring())[0]).to.be.accessible());

    it('is announced once, while the time counts down in sight', async () => {
      const [login] = await expiring();
      const said = status(login);
      expect(said).to.equal('Sesi Anda berakhir dalam 2 menit. Pilih Tetap masuk untuk melanjutkan.');
      time.at('2026-11-24T01:00:15Z');
      time.pass(1000);
      await settle(login);
      expect(text(find(login, '.countdown'))).to.equal('Sisa waktu: 1 menit 45 detik.');
      expect(status(login)).to.equal(said);
    });

    it('goes on by a window', async () => {
      const [login, auth] = await expiring();
      await press(login, 'Tetap masuk');
      expect(auth.signIns).to.deep.equal([{ display: 'popup' }]);
      expect(login.state).to.equal('signed-in');
    });

    it('keeps its warning out of the way when asked to', async () => {
      const [login] = await expiring();
      await press(login, 'Nanti saja');
      expect(login.state).to.equal('signed-in');
      expect(text(login.shadowRoot!.activeElement)).to.equal('Akun: Siti Aminah');
    });

    it('takes no focus', async () => {
      const [login] = await expiring();
      expect(login.shadowRoot!.activeElement).to.equal(null);
    });

    it('ends, names nobody and offers to sign in again', async () => {
      const [login, auth] = await expiring();
      auth.expire();
      await settle(login);
      expect(login.state).to.equal('expired');
      expect(status(login)).to.equal('Sesi Anda sudah berakhir');
      expect(shown(login)).to.contain('tetap tersimpan').and.not.contain('Siti');
      await press(login, 'Masuk dengan INApas');
      expect(login.state).to.equal('signed-in');
    });
  });

  describe('signing out', () => {
    it('is accessible', async () => expect(await leaving(new FakeAuth(siti))).to.be.accessible());

    it('asks where first, and everywhere is the answer given', async () => {
      const auth = new FakeAuth(siti);
      const login = await leaving(auth);
      expect(dialog(login)!.matches(':modal')).to.equal(true);
      expect(text(login.shadowRoot!.activeElement)).to.equal('Keluar dari akun');
      expect(find<HTMLInputElement>(login, 'input:checked')!.value).to.equal('global');
      expect(auth.signOuts).to.deep.equal([]);
    });

    for (const [scope, hint] of [
      ['tab', 'Tab lain pada perangkat ini tetap masuk.'],
      ['device', 'Semua tab situs ini pada perangkat ini keluar.'],
      ['global', 'Sesi pada penyedia akun juga diakhiri.'],
    ] as const) {
      it(`goes as far as was chosen (${scope})`, async () => {
        const auth = new FakeAuth(siti);
        const login = await leaving(auth);
        expect(text(find(login, `#hint-${scope}`))).to.contain(hint);
        find(login, `input[value=${scope}]`)!.click();
        await settle(login);
        find(login, 'dialog .primary')!.click();
        await settle(login);
        expect(auth.signOuts.map((options) => options.scope)).to.deep.equal([scope]);
        expect(login.state).to.equal('signed-out');
        expect(status(login)).to.equal('Anda sudah keluar.');
        expect(shown(login)).not.to.contain('Siti');
        expect(text(login.shadowRoot!.activeElement)).to.equal('Masuk dengan INApas');
      });
    }

    it('is put off by Escape', async () => {
      const auth = new FakeAuth(siti);
      const login = await leaving(auth);
      await sendKeys({ press: 'Escape' });
      await settle(login);
      expect(dialog(login)).to.equal(null);
      expect(auth.signOuts).to.deep.equal([]);
      expect(text(login.shadowRoot!.activeElement)).to.equal('Akun: Siti Aminah');
    });

    for (const [label, choice] of [
      ['Simpan di perangkat ini', 'keep'],
      ['Unduh salinan lalu keluar', 'export'],
      ['Hapus dari perangkat ini', 'discard'],
      ['Batal', 'cancel'],
    ] as const) {
      it(`asks what to do with what was not sent (${choice})`, async () => {
        const auth = Object.assign(new FakeAuth(siti), { unsent: 2 });
        const login = await leaving(auth);
        find(login, 'dialog .primary')!.click();
        await settle(login);
        expect(text(login.shadowRoot!.activeElement)).to.equal('2 laporan belum terkirim');
        await press(login, label);
        expect(auth.decision).to.equal(choice);
        expect(login.state).to.equal(choice === 'cancel' ? 'signed-in' : 'signed-out');
        expect(dialog(login)).to.equal(null);
      });
    }

    it('asks accessibly', async () => {
      const login = await leaving(Object.assign(new FakeAuth(siti), { unsent: 1 }));
      find(login, 'dialog .primary')!.click();
      await settle(login);
      await expect(login).to.be.accessible();
    });

    it('takes an answer that never comes for no', async () => {
      const auth = Object.assign(new FakeAuth(siti), { unsent: 1 });
      const login = await leaving(auth);
      find(login, 'dialog .primary')!.click();
      await settle(login);
      login.remove();
      await Promise.resolve();
      expect(auth.decision).to.equal('cancel');
    });

    it('that failed says so and can be repeated', async () => {
      const auth = new FakeAuth(siti);
      auth.signOutFault = new Error('no room');
      const login = await leaving(auth);
      find(login, 'dialog .primary')!.click();
      await settle(login);
      expect(alert(login)).to.contain('Anda belum sepenuhnya keluar');
      auth.signOutFault = undefined;
      await press(login, 'Keluar');
      find(login, 'dialog .primary')!.click();
      await settle(login);
      expect(login.state).to.equal('signed-out');
    });
  });

  describe('a demand for a stronger sign-in', () => {
    async function demanded(acrValues: string | undefined, signIn?: () => Promise<void>) {
      const auth = new FakeAuth(siti);
      const login = await loginFor(auth);
      const outcome = auth.demand(acrValues, signIn);
      await settle(login);
      return { auth, login, outcome };
    }

    it('is accessible', async () => expect((await demanded('tinggi')).login).to.be.accessible());

    it('says what, why and that the page waits', async () => {
      const { login } = await demanded('tinggi');
      expect(login.state).to.equal('step-up');
      expect(text(login.shadowRoot!.activeElement)).to.equal('Perlu verifikasi tambahan');
      expect(text(dialog(login)))
        .to.contain('data yang dilindungi')
        .and.contain('Halaman ini menunggu.');
    });

    it('gives the other reason for a sign-in that is too old', async () => {
      expect(text(dialog((await demanded(undefined)).login))).to.contain('Anda masuk sudah cukup lama');
    });

    it('opens the window within the click and goes away afterwards', async () => {
      const { login, outcome } = await demanded('tinggi');
      button(login, 'Lanjutkan verifikasi')!.click();
      expect(outcome.signIns).to.equal(1);
      await settle(login);
      expect(dialog(login)).to.equal(null);
      expect(outcome.cancelled).to.equal(false);
    });

    it('gives the focus back to where the person was', async () => {
      const place = document.createElement('input');
      document.body.append(place);
      place.focus();
      const { login } = await demanded('tinggi');
      await press(login, 'Lanjutkan verifikasi');
      expect(document.activeElement).to.equal(place);
      place.remove();
    });

    for (const [code, says] of [
      ['popup-blocked', 'Peramban memblokir jendelanya.'],
      ['cancelled', 'Jendela verifikasi ditutup.'],
      ['network', 'Verifikasi belum berhasil.'],
    ] as const) {
      it(`stays when the window did not lead on (${code})`, async () => {
        const { login, outcome } = await demanded('tinggi', () => Promise.reject(authError(code)));
        await press(login, 'Lanjutkan verifikasi');
        expect(text(dialog(login)!.querySelector('[role=alert]'))).to.contain(says);
        expect(outcome.cancelled).to.equal(false);
      });
    }

    for (const way of ['Batal', 'Escape']) {
      it(`gives the caller the refusal (${way})`, async () => {
        const { login, outcome } = await demanded('tinggi');
        if (way === 'Escape') await sendKeys({ press: 'Escape' });
        else await press(login, way);
        await settle(login);
        expect(outcome.cancelled).to.equal(true);
        expect(dialog(login)).to.equal(null);
      });
    }

    it('gives each caller its own', async () => {
      const { auth, login, outcome } = await demanded('tinggi');
      const second = auth.demand(undefined);
      await press(login, 'Batal');
      expect([outcome.cancelled, second.cancelled]).to.deep.equal([true, false]);
      expect(text(dialog(login))).to.contain('Anda masuk sudah cukup lama');
      await press(login, 'Batal');
      expect(second.cancelled).to.equal(true);
    });

    it('is shown by one of several widgets', async () => {
      const auth = new FakeAuth(siti);
      const both = [await loginFor(auth), await loginFor(auth)];
      auth.demand('tinggi');
      await Promise.all(both.map(settle));
      expect(both.map((login) => login.state)).to.deep.equal(['step-up', 'signed-in']);
    });

    it('waits for nobody after the widget has left the page', async () => {
      const { login, outcome } = await demanded('tinggi');
      login.remove();
      expect(outcome.cancelled).to.equal(true);
    });
  });

  describe('on the redirect page', () => {
    const { href } = location;
    afterEach(() => history.replaceState(null, '', href));

    async function returned(callback: FakeAuth['callback'], storage: AuthClient['storage']) {
      history.replaceState(null, '', '?state=s&code=c');
      const auth = Object.assign(new FakeAuth(), { callback, storage });
      const told: string[] = [];
      const login = document.createElement('kaltim-login');
      login.kaltim = around(auth);
      login.callback = true;
      login.addEventListener('kaltim-sign-in-return', (event) => {
        told.push(event.detail.returnTo);
        event.preventDefault();
      });
      document.body.append(login);
      await settle(login);
      login.remove();
      return { login, told };
    }

    it('completes the sign-in and tells where the person came from', async () => {
      const { login, told } = await returned(async () => ({ user: siti, returnTo: '/pengaduan' }), {
        mode: 'indexeddb',
      });
      expect(told).to.deep.equal(['/pengaduan']);
      expect(login.state).to.equal('signed-in');
    });

    it('stays there with a session that the next page could not see', async () => {
      history.replaceState(null, '', '?state=s&code=c');
      const auth = new FakeAuth();
      auth.callback = async () => ({ user: siti, returnTo: `${href}#lain` });
      const login = await mount<KaltimLogin>(
        html`<kaltim-login callback .kaltim=${around(auth)}></kaltim-login>`,
      );
      expect(login.state).to.equal('signed-in');
      expect(location.hash).to.equal('');
    });

    it('says what went wrong', async () => {
      const { login } = await returned(() => Promise.reject(authError('unknown-state')), { mode: 'memory' });
      expect(alert(login)).to.contain('Mulai masuk sekali lagi');
    });

    it('does nothing with a plain address', async () => {
      let asked = 0;
      const auth = Object.assign(new FakeAuth(), {
        callback: async () => {
          asked += 1;
          return undefined;
        },
      });
      await mount(html`<kaltim-login callback .kaltim=${around(auth)}></kaltim-login>`);
      expect(asked).to.equal(0);
    });
  });

  it('keeps an overlay of a header within the page', async () => {
    const login = await mount<KaltimLogin>(
      html`<kaltim-login compact .kaltim=${around(new FakeAuth(siti))}></kaltim-login>`,
    );
    await press(login, 'Akun: Siti Aminah');
    const { left, right } = find(login, '.menu')!.getBoundingClientRect();
    expect(left).to.be.at.least(0);
    expect(right).to.be.at.most(document.documentElement.clientWidth);
  });

  it('speaks English under lang="en"', async () => {
    const login = await loginFor(new FakeAuth(siti), 'en');
    await press(login, 'Account: Siti Aminah');
    expect(shown(login)).to.contain('Sign out').and.contain('My reports');
  });

  it('takes a replacement for a single text', async () => {
    const login = await loginFor(new FakeAuth(siti));
    login.messages = { signOut: 'Selesai' };
    await press(login, 'Akun: Siti Aminah');
    expect(button(login, 'Selesai')).not.to.equal(undefined);
  });

  it('can be hidden', async () => {
    const login = await loginFor(new FakeAuth());
    login.hidden = true;
    expect(getComputedStyle(login).display).to.equal('none');
  });
});
