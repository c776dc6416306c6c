import { AuthError } from './auth-error.js';

/** What the gateway tells of the session. */
export interface ToldSession {
  claims: Readonly<Record<string, unknown>> & { readonly sub: string };
  /** Milliseconds since the epoch, device clock. */
  expiresAt: number;
}

/** Milliseconds a question about the session may take. */
const patience = 10_000;

/** Lets the gateway count the cookie: no form, image or link can send it. */
export const withSession = (request: Request): Request => {
  const signed = new Request(request, { credentials: 'include' });
  signed.headers.set('X-Kaltim-Request', '1');
  return signed;
};

/** The gateway's sign-in, as far as a page may ask it. Errors carry nothing of its answers. */
export function createBackendServer(apiUrl: string, fetch: typeof globalThis.fetch) {
  async function ask(path: string, init: RequestInit): Promise<unknown> {
    try {
      const signal = AbortSignal.timeout(patience);
      const request = new Request(`${apiUrl}/auth/${path}`, { cache: 'no-store', ...init, signal });
      const reply = await fetch(withSession(request));
      if (!reply.ok) throw new Error(`The gateway answered ${reply.status}`);
      return await reply.json();
    } catch (cause) {
      throw new AuthError('network', 'The gateway can’t be reached', { cause });
    }
  }

  return {
    async session(): Promise<ToldSession | undefined> {
      const asked = Date.now();
      const told = (await ask('session', {})) as {
        user: { claims: ToldSession['claims'] } | null;
        expiresIn?: number;
      };
      return told.user
        ? { claims: told.user.claims, expiresAt: asked + (told.expiresIn ?? 0) * 1000 }
        : undefined;
    },
    /** Gives the issuer's sign-out page where there is one and it is wanted. */
    async logout(scope: 'device' | 'global', returnTo: string): Promise<string | undefined> {
      const told = (await ask('logout', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ scope, returnTo }),
      })) as { location?: string };
      return told.location;
    },
  };
}
