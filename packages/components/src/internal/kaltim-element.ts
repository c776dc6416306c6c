import { LitElement } from 'lit';
import { version } from './version.js';

/** Base of all elements: the release stamp and non-bubbling events. */
export abstract class KaltimElement extends LitElement {
  /** The release this class belongs to. */
  static readonly version: string = version;

  /**
   * Dispatches one of this library's events: it does not bubble, so it never reaches a container's listener for its
   * own event of the same name.
   *
   * @returns False when a listener prevented the default.
   */
  protected emit<Name extends keyof HTMLElementEventMap>(
    name: Name,
    ...[detail, cancelable]: HTMLElementEventMap[Name] extends CustomEvent<infer Detail>
      ? [detail: Detail, cancelable?: boolean]
      : never
  ): boolean {
    return this.dispatchEvent(new CustomEvent(name, { detail, cancelable: cancelable ?? false }));
  }
}
