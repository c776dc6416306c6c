export { createAuthClient, type AuthClientOptions } from './auth-client.js';
export { AuthError, type AuthErrorCode } from './auth-error.js';
export type { AuthClient, SignInOptions, User } from './types.js';
