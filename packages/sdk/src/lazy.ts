import type { Client } from '@kaltim/api-client';
import { KaltimError, NetworkError } from '@kaltim/api-client/errors';
import type { AuthClient } from '@kaltim/auth';

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

/**
 * Sign-in whose code is downloaded when it is needed; until then nobody is signed in. With `isKept` an earlier visit may
 * have left a session, so the code is needed for the first question.
 */
export function lazyAuth(make: () => Promise<AuthClient>, isKept = false): AuthClient {
  const listeners = new Set<(auth: AuthClient) => void>();
  let loaded: AuthClient | undefined;
  const load = once(async () => {
    const auth = await make();
    for (const attach of listeners) attach(auth);
    return (loaded = auth);
  });
  const loadIfKept = async () => (isKept ? load() : loaded);

  return {
    get user() {
      return loaded?.user;
    },
    get ready() {
      return loadIfKept().then(
        (auth) => auth?.ready,
        () => undefined,
      );
    },
    get storage() {
      return loaded?.storage ?? { mode: isKept ? ('indexeddb' as const) : ('memory' as const) };
    },
    signIn: async (options) => (await load()).signIn(options),
    async handleCallback(url = location.href) {
      return new URL(url).searchParams.has('state') ? (await load()).handleCallback(url) : undefined;
    },
    getAccessToken: async (options) => (await loadIfKept())?.getAccessToken(options),
    authorize: async (request, next, ask) => {
      const auth = await loadIfKept();
      return auth ? auth.authorize(request, next, ask) : next(request);
    },
    answerChallenge: async (refusal, signal) => (await loaded?.answerChallenge?.(refusal, signal)) ?? false,
    signOut: async (options) => (await loadIfKept())?.signOut(options) ?? true,
    on(event, listener) {
      let stop = loaded?.on(event, listener);
      const attach = (auth: AuthClient) => (stop = auth.on(event, listener));
      listeners.add(attach);
      return () => {
        listeners.delete(attach);
        stop?.();
      };
    },
    close() {
      listeners.clear();
      loaded?.close();
    },
  };
}
