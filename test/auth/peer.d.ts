// Peers are installed only when asked for; as much of their types as the page uses.
declare module 'oidc-client-ts' {
  export class WebStorageStateStore {
    constructor(options: { store: Storage });
  }
  export interface User {
    readonly access_token: string;
    readonly expired: boolean | undefined;
  }
  export class UserManager {
    constructor(settings: Record<string, unknown>);
    getUser(): Promise<User | null>;
    signinRedirect(): Promise<void>;
    signinRedirectCallback(): Promise<User>;
    signinSilent(): Promise<User | null>;
  }
}
