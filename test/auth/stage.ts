// What the sign-in tests need: a site, the real issuer on another origin with an API beside it, and a browser.
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { acr, startIssuer } from '@kaltim/example-issuer';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { serveFolder, strictPolicy } from '../../scripts/lib/static-server.mjs';
import { chromiumFlags } from '../../scripts/lib/system.mjs';

export interface StageOptions {
  accessTokenSeconds?: number;
  rotateRefreshToken?: boolean;
  offersDpop?: boolean;
  requireDpopNonce?: boolean;
  /** The site's, where it is not the strict one. */
  policy?: string;
}

export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM_PATH!,
    args: chromiumFlags,
    // The tests look at it.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });

/** One stage for all tests that want the same of it: they see no more of one another than strangers at one issuer do. */
export function shareStages(browser: () => Browser) {
  const stages = new Map<string, ReturnType<typeof openStage>>();
  return {
    open(options: StageOptions): ReturnType<typeof openStage> {
      const id = JSON.stringify(options);
      const stage = stages.get(id) ?? openStage(browser(), options);
      stages.set(id, stage);
      return stage;
    },
    async stop(): Promise<void> {
      for (const stage of stages.values()) await (await stage).stop();
    },
  };
}

/** Starts site, issuer and API; `stop` ends them. */
export async function openStage(browser: Browser, { policy: sitePolicy, ...behaviour }: StageOptions = {}) {
  /** Refreshes and reused tokens as the issuer counts them; token requests as the browsers send them. */
  const counts = { token: 0, reuse: 0, requests: 0 };
  const seen: string[] = [];
  const policy: Record<string, string> = {};
  const site = await serveFolder({ folder: process.env.KALTIM_AUTH_PAGES!, headers: policy });
  const issuer = await startIssuer({
    port: 0,
    sites: [site.url],
    callbackPaths: ['/', '/peer.html'],
    ...behaviour,
    onEvent: (event: 'token' | 'reuse') => void counts[event]++,
  });
  const api = await startApi(site.url);
  policy['Content-Security-Policy'] = (sitePolicy ?? strictPolicy()).replace(
    "connect-src 'self'",
    `connect-src 'self' ${issuer.url} ${api.url}`,
  );

  async function openContext(): Promise<BrowserContext> {
    const context = await browser.newContext();
    context.setDefaultTimeout(30_000);
    context.on('request', (request) => {
      if (request.method() === 'POST' && request.url() === `${issuer.url}/token`) counts.requests++;
    });
    context.on('console', (message) => void seen.push(message.text()));
    context.on('weberror', (webError) => void seen.push(String(webError.error().stack || webError.error())));
    return context;
  }

  return {
    site: site.url,
    issuer: issuer.url,
    counts,
    /** What pages wrote to the console and the errors nobody caught. */
    seen,
    openContext,
    async openPage(context: BrowserContext, settings: Record<string, string> = {}): Promise<Page> {
      const page = await context.newPage();
      const query = new URLSearchParams({ issuer: issuer.url, api: api.url, ...settings });
      await page.goto(`${site.url}/?${query}`);
      await ready(page);
      return page;
    },
    async stop(): Promise<void> {
      await Promise.all([site.stop(), issuer.stop(), api.stop()]);
    },
  };
}

export const ready = (page: Page) => page.waitForFunction(() => window.page !== undefined);

/** What a person does at the issuer's. */
export async function passIssuer(page: Page, account = 'warga-siti', code?: string): Promise<void> {
  await page.locator(`input[value="${account}"]`).check();
  await page.locator('#kata-sandi').fill('kaltim-dev');
  if (code) await page.locator('#kode').fill(code);
  await page.getByRole('button', { name: 'Masuk' }).click();
  await page.getByRole('button', { name: 'Izinkan' }).click();
}

/** Signs in once more at an issuer that still knows the person. */
export async function signInAgain(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Masuk', exact: true }).click();
  await page.getByRole('button', { name: 'Izinkan' }).click();
  await ready(page);
}

export async function signIn(page: Page, account?: string): Promise<void> {
  await page.getByRole('button', { name: 'Masuk', exact: true }).click();
  await passIssuer(page, account);
  await ready(page);
}

/** An API that lets nobody in without the second factor (RFC 9470). */
async function startApi(origin: string) {
  const server = createServer((request, response) => {
    response.setHeader('Access-Control-Allow-Origin', origin);
    response.setHeader('Access-Control-Allow-Headers', 'authorization, dpop');
    response.setHeader('Access-Control-Expose-Headers', 'WWW-Authenticate');
    if (request.method === 'OPTIONS') return void response.writeHead(204).end();
    answer(request, response);
  });
  const url = await listen(server);
  return { url, stop: () => close(server) };
}

function answer(request: IncomingMessage, response: ServerResponse): void {
  const token = request.headers.authorization?.split(' ')[1]?.split('.')[1] ?? '';
  const claims = JSON.parse(Buffer.from(token, 'base64url').toString() || '{}') as { acr?: string };
  if (claims.acr === acr.code) return void response.end('welcome');
  const challenge = `DPoP error="insufficient_user_authentication", acr_values="${acr.code}"`;
  response.writeHead(401, { 'WWW-Authenticate': challenge }).end('stronger sign-in needed');
}

async function listen(server: ReturnType<typeof createServer>): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}

function close(server: ReturnType<typeof createServer>): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
