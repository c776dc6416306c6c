import { define } from '../internal/define.js';
import { KaltimMyReports } from './my-reports.js';

define('kaltim-my-reports', KaltimMyReports);
