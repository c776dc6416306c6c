import { checkNip } from '@kaltim/rules';
import { KaltimField } from '../field/field.js';
import { nearestLocale } from '../internal/i18n.js';
import { setNumeric } from '../internal/numeric.js';
import { texts } from './messages.js';

/**
 * @tag kaltim-nip-field
 * @summary A field for the number of a civil servant (NIP) or an employee with a work agreement (NI PPPK).
 *
 * ```html
 * <kaltim-nip-field label="NIP" hint="18 angka, boleh dengan spasi"><input name="nip" required></kaltim-nip-field>
 * ```
 *
 * @slot - One `<input>`; gets the keyboard for digits.
 *
 * @csspart counter - Characters left.
 * @csspart doubt - Not used here.
 */
export class KaltimNipField extends KaltimField {
  override updated(changes: Map<PropertyKey, unknown>): void {
    super.updated(changes);
    setNumeric(this.control);
  }

  protected override checkEntry(value: string): string | undefined {
    const { fault } = checkNip(value, new Date());
    return fault && texts[nearestLocale(this)][fault];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kaltim-nip-field': KaltimNipField;
  }
}
