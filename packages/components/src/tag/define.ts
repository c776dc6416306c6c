import { define } from '../internal/define.js';
import { KaltimTag } from './tag.js';

define('kaltim-tag', KaltimTag);
