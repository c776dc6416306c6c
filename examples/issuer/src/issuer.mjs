import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import Provider, { errors, interactionPolicy } from 'oidc-provider';
import { developmentCode, developmentPassword, findAccount } from './accounts.mjs';
import {
  consentPage,
  errorPage,
  loggedOutPage,
  loginPage,
  logoutPage,
  stylesheet,
  stylesheetPath,
} from './pages.mjs';

/** The audience of the province's API: what clients send as `resource` and the gateway expects as `aud`. */
export const apiAudience = 'urn:kaltim:api';

/** Authentication context classes: a password, and a password with a code (RFC 9470 step-up). */
export const acr = { password: 'urn:kaltim:acr:password', code: 'urn:kaltim:acr:code' };

/** The public client every development site uses. */
export const siteClientId = 'kaltim-site';

/** The confidential client of a gateway that signs people in for the sites (backend mode). */
export const gatewayClientId = 'kaltim-gateway';

const apiScopes = ['reports', 'officer', 'coordinator'];
const maxFormBytes = 8 * 1024;

/**
 * Starts the development OpenID provider on loopback. Everything lives in memory: stopping it forgets
 * sessions, grants and keys.
 *
 * It asks for PKCE, takes pushed requests (RFC 9126) and DPoP proofs (RFC 9449), rotates refresh tokens and
 * revokes the whole grant when a used one comes back (RFC 9700, section 4.14.2), and issues JWT access tokens
 * (RFC 9068) for the audience `urn:kaltim:api`, with `scope`, `name`, `acr`, `auth_time` and, for officers,
 * `agency_id`. A request with the `acr_values` of `acr.code` asks for a second factor.
 *
 * @param {object} [options]
 * @param {number} [options.port] 0 chooses a free one
 * @param {string[]} [options.sites] origins that may be redirected to and may call from a browser
 * @param {string[]} [options.callbackPaths] paths on those origins that take the answer
 * @param {string[]} [options.gateways] origins of gateways that sign people in for the sites: registers `kaltim-gateway`,
 *   a confidential client that proves itself with the first gateway's keys (private_key_jwt) and is told of the end of
 *   sessions there (OpenID Connect Back-Channel Logout 1.0)
 * @param {boolean} [options.requireDpopNonce] refuses DPoP proofs without a nonce of this server
 * @param {boolean} [options.rotateRefreshToken] false keeps a refresh token that is bound to a key (RFC 9700, 2.2.2)
 * @param {boolean} [options.offersDpop] takes DPoP proofs
 * @param {number} [options.accessTokenSeconds] life of an access token
 * @param {(event: 'token' | 'reuse') => void} [options.onEvent] hears of each refresh and of each used refresh token
 *   that came back
 * @returns {Promise<{ url: string, port: number, stop: () => Promise<void> }>}
 * @throws {Error} when NODE_ENV is "production"
 */
