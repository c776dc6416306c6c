import type { Client } from '@kaltim/api-client';
import { KaltimError, NetworkError } from '@kaltim/api-client/errors';
import type { AuthClient, User } from '@kaltim/auth';

/** Makes the value once, on first use; a failed attempt is not remembered. */
export function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () =>
    (made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    }));
}

/** A client whose code is downloaded with the first call. */
export function lazyClient(make: () => Promise<Client>): Client {
  let loaded: Client | undefined;
  const load = once(() =>
    make()
      .then((client) => (loaded = client))
      .catch((cause: unknown) => {
        if (cause instanceof KaltimError) throw cause;
        throw new NetworkError('The API client could not be downloaded', { cause });
      }),
  );
  const lazy: Client = {
    call: async (operation, ...options) => (await load()).call(operation, ...options),
    safe: async (...call: Parameters<Client['safe']>) => {
      try {
        return await (await load()).safe(...call);
      } catch (error) {
        if (error instanceof KaltimError) return { ok: false, error, response: undefined };
        throw error;
      }
    },
    async *paginate(operation, ...options) {
      yield* (await load()).paginate(operation, ...options);
    },
    get clockSkew() {
      return loaded?.clockSkew;
    },
  } as Client;
  return lazy;
}

/** Sign-in whose code is downloaded when it is needed; until then nobody is signed in. */
export function lazyAuth(make: () => Promise<AuthClient>): AuthClient {
  const listeners = new Set<(user: User | undefined) => void>();
  let loaded: AuthClient | undefined;
  const load = once(async () => {
    loaded = await make();
    loaded.on('change', (user) => {
      for (const listener of listeners) listener(user);
    });
    return loaded;
  });

  return {
    get user() {
      return loaded?.user;
    },
    signIn: async (options) => (await load()).signIn(options),
    async handleCallback(url = location.href) {
      return new URL(url).searchParams.has('state') ? (await load()).handleCallback(url) : undefined;
    },
    getAccessToken: async (options) => loaded?.getAccessToken(options),
    authorize: (request, next) => (loaded ? loaded.authorize(request, next) : next(request)),
    signOut: async (options) => loaded?.signOut(options),
    on(_event, listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close() {
      listeners.clear();
      loaded?.close();
    },
  };
}
