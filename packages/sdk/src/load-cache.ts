/** Imported with the first answer that is kept, so that a page that keeps none downloads no cache. */
export { createCache, openCacheStorage } from '@kaltim/offline/cache';
export { createLoad } from './cache-load.js';
