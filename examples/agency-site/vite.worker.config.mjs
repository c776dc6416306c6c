import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const folder = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The service worker: one classic script beside the pages, because its place decides which pages it serves. */
export default defineConfig({
  root: folder('.'),
  publicDir: false,
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
});
