import '../error-summary/define.js';
import '../field/define.js';
import { define } from '../internal/define.js';
import { KaltimReportTracker } from './report-tracker.js';

define('kaltim-report-tracker', KaltimReportTracker);
