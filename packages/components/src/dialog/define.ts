import { define } from '../internal/define.js';
import { KaltimDialog } from './dialog.js';

define('kaltim-dialog', KaltimDialog);
