import { define } from '../internal/define.js';
import { KaltimFileField } from './file-field.js';

define('kaltim-file-field', KaltimFileField);
