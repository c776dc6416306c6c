import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { formatDate, formatDateTime, formatTime } from '@kaltim/rules';
import type { Locale } from '../internal/i18n.js';
import { safeHref } from '../internal/safe-href.js';
import type { DraftShelf } from './draft-shelf.js';
import { browserHref, inAppBrowser } from './in-app-browser.js';
import type { FeedbackFormMessages } from './messages.js';
import { renderOtherChannels } from './other-channels.js';
import type { ReportController } from './report-controller.js';
import { refusedFields } from './report-data.js';
import type { SharedDevice } from './shared-device.js';

/** What the buttons above the form do. */
export interface ToolActions {
  readonly share: (on: boolean) => void;
  readonly forget: (unsent: 'keep' | 'discard') => void;
  readonly keep: () => void;
  readonly leave: () => void;
}

/** What the buttons of the notices do. */
export interface NoticeActions {
  readonly another: () => void;
  readonly discard: () => void;
  readonly previous: () => void;
  readonly openDraft: (id?: string) => void;
  readonly copyAddress: () => void;
}

/** For people on a device of others, or with somebody at their shoulder. */
export function renderTools(
  device: SharedDevice,
  t: FeedbackFormMessages,
  actions: ToolActions,
): TemplateResult {
  const share = (event: Event) => actions.share((event.target as HTMLInputElement).checked);
  return html`<div class="tools">
    <kaltim-field mark="none"
      ><label
        ><input type="checkbox" name="shared" .checked=${live(device.isShared)} @change=${share} />${t.shared}<small
          >${t.sharedHint}</small
        ></label
      ></kaltim-field
    >
    <p class="ways">
      ${
        device.isShared
          ? html`<button type="button" @click=${() => actions.forget('keep')}>${t.forget}</button>`
          : nothing
      }
      <button type="button" @click=${actions.leave}>${t.exit}</button>
    </p>
    ${
      device.unsent
        ? html`<div class="notice warning" role="status">
          <p>${t.unsent(device.unsent)}</p>
          <p class="actions">
            <button type="button" @click=${actions.keep}>${t.unsentKeep}</button>
            <button type="button" @click=${() => actions.forget('discard')}>${t.unsentDiscard}</button>
          </p>
        </div>`
        : nothing
    }
  </div>`;
}

/** What a person has to know before writing on. */
export function renderNotices(
  report: ReportController,
  device: SharedDevice,
  t: FeedbackFormMessages,
  locale: Locale,
  whatsapp: string,
  actions: NoticeActions,
): TemplateResult {
  return html`${renderInApp(t, actions)}
  ${device.wipeAt ? html`<p class="notice danger" role="alert">${t.wiping(formatTime(device.wipeAt, locale))}</p>` : nothing}
  ${report.state === 'refused' ? renderRefusal(report, t, whatsapp, actions) : nothing}${
    report.durable ? nothing : html`<p class="notice warning" role="status">${t.notDurable}</p>`
  }${
    report.restored
      ? html`<div class="notice quiet-notice">
        <p>${t.draftRestored} ${expiryOf(report.shelf.expiresAt, t, locale)}</p>
        <p>
          <button type="button" class="link" @click=${actions.discard}>${t.draftDiscard}</button>
          <button type="button" class="link" @click=${() => actions.openDraft()}>${t.draftNew}</button>
        </p>
      </div>`
      : nothing
  }${renderDrafts(report.shelf, t, locale, actions)}${
    report.previous
      ? html`<p class="fine"><button type="button" class="link" @click=${actions.previous}>${t.previous}</button></p>`
      : nothing
  }`;
}

function renderInApp(t: FeedbackFormMessages, actions: NoticeActions): TemplateResult | typeof nothing {
  const app = inAppBrowser();
  if (!app) return nothing;
  const href = browserHref(location.href);
  return html`<div class="notice">
    <p><strong>${t.inApp(app)}.</strong> ${t.inAppText}</p>
    <p class="actions">
      ${
        href
          ? html`<a class="button" href=${href}>${t.inAppOpen}</a>`
          : html`<button type="button" @click=${actions.copyAddress}>${t.inAppCopy}</button>`
      }
    </p>
  </div>`;
}

