import { html, nothing, type TemplateResult } from 'lit';
import { formatDateTime, formatTime } from '@kaltim/rules';
import type { EntrySnapshot } from '@kaltim/sdk/types';
import type { Locale } from '../internal/i18n.js';
import { safeHref } from '../internal/safe-href.js';
import { timers } from '../internal/timers.js';
import { codeOf, refusalOf, ticketOf, titleOf } from './entry-text.js';
import type { OutboxMessages } from './messages.js';

/** What the buttons of an entry do. */
export interface ItemActions {
  readonly sendNow: () => void;
  readonly retry: (entry: EntrySnapshot) => void;
  readonly edit: (entry: EntrySnapshot) => void;
  readonly signIn: (entry: EntrySnapshot) => void;
  readonly ask: (entry: EntrySnapshot) => void;
  readonly remove: (entry: EntrySnapshot) => void;
  readonly keep: (entry: EntrySnapshot) => void;
}

export interface ItemContext {
  readonly t: OutboxMessages;
  readonly locale: Locale;
  readonly headingLevel: number;
  readonly trackHref: string;
  /** Operations whose entries a form of the page can open again. */
  readonly canEdit: boolean;
  readonly canSignIn: boolean;
  /** The entry whose deletion is being asked about. */
  readonly asked: string | undefined;
  readonly actions: ItemActions;
}

/** One entry: what it is, where it stands, and what can be done about it. */
export function renderItem(entry: EntrySnapshot, context: ItemContext): TemplateResult {
  const { t, locale, headingLevel } = context;
  const title = titleOf(entry, t);
  const key = `entry-${entry.id}`;
  return html`<li>
    <article part="entry" class=${entry.state} id=${key} aria-labelledby="${key}-title">
      <h3 id="${key}-title" tabindex="-1" aria-level=${headingLevel + 1}>${title}</h3>
      <p class="line">
        <span class="tag" part="state">${t.states[entry.state]}</span>
        <span class="fine">${renderTimes(entry, t, locale)}</span>
      </p>
      ${renderState(entry, context)}
      ${context.asked === entry.id ? renderQuestion(entry, title, context) : renderActions(entry, title, context)}
    </article>
  </li>`;
}

function renderTimes(entry: EntrySnapshot, t: OutboxMessages, locale: Locale): string {
  const { state, deliveredAt, createdAt } = entry;
  if (state === 'delivered' && deliveredAt !== undefined) {
    return t.deliveredAt(formatDateTime(new Date(deliveredAt), locale));
  }
  return t.storedAt(formatDateTime(new Date(createdAt), locale));
}

function renderState(entry: EntrySnapshot, context: ItemContext): TemplateResult | typeof nothing {
  const { t, locale } = context;
  switch (entry.state) {
    case 'queued':
      return html`<p>${waits(entry, t, locale)}</p>`;
    case 'sending':
      return renderProgress(entry, t);
    case 'blocked':
      return html`<p>${entry.blockedBy === 'dependency' ? t.blockedOther : t.blockedStepUp}</p>`;
    case 'dead':
      return html`<p>${refusalOf(entry.failure, t)}</p>
        <p class="fine">${t.kept}</p>`;
    case 'delivered':
      return renderReceipt(entry, context);
  }
}

function waits({ failure, nextAttemptAt }: EntrySnapshot, t: OutboxMessages, locale: Locale): string {
  const last = failure?.kind === 'network' || failure?.kind === 'busy' ? `${t.last[failure.kind]} ` : '';
  if (!navigator.onLine) return t.next.offline;
  const isLater = nextAttemptAt > timers.now().getTime();
  return last + (isLater ? t.next.at(formatTime(new Date(nextAttemptAt), locale)) : t.next.soon);
}

function renderProgress(
  { attachments = [] }: EntrySnapshot,
  t: OutboxMessages,
): TemplateResult | typeof nothing {
  if (!attachments.length) return nothing;
  const done = attachments.filter(({ sent, size }) => sent >= size).length;
  return html`<p>${done < attachments.length ? t.photosOf(done + 1, attachments.length) : t.photosDone}</p>
    <ul class="files">
      ${attachments.map(({ name, sent, size }) => {
        const percent = size ? Math.floor((sent / size) * 100) : 0;
        return html`<li>
          <span class="fine">${t.photo(name, percent)}</span>
          <progress max="100" .value=${percent} aria-label=${name}></progress>
        </li>`;
      })}
    </ul>`;
}

function renderReceipt(entry: EntrySnapshot, { t, trackHref }: ItemContext): TemplateResult | typeof nothing {
  const ticket = ticketOf(entry);
  if (!ticket) return nothing;
  const code = codeOf(entry);
  const track = safeHref(trackHref);
  // The number goes into the fragment, which no server sees; the access code goes nowhere.
  const href = `${track}#nomor=${encodeURIComponent(ticket)}`;
  return html`<dl>
      <div><dt>${t.ticket}</dt><dd class="number">${ticket}</dd></div>
    </dl>
    ${
      code
        ? html`<details>
          <summary>${t.showCode}</summary>
          <dl><div><dt>${t.code}</dt><dd class="number">${code}</dd></div></dl>
        </details>`
        : nothing
    }
    ${track ? html`<p><a class="alone" href=${href}>${t.track}</a></p>` : nothing}`;
}

function renderActions(entry: EntrySnapshot, title: string, context: ItemContext): TemplateResult {
  const { t, actions, canEdit, canSignIn } = context;
  const { state } = entry;
  // Many entries have the same buttons: the title tells a screen reader which is which.
  const button = (text: string, act: () => void, kind = '') =>
    html`<button type="button" class=${kind} aria-label="${text}: ${title}" @click=${act}>${text}</button>`;
  return html`<p class="actions">
    ${state === 'dead' && canEdit ? button(t.edit, () => actions.edit(entry), 'primary') : nothing}
    ${state === 'blocked' && entry.blockedBy !== 'dependency' && canSignIn ? button(t.signIn, () => actions.signIn(entry), 'primary') : nothing}
    ${state === 'dead' || state === 'blocked' ? button(t.retry, () => actions.retry(entry)) : nothing}
    ${state === 'queued' ? button(t.sendNow, actions.sendNow) : nothing}
    ${
      state === 'sending'
        ? nothing
        : button(state === 'delivered' ? t.removeDelivered : t.remove, () => actions.ask(entry), 'plain')
    }
  </p>`;
}

function renderQuestion(entry: EntrySnapshot, title: string, { t, actions }: ItemContext): TemplateResult {
  const key = `ask-${entry.id}`;
  const isDelivered = entry.state === 'delivered';
  return html`<div class="notice danger" role="group" aria-labelledby=${key} tabindex="-1" id="question">
    <p id=${key}><strong>${t.confirmHeading(title)}</strong></p>
    <p>${isDelivered ? t.confirmDelivered : t.confirmUnsent}</p>
    <p class="actions">
      <button type="button" @click=${() => actions.keep(entry)}>${t.keep}</button>
      <button type="button" class="danger" @click=${() => actions.remove(entry)}>${t.confirm}</button>
    </p>
  </div>`;
}
