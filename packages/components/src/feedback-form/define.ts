import '../error-summary/define.js';
import '../field/define.js';
import '../file-field/define.js';
import { define } from '../internal/define.js';
import { KaltimFeedbackForm } from './feedback-form.js';

define('kaltim-feedback-form', KaltimFeedbackForm);
