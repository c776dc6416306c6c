import '../field/define.js';
import '../service-card/define.js';
import { define } from '../internal/define.js';
import { KaltimServiceCatalog } from './service-catalog.js';

define('kaltim-service-catalog', KaltimServiceCatalog);
