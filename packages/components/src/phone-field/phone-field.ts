import { property } from 'lit/decorators.js';
import { parsePhone } from '@kaltim/rules';
import { KaltimField } from '../field/field.js';
import { nearestLocale } from '../internal/i18n.js';
import { setNumeric } from '../internal/numeric.js';
import { texts } from './messages.js';

/**
 * @tag kaltim-phone-field
 * @summary A field for an Indonesian telephone number, written as people write it.
 *
 * ```html
 * <kaltim-phone-field label="Nomor WhatsApp" kind="mobile"><input name="phone" type="tel" autocomplete="tel"></kaltim-phone-field>
 * ```
 *
 * The entry stays as it was typed; `e164` is the form to store.
 *
 * @slot - One `<input type="tel">`.
 *
 * @csspart counter - Characters left.
 * @csspart doubt - Not used here.
 */
export class KaltimPhoneField extends KaltimField {
  /** `mobile` takes only numbers that WhatsApp and SMS reach. */
  @property() kind: 'any' | 'mobile' = 'any';

  /** The number in E.164, such as `+6281234567890`; empty while there is no complete one. */
  get e164(): string {
    return this.read(this.control?.value ?? '')?.e164 ?? '';
  }

  override updated(changes: Map<PropertyKey, unknown>): void {
    super.updated(changes);
    setNumeric(this.control, 'tel');
  }

  protected override checkEntry(value: string): string | undefined {
    return this.read(value)
      ? undefined
      : texts[nearestLocale(this)][this.kind === 'mobile' ? 'mobile' : 'any'];
  }

  private read(value: string) {
    const number = parsePhone(value);
    return this.kind === 'mobile' && number?.kind !== 'mobile' ? undefined : number;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kaltim-phone-field': KaltimPhoneField;
  }
}
