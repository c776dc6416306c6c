import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { EntrySnapshot } from '@kaltim/sdk/types';
import { baseStyles, hiddenStyles } from '../internal/base.styles.js';
import { Localization } from '../internal/i18n.js';
import { KaltimConsumer, type WidgetKaltim } from '../internal/kaltim-context.js';
import { KaltimElement } from '../internal/kaltim-element.js';
import { buttonStyles, noticeStyles } from '../internal/widget.styles.js';
import { Connection } from '../offline-banner/connection.js';
import type { OutboxEntryDetail } from '../outbox/outbox.js';
import { isWaiting, needsPerson, OutboxWatcher } from '../outbox/outbox-watcher.js';
import { messages, type SyncStatusMessages } from './messages.js';
import { styles } from './sync-status.styles.js';

/**
 * - `idle`: nothing waits and there is a connection; nothing is shown.
 * - `offline`: no connection, and nothing waits.
 * - `waiting`: something waits to be sent.
 * - `sending`: something is on its way.
 * - `delivered`: what was sent while the page was open has arrived.
 * - `failed`: something goes no further without its writer.
 */
export type SyncStatusState = 'idle' | 'offline' | 'waiting' | 'sending' | 'delivered' | 'failed';

/** Detail of `kaltim-outbox-open`. */
export interface OutboxOpenDetail {
  readonly state: SyncStatusState;
}

/** Sorted by importance: the first that is true is said. */
function stateOf(entries: readonly EntrySnapshot[], isOffline: boolean, delivered: number): SyncStatusState {
  if (entries.some(needsPerson)) return 'failed';
  if (!isOffline && entries.some((entry) => entry.state === 'sending')) return 'sending';
  if (entries.some(isWaiting)) return 'waiting';
  if (isOffline) return 'offline';
  return delivered ? 'delivered' : 'idle';
}

/**
 * @tag kaltim-sync-status
 * @summary One line that says whether anything waits on this device, and opens the list of it.
 *
 * Put it last in the page's body: it sticks to the lower edge of the window while something waits or needs its writer,
 * and only then. Screen readers hear a change of state, never each percent. The list is fetched when something first waits, so
 * that it opens without a connection.
 *
 * ```html
 * <kaltim-sync-status edit-href="/lapor" track-href="/lacak"></kaltim-sync-status>
 * ```
 *
 * @event {CustomEvent<OutboxOpenDetail>} kaltim-outbox-open - The list is to be shown. Cancelable: prevent it to show a
 *   `<kaltim-outbox>` of the page's own.
 * @event {CustomEvent<OutboxEntryDetail>} kaltim-entry-edit - As of `<kaltim-outbox>`. Cancelable.
 * @event {CustomEvent<OutboxEntryDetail>} kaltim-sign-in-request - As of `<kaltim-outbox>`. Cancelable.
 *
 * @csspart status - The button.
 * @csspart dialog - The dialog with the list.
 *
 * @cssproperty [--kaltim-color-surface=#ffffff] - Ground of the button and the dialog.
 * @cssproperty [--kaltim-color-accent=#f2b705] - Edge while something waits.
 * @cssproperty [--kaltim-color-danger=#b3261e] - Edge when something needs its writer.
 */
export class KaltimSyncStatus extends KaltimElement {
  static override styles = [baseStyles, hiddenStyles, buttonStyles, noticeStyles, styles];

  /** What `createKaltim()` gave; without it the nearest `<kaltim-app>` is asked. */
  @property({ attribute: false }) kaltim: WidgetKaltim | undefined;

  /** As of `<kaltim-outbox>`. */
  @property({ attribute: 'edit-href' }) editHref = '';

  /** As of `<kaltim-outbox>`. */
  @property({ attribute: 'track-href' }) trackHref = '';

  /** Replaces single built-in texts. */
  @property({ attribute: false }) messages: Partial<SyncStatusMessages> = {};

  /** What the widget shows now, for page styles and tests. */
  @property({ reflect: true }) state: SyncStatusState = 'idle';

  @state() private announced = '';
  @state() private isOpen = false;
  @state() private list: 'none' | 'loading' | 'ready' | 'failed' = 'none';

