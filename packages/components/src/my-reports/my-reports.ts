import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ReportStatus, ReportSummary } from '@kaltim/contract';
import { formatDate, formatDateTime } from '@kaltim/rules';
import { baseStyles, hiddenStyles } from '../internal/base.styles.js';
import { Localization } from '../internal/i18n.js';
import { KaltimConsumer, type WidgetKaltim } from '../internal/kaltim-context.js';
import { KaltimElement } from '../internal/kaltim-element.js';
import { safeHref } from '../internal/safe-href.js';
import { buttonStyles, noticeStyles } from '../internal/widget.styles.js';
import { messages, type MyReportsMessages } from './messages.js';
import { styles } from './my-reports.styles.js';
import { ReportsController, type ReportsHost, type WaitingReport } from './reports-controller.js';

/**
 * - `idle`: nobody to ask, or a site without sign-in; the fallback shows.
 * - `signed-out`: nobody is signed in, or the API no longer takes the session.
 * - `loading`: the first page is on its way.
 * - `ready`, `empty`: it has come.
 * - `offline`, `unreachable`, `busy`, `error`: the last attempt failed; what was loaded before stays.
 */
export type MyReportsState =
  'idle' | 'signed-out' | 'loading' | 'ready' | 'empty' | 'offline' | 'unreachable' | 'busy' | 'error';

/** Detail of `kaltim-open`. */
export interface ReportOpenDetail {
  readonly ticketNumber: string;
}

const tones: Partial<Record<ReportStatus, string>> = {
  answered: 'good',
  closed: 'good',
  postponed: 'waits',
  rejected: 'ended',
  withdrawn: 'ended',
};

/**
 * @tag kaltim-my-reports
 * @summary What the signed-in person has sent, with its status, and what waits on this device to be sent.
 *
 * It shows reports that were sent signed in; one that was sent without an account is never joined to it. The moment the
 * person signs out, in this tab or another, nothing of theirs is left on the screen.
 *
 * ```html
 * <kaltim-my-reports track-href="/lacak" report-href="/lapor">
 *   <a href="/lacak">Lacak laporan dengan nomor dan kode akses</a>
 * </kaltim-my-reports>
 * ```
 *
 * @slot - Fallback: shown without JavaScript, where there is no sign-in, and below a failure of network or server.
 * @slot sign-in - What a signed-out person can do, such as a `<kaltim-login>`.
 *
 * @event {CustomEvent<ReportOpenDetail>} kaltim-open - A report is to be opened. Prevent the default to open it in the
 *   page instead of following the link.
 *
 * @csspart waiting - The box with what waits on this device.
 * @csspart list - The list of reports that were sent.
 * @csspart item - One report.
 * @csspart status - The status of a report, in words.
 *
 * @cssproperty [--kaltim-color-surface=#ffffff] - Ground of the reports.
 * @cssproperty [--kaltim-color-border=#dfd9cc] - Their edges.
 * @cssproperty [--kaltim-color-primary=#0f5c3f] - Links and buttons.
 */
export class KaltimMyReports extends KaltimElement implements ReportsHost {
  static override styles = [baseStyles, hiddenStyles, buttonStyles, noticeStyles, styles];

  /** What `createKaltim()` gave; without it the nearest `<kaltim-app>` is asked. */
  @property({ attribute: false }) kaltim: WidgetKaltim | undefined;

  /** Page that tracks a report; the ticket number follows as its fragment. Without it a report is a button. */
  @property({ attribute: 'track-href' }) trackHref = '';

  /** Where a report is written; linked when there is none yet, and to mend one that was refused. */
  @property({ attribute: 'report-href' }) reportHref = '';

  /** Level of the headings in the page's outline, 2 to 5. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2;

  /** Replaces single built-in texts. */
  @property({ attribute: false }) messages: Partial<MyReportsMessages> = {};

  /** What the widget shows now, for page styles and tests. */
  @property({ reflect: true }) state: MyReportsState = 'idle';

  private readonly i18n = new Localization<MyReportsMessages>(this, messages);
  private readonly consumer = new KaltimConsumer(this);
  private readonly reports = new ReportsController(this);

  /** @internal */
  get source(): WidgetKaltim | undefined {
    return this.consumer.value;
  }

  override willUpdate(): void {
    this.state = this.currentState();
  }

