// npm run test:e2e: the citizen's story on three origins: built site, gateway on a development database, issuer.
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPackages, buildSite } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { freePorts } from './lib/ports.mjs';
import { run } from './lib/process.mjs';
import { startStack } from './lib/stack.mjs';
import { ensureChromium } from './lib/system.mjs';

await ensureInstalled();
await buildPackages();
await buildSite();

const data = mkdtempSync(join(tmpdir(), 'kaltim-e2e-'));
const recent = [];
// What the servers write: the privacy test searches it.
const logFile = join(data, 'servers.log');
writeFileSync(logFile, '');
const stack = await startStack({
  port: await freePorts(3),
  data: join(data, 'database'),
  log: (line) => {
    recent.push(line);
    appendFileSync(logFile, line);
  },
  onExit: (name, code) =>
    console.error(`${recent.slice(-30).join('')}\nThe ${name} stopped by itself (exit ${code}).`),
});
const { code } = await run(
  'node',
  [
    '--import',
    'tsx',
    '--test',
    '--test-concurrency=1',
    '--test-reporter=./scripts/lib/node-reporter.mjs',
    'test/e2e/citizen.test.ts',
    'test/e2e/worker.test.ts',
    'test/e2e/offline.test.ts',
    'test/e2e/privacy.test.ts',
  ],
  {
    env: {
      KALTIM_SITE: stack.site,
      KALTIM_API: stack.api,
      KALTIM_LOG: logFile,
      CHROMIUM_PATH: ensureChromium(),
    },
  },
);
if (code !== 0) console.error(recent.slice(-60).join(''));
await stack.stop();
rmSync(data, { recursive: true, force: true });
process.exit(code);
