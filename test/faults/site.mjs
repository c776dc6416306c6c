// What the phones open: the campaign's page and worker, its photos, and the tokens of people who sign in.
import { createServer } from 'node:http';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../../scripts/lib/packages.mjs';

const html = (script) =>
  `<!doctype html><html lang="id"><title>Faults</title>${script ? `<script type="module" src="${script}"></script>` : ''}</html>`;

/** @returns {Promise<string>} the script */
export async function bundle(entry, { format = 'esm', fromSource = false, nodePaths = [] } = {}) {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'test/faults', entry)],
    bundle: true,
    write: false,
    format,
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    nodePaths: [join(root, 'node_modules'), ...nodePaths],
    logLevel: 'error',
    ...(fromSource && { conditions: ['@kaltim/source'], tsconfig: join(root, 'tsconfig.base.json') }),
  });
  return outputFiles[0].text;
}

/**
 * Serves them on every name below localhost, so that each run can have an origin of its own.
 * @param {{ files: Record<string, string>, photos: { name: string, bytes: Buffer }[] }} options `files`: scripts by path
 */
export async function serveSite({ files, photos }) {
  const pages = { '/': html('/page.js'), '/empty.html': html() };
  const byName = new Map(photos.map(({ name, bytes }) => [`/photos/${name}`, bytes]));
  /** Of runs that are about tokens, by host. */
  const issuers = new Map();
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://localhost');
    const send = (type, content) => response.setHeader('content-type', type).end(content);
    if (pages[pathname]) return send('text/html; charset=utf-8', pages[pathname]);
    if (files[pathname]) return send('text/javascript; charset=utf-8', files[pathname]);
    if (byName.has(pathname)) {
      response.setHeader('cache-control', 'public, max-age=3600');
      return send(pathname.endsWith('.pdf') ? 'application/pdf' : 'image/png', byName.get(pathname));
    }
    if (pathname === '/token') {
      const token = await issuers.get(request.headers.host)?.(searchParams.get('sub'));
      return token === undefined ? request.socket.destroy() : send('text/plain', token);
    }
    response.writeHead(404).end();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  return {
    port,
    originOf: (name) => `http://${name}.localhost:${port}`,
    /** @param {(sub: string) => Promise<string | undefined>} issue undefined: the reply is lost */
    issueTokensBy(origin, issue) {
      issuers.set(new URL(origin).host, issue);
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
