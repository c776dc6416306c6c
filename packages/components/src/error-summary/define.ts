import { define } from '../internal/define.js';
import { KaltimErrorSummary } from './error-summary.js';

define('kaltim-error-summary', KaltimErrorSummary);
