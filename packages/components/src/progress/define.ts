import { define } from '../internal/define.js';
import { KaltimProgress } from './progress.js';

define('kaltim-progress', KaltimProgress);
