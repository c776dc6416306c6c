import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { EntrySnapshot, OutboxEvent } from '@kaltim/sdk/types';
import { baseStyles, hiddenStyles } from '../internal/base.styles.js';
import { define } from '../internal/define.js';
import { Localization } from '../internal/i18n.js';
import { KaltimConsumer, type WidgetKaltim } from '../internal/kaltim-context.js';
import { KaltimElement } from '../internal/kaltim-element.js';
import { safeHref } from '../internal/safe-href.js';
import { buttonStyles, noticeStyles, progressStyles } from '../internal/widget.styles.js';
import { inOrder, titleOf } from './entry-text.js';
import { messages, type OutboxMessages } from './messages.js';
import { renderItem, type ItemActions } from './outbox-item.js';
import { OutboxWatcher } from './outbox-watcher.js';
import { styles } from './outbox.styles.js';

/**
 * - `idle`: nobody to ask yet.
 * - `loading`: the list is being read.
 * - `empty`: nothing waits and nothing was sent.
 * - `list`: the entries.
 * - `failed`: the device did not give its list.
 */
export type OutboxState = 'idle' | 'loading' | 'empty' | 'list' | 'failed';

/** Detail of `kaltim-entry-edit` and `kaltim-sign-in-request`. */
export interface OutboxEntryDetail {
  /** The entry's identifier in the outbox, for `entry-id` of `<kaltim-feedback-form>`. */
  readonly id: string;
  readonly operationId: string;
}

/** More than these are rendered on request: an officer's device may hold thousands. */
const pageSize = 20;

/**
 * @tag kaltim-outbox
 * @summary Everything that waits on this device or was sent from it, and what can be done about each.
 *
 * Each entry says in plain words where it stands: waiting, on its way with its photos, waiting for a sign-in, refused
 * with what has to be mended, or sent with its ticket number. Nothing disappears unless its writer deletes it, and
 * entries of another person's session are never shown.
 *
 * ```html
 * <kaltim-outbox edit-href="/lapor" track-href="/lacak"></kaltim-outbox>
 * ```
 *
 * The page of `edit-href` gets `#perbaiki=<id>` and hands the identifier to the form's `entry-id`; the page of
 * `track-href` gets `#nomor=<ticket>`. Fragments never reach a server.
 *
 * @slot - Fallback: shown without JavaScript and without a `<kaltim-app>`.
 *
 * @event {CustomEvent<OutboxEntryDetail>} kaltim-entry-edit - A refused report is to be mended. Cancelable: prevent it to
 *   open the form yourself, else the page of `edit-href` opens.
 * @event {CustomEvent<OutboxEntryDetail>} kaltim-sign-in-request - An entry needs its writer to sign in. Cancelable:
 *   prevent it to sign in yourself, else the sign-in of the `Kaltim` is started.
 *
 * @csspart list - The list of entries.
 * @csspart entry - One entry.
 * @csspart state - Where an entry stands, in words.
 *
 * @cssproperty [--kaltim-color-surface=#ffffff] - Ground of an entry.
 * @cssproperty [--kaltim-color-accent=#f2b705] - Edge of what waits.
 * @cssproperty [--kaltim-color-danger=#b3261e] - Edge of what needs its writer.
 * @cssproperty [--kaltim-color-primary=#0f5c3f] - Edge of what was sent.
 */
export class KaltimOutbox extends KaltimElement {
  static override styles = [baseStyles, hiddenStyles, buttonStyles, noticeStyles, progressStyles, styles];

  /** What `createKaltim()` gave; without it the nearest `<kaltim-app>` is asked. */
  @property({ attribute: false }) kaltim: WidgetKaltim | undefined;

  /** The page with the `<kaltim-feedback-form>` that mends a refused report, and that an empty list links to. */
  @property({ attribute: 'edit-href' }) editHref = '';

  /** The page with `<kaltim-report-tracker>`. */
  @property({ attribute: 'track-href' }) trackHref = '';

  /** Level of the list's heading in the page's outline, 2 to 5. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2;

  /** Replaces single built-in texts. */
  @property({ attribute: false }) messages: Partial<OutboxMessages> = {};

