// npm run docs: one site from the code's doc comments and the guides, in docs/site.
import { ensureInstalled } from './lib/install.mjs';
import { run } from './lib/process.mjs';

await ensureInstalled();
const { code } = await run('typedoc', []);
process.exit(code);
