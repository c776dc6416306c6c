import '@kaltim/components/define/app.js';
import '@kaltim/components/define/login.js';
import '@kaltim/components/define/my-reports.js';
import { startPage } from './page.js';

/** The widget of the header stands outside the app; this page is the redirect page, so it completes the sign-in. */
async function start(): Promise<void> {
  const kaltim = await startPage();
  const login = document.querySelector('kaltim-login');
  if (!kaltim || !login) return;
  login.callback = true;
  login.kaltim = kaltim;
}

void start();
