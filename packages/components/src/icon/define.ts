import { define } from '../internal/define.js';
import { KaltimIcon } from './icon.js';

define('kaltim-icon', KaltimIcon);
