import '@kaltim/components/define/app.js';
import '@kaltim/components/define/feedback-form.js';
import { showAccount } from './account.js';
import { startPage } from './page.js';

async function start(): Promise<void> {
  const kaltim = await startPage();
  if (kaltim?.auth) await showAccount(kaltim.auth);
  // The service page links here with ?service=…: the report then names it.
  const service = new URLSearchParams(location.search).get('service');
  if (service) document.querySelector('kaltim-feedback-form')?.setAttribute('service', service);
}

void start();
