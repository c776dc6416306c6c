import { html, nothing, type TemplateResult } from 'lit';
import type { LoginMessages } from './messages.js';
import type { LoginFailure } from './session-controller.js';

export interface NoticeActions {
  readonly retry: () => void;
  readonly redirect: () => void;
  readonly dismiss: () => void;
}

type Words = (t: LoginMessages) => readonly [title: string, next: string];

const words: Record<LoginFailure, Words> = {
  'popup-blocked': (t) => [t.popupBlocked, t.popupBlockedNext],
  denied: (t) => [t.denied, t.deniedNext],
  network: (t) => [t.network, t.networkNext],
  'begin-again': (t) => [t.beginAgain, t.beginAgainNext],
  unsupported: (t) => [t.unsupported, t.unsupportedNext],
  unkept: (t) => [t.unkept, t.unkeptNext],
  'sign-out': (t) => [t.signOutFailed, t.signOutFailedNext],
};

/** A failed attempt: what is the matter, and what to do. */
export function renderNotice(
  failure: LoginFailure,
  t: LoginMessages,
  actions: NoticeActions,
): TemplateResult {
  const [title, next] = words[failure](t);
  return html`<div class="notice ${failure === 'network' || failure === 'sign-out' ? 'danger' : 'warning'}" part="notice">
    <p><strong>${title}</strong></p>
    <p>${next}</p>
    <p class="actions">
      ${renderWayOut(failure, t, actions)}
      <button type="button" @click=${actions.dismiss}>${t.close}</button>
    </p>
  </div>`;
}

function renderWayOut(
  failure: LoginFailure,
  t: LoginMessages,
  { retry, redirect }: NoticeActions,
): TemplateResult | typeof nothing {
  switch (failure) {
    case 'popup-blocked':
      return html`<button type="button" class="primary" @click=${redirect}>${t.inThisPage}</button>`;
    case 'unsupported':
      return html`<a class="button primary" href=${securePage()}>${t.openSecurely}</a>`;
    case 'unkept':
      return nothing;
    default:
      return html`<button type="button" class="primary" @click=${retry}>
        ${failure === 'sign-out' ? t.signOut : t.retry}
      </button>`;
  }
}

/** This page by https; without its query, which another origin need not know. */
const securePage = () => `https://${location.hostname}${location.pathname}`;

/** Something to know that is nobody's failure. */
export function renderHint(
  title: string,
  next: string,
  t: LoginMessages,
  dismiss?: (() => void) | false,
): TemplateResult {
  return html`<section class="notice" part="notice" aria-labelledby="hint">
    <h2 id="hint">${title}</h2>
    <p>${next}</p>
    ${
      dismiss
        ? html`<p class="actions"><button type="button" @click=${dismiss}>${t.close}</button></p>`
        : nothing
    }
  </section>`;
}

/** The session ends soon: the time that is left counts down in sight, and is said once by the live region. */
export function renderExpiring(
  left: number,
  isBusy: boolean,
  t: LoginMessages,
  { stay, dismiss }: { readonly stay: () => void; readonly dismiss: () => void },
): TemplateResult {
  const seconds = Math.ceil(left / 1000);
  return html`<section class="notice warning" part="notice" aria-labelledby="hint">
    <h2 id="hint">${t.expiring}</h2>
    <p class="countdown">${t.expiringIn(Math.floor(seconds / 60), seconds % 60)}</p>
    <p>${t.expiringNext}</p>
    <p class="actions">
      <button type="button" class="primary" aria-disabled=${isBusy ? 'true' : nothing} @click=${stay}>
        ${t.stay}
      </button>
      <button type="button" @click=${dismiss}>${t.later}</button>
    </p>
  </section>`;
}
