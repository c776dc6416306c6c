// npm run storybook (development server) and npm run storybook:build (storybook-static).
import { ensureInstalled } from './lib/install.mjs';
import { run } from './lib/process.mjs';

await ensureInstalled();
const { code: described } = await run(
  'npm',
  ['run', '--silent', 'analyze', '--workspace', '@kaltim/components'],
  {},
);
if (described !== 0) process.exit(described);
const args =
  process.argv[2] === 'build'
    ? ['build', '--quiet', '--output-dir', 'storybook-static']
    : ['dev', '--port', '6006', '--no-open'];
const { code } = await run('storybook', args);
process.exit(code);
