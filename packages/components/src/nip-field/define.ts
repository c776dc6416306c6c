import { define } from '../internal/define.js';
import { KaltimNipField } from './nip-field.js';

define('kaltim-nip-field', KaltimNipField);
