/** Imported with the first sealed export or import. */
export { createBackup } from '@kaltim/offline/backup';
