import { define } from '../internal/define.js';
import { KaltimLinkButton } from './link-button.js';

define('kaltim-link-button', KaltimLinkButton);
