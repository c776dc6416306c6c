import { define } from '../internal/define.js';
import { KaltimToast } from './toast.js';

define('kaltim-toast', KaltimToast);
