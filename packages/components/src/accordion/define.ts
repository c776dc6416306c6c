import { define } from '../internal/define.js';
import { KaltimAccordion } from './accordion.js';

define('kaltim-accordion', KaltimAccordion);
