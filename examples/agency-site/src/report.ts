import '@kaltim/components/define/app.js';
import '@kaltim/components/define/feedback-form.js';
import { onFragment, startFrame } from './frame.js';

const form = document.querySelector('kaltim-feedback-form');

// The service page links here with ?service=…: the report then names it.
const service = new URLSearchParams(location.search).get('service');
if (service) form?.setAttribute('service', service);

// The list of submissions links here with #perbaiki=…: the form opens that report.
onFragment('perbaiki', (entryId) => form?.setAttribute('entry-id', entryId));

void startFrame();
