export { createKaltim } from './create-kaltim.js';
export { OptionsError } from './options.js';
export type * from './types.js';
