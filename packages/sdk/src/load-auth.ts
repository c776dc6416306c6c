/** Imported when somebody signs in or comes back from the issuer. */
export { createAuthClient } from '@kaltim/auth';