function renderRefusal(
  report: ReportController,
  t: FeedbackFormMessages,
  whatsapp: string,
  actions: NoticeActions,
): TemplateResult {
  const { hasRefused } = report.photos;
  const mendable = hasRefused || refusedFields(report.entry?.failure).length > 0;
  return html`<div class="notice danger" tabindex="-1" role="group" aria-labelledby="refused">
    <h2 id="refused">${t.refusedHeading}</h2>
    <p>${hasRefused ? t.refusedPhoto : mendable ? t.refusedText : t.refusedOther}</p>
    ${
      mendable
        ? nothing
        : html`<slot></slot>
          ${renderOtherChannels(report.data, t, whatsapp)}
          <p class="actions"><button type="button" @click=${actions.another}>${t.another}</button></p>`
    }
  </div>`;
}

function renderDrafts(
  { others }: DraftShelf,
  t: FeedbackFormMessages,
  locale: Locale,
  actions: NoticeActions,
): TemplateResult | typeof nothing {
  if (!others.length) return nothing;
  return html`<div class="notice quiet-notice" role="group" aria-labelledby="drafts">
    <p id="drafts"><strong>${t.drafts(others.length)}</strong></p>
    <ul class="drafts">
      ${others.map(
        ({ id, title, savedAt, expiresAt }) =>
          html`<li>
            <span
              >${title || t.draftUntitled}
              <small>${t.draftOf(formatDateTime(savedAt, locale))} ${expiryOf(expiresAt, t, locale)}</small></span
            >
            <button
              type="button"
              class="link"
              aria-label="${t.draftOpen}: ${title || t.draftUntitled}"
              @click=${() => actions.openDraft(id)}
            >
              ${t.draftOpen}
            </button>
          </li>`,
      )}
    </ul>
  </div>`;
}

const expiryOf = (expiresAt: Date | undefined, t: FeedbackFormMessages, locale: Locale): string =>
  expiresAt ? t.draftExpires(formatDate(expiresAt, locale)) : '';

export function renderCategory(report: ReportController, t: FeedbackFormMessages): TemplateResult {
  const {
    data,
    categories: { items, hasFailed, reload },
  } = report;
  const fitting = items?.filter(({ kinds: fit }) => fit.includes(data.kind)) ?? [];
  const chosen = fitting.find(({ id }) => id === data.category);
  const first = items || hasFailed ? t.chooseOne : t.loadingCategories;
  return html`<kaltim-field
      label=${t.category}
      hint=${chosen && !chosen.divertTo ? t.answeredWithin(chosen.workingDays) : ''}
    >
      <select name="category" required>
        <option value="" .selected=${live(!chosen)}>${first}</option>
        ${fitting.map(
          ({ id, name }) =>
            html`<option value=${id} .selected=${live(id === data.category)}>${name}</option>`,
        )}
      </select>
    </kaltim-field>
    ${
      hasFailed && !items
        ? html`<div class="notice warning" role="status">
          <p>${t.categoriesFailed}</p>
          <p class="actions"><button type="button" @click=${reload}>${t.retry}</button></p>
        </div>`
        : nothing
    }`;
}

/** A topic of the Inspectorate: nothing is stored, nothing is sent. */
export function renderDiversion({ diversion }: ReportController, t: FeedbackFormMessages): TemplateResult {
  const href = safeHref(diversion?.url ?? '');
  return html`<section class="notice" part="diversion" aria-labelledby="diverted">
    <h2 id="diverted">${t.divertedHeading}</h2>
    <p>${t.divertedText}</p>
    <p>${t.divertedStored}</p>
    ${
      href
        ? html`<p class="actions"><a class="button primary" href=${href}>${diversion?.name ?? t.divertedLink}</a></p>`
        : nothing
    }
  </section>`;
}
