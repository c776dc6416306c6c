import '@kaltim/components/define/app.js';
import '@kaltim/components/define/report-tracker.js';
import { onFragment, startFrame } from './frame.js';

// The list of submissions links here with #nomor=…; the access code is typed.
onFragment('nomor', (ticket) =>
  document.querySelector('kaltim-report-tracker')?.setAttribute('ticket-number', ticket),
);

void startFrame();
