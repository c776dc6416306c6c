export { createKaltim } from './create-kaltim.js';
export { newAttachment } from '@kaltim/offline';
export { registerWorker, type RegisterWorkerOptions, type WorkerUpdate } from './register-worker.js';
export { OptionsError } from './options.js';
export type * from './types.js';
