import { define } from '../internal/define.js';
import { KaltimSyncStatus } from './sync-status.js';

define('kaltim-sync-status', KaltimSyncStatus);
