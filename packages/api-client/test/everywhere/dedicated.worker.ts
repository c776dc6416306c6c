import { ask } from './ask.js';

ask().then(postMessage, (error: unknown) => postMessage(String(error)));
