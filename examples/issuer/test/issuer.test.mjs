import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash, createPublicKey, randomBytes, verify } from 'node:crypto';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { developmentCode, developmentPassword } from '../src/accounts.mjs';
import { acr, apiAudience, siteClientId, startIssuer } from '../src/issuer.mjs';

const site = 'http://localhost:8080';
const callback = `${site}/masuk.html`;
let issuer;

before(async () => {
  issuer = await startIssuer({ port: 0, sites: [site] });
});
after(() => issuer.stop());

/** A browser as far as this flow needs one: keeps cookies, follows redirects by hand. */
function createBrowser() {
  const jar = new Map();
  return async (address, init = {}) => {
    const response = await fetch(new URL(address, issuer.url), {
      ...init,
      redirect: 'manual',
      headers: { ...init.headers, cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    for (const line of response.headers.getSetCookie()) {
      const [name, value] = line.split(';', 1)[0].split(/=(.*)/s);
      if (value) jar.set(name, value);
      else jar.delete(name);
    }
    return response;
  };
}

const form = (fields) => ({ method: 'POST', body: new URLSearchParams(fields) });

/** Follows redirects until a page or the site's callback. */
async function follow(browse, response) {
  while (response.status === 302 || response.status === 303) {
    const target = new URL(response.headers.get('location'), issuer.url);
    if (target.origin === site) return { callback: target };
    response = await browse(target);
  }
  return { response };
}

async function authorize({ account, scope, verifier, password = developmentPassword, code, acrValues }) {
  const browse = createBrowser();
  const query = new URLSearchParams({
    client_id: siteClientId,
    response_type: 'code',
    redirect_uri: callback,
    scope,
    resource: apiAudience,
    prompt: 'consent',
    state: 'keadaan',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...(acrValues && { acr_values: acrValues }),
  });
  let { response } = await follow(browse, await browse(`/auth?${query}`));
  const action = async () => /<form method="post" action="([^"]+)"/.exec(await response.clone().text())[1];
  const login = await browse(await action(), form({ account, password, ...(code && { code }) }));
  if (login.status === 422) return { response: login };
  ({ response } = await follow(browse, login));
  const consent = await response.clone().text();
  return { consent, ...(await follow(browse, await browse(await action(), form({ decision: 'allow' })))) };
}

const exchange = (fields, headers = {}) =>
  fetch(`${issuer.url}/token`, { ...form({ client_id: siteClientId, ...fields }), headers });

async function verifiedClaims(token) {
  const [header, payload, signature] = token.split('.');
  const { kid } = JSON.parse(Buffer.from(header, 'base64url'));
  const { keys } = await (await fetch(`${issuer.url}/jwks`)).json();
  const key = createPublicKey({ key: keys.find((jwk) => jwk.kid === kid), format: 'jwk' });
  assert.ok(
    verify('RSA-SHA256', Buffer.from(`${header}.${payload}`), key, Buffer.from(signature, 'base64url')),
  );
  return JSON.parse(Buffer.from(payload, 'base64url'));
}

async function signIn(ask) {
  const verifier = randomBytes(32).toString('base64url');
  const { callback: answer, consent } = await authorize({ ...ask, verifier });
  assert.equal(answer.searchParams.get('state'), 'keadaan');
  assert.equal(answer.searchParams.get('iss'), issuer.url);
  const response = await exchange({
    grant_type: 'authorization_code',
    code: answer.searchParams.get('code'),
    redirect_uri: callback,
    code_verifier: verifier,
  });
  assert.equal(response.status, 200);
  return { tokens: await response.json(), consent };
}

test('an officer signs in and gets a JWT for the API with name, agency and scopes', async () => {
  const { tokens } = await signIn({ account: 'petugas-dinkes', scope: 'openid reports officer' });
  const claims = await verifiedClaims(tokens.access_token);
  assert.equal(claims.aud, apiAudience);
  assert.equal(claims.iss, issuer.url);
  assert.equal(claims.sub, 'petugas-dinkes');
  assert.equal(claims.name, 'Rahmat Hidayat');
  assert.equal(claims.agency_id, 'dinkes');
  assert.deepEqual(claims.scope.split(' ').sort(), ['officer', 'reports']);
  assert.equal((await verifiedClaims(tokens.id_token)).name, 'Rahmat Hidayat');
});

test('a citizen who asks for the officer scope is granted reports only, and is told so', async () => {
  const { tokens, consent } = await signIn({
    account: 'warga-siti',
    scope: 'openid reports officer coordinator',
  });
  const claims = await verifiedClaims(tokens.access_token);
  assert.equal(claims.scope, 'reports');
  assert.equal(claims.agency_id, undefined);
  assert.match(consent, /Tidak tersedia untuk akun ini/);
});

test('a stronger sign-in asks for a code, and the access token says how strong it was', async () => {
  const ask = { account: 'petugas-dinkes', scope: 'openid reports officer', acrValues: acr.code };
  const refused = await authorize({ ...ask, verifier: randomBytes(32).toString('base64url') });
  assert.equal(refused.response.status, 422);
  const strong = await verifiedClaims((await signIn({ ...ask, code: developmentCode })).tokens.access_token);
  assert.equal(strong.acr, acr.code);
  assert.ok(Math.abs(strong.auth_time - strong.iat) < 60);
  const plain = await signIn({ account: 'petugas-dinkes', scope: 'openid reports' });
  assert.equal((await verifiedClaims(plain.tokens.access_token)).acr, acr.password);
});

test('the ID token of an officer names the agency and the roles', async () => {
  const { tokens } = await signIn({ account: 'koordinator', scope: 'openid reports' });
  const { roles, agency_id: agency } = await verifiedClaims(tokens.id_token);
  assert.deepEqual({ roles, agency }, { roles: ['officer', 'coordinator'], agency: 'diskominfo' });
});

test('refresh tokens rotate, and a used one revokes the whole grant', async () => {
  const { tokens } = await signIn({ account: 'warga-budi', scope: 'openid offline_access reports' });
  const refresh = (token) => exchange({ grant_type: 'refresh_token', refresh_token: token });
  const second = await (await refresh(tokens.refresh_token)).json();
  assert.notEqual(second.refresh_token, tokens.refresh_token);
  assert.equal((await verifiedClaims(second.access_token)).aud, apiAudience);
  for (const token of [tokens.refresh_token, second.refresh_token]) {
    const refused = await refresh(token);
    assert.equal(refused.status, 400);
    assert.equal((await refused.json()).error, 'invalid_grant');
  }
});

test('a wrong password shows the form again with the chosen account and a way to mend it', async () => {
  const { response } = await authorize({
    account: 'warga-budi',
    scope: 'openid reports',
    verifier: randomBytes(32).toString('base64url'),
    password: 'salah',
  });
  const text = await response.text();
  assert.match(text, /role="alert">Kata sandi tidak cocok/);
  assert.match(text, /value="warga-budi" required checked/);
});

test('a request without PKCE, to a foreign redirect or for another audience is refused', async () => {
  const base = {
    client_id: siteClientId,
    response_type: 'code',
    redirect_uri: callback,
    scope: 'openid',
    code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    code_challenge_method: 'S256',
  };
  const ask = (change) => fetch(`${issuer.url}/request`, form({ ...base, ...change }));
  assert.equal((await ask({})).status, 201);
  assert.equal(
    (await (await ask({ code_challenge: '', code_challenge_method: '' })).json()).error,
    'invalid_request',
  );
  assert.equal((await ask({ redirect_uri: 'http://localhost:9999/masuk.html' })).status, 400);
  assert.equal((await (await ask({ resource: 'urn:lain' })).json()).error, 'invalid_target');
});

test('only the named sites may read the token endpoint from a browser', async () => {
  const ask = (origin) => exchange({ grant_type: 'refresh_token', refresh_token: 'x' }, { origin });
  assert.equal((await ask(site)).headers.get('access-control-allow-origin'), site);
  assert.equal((await ask('http://localhost:9999')).headers.get('access-control-allow-origin'), null);
});

test('its pages load nothing from elsewhere and print what was sent escaped', async () => {
  const response = await fetch(`${issuer.url}/auth?client_id=${encodeURIComponent('<b>"x"</b>')}`, {
    headers: { accept: 'text/html' },
  });
  const policy = response.headers.get('content-security-policy');
  assert.match(policy, /default-src 'none'/);
  assert.doesNotMatch(policy, /unsafe/);
  const text = await response.text();
  assert.doesNotMatch(text, /https?:\/\/|<b>|<style|<script/);
});

test('it refuses to start with NODE_ENV=production and says why', async () => {
  const main = fileURLToPath(new URL('../src/main.mjs', import.meta.url));
  const run = promisify(execFile)(process.execPath, [main, '--port', '0'], {
    env: { ...process.env, NODE_ENV: 'production' },
  });
  await assert.rejects(run, ({ code, stderr }) => code === 1 && /refuses NODE_ENV=production/.test(stderr));
});
