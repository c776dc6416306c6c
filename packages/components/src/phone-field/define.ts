import { define } from '../internal/define.js';
import { KaltimPhoneField } from './phone-field.js';

define('kaltim-phone-field', KaltimPhoneField);