export async function startIssuer({
  port = 8082,
  sites = ['http://localhost:8080', 'http://localhost:6006'],
  callbackPaths = ['/', '/index.html', '/layanan.html', '/pengaduan.html', '/lacak.html', '/masuk.html'],
  gateways = [],
  requireDpopNonce = false,
  rotateRefreshToken = true,
  offersDpop = true,
  accessTokenSeconds = 10 * 60,
  onEvent = () => {},
} = {}) {
  if (process.env.NODE_ENV === 'production') {
    throw new Error(
      'This OpenID provider is for development: its accounts are invented and its password is public. ' +
        'It refuses NODE_ENV=production. Point the gateway at the real issuer with ISSUER_URL instead.',
    );
  }
  const origins = sites.map((site) => new URL(site).origin);

  const server = createServer();
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(undefined));
  });
  const actualPort = /** @type {import('node:net').AddressInfo} */ (server.address()).port;
  const url = `http://localhost:${actualPort}`;

  const provider = createProvider({
    url,
    origins,
    callbackPaths,
    gateways,
    requireDpopNonce,
    rotateRefreshToken,
    offersDpop,
    accessTokenSeconds,
  });
  provider.on('grant.success', ({ oidc }) => {
    if (oidc.params.grant_type === 'refresh_token') onEvent('token');
  });
  provider.on('grant.error', (_context, error) => {
    if (error.error_detail === 'refresh token already used') onEvent('reuse');
  });
  const handle = provider.callback();
  const policy = [
    "default-src 'none'",
    "style-src 'self'",
    'img-src data:',
    // Browsers apply form-action to the redirects that follow a post, which end at the site.
    `form-action ${["'self'", ...origins, ...gateways].join(' ')}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

  server.on('request', (request, response) => {
    response.setHeader('Content-Security-Policy', policy);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Referrer-Policy', 'no-referrer');
    const path = new URL(request.url ?? '/', url).pathname;
    if (path === stylesheetPath) {
      response.setHeader('Content-Type', 'text/css; charset=utf-8');
      response.end(stylesheet);
    } else if (path.startsWith('/interaction/')) {
      interact(provider, path, request, response).catch((error) => {
        // An expired or foreign interaction cookie: the person starts again from the site.
        if (response.headersSent) return response.destroy();
        page(response, errorPage({ error: error.error, error_description: error.error_description }), 400);
      });
    } else {
      handle(request, response);
    }
  });

  return {
    url,
    port: actualPort,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve(undefined));
        server.closeAllConnections();
      }),
  };
}

/** @returns {import('oidc-provider').Provider} */
function createProvider({
  url,
  origins,
  callbackPaths,
  gateways,
  requireDpopNonce,
  rotateRefreshToken,
  offersDpop,
  accessTokenSeconds,
}) {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const redirectUris = origins.flatMap((origin) => callbackPaths.map((path) => origin + path));
  const shared = {
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: /** @type {['code']} */ (['code']),
    redirect_uris: redirectUris,
    post_logout_redirect_uris: redirectUris,
  };

  return new Provider(url, {
    clients: [
      {
        ...shared,
        client_id: siteClientId,
        client_name: 'Situs layanan (pengembangan)',
        token_endpoint_auth_method: 'none',
      },
      ...(gateways.length
        ? [
            {
              ...shared,
              client_id: gatewayClientId,
              client_name: 'Gerbang layanan Kaltim (pengembangan)',
              redirect_uris: gateways.map((gateway) => `${gateway}/api/auth/callback`),
              post_logout_redirect_uris: gateways.map((gateway) => `${gateway}/api/auth/signed-out`),
              token_endpoint_auth_method: /** @type {const} */ ('private_key_jwt'),
              token_endpoint_auth_signing_alg: /** @type {const} */ ('ES256'),
              jwks_uri: `${gateways[0]}/api/auth/jwks`,
              backchannel_logout_uri: `${gateways[0]}/api/auth/backchannel-logout`,
              backchannel_logout_session_required: true,
            },
          ]
        : []),
    ],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' }] },
    cookies: { keys: [randomBytes(32).toString('base64url')] },
    scopes: ['openid', 'offline_access'],
    acrValues: Object.values(acr),
    claims: { openid: ['sub', 'name', 'roles', 'agency_id'], profile: ['name'] },
    // The name is in the ID token, so a site greets the person without another request.
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    // The provider's own dispatcher keeps off loopback, where the gateways of development are.
    fetch: (address, options) =>
      fetch(
        address,
        gateways.includes(new URL(address).origin) ? { ...options, dispatcher: undefined } : options,
      ),
    clientBasedCORS: (_context, origin) => origins.includes(origin),
    // Unless told otherwise: by default a DPoP-bound public client would keep its refresh token.
    rotateRefreshToken,
    async findAccount(_context, id) {
      const account = findAccount(id);
      if (!account) return undefined;
      return {
        accountId: id,
        claims: async () => ({
          sub: id,
          name: account.name,
          ...(account.roles ? { roles: account.roles, agency_id: account.agencyId } : {}),
        }),
      };
    },
    async extraTokenClaims(context, token) {
      const account = findAccount('accountId' in token ? token.accountId : undefined);
      if (!account) return undefined;
      // What the API needs to ask for a stronger or fresher sign-in (RFC 9470, 6).
      const { AuthorizationCode: code, RefreshToken: refresh } = context.oidc.entities;
      return {
        name: account.name,
        ...(account.agencyId ? { agency_id: account.agencyId } : {}),
        acr: (code ?? refresh)?.acr ?? acr.password,
        auth_time: (code ?? refresh)?.authTime,
      };
    },
    interactions: {
      policy: policyWithStepUp(),
      url: (_context, interaction) => `/interaction/${interaction.uid}`,
    },
    features: {
      devInteractions: { enabled: false },
      backchannelLogout: { enabled: true },
      revocation: { enabled: true },
      pushedAuthorizationRequests: { enabled: true },
      dPoP: { enabled: offersDpop, nonceSecret: randomBytes(32), requireNonce: () => requireDpopNonce },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => apiAudience,
        useGrantedResource: () => true,
        getResourceServerInfo(_context, resource) {
          if (resource !== apiAudience) throw new errors.InvalidTarget();
          return {
            audience: apiAudience,
            scope: apiScopes.join(' '),
            accessTokenFormat: 'jwt',
            accessTokenTTL: accessTokenSeconds,
            jwt: { sign: { alg: 'RS256' } },
          };
        },
      },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource(context, form) {
          context.type = 'html';
          context.body = logoutPage({ form });
        },
        postLogoutSuccessSource(context) {
          context.type = 'html';
          context.body = loggedOutPage();
        },
      },
    },
    renderError(context, out) {
      context.type = 'html';
      context.body = errorPage(out);
    },
    ttl: {
      AccessToken: () => accessTokenSeconds,
      IdToken: () => 60 * 60,
      RefreshToken: () => 14 * 24 * 60 * 60,
      Grant: () => 14 * 24 * 60 * 60,
      Interaction: () => 60 * 60,
      Session: () => 14 * 24 * 60 * 60,
    },
  });
}

/** The provider's own policy, which takes `acr_values` for a wish; here it is what the site gets. */
function policyWithStepUp() {
  const policy = interactionPolicy.base();
  const { Check } = interactionPolicy;
  policy
    .get('login')
    .checks.add(
      new Check('step_up', 'a stronger sign-in is asked for', ({ oidc }) =>
        wantsCode(oidc.params) && oidc.session.acr !== acr.code && !isFreshlySignedIn(oidc)
          ? Check.REQUEST_PROMPT
          : Check.NO_NEED_TO_PROMPT,
      ),
    );
  return policy;
}

const wantsCode = ({ acr_values: values }) => values?.split(' ')[0] === acr.code;
const isFreshlySignedIn = ({ result }) => result?.login?.acr === acr.code;

/** Sign-in and consent: GET shows the page, POST takes the form. */
async function interact(provider, path, request, response) {
  const interaction = await provider.interactionDetails(request, response);
  const { uid, prompt, params, session } = interaction;
  const action = `/interaction/${uid}`;
  if (path !== action) throw new errors.InvalidRequest('the address does not belong to this interaction');
  const client = await provider.Client.find(params.client_id);
  const clientName = client?.clientName ?? params.client_id;
  const finish = (result) =>
    provider.interactionFinished(request, response, result, {
      mergeWithLastSubmission: prompt.name === 'consent',
    });

  const isPost = request.method === 'POST';
  const form = isPost ? await readForm(request) : new URLSearchParams();
  if (form.get('decision') === 'cancel') {
    return finish({ error: 'access_denied', error_description: 'the person cancelled' });
  }

  if (prompt.name === 'login') {
    const asksForCode = wantsCode(params);
    if (!isPost) {
      return page(response, loginPage({ action, clientName, chosen: session?.accountId, asksForCode }));
    }
    const account = findAccount(form.get('account') ?? undefined);
    const knowsPassword = form.get('password') === developmentPassword;
    const knowsCode = !asksForCode || form.get('code') === developmentCode;
    if (account && knowsPassword && knowsCode) {
      return finish({ login: { accountId: account.id, acr: asksForCode ? acr.code : acr.password } });
    }
    let error = 'Pilih salah satu akun contoh.';
    if (account && !knowsPassword) {
      error = 'Kata sandi tidak cocok. Gunakan kata sandi yang tertulis pada halaman ini.';
    } else if (account) error = 'Kode tidak cocok. Gunakan kode yang tertulis pada halaman ini.';
    return page(response, loginPage({ action, clientName, chosen: account?.id, error, asksForCode }), 422);
  }

  const account = findAccount(session?.accountId);
  if (!account) throw new errors.InvalidRequest('there is no signed-in account');
  const oidcScopes = prompt.details.missingOIDCScope ?? [];
  const asked = prompt.details.missingResourceScopes?.[apiAudience] ?? [];
  const granted = asked.filter((scope) => account.scopes.includes(scope));
  const refused = asked.filter((scope) => !account.scopes.includes(scope));
  if (!isPost) {
    return page(
      response,
      consentPage({
        action,
        clientName,
        accountName: account.name,
        granted: [...oidcScopes, ...granted],
        refused,
      }),
    );
  }
  const known = interaction.grantId ? await provider.Grant.find(interaction.grantId) : undefined;
  const grant =
    known?.accountId === account.id
      ? known
      : new provider.Grant({ accountId: account.id, clientId: params.client_id });
  grant.addOIDCScope(oidcScopes.join(' '));
  grant.addOIDCClaims(prompt.details.missingOIDCClaims ?? []);
  if (granted.length > 0) grant.addResourceScope(apiAudience, granted.join(' '));
  if (refused.length > 0) grant.rejectResourceScope(apiAudience, refused.join(' '));
  return finish({ consent: { grantId: await grant.save() } });
}

async function readForm(request) {
  let text = '';
  request.setEncoding('utf8');
  for await (const chunk of request) {
    text += chunk;
    if (text.length > maxFormBytes) throw new errors.InvalidRequest('the form is too large');
  }
  return new URLSearchParams(text);
}

function page(response, content, status = 200) {
  response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(content);
}
