// node scripts/test-auth.mjs [--rounds N] [--losses N] [--tabs N] [--peers]: sign-in in a real browser against the real
// issuer on another origin. N rounds in which the access token of all tabs ends at the same moment, and N lost replies
// for each kind of refresh token; 200 of both take about twenty-five minutes. --peers plays the rounds with
// oidc-client-ts, too.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled } from './lib/install.mjs';
import { root } from './lib/packages.mjs';
import { installPeers, peersFolder } from './lib/peers.mjs';
import { run } from './lib/process.mjs';
import { ensureChromium } from './lib/system.mjs';

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '10' },
    losses: { type: 'string' },
    tabs: { type: 'string', default: '5' },
    peers: { type: 'boolean', default: false },
  },
});
const losses = options.losses ?? (Number(options.rounds) > 10 ? options.rounds : '1');

await ensureInstalled();
if (options.peers) await installPeers();
const { build } = await import('esbuild');
// Of this run alone: another may be under way.
const cache = join(root, '.cache');
mkdirSync(cache, { recursive: true });
const folder = mkdtempSync(join(cache, 'auth-'));
await build({
  entryPoints: {
    page: join(root, 'test/auth/page.ts'),
    backend: join(root, 'test/auth/page-backend.ts'),
    ...(options.peers && { peer: join(root, 'test/auth/page-peer.ts') }),
  },
  outdir: folder,
  bundle: true,
  format: 'esm',
  target: 'es2022',
  conditions: ['@kaltim/source'],
  nodePaths: [join(root, 'node_modules'), join(peersFolder, 'node_modules')],
  logLevel: 'error',
});
const document = (script) =>
  `<!doctype html><html lang="id"><title>Masuk</title><link rel="icon" href="data:,"><body><script type="module" src="/${script}.js"></script></body></html>`;
writeFileSync(join(folder, 'index.html'), document('page'));
writeFileSync(join(folder, 'backend.html'), document('backend'));
writeFileSync(join(folder, 'peer.html'), document('peer'));
writeFileSync(
  join(folder, 'away.html'),
  '<!doctype html><html lang="id"><title>Lain</title><p>Lain</p></html>',
);

const { code } = await run(
  'node',
  [
    '--import',
    'tsx',
    '--conditions=@kaltim/source',
    '--test',
    // The rounds mostly wait for tokens to end, the other tests fill the time.
    '--test-concurrency=2',
    '--test-reporter=./scripts/lib/node-reporter.mjs',
    'test/auth/many-tabs.test.ts',
    'test/auth/sign-in.test.ts',
    'test/auth/backend.test.ts',
    'test/auth/lost-replies.test.ts',
    ...(options.peers ? ['test/auth/peer-tabs.test.ts'] : []),
  ],
  {
    env: {
      KALTIM_AUTH_PAGES: folder,
      KALTIM_ROUNDS: options.rounds,
      // Each ends in a sign-in by hand there; 25 tell as much.
      KALTIM_PEER_ROUNDS: String(Math.min(25, Number(options.rounds))),
      KALTIM_LOSSES: losses,
      KALTIM_TABS: options.tabs,
      CHROMIUM_PATH: ensureChromium(),
    },
    timeoutMs: 90 * 60_000,
  },
);
rmSync(folder, { recursive: true });
process.exit(code);
