import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { baseStyles, hiddenStyles } from '../internal/base.styles.js';
import { Localization } from '../internal/i18n.js';
import { KaltimElement } from '../internal/kaltim-element.js';
import { toggleState } from '../internal/states.js';
import { timers } from '../internal/timers.js';
import { breaksHtml, controlsIn, isRequired, nativeFault, valueOf, type NativeControl } from './control.js';
import { lightStyles, styles } from './field.styles.js';
import { messages, type FieldMessages } from './messages.js';

/** A rule of the page's own: the sentence that says the mend, or undefined when the value is fine. */
export type FieldRule = (value: string, control: NativeControl) => string | undefined;

let fields = 0;

/** Typing pauses this long before the characters left are announced, in milliseconds. */
const announceAfter = 1000;

/**
 * @tag kaltim-field
 * @summary A label, a hint, a mark, a counter and an error message around one native control in light DOM.
 *
 * The control stays the page's own: autofill, password managers, `<label for>`, `jQuery.serialize()` and a POST
 * without JavaScript work as ever. Nothing turns red before the person has left an edited control or tried to send;
 * from then on the message follows every keystroke. A form with `novalidate` is left to its owner, who sets `error`.
 *
 * ```html
 * <kaltim-field label="Nama lengkap" hint="Sesuai KTP">
 *   <input name="nama" autocomplete="name" required>
 * </kaltim-field>
 * ```
 *
 * A group is a `fieldset` of labels, each holding its radio button or checkbox; a single checkbox is a label alone.
 *
 * @slot - One `input`, `textarea`, `select`, a `label` that holds a checkbox, or a `fieldset` of such labels.
 * @slot label - The label, when you write it yourself; else it is made from `label`.
 * @slot hint - The hint, when you write it yourself; else it is made from `hint`.
 * @slot error - Made by the element.
 *
 * @csspart counter - Characters left.
 * @csspart doubt - What to look at again in an entry that is taken.
 *
 * @cssproperty [--kaltim-size-control=48px] - Least height of the control.
 * @cssproperty [--kaltim-radius-control=6px] - Rounding of the control.
 * @cssproperty [--kaltim-color-border-control=#7e7668] - Edge of the control.
 * @cssproperty [--kaltim-color-danger=#b3261e] - Edge and message of a field to be mended.
 *
 * @cssstate invalid - A message is shown.
 */
export class KaltimField extends KaltimElement {
  static override styles = [baseStyles, hiddenStyles, styles];

  /** The label's text. In a group it becomes the legend. */
  @property() label = '';

  /** Help that stays visible. */
  @property() hint = '';

  /** A message from elsewhere, such as the server's. It shows at once and goes when the person changes the entry. */
  @property() error = '';

  /**
   * Most characters; more can be typed but not sent, so that pasted text is never cut. How many are left shows from
   * two thirds on. 0 is no limit.
   */
  @property({ type: Number }) counter = 0;

  /** Which fields carry a mark: the optional ones (default), the required ones, or none. */
  @property() mark: 'optional' | 'required' | 'none' = 'optional';

  /** A rule beyond those of HTML. */
  @property({ attribute: false }) rule: FieldRule | undefined;

  /** Replaces single built-in texts. */
  @property({ attribute: false }) messages: Partial<FieldMessages> = {};

  @state() private message = '';
  @state() private doubt = '';
  @state() private length = 0;
  @state() private announced = '';

  private readonly i18n = new Localization<FieldMessages>(this, messages);
  private readonly internals = this.attachInternals();
  private readonly uid = `kaltim-field-${(fields += 1)}`;
  private readonly observer = new MutationObserver(() => this.adopt());
  private controls: NativeControl[] = [];
  private form: HTMLFormElement | null = null;
  private edited = false;
  private revealed = false;
  private custom = '';
  private own: { label?: HTMLElement; hint?: HTMLElement; error?: HTMLElement } = {};
  private announceTimer: number | undefined;

  constructor() {
    super();
    this.addEventListener('input', this.handleEdit);
    this.addEventListener('change', this.handleEdit);
    this.addEventListener('focusout', this.handleLeave);
    this.addEventListener('invalid', this.handleInvalid, true);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const root = this.getRootNode() as Document | ShadowRoot;
    const sheet = lightStyles.styleSheet;
    if (sheet && !root.adoptedStyleSheets.includes(sheet)) {
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    }
    this.observer.observe(this, {
      childList: true,
      subtree: true,
      attributeFilter: ['required', 'disabled'],
    });
    this.adopt();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.observer.disconnect();
    this.form?.removeEventListener('reset', this.handleReset);
    this.form = null;
    timers.clear(this.announceTimer);
  }

  /** The native control; the first one of a group. */
  get control(): NativeControl | undefined {
    return this.controls[0];
  }

