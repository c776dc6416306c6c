// npm run build: every package, in the order of their dependencies; a package that did not change is kept.
import { ensureInstalled } from './lib/install.mjs';
import { buildPackages, buildSite } from './lib/build.mjs';

await ensureInstalled();
await buildPackages({ force: process.argv.includes('--force') });
await buildSite({ force: process.argv.includes('--force') });
