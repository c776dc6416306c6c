import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listAppShell } from '@kaltim/sdk/app-shell-list';
import { defineConfig } from 'vite';

const folder = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Every file that the build of the pages has written, which the worker keeps on the device. */
function* builtFiles() {
  for (const entry of readdirSync(folder('dist'), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name === 'sw.js') continue;
    const file = join(entry.parentPath, entry.name);
    yield [`/${relative(folder('dist'), file).split(sep).join('/')}`, readFileSync(file)];
  }
}

/** The service worker: one classic script beside the pages, because its place decides which pages it serves. */
export default defineConfig(async () => ({
  root: folder('.'),
  publicDir: false,
  define: { __APP_SHELL__: JSON.stringify(await listAppShell(builtFiles())) },
  build: {
    outDir: 'dist',
    emptyOutDir: false,
    target: ['chrome109', 'edge109', 'safari16.4', 'firefox115'],
    modulePreload: false,
    rolldownOptions: {
      input: folder('src/worker.ts'),
      output: { format: 'iife', entryFileNames: 'sw.js' },
    },
  },
}));
