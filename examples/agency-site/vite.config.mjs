import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const folder = (path) => fileURLToPath(new URL(path, import.meta.url));
const pages = ['index', 'layanan', 'pengaduan', 'lacak', 'privasi', 'masuk'];

/** Puts partials/x.html where a page says <!-- x -->, and marks the page's own link in the navigation. */
const partials = {
  name: 'partials',
  transformIndexHtml: {
    order: 'pre',
    handler: (html, { path }) =>
      html
        .replace(/^( *)<!-- (header|footer) -->$/gm, (_, indent, name) =>
          readFileSync(folder(`partials/${name}.html`), 'utf8')
            .trimEnd()
            .replace(/^(?=.)/gm, indent),
        )
        .replaceAll(`data-page="${path.replace(/^\/?$/, '/index.html')}"`, 'aria-current="page"')
        .replaceAll(/ data-page="[^"]*"/g, ''),
  },
};

/** Lets people put the site on their home screen: every page names the manifest and the colour of its frame. */
const installable = {
  name: 'installable',
  transformIndexHtml: () => [
    { tag: 'link', attrs: { rel: 'manifest', href: '/manifest.webmanifest' } },
    { tag: 'link', attrs: { rel: 'apple-touch-icon', href: '/ikon-maskable-192.png' } },
    { tag: 'meta', attrs: { name: 'theme-color', content: '#0b5563' } },
  ],
};

/** Where API and issuer are is known at run time: the web server answers /config.json, here Vite does. */
const developmentConfig = {
  name: 'development-config',
  configureServer({ middlewares }) {
    middlewares.use('/config.json', (_request, response) => {
      response.setHeader('Content-Type', 'application/json');
      response.end(JSON.stringify({ apiUrl: 'http://localhost:8081/api', issuer: 'http://localhost:8082' }));
    });
  },
};

export default defineConfig({
  root: folder('.'),
  appType: 'mpa',
  plugins: [partials, installable, developmentConfig],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: ['chrome109', 'edge109', 'safari16.4', 'firefox115'],
    modulePreload: { polyfill: false },
    // A strict policy has no room for data: scripts and styles; files are cached for good anyway.
    assetsInlineLimit: 0,
    rolldownOptions: { input: pages.map((page) => folder(`${page}.html`)) },
  },
  server: { port: 8080, strictPort: true },
});
