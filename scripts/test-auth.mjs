// node scripts/test-auth.mjs [--rounds N] [--tabs N]: sign-in in a real browser against the real issuer on another
// origin. N rounds in which the access token of all tabs ends at the same moment; 200 rounds take about eight minutes.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled } from './lib/install.mjs';
import { root } from './lib/packages.mjs';
import { run } from './lib/process.mjs';
import { ensureChromium } from './lib/system.mjs';

const { values: options } = parseArgs({
  options: { rounds: { type: 'string', default: '10' }, tabs: { type: 'string', default: '5' } },
});

await ensureInstalled();
const { build } = await import('esbuild');
const folder = join(root, '.cache', 'auth');
mkdirSync(folder, { recursive: true });
await build({
  entryPoints: { page: join(root, 'test/auth/page.ts') },
  outdir: folder,
  bundle: true,
  format: 'esm',
  target: 'es2022',
  conditions: ['@kaltim/source'],
  nodePaths: [join(root, 'node_modules')],
  logLevel: 'error',
});
const page =
  '<!doctype html><html lang="id"><title>Masuk</title><link rel="icon" href="data:,"><body><script type="module" src="/page.js"></script></body></html>';
writeFileSync(join(folder, 'index.html'), page);
writeFileSync(
  join(folder, 'away.html'),
  '<!doctype html><html lang="id"><title>Lain</title><p>Lain</p></html>',
);

const { code } = await run(
  'node',
  [
    '--import',
    'tsx',
    '--test',
    '--test-concurrency=1',
    '--test-reporter=./scripts/lib/node-reporter.mjs',
    'test/auth/many-tabs.test.ts',
    'test/auth/sign-in.test.ts',
  ],
  {
    env: {
      KALTIM_AUTH_PAGES: folder,
      KALTIM_ROUNDS: options.rounds,
      KALTIM_TABS: options.tabs,
      CHROMIUM_PATH: ensureChromium(),
    },
    timeoutMs: 60 * 60_000,
  },
);
process.exit(code);
