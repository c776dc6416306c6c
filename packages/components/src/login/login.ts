import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { baseStyles, hiddenStyles } from '../internal/base.styles.js';
import { Localization } from '../internal/i18n.js';
import { KaltimConsumer, type WidgetKaltim } from '../internal/kaltim-context.js';
import { KaltimElement } from '../internal/kaltim-element.js';
import { safeHref } from '../internal/safe-href.js';
import { buttonStyles, noticeStyles } from '../internal/widget.styles.js';
import { renderSignOut, renderStepUp, renderUnsent } from './dialogs.js';
import { entrances, parseIssuers, type Entrance, type LoginIssuer } from './issuers.js';
import { styles } from './login.styles.js';
import { messages, type LoginMessages } from './messages.js';
import { renderExpiring, renderHint, renderNotice } from './notices.js';
import { activeElement, keepInView } from './placing.js';
import { SessionController, type SessionHost, type SignOutScope } from './session-controller.js';

export type { LoginIssuer } from './issuers.js';

/**
 * - `idle`: no sign-in client yet; the fallback shows.
 * - `checking`: an earlier visit may have left a session.
 * - `signed-out`, `signing-in`, `signed-in`: as they say.
 * - `expiring`: signed in, but the session ends soon and can't be renewed silently.
 * - `expired`: the session ended though nobody signed out.
 * - `step-up`: the API asks for a stronger sign-in and a call waits for it.
 * - `error`: the last attempt to sign in or out failed.
 * - `offline`: nobody is signed in and there is no connection to do so.
 */
export type LoginState =
  | 'idle'
  | 'checking'
  | 'signed-out'
  | 'signing-in'
  | 'signed-in'
  | 'expiring'
  | 'expired'
  | 'step-up'
  | 'error'
  | 'offline';

/** Detail of `kaltim-session-change`. It says nothing of the person. */
export interface SessionChangeDetail {
  readonly signedIn: boolean;
}

/** Detail of `kaltim-sign-in-return`. */
export interface SignInReturnDetail {
  /** The page of this site the person came from. */
  readonly returnTo: string;
}

/**
 * @tag kaltim-login
 * @summary Signing in and out at OpenID providers: buttons, account menu, warning before the end of a session, step-up.
 *
 * It never asks for a password: the provider's own page does. Put it into the header with `compact`, or into a page.
 * Who is signed in is text inside the widget and in no attribute, address or event.
 *
 * A page may have several: the first asks for further verification and warns of the end of a session.
 *
 * It takes the client from the `auth` of the nearest `kaltim`. `issuer`, `client-id`, `api-url` and `agency` are for
 * whoever provides that object for a single embedded tag; the widget itself makes none.
 *
 * ```html
 * <kaltim-login compact label="Masuk dengan INApas" reports-href="/laporan-saya">
 *   <a href="/masuk">Masuk</a>
 * </kaltim-login>
 * ```
 *
 * @slot - Fallback: shown without JavaScript and where there is no sign-in client.
 * @slot menu - Links of the account menu; replaces the link to one's own reports.
 *
 * @event {CustomEvent<SessionChangeDetail>} kaltim-session-change - Somebody has signed in or out, here or in another
 *   tab.
 * @event {CustomEvent<SignInReturnDetail>} kaltim-sign-in-return - With `callback`: the sign-in by redirect is
 *   complete. A session that the next page can see leads back by itself, unless the default is prevented.
 *
 * @csspart button - A button that signs in.
 * @csspart account - The button that opens the account menu.
 * @csspart menu - The account menu.
 * @csspart notice - What the person has to know: a failure, the end of the session.
 * @csspart dialog - The dialogs: sign-out, what was not sent, further verification.
 *
 * @cssproperty [--kaltim-color-surface=#ffffff] - Ground of menu and dialogs.
 * @cssproperty [--kaltim-color-border=#dfd9cc] - Their edges.
 * @cssproperty [--kaltim-color-primary=#0f5c3f] - Buttons and links.
 */
export class KaltimLogin extends KaltimElement implements SessionHost {
  static override styles = [baseStyles, hiddenStyles, buttonStyles, noticeStyles, styles];

  /** What `createKaltim()` gave; without it the nearest provider is asked. */
  @property({ attribute: false }) kaltim: WidgetKaltim | undefined;

  /**
   * Several ways to sign in, in order. As an attribute a JSON list of `label`, `issuer`, `clientId` and `acrValues`; as a
   * property each may bring its client in `auth`. One without a client is left out, except the first of them, which signs
   * in with the client of `kaltim`.
   */
  @property({ converter: { fromAttribute: parseIssuers } }) issuers: readonly LoginIssuer[] = [];

  /** Text of the button when there is one way to sign in, such as `Masuk dengan INApas`. */
  @property() label = '';

  /** For the provider of a single embedded tag: the OpenID provider's issuer identifier. */
  @property() issuer = '';

  /** For the provider of a single embedded tag: the public client registered there. */
  @property({ attribute: 'client-id' }) clientId = '';

