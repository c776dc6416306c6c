import { define } from '../internal/define.js';
import { KaltimRating } from './rating.js';

define('kaltim-rating', KaltimRating);
