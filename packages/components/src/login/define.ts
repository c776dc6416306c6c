import { define } from '../internal/define.js';
import { KaltimLogin } from './login.js';

define('kaltim-login', KaltimLogin);
