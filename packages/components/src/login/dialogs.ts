import { html, nothing, type TemplateResult } from 'lit';
import type { StepUp } from '@kaltim/sdk/types';
import type { LoginMessages } from './messages.js';
import type { SignOutScope, StepUpTrouble, UnsentAnswer, UnsentQuestion } from './session-controller.js';

const scopes: readonly SignOutScope[] = ['global', 'device', 'tab'];

function dialog(title: string, onCancel: () => void, body: TemplateResult): TemplateResult {
  const handleCancel = (event: Event): void => {
    // Escape is the button "Batal": the dialog goes with the next rendering. A second Escape closes it by force.
    event.preventDefault();
    onCancel();
  };
  return html`<dialog part="dialog" aria-labelledby="dialog" @cancel=${handleCancel} @close=${onCancel}>
    <h2 id="dialog" tabindex="-1">${title}</h2>
    ${body}
  </dialog>`;
}

export interface SignOutActions {
  readonly choose: (scope: SignOutScope) => void;
  readonly go: () => void;
  readonly cancel: () => void;
}

/** From where to sign out, each choice in plain words. */
export function renderSignOut(
  chosen: SignOutScope,
  t: LoginMessages,
  actions: SignOutActions,
): TemplateResult {
  return dialog(
    t.leave,
    actions.cancel,
    html`<fieldset>
        <legend>${t.leaveWhere}</legend>
        ${scopes.map(
          (scope) => html`<div class="choice">
            <input
              type="radio"
              name="scope"
              id="scope-${scope}"
              value=${scope}
              aria-describedby="hint-${scope}"
              .checked=${scope === chosen}
              @change=${() => actions.choose(scope)}
            />
            <div>
              <label for="scope-${scope}">${t.scopes[scope]}</label>
              <span class="fine" id="hint-${scope}">${t.scopeHints[scope]}</span>
            </div>
          </div>`,
        )}
      </fieldset>
      <p class="actions">
        <button type="button" class="primary" @click=${actions.go}>${t.signOut}</button>
        <button type="button" @click=${actions.cancel}>${t.cancel}</button>
      </p>`,
  );
}

/** What to do with what the person wrote and nobody has received. */
export function renderUnsent({ count, answer }: UnsentQuestion, t: LoginMessages): TemplateResult {
  const ways: [choice: UnsentAnswer, label: string, hint: string][] = [
    ['keep', t.keep, t.keepHint],
    ['export', t.export, t.exportHint],
    ['discard', t.discard, t.discardHint],
  ];
  return dialog(
    t.unsent(count),
    () => answer('cancel'),
    html`<p>${t.unsentNext}</p>
      <ul class="ways">
        ${ways.map(
          ([choice, label, hint]) => html`<li>
            <button
              type="button"
              class=${choice === 'discard' ? 'danger' : ''}
              aria-describedby="way-${choice}"
              @click=${() => answer(choice)}
            >
              ${label}
            </button>
            <span class="fine" id="way-${choice}">${hint}</span>
          </li>`,
        )}
      </ul>
      <p class="actions">
        <button type="button" @click=${() => answer('cancel')}>${t.cancel}</button>
      </p>`,
  );
}

export interface StepUpActions {
  readonly go: () => void;
  readonly cancel: () => void;
}

/** The API wants more before it goes on (RFC 9470): what, why, and that the call waits. */
export function renderStepUp(
  request: StepUp,
  trouble: StepUpTrouble | undefined,
  t: LoginMessages,
  actions: StepUpActions,
): TemplateResult {
  return dialog(
    t.stepUp,
    actions.cancel,
    html`<p>${request.acrValues === undefined ? t.stepUpFresher : t.stepUpStronger}</p>
      <p>${t.stepUpNext}</p>
      <div role="alert">
        ${trouble ? html`<p class="notice warning">${t[trouble]}</p>` : nothing}
      </div>
      <p class="actions">
        <button type="button" class="primary" @click=${actions.go}>${t.stepUpGo}</button>
        <button type="button" @click=${actions.cancel}>${t.cancel}</button>
      </p>`,
  );
}
