import { openStorage, type Storage } from '@kaltim/storage';
import type { SessionRow } from './session-row.js';

/** What a sign-in has to remember while the person is at the issuer's. */
export interface SignInState {
  /** One record per attempt, so that tabs and repeated attempts don't overwrite each other. */
  state: string;
  nonce: string;
  codeVerifier: string;
  redirectUri: string;
  returnTo: string;
  /** Seconds; the ID token must prove it. */
  maxAge: number | undefined;
  /** Milliseconds since the epoch, device clock. */
  startedAt: number;
}

export interface Lease {
  id: 'refresh';
  owner: string;
  /** Milliseconds since the epoch, device clock. */
  until: number;
}

type Schema = {
  states: SignInState;
  session: SessionRow;
  keys: { id: 'seal'; key: CryptoKey };
  leases: Lease;
};

export type AuthStorage = Storage<Schema>;

/** Sign-in's own database, apart from the outbox, so that wiping a session can't touch what waits to be sent. */
export const openAuthStorage = (name: string): AuthStorage =>
  openStorage<Schema>({
    name,
    version: 2,
    stores: {
      states: { keyPath: 'state' },
      session: { keyPath: 'id' },
      keys: { keyPath: 'id' },
      leases: { keyPath: 'id' },
    },
  });
