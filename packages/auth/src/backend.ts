export { createAuthClient, type BackendAuthClientOptions } from './backend-client.js';
export { AuthError, type AuthErrorCode } from './auth-error.js';
export type {
  AccessTokenOptions,
  AuthClient,
  AuthEvents,
  AuthStorageStatus,
  SignInOptions,
  SignOutOptions,
  StepUp,
  Unsent,
  User,
} from './types.js';
export type { ClaimNames } from './user.js';