  /** For the provider of a single embedded tag: base address of the API. */
  @property({ attribute: 'api-url' }) apiUrl = '';

  /** For the provider of a single embedded tag: the agency's identifier in the API. */
  @property() agency = '';

  /** How to sign in: `popup` leaves the page where it is. Without it the client's own default counts. */
  @property() display: 'popup' | 'redirect' | '' = '';

  /** This is the redirect page: completes a sign-in that its address carries. Only one script of a page may do so. */
  @property({ type: Boolean }) callback = false;

  /** For a header: menu and notices lie over the page instead of making room for themselves. */
  @property({ type: Boolean, reflect: true }) compact = false;

  /** Page with one's own reports; linked from the account menu. */
  @property({ attribute: 'reports-href' }) reportsHref = '';

  /** Replaces single built-in texts. */
  @property({ attribute: false }) messages: Partial<LoginMessages> = {};

  /** What the widget shows now, for page styles and tests. */
  @property({ reflect: true }) state: LoginState = 'idle';

  @state() private isOpen = false;
  @state() private isLeaving = false;
  @state() private scope: SignOutScope = 'global';

  @query('dialog') private readonly dialog!: HTMLDialogElement | null;
  @query('.account') private readonly account!: HTMLElement | null;
  @query('.over') private readonly over!: HTMLElement | null;

  private readonly i18n = new Localization<LoginMessages>(this, messages);
  private readonly consumer = new KaltimConsumer(this);
  private readonly session = new SessionController(this);
  private hasCompleted = false;
  /** Heading of the dialog that has the focus. */
  private dialogShown: string | undefined;
  private focusBefore: HTMLElement | undefined;

  /** @internal */
  get entrances(): readonly Entrance[] {
    const own = this.issuers.length ? this.issuers : [{ label: this.label }];
    return entrances(own, this.consumer.value?.auth);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('pointerdown', this.handleOutside);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('pointerdown', this.handleOutside);
    this.isOpen = this.isLeaving = false;
  }

  override willUpdate(): void {
    const client = this.entrances[0]?.auth;
    if (this.callback && client && !this.hasCompleted) {
      this.hasCompleted = true;
      if (/[?&](?:code|error)=/.test(location.search)) void this.session.complete(client);
    }
    if (!this.session.user) this.isOpen = this.isLeaving = false;
    this.state = this.currentState();
  }

  override render(): TemplateResult {
    if (this.state === 'idle') return html`<slot></slot>`;
    return html`<p class="quiet" role="status">${this.announcement()}</p>
      <div class="bar">${this.session.user ? this.renderAccount(this.session.user.name) : this.renderButtons()}</div>
      <div class="over">
        <div role="alert">${this.renderFailure()}</div>
        ${this.renderHint()} ${this.isOpen ? this.renderMenu() : nothing}
      </div>
      ${this.renderDialog()}`;
  }

  override updated(): void {
    if (this.compact && this.over) keepInView(this.over);
    const { dialog } = this;
    const kind = dialog?.querySelector('h2')?.textContent;
    if (kind === this.dialogShown) return;
    this.dialogShown = kind;
    if (!dialog) return void this.giveFocusBack();
    // A dialog that is opened by script is modal: the page behind it is inert, and Escape closes it.
    if (!dialog.open) {
      this.focusBefore = activeElement();
      dialog.showModal();
    }
    dialog.querySelector('h2')?.focus();
  }

  /** @internal */
  handleSession(signedIn: boolean): void {
    this.emit('kaltim-session-change', { signedIn });
  }

  /** @internal */
  handleReturn(returnTo: string): void {
    const goes = this.emit('kaltim-sign-in-return', { returnTo }, true);
    // A session in memory would be lost on the way.
    const isShared = this.session.client?.storage.mode === 'indexeddb';
    if (goes && isShared && returnTo !== location.href) location.replace(returnTo);
  }

  private currentState(): LoginState {
    const { session } = this;
    if (!this.entrances.length) return 'idle';
    if (session.stepUp) return 'step-up';
    if (session.isBusy) return 'signing-in';
    if (session.failure) return 'error';
    if (session.user) return session.expiresAt === undefined ? 'signed-in' : 'expiring';
    if (!session.isKnown) return 'checking';
    if (!navigator.onLine) return 'offline';
    return session.hasExpired ? 'expired' : 'signed-out';
  }

  private announcement(): string {
    const t = this.i18n.texts;
    const { news, warnedMinutes } = this.session;
    if (!news) return '';
    return news === 'expiringSoon' ? t.expiringSoon(warnedMinutes) : t[news];
  }

  private renderButtons(): TemplateResult[] {
    const t = this.i18n.texts;
    const isWaiting = this.state !== 'signed-out' && this.state !== 'expired' && this.state !== 'error';
    return this.entrances.map(
      (entry, at) => html`<button
        type="button"
        part="button"
        class=${at === 0 && this.state !== 'error' ? 'primary' : ''}
        aria-disabled=${isWaiting ? 'true' : nothing}
        @click=${() => isWaiting || void this.session.signIn(entry)}
      >
        ${this.session.isBusy && at === 0 ? t.opening : entry.label || (this.state === 'expired' ? t.signInAgain : t.signIn)}
      </button>`,
    );
  }

