/** Imported with the first photo that leaves, so that a page that sends none downloads no uploader. */
export { createDigestedUploader } from '@kaltim/api-client/uploads';
