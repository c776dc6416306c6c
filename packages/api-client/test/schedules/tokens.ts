import type { TokenSource } from '../../src/tokens.js';
import type { Network } from './network.js';
import type { Server } from './server.js';
import type { World } from './world.js';

/**
 * Somebody signed in, as the auth package does it: a refused token is renewed once for all who wait, and the attempt
 * repeated. It knows nothing of aborts, and its renewal fails at times.
 */
export function createTokens(world: World, server: Server, network: Network) {
  let token = server.issueToken();
  let renewing: Promise<void> | undefined;

  const renew = () =>
    new Promise<void>((resolve, reject) => {
      network.befall('/api/me', 'token refused');
      world.after(world.between(10, 3_000), () => {
        token = server.issueToken();
        if (world.chance(0.8)) return resolve();
        network.befall('/api/me', 'renewal of the token fails');
        reject(new Error('The session has ended'));
      });
    }).finally(() => (renewing = undefined));

  const source: TokenSource = {
    user: { sub: 'warga' },
    async authorize(request, next) {
      const send = () => {
        const copy = request.clone();
        copy.headers.set('authorization', token);
        return next(copy);
      };
      const response = await send();
      if (response.status !== 401) return response;
      await response.body?.cancel();
      await (renewing ??= renew());
      return send();
    },
  };
  return { source, isBusy: () => renewing !== undefined };
}
