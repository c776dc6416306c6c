import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { baseStyles, hiddenStyles } from '../internal/base.styles.js';
import { Localization } from '../internal/i18n.js';
import { KaltimElement } from '../internal/kaltim-element.js';
import { buttonStyles, progressStyles } from '../internal/widget.styles.js';
import { styles } from './file-field.styles.js';
import { acceptedKinds, distinct, formatBytes, oneOf, renamed, sniff } from './file-kinds.js';
import { messages, type FileFieldMessages } from './messages.js';
import { drawPreview } from './preview.js';
import { shrink } from './shrink.js';

/** A file as the field shows it. */
export interface FileItem {
  readonly id: string;
  readonly name: string;
  /** Media type. */
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  /** The bytes, for the preview; without them a sign stands there. */
  readonly file?: Blob;
  /** Sent so far, from 0 to 1; absent while nothing is being sent. */
  readonly progress?: number;
  /** What is wrong with it and how to mend it. */
  readonly error?: string;
}

/** Detail of `kaltim-files-add`. */
export interface FilesAddDetail {
  /** Checked, read and made smaller; each has a name that none of the others has. */
  readonly files: readonly File[];
}

/** Detail of `kaltim-file-remove`. */
export interface FileRemoveDetail {
  readonly id: string;
}

/**
 * @tag kaltim-file-field
 * @summary Photos and documents: from the camera, the gallery, by dragging or pasting, checked and made smaller on the
 *   device.
 *
 * The field neither stores nor sends. Its owner keeps `files`: it adds what `kaltim-files-add` brings and takes out
 * what `kaltim-file-remove` names. The kind of a file is read from its bytes. Photos are drawn anew, upright, at most
 * `longest-side` pixels, as JPEG, which also removes the place the camera has noted; a photo the browser can't decode,
 * or that would not get smaller, stays as it is.
 *
 * ```html
 * <kaltim-file-field label="Foto" max-files="3"></kaltim-file-field>
 * <script type="module">
 *   const field = document.querySelector('kaltim-file-field');
 *   field.addEventListener('kaltim-files-add', ({ detail }) => {
 *     const added = detail.files.map((file) => (
 *       { id: file.name, name: file.name, type: file.type, size: file.size, file }));
 *     field.files = [...field.files, ...added];
 *   });
 *   field.addEventListener('kaltim-file-remove', ({ detail }) => {
 *     field.files = field.files.filter(({ id }) => id !== detail.id);
 *   });
 * </script>
 * ```
 *
 * @event {CustomEvent<FilesAddDetail>} kaltim-files-add - Files were chosen that may be added.
 * @event {CustomEvent<FileRemoveDetail>} kaltim-file-remove - The person wants a file gone.
 *
 * @csspart files - The list of files.
 * @csspart file - One file.
 *
 * @cssproperty [--kaltim-size-control=48px] - Least height of the buttons.
 * @cssproperty [--kaltim-radius-control=6px] - Rounding of files and buttons.
 * @cssproperty [--kaltim-color-primary=#0f5c3f] - Buttons and progress.
 * @cssproperty [--kaltim-color-danger=#b3261e] - What is to be mended.
 */
export class KaltimFileField extends KaltimElement {
  static override styles = [baseStyles, hiddenStyles, buttonStyles, progressStyles, styles];

  /** What is asked for. */
  @property() label = '';

  /** Whether the label carries the mark of what may be left out. */
  @property() mark: 'optional' | 'none' = 'optional';

  /** Help that stays visible. */
  @property() hint = '';

  /** A message from elsewhere that concerns no single file, such as a device without room. */
  @property() error = '';

  /** Media types that are taken, of `image/jpeg`, `image/png`, `image/webp` and `application/pdf`. */
  @property() accept = 'image/jpeg,image/png,image/webp';

  /** Most files. */
  @property({ type: Number, attribute: 'max-files' }) maxFiles = 3;

