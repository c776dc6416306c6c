import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { ReportKind, ReportReceipt } from '@kaltim/contract';
import { checkIncidentDate, formatTime, parsePhone, witaDay } from '@kaltim/rules';
import type { KaltimErrorSummary } from '../error-summary/error-summary.js';
import { baseStyles, hiddenStyles } from '../internal/base.styles.js';
import { Localization } from '../internal/i18n.js';
import { KaltimConsumer, type WidgetKaltim } from '../internal/kaltim-context.js';
import { KaltimElement } from '../internal/kaltim-element.js';
import { safeHref } from '../internal/safe-href.js';
import { timers } from '../internal/timers.js';
import { buttonStyles, noticeStyles, progressStyles } from '../internal/widget.styles.js';
import { styles } from './feedback-form.styles.js';
import {
  renderCategory,
  renderDiversion,
  renderNotices,
  renderTools,
  type NoticeActions,
  type ToolActions,
} from './form-notices.js';
import { renderContact, renderPhotos, renderPlace, renderSwitch } from './form-parts.js';
import { messages, type FeedbackFormMessages } from './messages.js';
import { renderOutcome, type OutcomeActions } from './outcome.js';
import { printAlone } from './print.js';
import { limits, refusedFields, type ReportData, type TextEntry } from './report-data.js';
import { ReportDesk } from './report-desk.js';
import type { ReportState } from './report-state.js';
import { SharedDevice } from './shared-device.js';

/** Detail of `kaltim-quick-exit`. */
export interface QuickExitDetail {
  /** The value of `exit-href`. */
  readonly href: string;
}

/** Detail of `kaltim-report-delivered`. */
export interface ReportDeliveredDetail {
  /** The server's receipt; it holds no secret. */
  readonly receipt: ReportReceipt;
}

const kinds: readonly ReportKind[] = ['complaint', 'aspiration', 'information-request'];
const leastTitle = 3;
const leastDescription = 10;
/** Milliseconds that leaving waits at most for the device to forget. */
const leaveAfter = 400;
const wait = (milliseconds: number) => new Promise<void>((resolve) => void timers.set(resolve, milliseconds));

/**
 * @tag kaltim-feedback-form
 * @summary Complaint (Pengaduan), suggestion (Aspirasi) or request for information, from a guest, with or without a
 *   signal.
 *
 * What is typed is kept as a draft on the device; sending puts the report into the outbox, which delivers it exactly
 * once, also after the page was closed. Up to three photos are made smaller, kept with the draft and sent first. The
 * receipt shows ticket number and access code. A topic that belongs to the
 * Inspectorate (corruption, misconduct) stops the form before anything is stored.
 *
 * ```html
 * <kaltim-feedback-form service="rawat-jalan" track-href="/lacak">
 *   <a href="https://www.lapor.go.id">Kirim pengaduan lewat SP4N-LAPOR!</a>
 * </kaltim-feedback-form>
 * ```
 *
 * @slot - Fallback: shown without JavaScript and without a `<kaltim-app>`, and below a refusal nobody can mend.
 *
 * @event {CustomEvent<ReportDeliveredDetail>} kaltim-report-delivered - The server has given its receipt.
 *
 * @event {CustomEvent<QuickExitDetail>} kaltim-quick-exit - The person leaves in a hurry; the form is hidden already, and on
 *   a shared device its traces are removed. Cancelable: prevent it to leave the page yourself.
 *
 * @csspart form - The form.
 * @csspart outcome - The panel after sending.
 * @csspart receipt - Ticket number, access code, time and deadline.
 *
 * @cssproperty [--kaltim-color-primary=#0f5c3f] - The send button and the receipt's edge.
 * @cssproperty [--kaltim-size-control=48px] - Least height of controls and buttons.
 */
export class KaltimFeedbackForm extends KaltimElement {
  static override styles = [baseStyles, hiddenStyles, buttonStyles, noticeStyles, progressStyles, styles];

