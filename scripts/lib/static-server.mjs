import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
};

/** The policy every page of ours must work under: no inline code, no foreign origin but the ones named. */
export const strictPolicy = ({ connect = [] } = {}) =>
  [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    `connect-src ${["'self'", ...connect].join(' ')}`,
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');

/**
 * Serves a folder of built files on loopback.
 * @param {{ folder: string, port?: number, headers?: Record<string, string>, answers?: Record<string, unknown> }} options
 *   `answers`: JSON documents by path, e.g. a site's /config.json
 * @returns {Promise<{ port: number, url: string, stop: () => Promise<void> }>}
 */
export function serveFolder({ folder, port = 0, headers = {}, answers = {} }) {
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Referrer-Policy', 'no-referrer');
    const path = pathOf(request.url);
    if (!['GET', 'HEAD'].includes(request.method)) return end(response, 405, 'Method not allowed');
    if (path === undefined) return end(response, 400, 'Bad request');
    if (path in answers) {
      response.setHeader('Content-Type', types['.json']);
      response.setHeader('Cache-Control', 'no-store');
      return end(response, 200, JSON.stringify(answers[path]));
    }
    let file = normalize(join(folder, path));
    if (!file.startsWith(normalize(folder + sep)) && file !== normalize(folder))
      return end(response, 404, 'Not found');
    if (existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html');
    if (!existsSync(file)) return end(response, 404, 'Not found');
    response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream');
    response.setHeader(
      'Cache-Control',
      /\/assets\//.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
    );
    response.writeHead(200);
    if (request.method === 'HEAD') return response.end();
    createReadStream(file).pipe(response);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const actual = server.address().port;
      resolve({
        port: actual,
        url: `http://localhost:${actual}`,
        stop: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      });
    });
  });
}

function end(response, status, text) {
  response.writeHead(status);
  response.end(text);
}

function pathOf(url) {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
}