  /** Most bytes of one file, after it was made smaller. */
  @property({ type: Number, attribute: 'max-size' }) maxSize = 10 * 1024 * 1024;

  /** Most pixels of a photo's longer side. */
  @property({ type: Number, attribute: 'longest-side' }) longestSide = 2048;

  /** Leaves photos as they are, with the place the camera has noted. Say so to the person. */
  @property({ type: Boolean, attribute: 'keep-original' }) keepOriginal = false;

  /** Nothing can be added or removed. */
  @property({ type: Boolean, reflect: true }) disabled = false;

  /** The files, kept by the owner. */
  @property({ attribute: false }) files: readonly FileItem[] = [];

  /** Replaces single built-in texts. */
  @property({ attribute: false }) messages: Partial<FileFieldMessages> = {};

  /** Why chosen files were not taken. */
  @state() private faults: readonly string[] = [];
  /** Files that are being read and made smaller. */
  @state() private preparing = 0;
  @state() private dragging = false;
  @state() private announced = '';

  private readonly i18n = new Localization<FileFieldMessages>(this, messages);
  /** One batch after the other, so that each knows how much room the one before has left. */
  private queue: Promise<unknown> = Promise.resolve();
  /** Files that were handed to the owner and have not been announced. */
  private handed = 0;
  /** The file that was asked to go, and its place in the list. */
  private leaving: { item: FileItem; index: number } | undefined;
  private hadFocus = false;

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('files')) this.announce(changed.get('files') ?? []);
    this.hadFocus = this.renderRoot.contains((this.renderRoot as ShadowRoot).activeElement);
  }

  override render(): TemplateResult {
    const t = this.i18n.texts;
    const { noun, files, maxFiles } = this;
    const errors = [this.error, ...this.faults].filter(Boolean);
    const isFull = files.length >= maxFiles && !this.preparing;
    return html`<fieldset
      class=${this.dragging ? 'dragging' : ''}
      ?disabled=${this.disabled}
      aria-describedby="hint error"
      @dragover=${this.handleDragOver}
      @dragleave=${this.handleDragLeave}
      @drop=${this.handleDrop}
      @paste=${this.handlePaste}
    >
      <legend>
        ${this.label} ${this.mark === 'optional' ? html`<span class="mark">${t.optional}</span>` : nothing}
      </legend>
      <p class="hint" id="hint">${this.hint} ${t.limits(this.kindNames, maxFiles, noun)}</p>
      <div id="error" ?hidden=${!errors.length}>${errors.map((text) => this.renderError(text))}</div>
      ${files.length ? html`<ul class="files" part="files">${files.map((item, index) => this.renderFile(item, index))}</ul>` : nothing}
      ${this.preparing ? html`<p class="preparing">${t.preparing(this.preparing, noun)}</p>` : nothing}
      ${isFull ? html`<p class="full" tabindex="-1">${t.full(maxFiles, noun)}</p>` : this.renderPickers()}
      <p class="quiet" role="status">${this.announced}</p>
    </fieldset>`;
  }

  override updated(changed: PropertyValues<this>): void {
    this.renderRoot.querySelectorAll('canvas').forEach((canvas, index) => {
      const file = this.files[index]?.file;
      if (file) void drawPreview(canvas, file);
    });
    if (changed.has('files')) this.moveFocus();
  }

  /** Focuses the first file that is to be mended, else the button that adds files. */
  override focus(options?: FocusOptions): void {
    (this.find('.invalid button') ?? this.find('.add input') ?? this.find('button'))?.focus(options);
  }

  private renderPickers(): TemplateResult {
    const t = this.i18n.texts;
    const photos = this.kinds.filter(({ type }) => isPhoto(type)).map(({ type }) => type);
    const picker = (kind: string, text: string, input: TemplateResult) =>
      html`<label class="picker ${kind}"
        >${input}<span class="button"
          ><svg viewBox="0 0 24 24" aria-hidden="true"><path d=${kind === 'add' ? plus : camera} /></svg>${text}</span
        ></label
      >`;
    return html`<div class="pickers">
      ${
        photos.length
          ? picker(
              'camera',
              t.camera,
              html`<input type="file" accept=${photos.join()} capture="environment" @change=${this.handleChoice} />`,
            )
          : nothing
      }
      ${picker(
        'add',
        t.add(this.noun),
        html`<input
          type="file"
          accept=${this.accept}
          ?multiple=${this.maxFiles > 1}
          @change=${this.handleChoice}
        />`,
      )}
      <span class="drop" aria-hidden="true">${t.drop(this.noun)}</span>
    </div>`;
  }

  private renderFile(item: FileItem, index: number): TemplateResult {
    const t = this.i18n.texts;
    const { name, size, progress, error } = item;
    const percent = Math.floor((progress ?? 0) * 100);
    const isSending = progress !== undefined && progress < 1 && !error;
    const status = error || progress === undefined ? '' : isSending ? t.sending(percent) : t.sent;
    return html`<li class=${error ? 'invalid' : ''} part="file">
      <span class="sign"
        >${acceptedKinds(item.type).map((kind) => kind.name)}<canvas width="144" height="144" role="img" aria-label=${name} hidden></canvas
      ></span>
      <span class="name">${name}</span>
      <span class="facts"
        ><span>${formatBytes(size, this.i18n.locale)}</span
        >${status ? html`<span class="state">${status}</span>` : nothing}</span
      >
      <button
        type="button"
        aria-label=${t.removeOne(name)}
        aria-describedby=${error ? `error-${index}` : nothing}
        ?disabled=${this.disabled}
        @click=${() => this.letGo(item, index)}
      >
        ${t.remove}
      </button>
      ${
        isSending
          ? html`<progress max="100" .value=${percent} aria-label=${t.sendingOne(name)}></progress>`
          : nothing
      }
      ${error ? html`<div class="wide" id="error-${index}">${this.renderError(error)}</div>` : nothing}
    </li>`;
  }

  private renderError(text: string): TemplateResult {
    return html`<p class="error"><span class="quiet">${this.i18n.texts.errorPrefix}</span> ${text}</p>`;
  }

  private get kinds() {
    return acceptedKinds(this.accept);
  }

  private get kindNames(): string {
    return oneOf(
      this.kinds.map(({ name }) => name),
      this.i18n.locale,
    );
  }

  private get noun(): string {
    const t = this.i18n.texts;
    return this.kinds.every(({ type }) => isPhoto(type)) ? t.photo : t.file;
  }

  private find(selector: string): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(selector);
  }

  /** Puts what the owner has done into words. */
  private announce(before: readonly FileItem[]): void {
    const t = this.i18n.texts;
    const { files, maxFiles, leaving } = this;
    const news: string[] = [];
    if (this.handed && files.length > before.length) {
      news.push(t.added(this.handed, files.length, maxFiles, this.noun), ...this.faults);
      this.handed = 0;
    }
    if (leaving && !files.some(({ id }) => id === leaving.item.id)) {
      news.push(t.removed(leaving.item.name, files.length, maxFiles));
    }
    for (const { id, name, progress, error } of files) {
      const earlier = before.find((item) => item.id === id);
      if (!earlier) continue;
      if (error && error !== earlier.error) news.push(error);
      else if (progress === 1 && earlier.progress !== 1) news.push(t.sentOne(name));
    }
    if (news.length) this.announced = news.join(' ');
  }

  /** After a removal the next file's button has the focus; what had it may be gone after an addition too. */
  private moveFocus(): void {
    const { leaving, files } = this;
    if (leaving && !files.some(({ id }) => id === leaving.item.id)) {
      this.leaving = undefined;
      const buttons = this.renderRoot.querySelectorAll<HTMLElement>('li button');
      (buttons[Math.min(leaving.index, buttons.length - 1)] ?? this.find('.add input'))?.focus();
    } else if (this.hadFocus && !(this.renderRoot as ShadowRoot).activeElement) {
      this.find('.full')?.focus();
    }
  }

  private letGo(item: FileItem, index: number): void {
    this.faults = [];
    this.leaving = { item, index };
    this.emit('kaltim-file-remove', { id: item.id });
  }

  private take(files: readonly File[]): void {
    if (!files.length || this.disabled) return;
    this.faults = [];
    this.preparing += files.length;
    this.announced = this.i18n.texts.preparing(files.length, this.noun);
    this.queue = this.queue.then(() => this.prepareAll(files));
  }

  private async prepareAll(chosen: readonly File[]): Promise<void> {
    const files: File[] = [];
    // One after another: a cheap phone has no room for three photos at once.
    for (const file of chosen) {
      const result = await this.prepare(file, files);
      if (typeof result === 'string') this.faults = [...this.faults, result];
      else files.push(result);
    }
    this.preparing -= chosen.length;
    if (files.length) {
      this.handed += files.length;
      this.emit('kaltim-files-add', { files });
    } else {
      this.announced = this.faults.join(' ');
    }
  }

  /** The file as it may be added, or the sentence that says why it may not. */
  private async prepare(file: File, others: readonly File[]): Promise<File | string> {
    const t = this.i18n.texts;
    const { name } = file;
    const { maxFiles, maxSize, noun } = this;
    const { locale } = this.i18n;
    if (!file.size) return t.empty(name);
    let original: Blob;
    try {
      const type = sniff(await file.slice(0, 16).arrayBuffer());
      if (!this.kinds.some((kind) => kind.type === type)) return t.kind(name, noun, this.kindNames);
      if (this.files.length + others.length >= maxFiles) return t.many(name, maxFiles, noun);
      // Read now: a phone may take back what it has lent.
      original = new Blob([await file.arrayBuffer()], { type: type ?? '' });
    } catch {
      return t.unreadable(name);
    }
    const mayShrink = isPhoto(original.type) && !this.keepOriginal;
    const ready = mayShrink ? await shrink(original, this.longestSide) : original;
    if (ready.size > maxSize) {
      return t.large(name, formatBytes(ready.size, locale), formatBytes(maxSize, locale));
    }
    const taken = [...this.files, ...others].map((other) => other.name);
    const own = ready.type === original.type ? name : renamed(name, ready.type);
    return new File([ready], distinct(own, taken), { type: ready.type });
  }

  private readonly handleChoice = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    // So that the same file can be chosen again after it was removed.
    input.value = '';
    this.take(files);
  };

  private readonly handleDragOver = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.dragging = !this.disabled;
  };

  private readonly handleDragLeave = (event: DragEvent): void => {
    if (!(event.currentTarget as Element).contains(event.relatedTarget as Node | null)) this.dragging = false;
  };

  private readonly handleDrop = (event: DragEvent): void => {
    event.preventDefault();
    this.dragging = false;
    this.take([...(event.dataTransfer?.files ?? [])]);
  };

  private readonly handlePaste = (event: ClipboardEvent): void => {
    this.take([...(event.clipboardData?.files ?? [])]);
  };
}

const isPhoto = (type: string) => type.startsWith('image/');

const plus = 'M12 5v14M5 12h14';
const camera =
  'M4 8a2 2 0 0 1 2-2h2l1.5-2h5L16 6h2a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2zM12 9.5a3 3 0 1 0 0 6 3 3 0 0 0 0-6';

declare global {
  interface HTMLElementTagNameMap {
    'kaltim-file-field': KaltimFileField;
  }
  interface HTMLElementEventMap {
    'kaltim-files-add': CustomEvent<FilesAddDetail>;
    'kaltim-file-remove': CustomEvent<FileRemoveDetail>;
  }
}
