/** Imported on the first call, so that a page that makes none downloads no HTTP client. */
export { createClient } from '@kaltim/api-client';
