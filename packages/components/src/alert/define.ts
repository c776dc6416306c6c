import { define } from '../internal/define.js';
import { KaltimAlert } from './alert.js';

define('kaltim-alert', KaltimAlert);
