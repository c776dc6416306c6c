import '@kaltim/components/define/app.js';
import '@kaltim/components/define/service-catalog.js';
import { startPage } from './page.js';

void startPage();
