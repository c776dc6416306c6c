import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Deadline, ReportStatus, ReportTracking } from '@kaltim/contract';
import { formatDate, formatDateTime } from '@kaltim/rules';
import { baseStyles, hiddenStyles } from '../internal/base.styles.js';
import { failureOf, isAborted, type Failure } from '../internal/failure.js';
import { Localization } from '../internal/i18n.js';
import { KaltimConsumer, type WidgetKaltim } from '../internal/kaltim-context.js';
import { KaltimElement } from '../internal/kaltim-element.js';
import { safeHref } from '../internal/safe-href.js';
import { timers } from '../internal/timers.js';
import { buttonStyles, noticeStyles } from '../internal/widget.styles.js';
import { checkAccessCode, isTicketNumber, normalizeTicketNumber } from './credentials.js';
import { messages, type ReportTrackerMessages } from './messages.js';
import { styles } from './report-tracker.styles.js';
import { stepsOf, type Step } from './steps.js';

/**
 * - `idle`: nobody to ask yet.
 * - `ready`: the form waits.
 * - `checking`: an answer is on its way.
 * - `result`: the report is shown.
 * - `not-found`, `busy`, `offline`, `unreachable`, `error`: the last attempt failed; the form keeps what was typed.
 */
export type ReportTrackerState =
  'idle' | 'ready' | 'checking' | 'result' | 'not-found' | 'busy' | 'offline' | 'unreachable' | 'error';

/** Detail of `kaltim-report-found`. It never holds the access code. */
export interface ReportFoundDetail {
  readonly ticketNumber: string;
  readonly status: ReportStatus;
}

/** A quick answer should not flash a skeleton. In milliseconds. */
const skeletonAfter = 300;

const tones: Partial<Record<ReportStatus, string>> = {
  answered: 'good',
  closed: 'good',
  postponed: 'waits',
  rejected: 'ended',
  withdrawn: 'ended',
};

/**
 * @summary How a report is handled: found by ticket number and access code, shown as a story with its deadline.
 *
 * A wrong ticket number and a wrong access code look the same. The access code lives in its input only: it is in no
 * attribute, address, event or storage, and gone once the report is shown.
 *
 * ```html
 * <kaltim-report-tracker report-href="/lapor"><a href="tel:1708">SMS 1708</a></kaltim-report-tracker>
 * ```
 *
 * @slot - Fallback: shown without JavaScript, without a `<kaltim-app>`, and below a failure of network or server.
 * @slot lost - Replaces what is advised when ticket number or access code are lost.
 *
 * @event {CustomEvent<ReportFoundDetail>} kaltim-report-found - A report was found and is shown.
 *
 * @csspart form - The box with the form.
 * @csspart result - The box with the report.
 * @csspart status - The status of the report, in words.
 * @csspart timeline - The ordered list of steps.
 *
 * @cssproperty [--kaltim-color-surface=#ffffff] - Ground of form and report.
 * @cssproperty [--kaltim-color-border=#dfd9cc] - Edges and the line of the timeline.
 * @cssproperty [--kaltim-color-primary=#0f5c3f] - Button, links and the dots of the timeline.
 * @cssproperty [--kaltim-color-danger=#b3261e] - Edge of what is overdue or has failed.
 */
export class KaltimReportTracker extends KaltimElement {
  static override styles = [baseStyles, hiddenStyles, buttonStyles, noticeStyles, styles];

  /** What `createKaltim()` gave; without it the nearest `<kaltim-app>` is asked. */
  @property({ attribute: false }) kaltim: WidgetKaltim | undefined;

  /** Fills in the ticket number. There is no such attribute for the access code: it is a secret. */
  @property({ attribute: 'ticket-number' }) ticketNumber = '';

  /** Where a new report is sent; linked from the help for lost receipts. */
  @property({ attribute: 'report-href' }) reportHref = '';

  /** Level of the report's heading in the page's outline, 2 to 5. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2;

  /** Replaces single built-in texts. */
  @property({ attribute: false }) messages: Partial<ReportTrackerMessages> = {};

  /** What the widget shows now, for page styles and tests. */
  @property({ reflect: true }) state: ReportTrackerState = 'idle';

  @state() private prefill = '';
  @state() private report: ReportTracking | undefined;
  @state() private failure: Failure | undefined;
  @state() private running: AbortController | undefined;
  @state() private slow = false;