  /** What `createKaltim()` gave; without it the nearest `<kaltim-app>` is asked. */
  @property({ attribute: false }) kaltim: WidgetKaltim | undefined;

  /** The agency the report is meant for; without it the `Kaltim`'s own. */
  @property() agency = '';

  /** The service the report is about. */
  @property() service = '';

  /** The page with `<kaltim-report-tracker>`. */
  @property({ attribute: 'track-href' }) trackHref = '';

  /** The page with the agency's personal data protection notice (UU 27/2022). */
  @property({ attribute: 'privacy-href' }) privacyHref = '';

  /** Version of the privacy text shown above the contact fields; it is sent with the contact. */
  @property({ attribute: 'privacy-version' }) privacyVersion = '2026-11';

  /**
   * Identifier of an entry in the outbox that the form is to open: a refused report to be mended, or one that is under
   * way. `<kaltim-outbox>` gives it.
   */
  @property({ attribute: 'entry-id' }) entryId = '';

  /** Where "Keluar cepat" leads: a page nobody asks about. It takes this page's place in the history. */
  @property({ attribute: 'exit-href' }) exitHref = 'https://www.bmkg.go.id/';

  /** The agency's WhatsApp number, with its country code; offered beside SMS 1708 when a report can't be sent. */
  @property() whatsapp = '';

  /** Replaces single built-in texts. */
  @property({ attribute: false }) messages: Partial<FeedbackFormMessages> = {};

  /** What the widget shows now, for page styles and tests. */
  @property({ reflect: true }) state: ReportState = 'idle';

  @state() private announced = '';

  private readonly i18n = new Localization<FeedbackFormMessages>(this, messages);
  private readonly consumer = new KaltimConsumer(this);
  private readonly report = new ReportDesk(this);
  private readonly device = new SharedDevice(this, () => {
    this.report.handleWiped();
    this.announced = this.i18n.texts.forgotten;
  });

  override willUpdate(changed: PropertyValues<this>): void {
    const kaltim = this.consumer.value;
    this.report.use(kaltim, {
      agencyId: this.agency || (kaltim?.agency ?? ''),
      serviceId: this.service,
      consentTextVersion: this.privacyVersion,
    });
    this.device.use(kaltim);
    if (changed.has('entryId') && this.entryId) void this.report.openEntry(this.entryId);
    this.state = this.report.state;
  }

  override render(): TemplateResult {
    const t = this.i18n.texts;
    const status = html`<p class="quiet" role="status">${this.announced}</p>`;
    switch (this.state) {
      case 'idle':
        return html`<slot></slot>`;
      case 'sending':
      case 'queued':
      case 'delivered':
        return html`${status}${renderOutcome(this.report, t, this.i18n.locale, this, this.actions)}`;
      default:
        return html`${status}${this.renderForm()}`;
    }
  }

  override updated(changed: PropertyValues<this>): void {
    if (!changed.has('state')) return;
    const t = this.i18n.texts;
    const headings: Partial<Record<ReportState, string>> = {
      queued: t.queuedHeading,
      delivered: t.deliveredHeading,
      diverted: t.divertedHeading,
    };
    // A wiped page has its own news.
    if (headings[this.state] || this.announced !== t.forgotten) this.announced = headings[this.state] ?? '';
    // What had the focus is gone, or was inert: what answers it takes over.
    if (changed.get('state') === 'storing') {
      this.renderRoot.querySelector<HTMLElement>('.panel, .send > button')?.focus();
    }
  }

  /** Called when a report that was on its way has its receipt. */
  handleDelivery(receipt: ReportReceipt): void {
    void this.updateComplete.then(() => this.emit('kaltim-report-delivered', { receipt }));
  }

  /** Called when the server has refused the report: its fields say how to mend it. */
  handleRefusal(): void {
    const t = this.i18n.texts;
    const errors = refusedFields(this.report.entry?.failure).map((field) => ({
      field,
      message: t.refused[field] ?? t.refusedField,
    }));
    void this.updateComplete.then(async () => {
      const summary = this.renderRoot.querySelector<KaltimErrorSummary>('kaltim-error-summary');
      if (errors.length) await summary?.setErrors(errors);
      else if (this.report.photos.hasRefused) this.focusPhotos();
      else this.renderRoot.querySelector<HTMLElement>('.notice.danger')?.focus();
    });
  }

