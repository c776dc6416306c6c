// npm run test:unit [files…]: the tests that run in Node.
import { globSync } from 'node:fs';
import { ensureInstalled } from './lib/install.mjs';
import { root } from './lib/packages.mjs';
import { run } from './lib/process.mjs';

await ensureInstalled();
const named = process.argv.slice(2);
const files = named.length
  ? named
  : globSync(
      [
        'packages/{contract,rules,tokens,gateway}/{src,test}/**/*.test.ts',
        'packages/*/src/**/*.node.test.ts',
        'examples/issuer/test/*.test.mjs',
        'scripts/test/*.test.mjs',
      ],
      { cwd: root },
    ).sort();
const { code } = await run('node', [
  '--import',
  'tsx',
  '--conditions=@kaltim/source',
  '--test',
  '--test-concurrency=2',
  '--test-reporter=./scripts/lib/node-reporter.mjs',
  ...new Set(files),
]);
process.exit(code);
