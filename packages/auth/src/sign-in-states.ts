import { openStorage } from '@kaltim/storage';

/** What a sign-in has to remember while the person is at the issuer's. */
export interface SignInState {
  /** One record per attempt, so that tabs and repeated attempts don't overwrite each other. */
  state: string;
  nonce: string;
  codeVerifier: string;
  redirectUri: string;
  returnTo: string;
  /** Milliseconds since the epoch, device clock. */
  startedAt: number;
}

/** Milliseconds a person may take to sign in. */
const lifetime = 60 * 60 * 1000;

/** Keeps sign-ins under way, apart from the outbox, so that wiping a session can't touch what waits to be sent. */
export function openSignInStates(name: string) {
  const storage = openStorage<{ states: SignInState }>({
    name,
    version: 1,
    stores: { states: { keyPath: 'state' } },
  });

  return {
    /** Resolves false when the browser keeps nothing beyond this page. */
    async put(record: SignInState): Promise<boolean> {
      await storage.transaction(['states'], 'readwrite', async ({ states }) => {
        for (const old of await states.getAll()) if (isOver(old)) await states.delete(old.state);
        await states.put(record);
      });
      return storage.mode === 'persistent';
    },
    /** Each record serves once. */
    async take(state: string): Promise<SignInState | undefined> {
      const record = await storage.transaction(['states'], 'readwrite', async ({ states }) => {
        const found = await states.get(state);
        await states.delete(state);
        return found;
      });
      return record && !isOver(record) ? record : undefined;
    },
    close: () => storage.close(),
  };
}

const isOver = ({ startedAt }: SignInState) => Date.now() - startedAt > lifetime;