  /** What the widget shows now, for page styles and tests. */
  @property({ reflect: true }) state: OutboxState = 'idle';

  @state() private announced = '';
  @state() private problem = '';
  @state() private asked: string | undefined;
  @state() private shown = pageSize;
  @state() private backup: 'none' | 'ready' | 'failed' = 'none';

  private readonly i18n = new Localization<OutboxMessages>(this, messages);
  private readonly consumer = new KaltimConsumer(this);
  private readonly watcher = new OutboxWatcher(this, (entry, event) => this.announce(entry, event));
  private listens: AbortController | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.listens = new AbortController();
    const update = () => this.requestUpdate();
    for (const event of ['online', 'offline'])
      addEventListener(event, update, { signal: this.listens.signal });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.listens?.abort();
  }

  override willUpdate(): void {
    const { watcher } = this;
    watcher.use(this.consumer.value);
    if (!this.consumer.value) this.state = 'idle';
    else if (!watcher.isLoaded) this.state = 'loading';
    else if (watcher.hasFailed) this.state = 'failed';
    else this.state = watcher.entries.length ? 'list' : 'empty';
  }

  override render(): TemplateResult {
    if (this.state === 'idle') return html`<slot></slot>`;
    const t = this.i18n.texts;
    return html`<h2 tabindex="-1" id="heading" aria-level=${this.headingLevel}>${t.heading}</h2>
      <p class="quiet" role="status">${this.announced}</p>
      <div role="alert" class="announced">
        ${this.problem ? html`<p class="notice danger">${this.problem}</p>` : nothing}
      </div>
      ${this.renderBody(t)}
      ${this.state === 'list' || this.state === 'empty' ? this.renderBackup(t) : nothing}`;
  }

  override updated(changed: PropertyValues): void {
    // The question has taken the place of the button that asked it.
    if (changed.has('asked') && this.asked) this.renderRoot.querySelector<HTMLElement>('#question')?.focus();
  }

  private renderBody(t: OutboxMessages): TemplateResult {
    const href = safeHref(this.editHref);
    switch (this.state) {
      case 'loading':
        return html`<p class="fine announced">${t.loading}</p>`;
      case 'failed':
        return html`<div class="notice danger">
          <p>${t.failed}</p>
          <p class="actions"><button type="button" @click=${this.watcher.load}>${t.retryLoad}</button></p>
        </div>`;
      case 'empty':
        return html`<div class="announced">
          <p>${t.empty}</p>
          <p class="fine">${t.emptyNext}</p>
          ${href ? html`<p><a class="alone" href=${href}>${t.write}</a></p>` : nothing}
        </div>`;
      default:
        return this.renderList(t);
    }
  }

  private renderList(t: OutboxMessages): TemplateResult {
    const entries = inOrder(this.watcher.entries);
    const rest = entries.length - this.shown;
    const { locale } = this.i18n;
    const { headingLevel, trackHref, asked, actions } = this;
    const canSignIn = Boolean(this.consumer.value?.auth);
    return html`${
      this.watcher.isDurable ? nothing : html`<p class="notice warning announced">${t.notDurable}</p>`
    }
      <ul class="list" part="list" aria-labelledby="heading">
        ${entries.slice(0, this.shown).map((entry) => {
          const canEdit = entry.operationId === 'createReport';
          return renderItem(entry, {
            t,
            locale,
            headingLevel,
            trackHref,
            canEdit,
            canSignIn,
            asked,
            actions,
          });
        })}
      </ul>
      ${
        rest > 0
          ? html`<p class="actions">
            <button type="button" @click=${this.handleMore}>${t.more(Math.min(rest, pageSize))}</button>
          </p>`
          : nothing
      }`;
  }

  private renderBackup(t: OutboxMessages): TemplateResult {
    return html`<details class="backup" @toggle=${this.handleBackup}>
      <summary>${t.backup}</summary>
      <p class="fine">${t.backupHint}</p>
      ${
        this.backup === 'failed'
          ? html`<p class="notice warning" role="status">${t.backupFailed}</p>`
          : this.backup === 'ready'
            ? html`<kaltim-outbox-backup
              heading-level=${this.headingLevel + 1}
              .kaltim=${this.consumer.value}
            ></kaltim-outbox-backup>`
            : nothing
      }
    </details>`;
  }

  /** Few people need it: fetched when it is opened, and registered here because nothing else may make it. */
  private readonly handleBackup = async (event: Event): Promise<void> => {
    if (!(event.target as HTMLDetailsElement).open || this.backup === 'ready') return;
    try {
      const { KaltimOutboxBackup } = await import('./outbox-backup.js');
      define('kaltim-outbox-backup', KaltimOutboxBackup);
      this.backup = 'ready';
    } catch {
      this.backup = 'failed';
    }
  };

  private announce(entry: EntrySnapshot, event: OutboxEvent): void {
    const t = this.i18n.texts;
    if (event === 'delivered' || event === 'dead' || event === 'blocked') {
      this.announced = t.announce[event](titleOf(entry, t));
    }
  }

  private readonly handleMore = (): void => {
    const first = this.shown;
    this.shown += pageSize;
    void this.updateComplete.then(() =>
      this.renderRoot.querySelectorAll<HTMLElement>('.list h3')[first]?.focus(),
    );
  };

  private readonly actions: ItemActions = {
    sendNow: () => void this.consumer.value?.outbox.flush(),
    retry: (entry) => void this.act((kaltim) => kaltim.outbox.retry(entry.id)),
    edit: (entry) => this.edit(entry),
    signIn: (entry) => void this.signIn(entry),
    ask: ({ id }) => (this.asked = id),
    keep: (entry) => this.keep(entry),
    remove: (entry) => void this.removeEntry(entry),
  };

  private edit({ id, operationId }: EntrySnapshot): void {
    if (!this.emit('kaltim-entry-edit', { id, operationId }, true)) return;
    const href = safeHref(this.editHref);
    if (href) location.assign(`${href}#perbaiki=${id}`);
  }

  private async signIn(entry: EntrySnapshot): Promise<void> {
    const { id, operationId } = entry;
    if (!this.emit('kaltim-sign-in-request', { id, operationId }, true)) return;
    const t = this.i18n.texts;
    await this.act(async (kaltim) => {
      // A fresh authentication satisfies whatever age the service asks for.
      await kaltim.auth?.signIn({ maxAge: 0 });
      await kaltim.outbox.retry(id);
    }, t.signInFailed);
  }

  private keep({ id }: EntrySnapshot): void {
    this.asked = undefined;
    void this.updateComplete.then(() => this.focusEntry(id));
  }

  private async removeEntry({ id }: EntrySnapshot): Promise<void> {
    const t = this.i18n.texts;
    const order = inOrder(this.watcher.entries).map((entry) => entry.id);
    const next = order[order.indexOf(id) + 1] ?? order[order.indexOf(id) - 1];
    const done = await this.act(async (kaltim) => {
      const maySent = await kaltim.outbox.cancel(id);
      this.announced = maySent ? t.removedMaybeSent : t.removed;
    });
    this.asked = undefined;
    if (done) await this.watcher.load();
    await this.updateComplete;
    this.focusEntry(done ? next : id);
  }

  /** What had the focus is gone: the entry, or the heading when there is none, takes it. */
  private focusEntry(id: string | undefined): void {
    const entry = id && this.renderRoot.querySelector<HTMLElement>(`#entry-${CSS.escape(id)} h3`);
    (entry || this.renderRoot.querySelector<HTMLElement>('h2'))?.focus();
  }

  /** Does something with the outbox and says so when it fails. Resolves true when it did not. */
  private async act(
    step: (kaltim: WidgetKaltim) => Promise<unknown>,
    failed = this.i18n.texts.actionFailed,
  ): Promise<boolean> {
    const kaltim = this.consumer.value;
    if (!kaltim) return false;
    this.problem = '';
    try {
      await step(kaltim);
      return true;
    } catch (error) {
      this.problem = (error as { code?: unknown }).code === 'in-flight' ? this.i18n.texts.inFlight : failed;
      return false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kaltim-outbox': KaltimOutbox;
  }
  interface HTMLElementEventMap {
    'kaltim-entry-edit': CustomEvent<OutboxEntryDetail>;
    'kaltim-sign-in-request': CustomEvent<OutboxEntryDetail>;
  }
}
