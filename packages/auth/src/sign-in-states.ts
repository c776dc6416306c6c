import type { AuthStorage, SignInState } from './auth-storage.js';

/** Milliseconds a person may take to sign in. */
const lifetime = 60 * 60 * 1000;

/** Keeps sign-ins under way. */
export function createSignInStates(storage: AuthStorage) {
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
  };
}

const isOver = ({ startedAt }: SignInState) => Date.now() - startedAt > lifetime;
