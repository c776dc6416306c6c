import '@kaltim/components/define/app.js';
import '@kaltim/components/define/report-tracker.js';
import { startPage } from './page.js';

void startPage();
