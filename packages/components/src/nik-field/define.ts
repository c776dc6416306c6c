import { define } from '../internal/define.js';
import { KaltimNikField } from './nik-field.js';

define('kaltim-nik-field', KaltimNikField);
