import '@kaltim/components/define/app.js';
import '@kaltim/components/define/feedback-form.js';
import { startPage } from './page.js';

// The service page links here with ?service=…: the report then names it.
const service = new URLSearchParams(location.search).get('service');
if (service) document.querySelector('kaltim-feedback-form')?.setAttribute('service', service);

void startPage();
