import { define } from '../internal/define.js';
import { KaltimField } from './field.js';

define('kaltim-field', KaltimField);