  private renderForm(): TemplateResult {
    const t = this.i18n.texts;
    const { report } = this;
    const { data } = report;
    return html`<form part="form" ?inert=${report.state === 'storing'} @submit=${this.handleSubmit} @input=${this.handleEdit} @change=${this.handleEdit}>
      ${renderTools(this.device, t, this.tools)}
      ${renderNotices(this.report, this.device, t, this.i18n.locale, this.whatsapp, this.notices)}
      <kaltim-error-summary></kaltim-error-summary>
      <kaltim-field label=${t.kind}>
        <fieldset>
          ${kinds.map(
            (kind) =>
              html`<label
                ><input type="radio" name="kind" required value=${kind} .checked=${live(data.kind === kind)} />${
                  t.kinds[kind]
                }<small>${t.kindHints[kind]}</small></label
              >`,
          )}
        </fieldset>
      </kaltim-field>
      ${renderCategory(report, t)} ${report.state === 'diverted' ? renderDiversion(report, t) : this.renderRest()}
    </form>`;
  }

  private renderRest(): TemplateResult {
    const t = this.i18n.texts;
    const { report } = this;
    const { data, draft } = report;
    const complaint = data.kind === 'complaint';
    return html`<fieldset class="part">
        <legend>${t.report}</legend>
        <kaltim-field label=${t.title} hint=${t.titleHint} counter=${limits.title} .rule=${this.longEnough(leastTitle)}>
          <input name="title" required autocomplete="off" .value=${live(data.title)} />
        </kaltim-field>
        <kaltim-field
          label=${t.description}
          hint=${t.descriptionHint}
          counter=${limits.description}
          .messages=${{ missing: () => t.descriptionMissing }}
          .rule=${this.longEnough(leastDescription)}
        >
          <textarea name="description" required .value=${live(data.description)}></textarea>
        </kaltim-field>
        ${
          complaint
            ? html`<kaltim-field label=${t.incidentDate} .rule=${this.dateRule} .messages=${{ max: () => t.dateFuture }}>
              <input
                type="date"
                name="incidentDate"
                required
                max=${witaDay(timers.now())}
                .value=${live(data.incidentDate)}
              />
            </kaltim-field>`
            : nothing
        }
        ${renderPhotos(report, t)}
      </fieldset>
      ${renderPlace(data, t)}
      <fieldset class="part">
        <legend>${t.privacy}</legend>
        <div>${renderSwitch('anonymous', data, t.anonymous, t.anonymousHint)}</div>
        <div>${renderSwitch('confidential', data, t.confidential, t.confidentialHint)}</div>
      </fieldset>
      ${data.anonymous ? nothing : renderContact(data, t, this.privacyHref, this.phoneRule)}
      <div class="send">
        ${draft.fault ? html`<p class="notice danger" role="alert">${draft.fault === 'full' ? t.storageFull : t.storageFailed}</p>` : nothing}
        <button class="primary" ?disabled=${report.state === 'storing'}>
          ${report.state === 'storing' ? t.storing : t.submit}
        </button>
        ${
          draft.savedAt && report.durable
            ? html`<p class="fine">${t.draftSaved(formatTime(draft.savedAt, this.i18n.locale))}</p>`
            : nothing
        }
      </div>`;
  }

  private longEnough(least: number) {
    return (this.rules[least] ??= (value: string) =>
      value.trim().length < least ? this.i18n.texts.tooShort(least) : undefined);
  }

  /** Kept, so that a rule is the same function at each rendering. */
  private readonly rules: Record<number, (value: string) => string | undefined> = {};
  private readonly phoneRule = (value: string) =>
    !value.trim() || parsePhone(value) ? undefined : this.i18n.texts.phoneWrong;
  private readonly dateRule = (value: string) =>
    value && checkIncidentDate(value, timers.now()) ? this.i18n.texts.dateFuture : undefined;

