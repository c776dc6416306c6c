import { define } from '../internal/define.js';
import { KaltimOfflineBanner } from './offline-banner.js';

define('kaltim-offline-banner', KaltimOfflineBanner);