  override render(): TemplateResult {
    const { state, reports } = this;
    if (state === 'idle') return html`<slot></slot>`;
    const hasFailed = reports.failure !== undefined;
    return html`<p class="quiet" role="status">${this.announcement()}</p>
      ${state === 'signed-out' ? this.renderSignedOut() : nothing}
      ${reports.waiting.length ? this.renderWaiting() : nothing}
      <div role="alert">${this.renderFailure()}</div>
      ${reports.items.length ? this.renderList() : nothing}
      ${state === 'empty' ? this.renderEmpty() : nothing}
      ${state === 'loading' && reports.isSlow ? bones : nothing}
      ${hasFailed ? html`<slot></slot>` : nothing}`;
  }

  private currentState(): MyReportsState {
    const { reports } = this;
    const { failure } = reports;
    if (!this.source?.auth) return 'idle';
    if (!reports.isKnown) return 'loading';
    if (!reports.isSignedIn) return 'signed-out';
    if (failure) {
      const { kind } = failure;
      return kind === 'offline' || kind === 'unreachable' || kind === 'busy' ? kind : 'error';
    }
    if (!reports.hasLoaded) return 'loading';
    return reports.items.length ? 'ready' : 'empty';
  }

  private announcement(): string {
    const t = this.i18n.texts;
    const { reports, state } = this;
    if (state === 'signed-out') return t.signedOut;
    if (reports.isSlow) return t.loading;
    if (state === 'empty') return t.empty;
    if (state !== 'ready') return '';
    const { added, items, hasDelivered } = reports;
    const loaded = added < items.length ? t.loadedMore(added, items.length) : t.loaded(items.length);
    return hasDelivered ? t.delivered : loaded;
  }

  private renderSignedOut(): TemplateResult {
    const t = this.i18n.texts;
    return html`<section class="notice" aria-labelledby="signed-out">
        <h2 id="signed-out" aria-level=${this.headingLevel}>${t.signedOut}</h2>
        <p>${t.signedOutNext}</p>
        ${
          this.reports.isRefused
            ? html`<p class="actions"><button type="button" @click=${this.retry}>${t.retry}</button></p>`
            : nothing
        }
      </section>
      <slot name="sign-in"></slot>`;
  }

  private renderWaiting(): TemplateResult {
    const t = this.i18n.texts;
    const { waiting } = this.reports;
    return html`<section class="waiting" part="waiting" aria-labelledby="waiting">
      <h2 id="waiting" aria-level=${this.headingLevel}>${t.waiting}</h2>
      <p>${waiting.every(({ isDurable }) => isDurable) ? t.waitingNext : t.notDurable}</p>
      <ul>
        ${repeat(
          waiting,
          ({ id }) => id,
          (report) => this.renderWaitingReport(report),
        )}
      </ul>
      ${
        waiting.some(({ state }) => state === 'queued')
          ? html`<p class="actions">
            <button type="button" @click=${() => void this.reports.sendNow()}>${t.sendNow}</button>
          </p>`
          : nothing
      }
    </section>`;
  }

  private renderWaitingReport({ title, state, createdAt, isGuest }: WaitingReport): TemplateResult {
    const t = this.i18n.texts;
    const href = safeHref(this.reportHref);
    const isDead = state === 'dead';
    const at = new Date(createdAt).toISOString();
    return html`<li>
      <h3 aria-level=${this.headingLevel + 1}>${title}</h3>
      <p class="status">
        <span class="tag ${isDead || state === 'blocked' ? 'waits' : ''}" part="status">
          <span class="quiet">${t.status}: </span>${t.waitingStates[state]}
        </span>
        <span class="fine">${t.written} ${this.renderTime(at)}</span>
      </p>
      ${isDead ? html`<p>${t.dead}</p>` : nothing}
      ${state === 'blocked' ? html`<p>${t.blocked}</p>` : nothing}
      ${isGuest && !isDead ? html`<p class="fine">${t.guest}</p>` : nothing}
      ${isDead && href ? html`<p><a class="alone" href=${href}>${t.openForm}</a></p>` : nothing}
    </li>`;
  }