  private readonly i18n = new Localization<SyncStatusMessages>(this, messages);
  private readonly consumer = new KaltimConsumer(this);
  private readonly connection = new Connection(this);
  /** Entries that arrived since the list was last looked at. */
  private readonly arrived = new Set<string>();
  private readonly watcher = new OutboxWatcher(this, (entry) => {
    this.connection.observe(entry);
    if (entry.state === 'delivered') this.arrived.add(entry.id);
  });
  private said = '';

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.close);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.close);
  }

  override willUpdate(): void {
    this.watcher.use(this.consumer.value);
    const { entries } = this.watcher;
    this.state = this.consumer.value
      ? stateOf(entries, this.connection.state === 'offline', this.arrived.size)
      : 'idle';
    this.announceChange(entries);
    // While there still is a connection: the list is wanted when there is none.
    if (entries.length && this.list === 'none') void this.loadList();
  }

  override render(): TemplateResult {
    const t = this.i18n.texts;
    return html`<span class="quiet" role="status">${this.announced}</span>
      ${
        this.state === 'idle' && !this.isOpen
          ? nothing
          : html`<button
            type="button"
            class="status ${this.state}"
            part="status"
            aria-haspopup="dialog"
            @click=${this.handleOpen}
          >
            <span class="text">${this.text()}</span><span class="open">${t.open}</span>
          </button>`
      }
      <dialog part="dialog" aria-label=${t.dialog} @close=${this.handleClose}>
        ${this.isOpen ? this.renderList() : nothing}
      </dialog>`;
  }

  override updated(changed: PropertyValues): void {
    const dialog = this.renderRoot.querySelector('dialog');
    if (changed.has('isOpen') && this.isOpen && !dialog?.open) dialog?.showModal();
  }

  private renderList(): TemplateResult {
    const t = this.i18n.texts;
    return html`<div class="inside">
        ${
          this.list === 'failed'
            ? html`<p class="notice warning">${t.listFailed}</p>`
            : html`<kaltim-outbox
              .kaltim=${this.consumer.value}
              edit-href=${this.editHref}
              track-href=${this.trackHref}
              @kaltim-entry-edit=${this.passOn}
              @kaltim-sign-in-request=${this.passOn}
            ></kaltim-outbox>`
        }
      </div>
      <div class="close"><button type="button" @click=${this.close}>${t.close}</button></div>`;
  }

  private text(): string {
    const t = this.i18n.texts;
    const { entries } = this.watcher;
    const waiting = entries.filter(isWaiting);
    switch (this.state) {
      case 'failed':
        return t.failed(entries.filter(needsPerson).length);
      case 'sending': {
        const percent = photosPercent(waiting);
        return percent === undefined ? t.sending : t.sendingPhotos(percent);
      }
      case 'waiting':
        return this.connection.state === 'offline'
          ? t.offlineWaiting(waiting.length)
          : t.waiting(waiting.length);
      case 'offline':
        return t.offline;
      case 'delivered':
        return t.delivered(this.arrived.size);
      default:
        return t.dialog;
    }
  }

  /** Says a state once, and again when the number of what needs attention changes; never a percentage. */
  private announceChange(entries: readonly EntrySnapshot[]): void {
    const a = this.i18n.texts.announce;
    const { state } = this;
    const count = entries.filter(state === 'failed' ? needsPerson : isWaiting).length;
    const key = state === 'failed' || state === 'waiting' ? `${state} ${count}` : state;
    if (key === this.said || !this.watcher.isLoaded) return;
    this.said = key;
    if (state === 'idle') this.announced = '';
    else if (state === 'failed' || state === 'waiting') this.announced = a[state](count);
    else this.announced = a[state];
  }

  private async loadList(): Promise<void> {
    this.list = 'loading';
    try {
      await import('../outbox/define.js');
      this.list = 'ready';
    } catch {
      this.list = 'failed';
    }
  }

  private readonly handleOpen = async (): Promise<void> => {
    if (!this.emit('kaltim-outbox-open', { state: this.state }, true)) return;
    this.isOpen = true;
    if (this.list === 'none' || this.list === 'failed') await this.loadList();
  };

  private readonly close = (): void => {
    this.renderRoot.querySelector('dialog')?.close();
    // The browser tells of it in the next frame, and draws none behind another tab.
    this.handleClose();
  };

  private readonly handleClose = (): void => {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.arrived.clear();
    const focusStatus = () => this.renderRoot.querySelector<HTMLElement>('.status')?.focus();
    void this.updateComplete.then(focusStatus);
  };

  /** Events of the list do not bubble out of here: they are told again. */
  private readonly passOn = (event: CustomEvent<OutboxEntryDetail>): void => {
    const name = event.type as 'kaltim-entry-edit' | 'kaltim-sign-in-request';
    if (!this.emit(name, event.detail, true)) event.preventDefault();
    if (name === 'kaltim-entry-edit') this.close();
  };
}

/** How many of all bytes of photos have arrived; undefined when nothing on its way has photos. */
function photosPercent(entries: readonly EntrySnapshot[]): number | undefined {
  const files = entries
    .filter(({ state }) => state === 'sending')
    .flatMap(({ attachments = [] }) => attachments);
  const size = files.reduce((sum, file) => sum + file.size, 0);
  return size ? Math.floor((files.reduce((sum, file) => sum + file.sent, 0) / size) * 100) : undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'kaltim-sync-status': KaltimSyncStatus;
  }
  interface HTMLElementEventMap {
    'kaltim-outbox-open': CustomEvent<OutboxOpenDetail>;
  }
}