  private readonly handleEdit = (event: Event): void => {
    const control = event.target as HTMLInputElement;
    const name = control.name as TextEntry | 'anonymous' | 'confidential';
    if (!(name in this.report.data)) return;
    const changes: Partial<ReportData> = {
      [name]: control.type === 'checkbox' ? control.checked : control.value,
    };
    if (name === 'regency') changes.district = '';
    if (name === 'kind' && !this.fits(control.value as ReportKind)) changes.category = '';
    this.report.edit(changes);
    // Text needs no new rendering; what other fields depend on does.
    if (control.type !== 'text' && !(control instanceof HTMLTextAreaElement)) this.requestUpdate();
  };

  private fits(kind: ReportKind): boolean {
    const { categories, data } = this.report;
    return categories.items?.find(({ id }) => id === data.category)?.kinds.includes(kind) ?? false;
  }

  private readonly handleSubmit = (event: Event): void => {
    event.preventDefault();
    if (this.report.photos.hasRefused) this.focusPhotos();
    void this.report.submit();
  };

  private focusPhotos(): void {
    this.renderRoot.querySelector('kaltim-file-field')?.focus();
  }

  private readonly handleDiscard = (): Promise<void> => this.startOver(this.report.clear());

  private async startOver(done: Promise<void>): Promise<void> {
    await done;
    await this.updateComplete;
    this.renderRoot.querySelectorAll('kaltim-field').forEach((field) => field.resetValidity());
    this.renderRoot.querySelector<HTMLElement>('input[name=kind]:checked')?.focus();
  }

  private readonly handlePrevious = async (): Promise<void> => {
    await this.report.showPrevious();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.panel')?.focus();
  };

  private readonly copy = async (): Promise<void> => {
    const t = this.i18n.texts;
    try {
      await navigator.clipboard.writeText(
        t.copyText(this.report.receipt?.ticketNumber ?? '', this.report.accessCode),
      );
      this.announced = t.copied;
    } catch {
      this.announced = t.copyFailed;
    }
  };

  private readonly leave = async (): Promise<void> => {
    // What stands here is gone from the screen before anything else happens.
    this.hidden = true;
    if (this.device.isShared)
      await Promise.race([this.device.forget().catch(() => undefined), wait(leaveAfter)]);
    if (this.emit('kaltim-quick-exit', { href: this.exitHref }, true)) {
      location.replace(safeHref(this.exitHref) || 'about:blank');
    }
  };

  private readonly copyAddress = async (): Promise<void> => {
    const t = this.i18n.texts;
    const copied = navigator.clipboard.writeText(location.href).then(
      () => t.inAppCopied,
      () => t.copyFailed,
    );
    this.announced = await copied;
  };

  private readonly tools: ToolActions = {
    share: (on) => void this.device.setShared(on),
    forget: (unsent) => void this.device.forget(unsent),
    keep: () => this.device.keepUnsent(),
    leave: () => void this.leave(),
  };

  private readonly notices: NoticeActions = {
    another: () => void this.startOver(this.report.another()),
    discard: () => void this.handleDiscard(),
    previous: () => void this.handlePrevious(),
    openDraft: (id) => void this.startOver(this.report.openDraft(id)),
    copyAddress: () => void this.copyAddress(),
  };

  private readonly actions: OutcomeActions = {
    sendNow: () => void this.report.sendNow(),
    copy: () => void this.copy(),
    print: () => printAlone(this),
    another: () => void this.startOver(this.report.another()),
    finish: () => void this.handleDiscard(),
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'kaltim-feedback-form': KaltimFeedbackForm;
  }
  interface HTMLElementEventMap {
    'kaltim-report-delivered': CustomEvent<ReportDeliveredDetail>;
    'kaltim-quick-exit': CustomEvent<QuickExitDetail>;
  }
}
