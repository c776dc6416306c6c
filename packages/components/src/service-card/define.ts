import { define } from '../internal/define.js';
import { KaltimServiceCard } from './service-card.js';

define('kaltim-service-card', KaltimServiceCard);
