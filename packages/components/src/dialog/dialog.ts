import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { baseStyles } from '../internal/base.styles.js';
import { Localization } from '../internal/i18n.js';
import { KaltimElement } from '../internal/kaltim-element.js';
import { buttonStyles } from '../internal/widget.styles.js';
import { messages, type DialogMessages } from './messages.js';
import { styles } from './dialog.styles.js';

/** Detail of `kaltim-dialog-close`. */
export interface DialogCloseDetail {
  /** `dismissed` by Escape or "Tutup"; else what `close()` was given, such as the value of the button pressed. */
  readonly reason: string;
}

/**
 * @tag kaltim-dialog
 * @summary A question or a detail that has to be dealt with before the page goes on.
 *
 * A native modal dialog: the page behind is inert, Escape closes, the focus comes back to where it was (APG, dialog
 * pattern).
 *
 * ```html
 * <kaltim-dialog heading="Hapus draf ini?">
 *   <p>Draf dan fotonya hilang dari perangkat ini.</p>
 *   <button slot="actions" value="hapus">Hapus</button>
 *   <button slot="actions" value="batal">Batal</button>
 * </kaltim-dialog>
 * ```
 *
 * A button in `actions` closes the dialog with its `value` as the reason. Ask a question with a verb and let the buttons
 * answer it with the same verb; never "OK".
 *
 * @slot - What it is about.
 * @slot actions - The answers, as native buttons.
 *
 * @event {CustomEvent<undefined>} kaltim-dialog-open - It opened.
 * @event {CustomEvent<DialogCloseDetail>} kaltim-dialog-close - It closed, and why.
 *
 * @csspart dialog - The box.
 * @csspart heading - The heading.
 *
 * @cssproperty [--kaltim-color-surface=#ffffff] - Ground of the box.
 * @cssproperty [--kaltim-radius-card=10px] - Rounding of the box.
 */
export class KaltimDialog extends KaltimElement {
  static override styles = [baseStyles, buttonStyles, styles];

  /** What is asked, or what it shows. */
  @property() heading = '';

  /** Whether it is open. `show()` and `close()` do the same. */
  @property({ type: Boolean, reflect: true }) open = false;

  /** Replaces single built-in texts. */
  @property({ attribute: false }) messages: Partial<DialogMessages> = {};

  @query('dialog') private readonly dialog!: HTMLDialogElement;

  private readonly i18n = new Localization<DialogMessages>(this, messages);
  private reason = 'dismissed';
  private isShown = false;

  /** Opens it and moves the focus inside. */
  show(): void {
    this.open = true;
  }

  /**
   * Closes it; the focus goes back to where it was.
   *
   * @param reason - What the event tells; default `closed`.
   */
  close(reason = 'closed'): void {
    this.reason = reason;
    this.open = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('click', this.handleAction);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('click', this.handleAction);
    this.open = false;
  }

  protected override updated(changes: PropertyValues<this>): void {
    if (!changes.has('open') || !this.isConnected) return;
    if (this.open && !this.dialog.open) {
      this.reason = 'dismissed';
      this.dialog.showModal();
      this.emit('kaltim-dialog-open', undefined);
      this.isShown = true;
    } else if (!this.open && this.dialog.open) {
      this.dialog.close();
      // The browser tells of it in the next frame, and draws none behind another tab.
      this.handleClose();
    }
  }

  override render(): TemplateResult {
    return html`<dialog part="dialog" aria-labelledby="heading" @close=${this.handleClose}>
      <div class="head">
        <h2 id="heading" part="heading">${this.heading}</h2>
        <button type="button" @click=${() => this.close('dismissed')}>${this.i18n.texts.close}</button>
      </div>
      <div class="body">
        <slot></slot>
        <div class="actions"><slot name="actions" @slotchange=${this.handleSlot}></slot></div>
      </div>
    </dialog>`;
  }

  /** Escape closes the native dialog by itself. */
  private readonly handleClose = (): void => {
    if (!this.isShown) return;
    this.isShown = false;
    const { reason } = this;
    this.open = false;
    this.reason = 'dismissed';
    this.emit('kaltim-dialog-close', { reason });
  };

  private readonly handleSlot = (event: Event): void => {
    const slot = event.target as HTMLSlotElement;
    slot.parentElement!.classList.toggle('filled', slot.assignedElements().length > 0);
  };

  private readonly handleAction = (event: Event): void => {
    const button = (event.target as Element).closest<HTMLButtonElement>("button[slot='actions']");
    if (button && !event.defaultPrevented) this.close(button.value || 'closed');
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'kaltim-dialog': KaltimDialog;
  }
  interface HTMLElementEventMap {
    'kaltim-dialog-open': CustomEvent<undefined>;
    'kaltim-dialog-close': CustomEvent<DialogCloseDetail>;
  }
}
