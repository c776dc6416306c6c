import { define } from '../internal/define.js';
import { KaltimOutbox } from './outbox.js';

define('kaltim-outbox', KaltimOutbox);
