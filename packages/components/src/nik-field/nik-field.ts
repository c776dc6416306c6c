import { checkNik } from '@kaltim/rules';
import { KaltimField } from '../field/field.js';
import { nearestLocale } from '../internal/i18n.js';
import { setNumeric } from '../internal/numeric.js';
import { texts } from './messages.js';

/**
 * @tag kaltim-nik-field
 * @summary A field for an identity number (Nomor Induk Kependudukan).
 *
 * Ask for a NIK only where the law of the service needs one; a complaint never does. The number is checked for its form
 * alone: 16 digits, a day of birth that exists, a serial. A region that is not known warns and does not hold back: codes
 * are split and renamed, and a NIK keeps that of its first issue. Well-formed is not verified.
 *
 * ```html
 * <kaltim-nik-field label="NIK" hint="16 angka pada KTP"><input name="nik" required></kaltim-nik-field>
 * ```
 *
 * @slot - One `<input>`; gets the keyboard for digits.
 *
 * @csspart counter - Characters left.
 * @csspart doubt - The warning of an unknown region.
 */
export class KaltimNikField extends KaltimField {
  override updated(changes: Map<PropertyKey, unknown>): void {
    super.updated(changes);
    setNumeric(this.control);
  }

  protected override checkEntry(value: string): string | undefined {
    const { fault } = checkNik(value, new Date());
    const { faults } = texts[nearestLocale(this)];
    return fault && (faults[fault as keyof typeof faults] ?? faults.length);
  }

  protected override doubtEntry(value: string): string {
    const read = checkNik(value, new Date());
    return !read.fault && !read.isRegionKnown ? texts[nearestLocale(this)].region : '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kaltim-nik-field': KaltimNikField;
  }
}