  private renderAccount(name: string | undefined): TemplateResult {
    const t = this.i18n.texts;
    return html`<button
      type="button"
      class="account"
      part="account"
      aria-expanded=${this.isOpen ? 'true' : 'false'}
      aria-controls="menu"
      @click=${() => (this.isOpen = !this.isOpen)}
      @keydown=${this.handleKey}
    >
      <span class="quiet">${t.accountOf}</span> <span class="name">${name || t.account}</span>
    </button>`;
  }

  private renderMenu(): TemplateResult {
    const t = this.i18n.texts;
    const href = safeHref(this.reportsHref);
    const storage = this.session.client?.storage;
    return html`<div
      class="menu"
      id="menu"
      part="menu"
      @keydown=${this.handleKey}
      @focusout=${this.handleFocusOut}
    >
      <slot name="menu">${href ? html`<a href=${href}>${t.myReports}</a>` : nothing}</slot>
      <button type="button" class="item" @click=${this.leave}>${t.signOut}</button>
      ${
        storage?.mode === 'memory'
          ? html`<p class="fine">${storage.fallback ? t.notKept : t.thisTabOnly}</p>`
          : nothing
      }
    </div>`;
  }

  private renderFailure(): TemplateResult | typeof nothing {
    const { failure } = this.session;
    return failure
      ? renderNotice(failure, this.i18n.texts, {
          retry: () => (failure === 'sign-out' ? this.leave() : void this.session.signIn()),
          redirect: () => void this.session.signIn(undefined, { display: 'redirect' }),
          dismiss: () => void this.dismiss(),
        })
      : nothing;
  }

  /** What is no failure: the end of the session, now or soon, and a lost connection. */
  private renderHint(): TemplateResult | typeof nothing {
    const t = this.i18n.texts;
    const { left, isBusy, user } = this.session;
    const dismiss = () => void this.dismiss();
    if (left !== undefined && user) {
      return renderExpiring(left, isBusy, t, { stay: () => this.session.stay(), dismiss });
    }
    if (this.state === 'expired') return renderHint(t.expired, t.expiredNext, t, this.compact && dismiss);
    return this.state === 'offline' ? renderHint(t.offline, t.offlineNext, t) : nothing;
  }

  private renderDialog(): TemplateResult | typeof nothing {
    const t = this.i18n.texts;
    const { session } = this;
    const { stepUp, question } = session;
    if (stepUp) {
      return renderStepUp(stepUp, session.stepUpTrouble, t, {
        go: () => void session.verify(),
        cancel: () => session.cancelStepUp(),
      });
    }
    if (question) return renderUnsent(question, t);
    if (!this.isLeaving) return nothing;
    return renderSignOut(this.scope, t, {
      choose: (scope) => (this.scope = scope),
      go: () => void this.signOut(),
      cancel: this.stayIn,
    });
  }

  private async signOut(): Promise<void> {
    await this.session.signOut(this.scope);
    this.stayIn();
  }

  private readonly stayIn = (): void => {
    this.isLeaving = false;
  };

  private readonly leave = (): void => {
    this.session.failure = undefined;
    this.isOpen = false;
    this.scope = 'global';
    this.isLeaving = true;
  };

  private readonly dismiss = async (): Promise<void> => {
    this.session.dismiss();
    await this.updateComplete;
    this.focusBar();
  };

  private focusBar(): void {
    if (!this.shadowRoot?.activeElement) this.renderRoot.querySelector<HTMLElement>('.bar button')?.focus();
  }

  /** After a dialog: where the person was, or the button of this widget when that is gone. */
  private giveFocusBack(): void {
    const { focusBefore } = this;
    this.focusBefore = undefined;
    if (focusBefore?.isConnected && focusBefore !== document.body) focusBefore.focus();
    else this.focusBar();
  }

  private readonly handleKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.isOpen) return;
    this.isOpen = false;
    this.account?.focus();
  };

  private readonly handleFocusOut = ({ relatedTarget }: FocusEvent): void => {
    // Nothing related: the window lost the focus, or a click on no control; `handleOutside` sees the latter.
    if (relatedTarget instanceof Node && !this.holds(relatedTarget)) this.isOpen = false;
  };

  private readonly handleOutside = (event: Event): void => {
    if (this.isOpen && !event.composedPath().includes(this)) this.isOpen = false;
  };

  private holds(node: Node): boolean {
    return this === node || this.contains(node) || this.renderRoot.contains(node);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kaltim-login': KaltimLogin;
  }
  interface HTMLElementEventMap {
    'kaltim-session-change': CustomEvent<SessionChangeDetail>;
    'kaltim-sign-in-return': CustomEvent<SignInReturnDetail>;
  }
}
