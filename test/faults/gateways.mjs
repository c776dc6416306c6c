// The gateway processes of the campaign: one serves, one waits warm, so that a killed one is replaced at once.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { root } from '../../scripts/lib/packages.mjs';
import { toolEnvironment } from '../../scripts/lib/process.mjs';

/** Keys the gateway's hashes. */
export const hashSecret = 'of the fault campaign, and of nothing else';
/** Who signs in. */
export const people = ['siti', 'budi'];

const issuer = 'http://issuer.localhost';
const audience = 'urn:kaltim:api';

/**
 * @param {{ database: string, sitePort: number, runs: number, fromSource?: boolean }} options `sitePort` and `runs` make
 *   the origins of the phones' pages; `fromSource`: runs the packages' sources, not what was built of them
 */
export async function startGateways({ database, sitePort, runs, fromSource = false }) {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'faults', alg: 'ES256', use: 'sig' };
  const settings = JSON.stringify({
    database,
    sitePort,
    runs,
    hashSecret,
    issuer,
    audience,
    keys: { keys: [jwk] },
  });
  const all = new Set();
  let closed = false;

  async function start() {
    const args = fromSource ? ['--conditions=@kaltim/source', '--import', 'tsx'] : [];
    const child = spawn('node', [...args, join(root, 'test/faults/gateway.mjs')], {
      cwd: root,
      env: toolEnvironment({ KALTIM_FAULTS: settings }),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    all.add(child);
    const gone = once(child, 'exit').then(() => all.delete(child));
    const address = once(createInterface({ input: child.stdout }), 'line').then(([line]) => line);
    const url = await Promise.race([address, gone.then(() => undefined)]);
    if (!url && !closed) throw new Error('A gateway stopped before it was ready.');
    return { url, child, gone };
  }

  let current = await start();
  let spare = start();
  spare.catch(() => undefined);
  let replacing;

  return {
    /** Where the gateway that serves now listens. */
    get url() {
      return current.url;
    },
    /** Kills the one that serves; resolves when its successor does. */
    kill() {
      replacing ??= (async () => {
        const { child, gone } = current;
        child.kill('SIGKILL');
        await gone;
        current = await spare;
        spare = start();
        spare.catch(() => undefined);
      })().finally(() => (replacing = undefined));
      return replacing;
    },
    /** An access token of `sub`; one that has expired with `seconds` below −60. */
    token(sub, seconds = 3600) {
      const now = Math.floor(Date.now() / 1000);
      return new SignJWT({ scope: 'reports' })
        .setProtectedHeader({ alg: 'ES256', kid: 'faults', typ: 'at+jwt' })
        .setSubject(sub)
        .setIssuer(issuer)
        .setAudience(audience)
        .setIssuedAt(now + Math.min(0, seconds) - 60)
        .setExpirationTime(now + seconds)
        .sign(privateKey);
    },
    async stop() {
      closed = true;
      await Promise.allSettled([replacing, spare]);
      const gone = [...all].map((child) => once(child, 'exit'));
      for (const child of all) child.kill('SIGKILL');
      await Promise.all(gone);
    },
  };
}