  /** The message that is shown; empty while nothing is. */
  get shown(): string {
    return this.message;
  }

  /** The message that would be shown if the person tried to send now; empty when the entry is fine. */
  get fault(): string {
    return this.error || this.findFault();
  }

  /**
   * Shows what is wrong, as sending does.
   *
   * @returns True when the entry is fine.
   */
  reportValidity(): boolean {
    this.revealed = true;
    this.own.error?.setAttribute('aria-live', 'off');
    this.refresh();
    return !this.fault;
  }

  /** Forgets that the person has been here: the message goes until the next attempt. */
  resetValidity(): void {
    this.edited = false;
    this.revealed = false;
    this.error = '';
    this.refresh();
  }

  /** Focuses the native control. */
  override focus(options?: FocusOptions): void {
    this.control?.focus(options);
  }

  override render(): TemplateResult {
    const t = this.i18n.texts;
    const required = isRequired(this.controls);
    const mark =
      this.mark === 'optional' && !required
        ? t.optional
        : this.mark === 'required' && required
          ? t.required
          : '';
    const over = this.length - this.counter;
    const labelled = Boolean(this.label) || Boolean(this.querySelector(':scope > [slot=label]'));
    return html`<div class="frame ${this.message ? 'invalid' : ''}">
      <div class="label ${labelled && !this.group ? '' : 'empty'}">
        <slot name="label"></slot>${mark ? html`<span class="mark">${mark}</span>` : nothing}
      </div>
      <slot name="hint"></slot>
      <slot name="error"></slot>
      <slot></slot>
      ${
        this.counter && this.length > (this.counter * 2) / 3
          ? html`<span class="counter ${over > 0 ? 'over' : ''}" part="counter" aria-hidden="true"
              >${over > 0 ? t.over(over) : t.left(-over)}</span
            ><span class="quiet" role="status">${this.announced}</span>`
          : nothing
      }
      <p class="doubt" part="doubt" role="status">${this.message ? '' : this.doubt}</p>
    </div>`;
  }

  override updated(changed: PropertyValues): void {
    if (changed.has('error') || changed.has('rule') || changed.has('counter')) this.refresh();
    this.renderLight();
    toggleState(this.internals, 'invalid', Boolean(this.message));
  }

  /** A kind of entry's own rule, asked when there is an entry that HTML takes. The sentence that says the mend. */
  protected checkEntry?(value: string): string | undefined;

  /** What a person should look at again in an entry that is taken all the same. */
  protected doubtEntry?(value: string): string;

  private get group(): HTMLFieldSetElement | null {
    return this.querySelector<HTMLFieldSetElement>(':scope > fieldset');
  }

  /** Takes what the page has put inside: finds the controls, and ties label, hint and error to them. */
  private adopt(): void {
    this.controls = controlsIn(this);
    const form = this.control?.form ?? null;
    if (form !== this.form) {
      this.form?.removeEventListener('reset', this.handleReset);
      form?.addEventListener('reset', this.handleReset);
      this.form = form;
    }
    this.length = valueOf(this.controls).length;
    this.requestUpdate();
  }

  /** Label, hint and error lie in light DOM, where their ids reach the control (an id cannot cross a shadow root). */
  private renderLight(): void {
    const { control, group } = this;
    if (!control) return;
    control.id ||= `${this.uid}-control`;
    if (this.label) this.renderLabel(control, group);
    const hint = this.hint
      ? this.ensure('hint', 'p')
      : this.querySelector<HTMLElement>(':scope > [slot=hint]');
    if (hint) {
      hint.id ||= `${this.uid}-hint`;
      if (this.hint) setText(hint, this.hint);
    }
    const error = this.ensure('error', 'p');
    if (!error.hasAttribute('aria-live')) error.setAttribute('aria-live', 'polite');
    setError(error, this.message, this.i18n.texts.errorPrefix);
    const target = group ?? control;
    const foreign = (target.getAttribute('aria-describedby') ?? '')
      .split(/\s+/)
      .filter((entry) => entry && !entry.startsWith(this.uid) && entry !== hint?.id);
    const ids = [...foreign, hint?.id, this.message && error.id].filter(Boolean).join(' ');
    setAttribute(target, 'aria-describedby', ids);
    for (const each of this.controls) setAttribute(each, 'aria-invalid', this.message ? 'true' : '');
  }

  private renderLabel(control: NativeControl, group: HTMLFieldSetElement | null): void {
    if (!group) {
      const label = this.ensure('label', 'label') as HTMLLabelElement;
      label.htmlFor = control.id;
      setText(label, this.label);
      return;
    }
    let legend = group.querySelector(':scope > legend');
    if (!legend) {
      legend = document.createElement('legend');
      group.prepend(legend);
    }
    setText(legend, this.label);
  }

