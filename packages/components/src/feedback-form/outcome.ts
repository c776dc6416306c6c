import { html, nothing, type TemplateResult } from 'lit';
import { formatDate, formatDateTime } from '@kaltim/rules';
import type { Locale } from '../internal/i18n.js';
import { safeHref } from '../internal/safe-href.js';
import type { FeedbackFormMessages } from './messages.js';
import type { ReportController } from './report-controller.js';
import { renderOtherChannels } from './other-channels.js';
import { progressOf } from './report-photos.js';

/** What the outcome's buttons do. */
export interface OutcomeActions {
  readonly sendNow: () => void;
  readonly copy: () => void;
  readonly print: () => void;
  readonly another: () => void;
  readonly finish: () => void;
}

/** Where the outcome's links lead. */
export interface OutcomeAddresses {
  readonly trackHref: string;
  readonly whatsapp: string;
}

/** The panel after sending: on its way, waiting, or received. */
export function renderOutcome(
  report: ReportController,
  t: FeedbackFormMessages,
  locale: Locale,
  addresses: OutcomeAddresses,
  actions: OutcomeActions,
): TemplateResult {
  return report.state === 'delivered'
    ? renderReceipt(report, t, locale, addresses.trackHref, actions)
    : renderWaiting(report, t, addresses.whatsapp, actions);
}

function renderWaiting(
  report: ReportController,
  t: FeedbackFormMessages,
  whatsapp: string,
  actions: OutcomeActions,
): TemplateResult {
  const queued = report.state === 'queued';
  const waits =
    report.entry?.failure?.kind !== 'network'
      ? t.queuedBusy
      : navigator.onLine
        ? t.queuedUnreachable
        : t.queuedOffline;
  return html`<section class="panel waiting" part="outcome" tabindex="-1" aria-labelledby="outcome">
    <h2 id="outcome">${queued ? t.queuedHeading : t.sendingHeading}</h2>
    ${
      report.durable
        ? html`<p>${queued ? waits : t.sendingText}</p>
          <p class="fine">${t.queuedReopen}</p>`
        : html`<p>${t.queuedNotDurable}</p>`
    }
    ${photos(report, t)}
    <dl class="receipt">${code(report, t)}</dl>
    ${sentElsewhere(report, t)}
    <p class="actions">
      ${queued ? html`<button @click=${actions.sendNow}>${t.sendNow}</button>` : nothing}
      <button @click=${actions.another}>${t.another}</button>
    </p>
    ${queued ? renderOtherChannels(report.data, t, whatsapp) : nothing}
  </section>`;
}

function renderReceipt(
  report: ReportController,
  t: FeedbackFormMessages,
  locale: Locale,
  trackHref: string,
  actions: OutcomeActions,
): TemplateResult {
  const { receipt } = report;
  const deadline = receipt?.deadline;
  const track = safeHref(trackHref);
  return html`<section class="panel done" part="outcome" tabindex="-1" aria-labelledby="outcome">
    <h2 id="outcome">${t.deliveredHeading}</h2>
    <p>${t.keepCode}</p>
    <dl class="receipt" part="receipt">
      <div><dt>${t.ticket}</dt><dd class="number">${receipt?.ticketNumber}</dd></div>
      ${code(report, t)}
      ${
        receipt
          ? html`<div><dt>${t.received}</dt><dd>${formatDateTime(receipt.receivedAt, locale)}</dd></div>`
          : nothing
      }
      ${
        deadline?.dueDate
          ? html`<div>
            <dt>${t.deadline}</dt>
            <dd>${t.deadlineText(formatDate(deadline.dueDate, locale), deadline.workingDays)}</dd>
          </div>`
          : nothing
      }
    </dl>
    ${sentElsewhere(report, t)}
    <p class="actions">
      <button class="primary" @click=${actions.copy}>${t.copy}</button>
      <button @click=${actions.print}>${t.print}</button>
      ${track ? html`<a class="button" href=${track}>${t.track}</a>` : nothing}
      <button @click=${actions.another}>${t.another}</button>
      <button @click=${actions.finish}>${t.finish}</button>
    </p>
  </section>`;
}

/** Which photo is on its way, and how many of all bytes have arrived. */
function photos({ entry, state }: ReportController, t: FeedbackFormMessages) {
  const progress = progressOf(entry);
  if (!progress) return nothing;
  const { count, done, percent } = progress;
  const text =
    state === 'sending' && done < count
      ? t.photosSending(done + 1, count, percent)
      : t.photosSent(done, count);
  return html`<div class="photos">
    <p class="fine">${text}</p>
    <progress max="100" .value=${percent} aria-label=${t.photosProgress}></progress>
  </div>`;
}

function sentElsewhere(report: ReportController, t: FeedbackFormMessages) {
  return report.sentElsewhere ? html`<p class="notice warning">${t.sentElsewhere}</p>` : nothing;
}

function code(report: ReportController, t: FeedbackFormMessages): TemplateResult {
  return html`<div><dt>${t.accessCode}</dt><dd class="number">${report.accessCode}</dd></div>`;
}
