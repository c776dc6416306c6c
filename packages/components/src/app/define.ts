import { define } from '../internal/define.js';
import { KaltimApp } from './app.js';

define('kaltim-app', KaltimApp);
