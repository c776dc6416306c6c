/** Imported instead of `load-auth.js` when the gateway signs people in. */
export { createAuthClient } from '@kaltim/auth/backend';
