// Backend sign-in with the real issuer: a gateway on PGlite that listens, and people with browsers.
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { developmentCode, developmentPassword } from '@kaltim/example-issuer/accounts';
import { apiAudience, gatewayClientId, startIssuer } from '@kaltim/example-issuer';
import { createAdaptorServer } from '@hono/node-server';
import type { OpenDatabase } from '../../src/database/connection.js';
import { composeGateway, type Gateway } from '../../src/gateway.js';
import type { SignInSettings } from '../../src/sign-in/index.js';
import { openTestDatabase } from '../../src/testing/cluster.js';

export const SITE = 'http://localhost:8080';
/** Another agency's site that the gateway serves. */
export const OTHER_SITE = 'http://localhost:8090';

export interface StageOptions {
  /** Origins that the gateway serves. Default: the two above. */
  sites?: string[];
  accessTokenSeconds?: number;
  rotateRefreshToken?: boolean;
  signIn?: Partial<SignInSettings>;
}

export type Stage = Awaited<ReturnType<typeof openStage>>;

export async function openStage({ signIn, sites = [SITE, OTHER_SITE], ...issuerOptions }: StageOptions = {}) {
  const gateways: Gateway[] = [];
  const server = createAdaptorServer({
    fetch: (request) => gateways[0]!.fetch(request),
    overrideGlobalObjects: false,
  }) as Server;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const api = `http://localhost:${(server.address() as AddressInfo).port}`;
  const counts = { token: 0, reuse: 0 };
  const issuer = await startIssuer({
    port: 0,
    sites,
    gateways: [api],
    ...issuerOptions,
    onEvent: (event: 'token' | 'reuse') => void counts[event]++,
  });
  const database = await openTestDatabase();
  const clock = { offset: 0 };
  const logged: string[] = [];
  /** Further nodes share database, key and secret. */
  const openNode = (of: OpenDatabase) =>
    composeGateway(of, {
      allowedOrigins: sites,
      auth: { issuer: issuer.url, audience: apiAudience },
      publicOrigin: api,
      signIn: { clientId: gatewayClientId, ...signIn },
      seed: false,
      now: () => new Date(Date.now() + clock.offset),
      log: { level: 'info', destination: { write: (line: string) => void logged.push(line) } },
    });
  gateways.push(await openNode(database));
  return {
    api,
    issuer: issuer.url,
    gateways,
    database,
    counts,
    clock,
    logged,
    async addNode() {
      gateways.push(await openNode({ ...database, close: () => Promise.resolve() }));
    },
    async stop() {
      await issuer.stop();
      server.close();
      server.closeAllConnections();
      for (const gateway of gateways.reverse()) await gateway.close();
    },
  };
}

/** A browser as far as sign-in needs one: cookies by origin, and redirects followed by hand. */
export class Browser {
  readonly jars = new Map<string, Map<string, string>>();
  constructor(
    readonly stage: Stage,
    readonly node = 0,
  ) {}

  cookies(origin: string): Map<string, string> {
    const jar = this.jars.get(origin) ?? new Map<string, string>();
    this.jars.set(origin, jar);
    return jar;
  }

  async go(address: string | URL, init: RequestInit = {}): Promise<Response> {
    const url = new URL(address);
    const jar = this.cookies(url.origin);
    const headers = new Headers(init.headers);
    if (jar.size) headers.set('cookie', [...jar].map((pair) => pair.join('=')).join('; '));
    const request = new Request(url, { ...init, headers, redirect: 'manual' });
    const isGateway = url.origin === this.stage.api;
    const response = await (isGateway ? this.stage.gateways[this.node]!.fetch(request) : fetch(request));
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(';');
      const [name = '', value = ''] = pair.split(/=(.*)/s);
      const isOver = attributes.some((attribute) => attribute.trim() === 'Max-Age=0');
      if (value && !isOver) jar.set(name, value);
      else jar.delete(name);
    }
    return response;
  }

  /** As a page of a site asks the gateway. */
  ask(path: string, { site = SITE, ...init }: RequestInit & { site?: string } = {}): Promise<Response> {
    return this.go(`${this.stage.api}/api${path}`, {
      ...init,
      headers: { origin: site, 'x-kaltim-request': '1', ...(init.headers as Record<string, string>) },
    });
  }

  async user(site = SITE): Promise<{ sub: string; roles: string[] } | null> {
    const reply = await this.ask('/auth/session', { site });
    return ((await reply.json()) as { user: { sub: string; roles: string[] } | null }).user;
  }

  /** Follows redirects until a page, or an address whose origin is of `stops`. */
  async follow(address: string | URL, stops: string[] = [SITE, OTHER_SITE]): Promise<Landing> {
    let response = await this.go(address);
    for (let url = new URL(address); ;) {
      const location = response.headers.get('location');
      if (!location) return { url, response };
      url = new URL(location, url);
      if (stops.includes(url.origin)) return { url, response };
      response = await this.go(url);
    }
  }

  loginAddress(query: Record<string, string> = {}): string {
    const all = { returnTo: `${SITE}/masuk.html`, state: 'backend.keadaan-situs', ...query };
    return `${this.stage.api}/api/auth/login?${new URLSearchParams(all)}`;
  }

  /** What a person does at the provider; gives the address it leads back to, at the gateway. */
  async passIssuer(landing: Landing, account = 'warga-siti', decision = 'allow'): Promise<URL> {
    let { url, response } = landing;
    for (;;) {
      const html = await response.text();
      const action = /<form method="post" action="([^"]+)"/.exec(html)?.[1];
      if (!action) throw new Error(`No form at ${url.pathname}: ${response.status}`);
      const fields: Record<string, string> = html.includes('name="password"')
        ? {
            account,
            password: developmentPassword,
            ...(html.includes('name="code"') && { code: developmentCode }),
          }
        : { decision };
      const answer = await this.go(new URL(action, url), {
        method: 'POST',
        body: new URLSearchParams(fields),
      });
      const next = new URL(answer.headers.get('location') ?? url, url);
      if (!answer.headers.has('location')) {
        response = answer;
        continue;
      }
      ({ url, response } = await this.follow(next, [this.stage.api]));
      if (url.origin === this.stage.api) return url;
    }
  }

  /** The whole way; gives where it ends. */
  async signIn(account = 'warga-siti', query: Record<string, string> = {}): Promise<URL> {
    const landing = await this.follow(this.loginAddress(query), [SITE, OTHER_SITE, this.stage.api]);
    const back =
      landing.url.origin === this.stage.api ? landing.url : await this.passIssuer(landing, account);
    return (await this.follow(back)).url;
  }
}

export interface Landing {
  url: URL;
  response: Response;
}