  private readonly i18n = new Localization<ReportTrackerMessages>(this, messages);
  private readonly consumer = new KaltimConsumer(this);

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('ticketNumber')) this.prefill = this.ticketNumber;
    this.state = this.currentState();
  }

  override render(): TemplateResult {
    if (this.state === 'idle') return html`<slot></slot>`;
    return html`<p class="quiet" role="status">${this.announcement()}</p>
      ${this.report ? this.renderResult(this.report) : this.renderForm()}`;
  }

  private currentState(): ReportTrackerState {
    if (this.report) return 'result';
    if (!this.consumer.value) return 'idle';
    if (this.running) return 'checking';
    const { failure } = this;
    if (!failure) return 'ready';
    if (failure.kind === 'server') return 'error';
    // The form of both has been checked here, so a refusal too means that nothing goes by them.
    return failure.kind === 'refused' ? 'not-found' : failure.kind;
  }

  private announcement(): string {
    const t = this.i18n.texts;
    const { report } = this;
    if (report) return t.found(report.ticketNumber, this.statusOf(report));
    return this.slow ? t.checking : '';
  }

  private renderForm(): TemplateResult {
    const t = this.i18n.texts;
    const { state } = this;
    const failed = state === 'offline' || state === 'unreachable' || state === 'error';
    const again = failed || state === 'busy';
    // Sent by script alone. Were it ever sent by the browser, POST keeps the access code out of the address.
    return html`<div class="panel" part="form">
        <form method="post" autocomplete="off" @submit=${this.handleSubmit} @input=${this.stop}>
          <kaltim-error-summary></kaltim-error-summary>
          <kaltim-field label=${t.ticket} hint=${t.ticketHint} .rule=${this.ticketRule}
            ><input
              name="ticket-number"
              required
              autocomplete="off"
              autocapitalize="characters"
              spellcheck="false"
              enterkeyhint="next"
              .value=${this.prefill}
          /></kaltim-field>
          <kaltim-field label=${t.code} hint=${t.codeHint} .rule=${this.codeRule}
            ><input
              name="access-code"
              required
              autocomplete="off"
              autocapitalize="characters"
              spellcheck="false"
              enterkeyhint="go"
          /></kaltim-field>
          <div class="alert" role="alert">${this.renderFailure()}</div>
          <p class="actions">
            <button class="primary" aria-disabled=${state === 'checking' ? 'true' : nothing}>
              ${again ? t.retry : this.slow ? t.checking : t.submit}
            </button>
          </p>
        </form>
        ${
          this.slow
            ? html`<div class="bone" aria-hidden="true"><span></span><span></span><span></span></div>`
            : nothing
        }
        ${this.renderLost()}
      </div>
      ${failed ? html`<slot></slot>` : nothing}`;
  }

  private renderFailure(): TemplateResult | typeof nothing {
    const t = this.i18n.texts;
    switch (this.state) {
      case 'not-found':
        return notice('warning', t.notFound, t.notFoundNext);
      case 'busy':
        return notice(
          'warning',
          t.busy,
          t.busyNext(this.failure?.kind === 'busy' ? this.failure.minutes : 1),
        );
      case 'offline':
        return notice('', t.offline, t.offlineNext);
      case 'unreachable':
        return notice('', t.error, t.unreachableNext);
      case 'error':
        return notice('danger', t.error, t.errorNext);
      default:
        return nothing;
    }
  }

  private renderLost(): TemplateResult {
    const t = this.i18n.texts;
    const href = safeHref(this.reportHref);
    return html`<details>
      <summary>${t.lost}</summary>
      <div class="help">
        <slot name="lost">
          <p>${t.lostSearch}</p>
          <p>${t.lostCode}</p>
          <p>${t.lostResend}</p>
          <p>${t.lostContact} <a href="https://www.lapor.go.id">lapor.go.id</a>.</p>
          ${href ? html`<p><a class="alone" href=${href}>${t.lostResendLink}</a></p>` : nothing}
        </slot>
      </div>
    </details>`;
  }

  private renderResult(report: ReportTracking): TemplateResult {
    const t = this.i18n.texts;
    const facts: [term: string, value: unknown][] = [
      [t.kind, t.kinds[report.kind] ?? ''],
      [t.agency, report.agencyName],
      [t.received, this.renderTime(report.receivedAt)],
      [t.lapor, report.laporTicket],
      [t.rating, report.rating && t.ratingOf(report.rating)],
    ];
    return html`<article class="panel result" part="result" aria-labelledby="title">
      <p class="number">${t.ticket} ${report.ticketNumber}</p>
      <h2 id="title" tabindex="-1" aria-level=${this.headingLevel}>${report.title}</h2>
      <p class="status">
        <span class="tag ${tones[report.status] ?? ''}" part="status"
          ><span class="quiet">${t.status}: </span>${this.statusOf(report)}</span
        >
        <span>${t.meanings[report.status] ?? ''}</span>
      </p>
      ${report.deadline ? this.renderDeadline(report.deadline) : nothing}
      <dl class="facts">
        ${facts.map(([term, value]) => (value ? html`<dt>${term}</dt><dd>${value}</dd>` : nothing))}
      </dl>
      <h3 id="timeline" aria-level=${this.headingLevel + 1}>${t.timeline}</h3>
      <ol aria-labelledby="timeline" part="timeline">
        ${stepsOf(report).map((step) => this.renderStep(step, report))}
      </ol>
      <p class="actions"><button type="button" @click=${this.reset}>${t.another}</button></p>
    </article>`;
  }

  private renderDeadline(deadline: Deadline): TemplateResult {
    const t = this.i18n.texts;
    const { overdue, overdueWorkingDays = 0 } = deadline;
    return html`<div class="notice ${overdue ? 'danger' : ''}">
      <h3 aria-level=${this.headingLevel + 1}>${t.steps[deadline.step] ?? ''}</h3>
      ${overdue ? html`<p><strong>${t.overdue(overdueWorkingDays)}</strong></p>` : nothing}
      <p>${this.dueText(deadline)}</p>
    </div>`;
  }

  private renderStep({ at, event, message }: Step, report: ReportTracking): TemplateResult {
    const t = this.i18n.texts;
    const actor = event?.actor ?? message!.from;
    const agencyId = event?.agencyId ?? message?.agencyId;
    // Records name agencies by identifier; the report knows the words for its own.
    const agency = (agencyId === report.agencyId && report.agencyName) || '';
    const forwarded = event?.type === 'forwarded';
    const what = event
      ? forwarded && agency
        ? t.forwardedTo(agency)
        : (t.events[event.type] ?? t.other)
      : ((message!.kind && t.messageKinds[message!.kind]) ?? t.message);
    const files = message?.attachments?.length ?? 0;
    return html`<li>
      <p class="what">${what}</p>
      <p class="when">${t.by(t.actors[actor] ?? '', forwarded ? '' : agency)}</p>
      <p class="when">${this.renderTime(at)}</p>
      ${event?.note ? html`<p class="note">${event.note}</p>` : nothing}
      ${message ? html`<p class="message">${message.text}</p>` : nothing}
      ${files ? html`<p class="files">${t.files(files)}</p>` : nothing}
      ${
        event?.deadline
          ? html`<p class="due">${t.promise(t.steps[event.deadline.step] ?? '', this.dueText(event.deadline))}</p>`
          : nothing
      }
    </li>`;
  }

  private renderTime(at: string): TemplateResult {
    return html`<time datetime=${at}>${formatDateTime(at, this.i18n.locale)}</time>`;
  }

  private dueText({ dueDate, workingDays }: Deadline): string {
    const t = this.i18n.texts;
    return dueDate
      ? t.deadline(formatDate(dueDate, this.i18n.locale), workingDays)
      : t.undecided(workingDays);
  }

  private statusOf({ status }: ReportTracking): string {
    return this.i18n.texts.statuses[status] ?? this.i18n.texts.other;
  }

  private control(name: string): HTMLInputElement | null {
    return this.renderRoot.querySelector<HTMLInputElement>(`input[name='${name}']`);
  }

  private readonly ticketRule = (value: string): string | undefined =>
    isTicketNumber(value) ? undefined : this.i18n.texts.ticketPattern;

  private readonly codeRule = (value: string): string | undefined => {
    const fault = checkAccessCode(value);
    if (!fault) return undefined;
    const t = this.i18n.texts;
    return fault.kind === 'length' ? t.codeLength(fault.length) : t.codeCharacters;
  };

  private readonly handleSubmit = (event: Event): void => {
    event.preventDefault();
    const kaltim = this.consumer.value;
    // A second press asks nothing new and would count as one more try.
    if (!kaltim || this.running) return;
    // The browser knows our rules from the last keystroke; what a page filled in made none.
    const faults = [...this.renderRoot.querySelectorAll('kaltim-field')]
      .map((field) => ({ field: field.control?.name ?? '', message: field.fault }))
      .filter(({ message }) => message);
    if (faults.length) void this.renderRoot.querySelector('kaltim-error-summary')?.setErrors(faults);
    else void this.check(kaltim);
  };

  private async check(kaltim: WidgetKaltim): Promise<void> {
    const credentials = {
      ticketNumber: normalizeTicketNumber(this.control('ticket-number')?.value ?? ''),
      accessCode: this.control('access-code')?.value ?? '',
    };
    const running = new AbortController();
    this.running = running;
    this.failure = undefined;
    const timer = timers.set(() => (this.slow = this.running === running), skeletonAfter);
    try {
      const report = await kaltim.api.reports.track(credentials, { signal: running.signal });
      if (running.signal.aborted) return;
      this.report = report;
      this.emit('kaltim-report-found', { ticketNumber: report.ticketNumber, status: report.status });
    } catch (error) {
      if (!running.signal.aborted && !isAborted(error)) this.failure = failureOf(error);
    } finally {
      timers.clear(timer);
      if (this.running === running) this.stop();
    }
    await this.updateComplete;
    if (this.report) this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
    else this.renderRoot.querySelector('.notice')?.scrollIntoView({ block: 'nearest' });
  }

  /** Ends a check that is no longer asked for: what it was about has changed, or the widget has gone. */
  private readonly stop = (): void => {
    this.running?.abort();
    this.running = undefined;
    this.slow = false;
  };

  private readonly reset = async (): Promise<void> => {
    this.report = undefined;
    this.prefill = '';
    await this.updateComplete;
    this.control('ticket-number')?.focus();
  };
}

/** A failed attempt: what is the matter, and what to do. */
function notice(kind: string, title: string, next: string): TemplateResult {
  return html`<div class="notice ${kind}">
    <p><strong>${title}</strong></p>
    <p>${next}</p>
  </div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'kaltim-report-tracker': KaltimReportTracker;
  }
  interface HTMLElementEventMap {
    'kaltim-report-found': CustomEvent<ReportFoundDetail>;
  }
}
