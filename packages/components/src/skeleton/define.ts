import { define } from '../internal/define.js';
import { KaltimSkeleton } from './skeleton.js';

define('kaltim-skeleton', KaltimSkeleton);