  /**
   * Our own node for a text, always before what the page renders, so a template's end is never crossed. In a group it
   * follows the legend; elsewhere it goes to its slot.
   */
  private ensure(name: 'label' | 'hint' | 'error', tag: 'label' | 'p'): HTMLElement {
    const { group } = this;
    let node = this.own[name];
    if (!node || node.parentElement !== (group ?? this)) {
      node ??= document.createElement(tag);
      node.id = `${this.uid}-${name}`;
      node.className = `kaltim-field-${name}`;
      this.own[name] = node;
      if (group) {
        const after = (name === 'error' && this.own.hint) || group.querySelector(':scope > legend');
        if (after?.parentElement === group) after.after(node);
        else group.prepend(node);
      } else {
        node.slot = name;
        this.prepend(node);
      }
    }
    return node;
  }

  private findFault(): string {
    const t = this.i18n.texts;
    const { control, controls } = this;
    if (!control || control.disabled) return '';
    const label = this.label || this.querySelector('[slot=label], legend')?.textContent?.trim() || '';
    const over = valueOf(controls).length - this.counter;
    const broken = controls.find((each) => breaksHtml(each) || this.hasForeignSentence(each));
    const value = valueOf(controls);
    return (
      (broken && nativeFault(broken, label, Boolean(this.group), t)) ??
      (this.counter && over > 0 ? t.tooLong(this.counter, over) : undefined) ??
      (value ? this.checkEntry?.(value) : undefined) ??
      this.rule?.(value, control) ??
      ''
    );
  }

  /** Whether the page has set a sentence of its own on a control. */
  private hasForeignSentence({ validity, validationMessage }: NativeControl): boolean {
    return validity.customError && validationMessage !== this.custom;
  }

  private refresh(): void {
    const { form } = this;
    const handedOver = form?.noValidate && !this.revealed;
    const fault = handedOver ? '' : this.findFault();
    this.holdBack(form?.noValidate ? '' : fault);
    this.message = this.error || (this.revealed ? fault : '');
    const value = valueOf(this.controls);
    this.doubt = (this.revealed && value && !fault && this.doubtEntry?.(value)) || '';
  }

  /** The browser must hold back a form for our rules too; a sentence of the page's own stays. */
  private holdBack(fault: string): void {
    const { control } = this;
    if (!control || this.hasForeignSentence(control)) return;
    const custom = breaksHtml(control) ? '' : fault;
    if (control.validity.customError || custom) control.setCustomValidity(custom);
    this.custom = custom;
  }

  private readonly handleEdit = (): void => {
    this.edited = true;
    this.error = '';
    this.length = valueOf(this.controls).length;
    this.own.error?.setAttribute('aria-live', 'polite');
    this.refresh();
    if (!this.counter) return;
    timers.clear(this.announceTimer);
    this.announceTimer = timers.set(() => {
      const over = this.length - this.counter;
      this.announced = over > 0 ? this.i18n.texts.over(over) : this.i18n.texts.left(-over);
    }, announceAfter);
  };

  private readonly handleLeave = (event: FocusEvent): void => {
    if (!this.edited || this.form?.noValidate || this.contains(event.relatedTarget as Node | null)) return;
    this.revealed = true;
    this.refresh();
  };

  /** The browser refuses to send: our message replaces its bubble. */
  private readonly handleInvalid = (event: Event): void => {
    event.preventDefault();
    this.reportValidity();
    const { form, control } = this;
    const first = form?.querySelector(':is(input, textarea, select):invalid') === event.target;
    // With our bubble gone the browser focuses nothing. A summary, where there is one, does it.
    if (first && !form?.querySelector('kaltim-error-summary')) queueMicrotask(() => control?.focus());
  };

  private readonly handleReset = (): void => {
    // The values go back after this event.
    queueMicrotask(() => {
      this.resetValidity();
      this.length = valueOf(this.controls).length;
    });
  };
}

function setText(node: Element, text: string): void {
  if (node.textContent !== text) node.textContent = text;
}

function setAttribute(node: Element, name: string, value: string): void {
  if (value) {
    if (node.getAttribute(name) !== value) node.setAttribute(name, value);
  } else if (node.hasAttribute(name)) {
    node.removeAttribute(name);
  }
}

/** The message behind a prefix that only screen readers meet: colour and border say the rest. */
function setError(node: Element, message: string, prefix: string): void {
  const text = message && `${prefix} ${message}`;
  if (node.textContent === text) return;
  if (!message) {
    node.replaceChildren();
    return;
  }
  const quiet = document.createElement('span');
  quiet.className = 'kaltim-field-prefix';
  quiet.textContent = `${prefix} `;
  node.replaceChildren(quiet, message);
}

declare global {
  interface HTMLElementTagNameMap {
    'kaltim-field': KaltimField;
  }
}
