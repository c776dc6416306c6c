export type { AuthClient, SignInOptions, User } from './types.js';