  private renderList(): TemplateResult {
    const t = this.i18n.texts;
    const { items, next, isLoading } = this.reports;
    return html`<section aria-labelledby="sent">
      <h2 id="sent" aria-level=${this.headingLevel}>${t.sent}</h2>
      <ul part="list" aria-labelledby="sent">
        ${repeat(
          items,
          ({ ticketNumber }) => ticketNumber,
          (report) => this.renderReport(report),
        )}
      </ul>
      ${
        next
          ? html`<p class="actions">
            <button type="button" aria-disabled=${isLoading ? 'true' : nothing} @click=${this.handleMore}>
              ${isLoading ? t.loading : t.more}
            </button>
          </p>`
          : nothing
      }
    </section>`;
  }

  private renderReport(report: ReportSummary): TemplateResult {
    const t = this.i18n.texts;
    const facts: [term: string, value: unknown][] = [
      [t.ticket, report.ticketNumber],
      [t.kind, t.kinds[report.kind]],
      [t.agency, report.agencyName],
      [t.received, this.renderTime(report.receivedAt)],
      [t.updated, report.updatedAt === report.receivedAt ? '' : this.renderTime(report.updatedAt)],
    ];
    const { deadline } = report;
    return html`<li part="item">
      <h3 aria-level=${this.headingLevel + 1}>${this.renderTitle(report)}</h3>
      <p class="status">
        <span class="tag ${tones[report.status] ?? ''}" part="status"
          ><span class="quiet">${t.status}: </span>${t.statuses[report.status] ?? t.other}</span
        >
        ${deadline?.overdue ? html`<strong class="late">${t.overdue(deadline.overdueWorkingDays ?? 0)}</strong>` : nothing}
        ${
          deadline?.dueDate && !deadline.overdue
            ? html`<span class="fine">${t.deadline(formatDate(deadline.dueDate, this.i18n.locale))}</span>`
            : nothing
        }
      </p>
      <dl>${facts.map(([term, value]) => (value ? html`<div><dt>${term}</dt><dd>${value}</dd></div>` : nothing))}</dl>
    </li>`;
  }

  private renderTitle({ title, ticketNumber }: ReportSummary): TemplateResult {
    const base = safeHref(this.trackHref);
    const open = (event: Event): void => {
      // A prevented default also keeps the link from being followed.
      if (!this.emit('kaltim-open', { ticketNumber }, true)) event.preventDefault();
    };
    return base
      ? html`<a class="open" href="${base}#${ticketNumber}" @click=${open}>${title}</a>`
      : html`<button type="button" class="open" @click=${open}>${title}</button>`;
  }

  private renderTime(at: string): TemplateResult {
    return html`<time datetime=${at}>${formatDateTime(at, this.i18n.locale)}</time>`;
  }

  private renderEmpty(): TemplateResult {
    const t = this.i18n.texts;
    const href = safeHref(this.reportHref);
    return html`<section class="empty" aria-labelledby="empty">
      <h2 id="empty" aria-level=${this.headingLevel}>${t.empty}</h2>
      <p>${t.emptyNext}</p>
      ${href ? html`<p class="actions"><a class="button primary" href=${href}>${t.write}</a></p>` : nothing}
    </section>`;
  }

  private renderFailure(): TemplateResult | typeof nothing {
    const t = this.i18n.texts;
    const { failure } = this.reports;
    if (!failure) return nothing;
    const [title, next] =
      failure.kind === 'busy'
        ? [t.busy, t.busyNext(failure.minutes)]
        : failure.kind === 'offline'
          ? [t.offline, t.offlineNext]
          : failure.kind === 'unreachable'
            ? [t.unreachable, t.unreachableNext]
            : [t.error, t.errorNext];
    return html`<div class="notice ${this.state === 'error' ? 'danger' : 'warning'}">
      <p><strong>${title}</strong></p>
      <p>${next}</p>
      <p class="actions">
        <button type="button" @click=${this.retry}>${t.retry}</button>
      </p>
    </div>`;
  }

  private readonly retry = (): void => void this.reports.retry();

  private readonly handleMore = async (): Promise<void> => {
    const first = await this.reports.more();
    if (first === undefined) return;
    await this.updateComplete;
    // The button may be gone; reading goes on where the new page begins.
    this.renderRoot.querySelectorAll<HTMLElement>('.open')[first]?.focus();
  };
}

const bones = html`<div class="bones" aria-hidden="true"><span></span><span></span><span></span></div>`;

declare global {
  interface HTMLElementTagNameMap {
    'kaltim-my-reports': KaltimMyReports;
  }
  interface HTMLElementEventMap {
    'kaltim-open': CustomEvent<ReportOpenDetail>;
  }
}
