import { define } from '../internal/define.js';
import { KaltimButton } from './button.js';

define('kaltim-button', KaltimButton);
