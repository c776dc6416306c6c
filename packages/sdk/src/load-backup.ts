/** Imported with the first sealed export or import. */
export { open, seal } from '@kaltim/offline/backup';
