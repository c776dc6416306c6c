import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { authError, FakeAuth, siti } from '../../test/fake-auth.js';
import type { WidgetKaltim } from '../internal/kaltim-context.js';
import type { KaltimLogin, LoginIssuer } from './login.js';
import './define.js';

const meta: Meta = { title: 'Widget/Masuk', component: 'kaltim-login' };
export default meta;
type Story = StoryObj;

const around = (auth: FakeAuth) => ({ auth: auth.client }) as unknown as WidgetKaltim;

/** Does something once the widget has rendered. */
const then = (act: (login: KaltimLogin, root: ShadowRoot) => void | Promise<void>) =>
  ref((login) => {
    requestAnimationFrame(() => {
      if (login?.isConnected && login.shadowRoot) void act(login as KaltimLogin, login.shadowRoot);
    });
  });
const press = (selector: string) => then((_, root) => root.querySelector<HTMLElement>(selector)?.click());

const shown = (auth: FakeAuth, act = then(() => undefined)) =>
  html`<kaltim-login
    label="Masuk dengan INApas"
    reports-href="#laporan-saya"
    .kaltim=${around(auth)}
    ${act}
  ></kaltim-login>`;
const failing = (code: string): Story => ({
  render: () =>
    shown(
      Object.assign(new FakeAuth(), { answer: () => Promise.reject(authError(code)) }),
      press('.bar button'),
    ),
});

export const SignedOut: Story = { render: () => shown(new FakeAuth()) };

/** Two issuers: the first is the page's own client, the second brings its own. */
export const Issuers: Story = {
  render: () => {
    const issuers: LoginIssuer[] = [
      { label: 'Masuk dengan INApas' },
      { label: 'Masuk dengan akun pegawai', auth: new FakeAuth().client },
    ];
    return html`<kaltim-login .kaltim=${around(new FakeAuth())} .issuers=${issuers}></kaltim-login>`;
  },
};

export const SigningIn: Story = {
  render: () =>
    shown(Object.assign(new FakeAuth(), { answer: () => new Promise(() => {}) }), press('.bar button')),
};

export const SignedIn: Story = { render: () => shown(new FakeAuth(siti)) };

/** The session is in memory: the menu says so. */
export const Menu: Story = { render: () => shown(new FakeAuth(siti), press('.account')) };

/** The browser keeps nothing though the site asked for it. */
export const NotKept: Story = {
  render: () =>
    shown(
      Object.assign(new FakeAuth(siti), { storage: { mode: 'memory', fallback: 'SecurityError' } }),
      press('.account'),
    ),
};

/** In a header, menu and notices lie over the page. */
export const Header: Story = {
  render: () =>
    html`<div
      class="page"
      ${ref((div) => {
        // CSSOM: a style attribute would be blocked by a strict policy.
        Object.assign((div as HTMLElement | undefined)?.style ?? {}, {
          display: 'flex',
          alignItems: 'start',
          justifyContent: 'space-between',
          blockSize: '320px',
        });
      })}
    >
      <span>Dinas Kesehatan</span>
      <kaltim-login compact .kaltim=${around(new FakeAuth(siti))} ${press('.account')}
        ><a slot="menu" href="#laporan-saya">Laporan saya</a><a slot="menu" href="#profil">Profil saya</a></kaltim-login
      >
    </div>`,
};

export const Expiring: Story = {
  render: () => {
    const auth = new FakeAuth(siti);
    return shown(
      auth,
      then(() => auth.emit('expiring', { expiresAt: Date.now() + 105_000 })),
    );
  },
};

export const Expired: Story = {
  render: () => {
    const auth = new FakeAuth(siti);
    return shown(
      auth,
      then(() => auth.expire()),
    );
  },
};

export const SigningOut: Story = {
  render: () =>
    shown(
      new FakeAuth(siti),
      then((login, root) => {
        root.querySelector<HTMLElement>('.account')?.click();
        void login.updateComplete.then(() => root.querySelector<HTMLElement>('.item')?.click());
      }),
    ),
};

/** Two reports wait on the device: what is to become of them? */
export const Unsent: Story = {
  render: () =>
    shown(
      Object.assign(new FakeAuth(siti), { unsent: 2 }),
      then(async (login, root) => {
        for (const selector of ['.account', '.item', 'dialog .primary']) {
          root.querySelector<HTMLElement>(selector)?.click();
          await login.updateComplete;
        }
      }),
    ),
};

const verifying = (acrValues: string | undefined, code?: string): Story => ({
  render: () => {
    const auth = new FakeAuth(siti);
    return shown(
      auth,
      then(async (login, root) => {
        auth.demand(acrValues, code === undefined ? undefined : () => Promise.reject(authError(code)));
        await login.updateComplete;
        if (code !== undefined) root.querySelector<HTMLElement>('dialog .primary')?.click();
      }),
    );
  },
});

/** The API asks for a stronger sign-in in the middle of a call, which waits. */
export const StepUp: Story = verifying('urn:kaltim:acr:code');
/** The API asks for a fresher one. */
export const StepUpFresher: Story = verifying(undefined);
export const StepUpBlocked: Story = verifying('urn:kaltim:acr:code', 'popup-blocked');

export const PopupBlocked: Story = failing('popup-blocked');
export const Denied: Story = failing('denied');
export const Unreachable: Story = failing('network');
export const BegunElsewhere: Story = failing('unknown-state');
/** A private window that keeps nothing; on plain http the widget leads to https instead. */
export const Unsupported: Story = failing('unsupported');

export const SignOutFailed: Story = {
  render: () =>
    shown(
      Object.assign(new FakeAuth(siti), { signOutFault: new Error('sample') }),
      then(async (login, root) => {
        for (const selector of ['.account', '.item', 'dialog .primary']) {
          root.querySelector<HTMLElement>(selector)?.click();
          await login.updateComplete;
        }
      }),
    ),
};

/** Without a connection nobody can sign in, and everything else goes on. */
export const Offline: Story = {
  render: () =>
    shown(
      new FakeAuth(),
      then((login) => {
        Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
        login.requestUpdate();
        void login.updateComplete.then(() => Reflect.deleteProperty(navigator, 'onLine'));
      }),
    ),
};

/** Without a client the children are all there is. */
export const Fallback: Story = {
  render: () => html`<kaltim-login><a href="#masuk">Masuk</a></kaltim-login>`,
};

export const English: Story = {
  render: () => html`<div lang="en">${shown(new FakeAuth(siti), press('.account'))}</div>`,
};
