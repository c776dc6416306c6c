import { css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { baseStyles } from '../internal/base.styles.js';
import { Localization } from '../internal/i18n.js';
import type { WidgetKaltim } from '../internal/kaltim-context.js';
import { KaltimElement } from '../internal/kaltim-element.js';
import { timers } from '../internal/timers.js';
import { buttonStyles, noticeStyles } from '../internal/widget.styles.js';
import { backupMessages, type BackupMessages } from './backup-messages.js';

/** Detail of `kaltim-outbox-export`. */
export interface OutboxExportDetail {
  /** Sealed; of no use without the passphrase. */
  readonly file: Blob;
  /** A name for it. */
  readonly name: string;
}

/** The outbox takes no shorter passphrase. */
const leastPassphrase = 8;
const goodPassphrase = 16;

type Part = 'export' | 'import';
/** What the last attempt of a part has come to. */
interface Outcome {
  readonly part: Part;
  readonly kind: 'busy' | 'done' | 'fault';
  readonly text: string;
  /** The control that has to be mended. */
  readonly field?: string;
}

/**
 * @summary Part of `<kaltim-outbox>`: stores what waits in a sealed file, and takes in such a file of another phone.
 *
 * Fetched when a person opens it; `<kaltim-outbox>` makes it.
 *
 * @event {CustomEvent<OutboxExportDetail>} kaltim-outbox-export - The file is ready. Cancelable: prevent it to keep the file
 *   elsewhere, else the browser downloads it.
 *
 * @cssproperty [--kaltim-color-primary=#0f5c3f] - The buttons.
 */
export class KaltimOutboxBackup extends KaltimElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    noticeStyles,
    css`
      form,
      :host {
        display: grid;
        gap: var(--_space-4);
      }

      form {
        max-inline-size: 480px;
        margin-block-end: var(--_space-4);
      }

      h3,
      p {
        margin: 0;
      }

      h3 {
        font-size: var(--_font-size-lead);
        font-weight: 600;
      }

      label {
        display: grid;
        gap: var(--_space-1);
        font-weight: 600;
      }

      small,
      .fine {
        color: var(--_text-muted);
        font-size: var(--_font-size-small);
        font-weight: 400;
      }

      input {
        inline-size: 100%;
        min-block-size: var(--_size-control);
        padding: 8px 12px;
        color: var(--_text);
        background: var(--_surface);
        border: 1px solid var(--_border-control);
        border-radius: var(--_radius-control);
        font: inherit;
        font-weight: 400;
      }

      input[aria-invalid='true'] {
        border: 2px solid var(--_danger);
      }

      .actions {
        margin: 0;
      }
    `,
  ];

  /** The `Kaltim` whose outbox is stored. */
  @property({ attribute: false }) kaltim: WidgetKaltim | undefined;

  /** Level of the headings in the page's outline. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 3;

  /** Replaces single built-in texts. */
  @property({ attribute: false }) messages: Partial<BackupMessages> = {};

  @state() private outcome: Outcome | undefined;
  @state() private length = 0;

  private readonly i18n = new Localization<BackupMessages>(this, backupMessages);

  override render(): TemplateResult {
    const t = this.i18n.texts;
    const { length } = this;
    const strength = length < leastPassphrase ? 'short' : length < goodPassphrase ? 'fair' : 'good';
    return html`<form @submit=${this.handleExport} novalidate>
        <h3 aria-level=${this.headingLevel}>${t.exportHeading}</h3>
        <p>${t.exportText}</p>
        <p class="notice warning" id="warning">${t.exportWarning}</p>
        ${this.renderInput('passphrase', t.passphrase, html`${t.passphraseHint} ${length ? t.strength[strength] : nothing}`)}
        ${this.renderInput('again', t.again)}
        ${this.renderOutcome('export')}
        <p class="actions"><button ?disabled=${this.isBusy}>${t.export}</button></p>
      </form>
      <form @submit=${this.handleImport} novalidate>
        <h3 aria-level=${this.headingLevel}>${t.importHeading}</h3>
        ${this.renderInput('file', t.file)} ${this.renderInput('key', t.passphrase)}
        ${this.renderOutcome('import')}
        <p class="actions"><button ?disabled=${this.isBusy}>${t.import}</button></p>
      </form>`;
  }

  private get isBusy(): boolean {
    return this.outcome?.kind === 'busy';
  }

  private renderInput(
    name: 'passphrase' | 'again' | 'file' | 'key',
    label: string,
    hint: TemplateResult | undefined = undefined,
  ): TemplateResult {
    const invalid = this.outcome?.field === name;
    return html`<div>
      <label
        >${label}<input
          name=${name}
          type=${name === 'file' ? 'file' : 'password'}
          autocomplete=${name === 'key' || name === 'file' ? 'off' : 'new-password'}
          aria-invalid=${invalid ? 'true' : 'false'}
          aria-describedby=${hint ? `${name}-hint` : nothing}
          @input=${this.handleInput}
      /></label>
      ${hint ? html`<small id="${name}-hint">${hint}</small>` : nothing}
    </div>`;
  }

  private renderOutcome(part: Part): TemplateResult {
    const { outcome } = this;
    const mine = outcome?.part === part ? outcome : undefined;
    const isFault = mine?.kind === 'fault';
    return html`<div role="status">
        ${mine && !isFault ? html`<p class="notice ${mine.kind === 'done' ? 'done' : ''}">${mine.text}</p>` : nothing}
      </div>
      <div role="alert">${isFault ? html`<p class="notice danger">${mine.text}</p>` : nothing}</div>`;
  }

  private readonly handleInput = (event: Event): void => {
    const { name, value } = event.target as HTMLInputElement;
    if (name === 'passphrase') this.length = value.length;
  };

  private readonly handleExport = async (event: Event): Promise<void> => {
    event.preventDefault();
    const t = this.i18n.texts;
    const passphrase = this.value('passphrase');
    if (passphrase.length < leastPassphrase) return this.fail('export', t.tooShort, 'passphrase');
    if (passphrase !== this.value('again')) return this.fail('export', t.different, 'again');
    await this.run('export', t.exporting, async ({ outbox }) => {
      const file = await outbox.export({ passphrase });
      this.deliver(file, `kiriman-${timers.now().toISOString().slice(0, 10)}.kaltim`);
      this.clear('passphrase', 'again');
      this.length = 0;
      return t.exported;
    });
  };

  private readonly handleImport = async (event: Event): Promise<void> => {
    event.preventDefault();
    const t = this.i18n.texts;
    const file = this.control('file')?.files?.[0];
    if (!file) return this.fail('import', t.fileMissing, 'file');
    const passphrase = this.value('key');
    if (passphrase.length < leastPassphrase) return this.fail('import', t.tooShort, 'key');
    await this.run('import', t.importing, async ({ outbox }) => {
      const { added, kept, drafts } = await outbox.import(file, { passphrase });
      this.clear('file', 'key');
      return t.imported(added.length, kept.length, drafts);
    });
  };

  private async run(
    part: Part,
    busy: string,
    step: (kaltim: WidgetKaltim) => Promise<string>,
  ): Promise<void> {
    if (!this.kaltim || this.isBusy) return;
    this.outcome = { part, kind: 'busy', text: busy };
    try {
      this.outcome = { part, kind: 'done', text: await step(this.kaltim) };
    } catch (error) {
      const { faults } = this.i18n.texts;
      const { code, reason } = error as { code?: string; reason?: string };
      const known = code !== undefined && code in faults ? (code as keyof typeof faults) : 'other';
      const field = code === 'wrong-passphrase' ? 'key' : undefined;
      this.fail(part, faults[reason === 'quota' ? 'full' : known], field);
    }
  }

  private fail(part: Part, text: string, field?: string): void {
    this.outcome = { part, kind: 'fault', text, ...(field && { field }) };
    if (field) void this.updateComplete.then(() => this.control(field)?.focus());
  }

  private deliver(file: Blob, name: string): void {
    if (!this.emit('kaltim-outbox-export', { file, name }, true)) return;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = name;
    link.click();
    // The download has begun by then; a browser that asks for a place first holds the file itself.
    timers.set(() => URL.revokeObjectURL(link.href), 60_000);
  }

  private control(name: string): HTMLInputElement | null {
    return this.renderRoot.querySelector<HTMLInputElement>(`[name=${name}]`);
  }

  private value(name: string): string {
    return this.control(name)?.value ?? '';
  }

  private clear(...names: string[]): void {
    for (const name of names) {
      const control = this.control(name);
      if (control) control.value = '';
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kaltim-outbox-backup': KaltimOutboxBackup;
  }
  interface HTMLElementEventMap {
    'kaltim-outbox-export': CustomEvent<OutboxExportDetail>;
  }
}
