import { createRemoteJWKSet, exportJWK, importJWK, type JWK, type JWTVerifyGetKey } from 'jose';
import * as openid from 'openid-client';
import { isLoopback } from '../config.js';
import type { ClientKeys } from './client-keys.js';

/** Seconds a request to the provider may take. */
const timeout = 10;

export interface ProviderOptions {
  issuer: string;
  clientId: string;
  keys: ClientKeys;
  /** Where the provider leads back to. */
  redirectUri: string;
  scope: string;
  /** The API the access token is for (RFC 8707); undefined: the provider decides. */
  resource: string | undefined;
  /** Binds the tokens to a key of the session (RFC 9449); for providers that insist. */
  dpop: boolean;
}

/** What must come back with the answer of one sign-in. */
export interface Checks {
  state: string;
  nonce: string;
  verifier: string;
  /** Seconds. */
  maxAge: number | undefined;
}

export interface Tokens {
  access: string;
  /** Seconds; undefined when the provider does not say. */
  expiresIn: number | undefined;
  refresh: string | undefined;
  scope: string;
  /** Of the verified ID token; undefined when a refresh brings none. */
  claims: openid.IDToken | undefined;
  dpopKey: DpopKey | undefined;
}

export interface DpopKey {
  publicKey: JWK;
  privateKey: JWK;
}

/** The provider refused; `code` is the OAuth error code. */
export class RefusedError extends Error {
  override name = 'RefusedError';
  constructor(readonly code: string) {
    super('The provider refused');
  }
}

/** The OpenID provider, to which the gateway is a confidential client. */
export class Provider {
  readonly #options: ProviderOptions;
  #configuration: Promise<openid.Configuration> | undefined;
  #keys: JWTVerifyGetKey | undefined;

  constructor(options: ProviderOptions) {
    this.#options = options;
  }

  /** The address a browser is sent to: a reference where requests can be pushed (RFC 9126). */
  async authorizationUrl(
    checks: Checks,
    { acrValues, prompt }: { acrValues?: string | undefined; prompt?: string | undefined } = {},
  ): Promise<string> {
    const configuration = await this.#discover();
    const { redirectUri, scope, resource } = this.#options;
    // OpenID Connect Core 1.0, 11: without consent offline_access is ignored.
    const prompts = [
      ...(prompt === undefined ? [] : [prompt]),
      ...(scope.split(' ').includes('offline_access') ? ['consent'] : []),
    ];
    const parameters = {
      redirect_uri: redirectUri,
      scope,
      state: checks.state,
      nonce: checks.nonce,
      code_challenge: await openid.calculatePKCECodeChallenge(checks.verifier),
      code_challenge_method: 'S256',
      ...(resource !== undefined && { resource }),
      ...(acrValues !== undefined && { acr_values: acrValues }),
      ...(checks.maxAge !== undefined && { max_age: String(checks.maxAge) }),
      ...(prompts.length > 0 && { prompt: prompts.join(' ') }),
    };
    const url = configuration.serverMetadata().pushed_authorization_request_endpoint
      ? await openid.buildAuthorizationUrlWithPAR(configuration, parameters)
      : openid.buildAuthorizationUrl(configuration, parameters);
    return url.href;
  }

  /**
   * Redeems the code. `iss` (RFC 9207), state, nonce, age and signature are checked; an answer of another issuer never
   * reaches the token endpoint.
   *
   * @throws RefusedError when the person or the provider said no; anything else is no answer to trust
   */
  async exchange(answer: URL, checks: Checks): Promise<Tokens & { claims: openid.IDToken }> {
    const configuration = await this.#discover();
    const dpopKey = this.#options.dpop ? await newDpopKey() : undefined;
    try {
      const tokens = await openid.authorizationCodeGrant(
        configuration,
        answer,
        {
          expectedState: checks.state,
          expectedNonce: checks.nonce,
          pkceCodeVerifier: checks.verifier,
          idTokenExpected: true,
          ...(checks.maxAge !== undefined && { maxAge: checks.maxAge }),
        },
        this.#resource(),
        await proveWith(configuration, dpopKey),
      );
      return { ...this.#read(tokens, dpopKey), claims: tokens.claims()! };
    } catch (error) {
      throw refusalOr(error);
    }
  }

  /** @throws RefusedError `invalid_grant` when the session is over; anything else says nothing about it */
  async refresh(refreshToken: string, dpopKey: DpopKey | undefined): Promise<Tokens> {
    const configuration = await this.#discover();
    try {
      const tokens = await openid.refreshTokenGrant(
        configuration,
        refreshToken,
        this.#resource(),
        await proveWith(configuration, dpopKey),
      );
      return { ...this.#read(tokens, dpopKey), refresh: tokens.refresh_token ?? refreshToken };
    } catch (error) {
      throw refusalOr(error);
    }
  }

  async revoke(refreshToken: string): Promise<void> {
    const configuration = await this.#discover();
    if (configuration.serverMetadata().revocation_endpoint) {
      await openid.tokenRevocation(configuration, refreshToken, { token_type_hint: 'refresh_token' });
    }
  }

  /** Where the provider ends its own session; undefined when it has no such page. */
  async endSessionUrl(returnUri: string, state: string): Promise<string | undefined> {
    const configuration = await this.#discover();
    if (!configuration.serverMetadata().end_session_endpoint) return undefined;
    // Without id_token_hint: a token, and the person's name in it, has no place in an address.
    return openid.buildEndSessionUrl(configuration, { post_logout_redirect_uri: returnUri, state }).href;
  }

  /** The provider's signing keys. */
  async keys(): Promise<JWTVerifyGetKey> {
    const { jwks_uri: address } = (await this.#discover()).serverMetadata();
    if (!address) throw new Error('The provider publishes no keys');
    return (this.#keys ??= createRemoteJWKSet(new URL(address), { timeoutDuration: timeout * 1000 }));
  }

  #resource(): Record<string, string> {
    const { resource } = this.#options;
    return resource === undefined ? {} : { resource };
  }

  #read(
    tokens: openid.TokenEndpointResponse & openid.TokenEndpointResponseHelpers,
    dpopKey: DpopKey | undefined,
  ): Tokens {
    return {
      access: tokens.access_token,
      expiresIn: tokens.expiresIn(),
      refresh: tokens.refresh_token,
      // RFC 6749, 5.1: left out when it is what was asked for.
      scope: tokens.scope ?? this.#options.scope,
      claims: tokens.claims(),
      dpopKey,
    };
  }

  /** Read at first use, so that the gateway starts without the provider; a failure is not remembered. */
  #discover(): Promise<openid.Configuration> {
    const { issuer, clientId, keys } = this.#options;
    const execute = [openid.enableNonRepudiationChecks];

    if (isLoopback(issuer)) execute.push(openid.allowInsecureRequests);
    return (this.#configuration ??= openid
      .discovery(new URL(issuer), clientId, undefined, openid.PrivateKeyJwt(keys.current), {
        execute,
        timeout,
      })
      .catch((error: unknown) => {
        this.#configuration = undefined;
        throw error;
      }));
  }
}

async function newDpopKey(): Promise<DpopKey> {
  const { publicKey, privateKey } = await openid.randomDPoPKeyPair('ES256', { extractable: true });
  return { publicKey: await exportJWK(publicKey), privateKey: await exportJWK(privateKey) };
}

async function proveWith(
  configuration: openid.Configuration,
  dpopKey: DpopKey | undefined,
): Promise<openid.DPoPOptions> {
  if (!dpopKey) return {};
  // The public half goes into each proof.
  const publicKey = await importJWK(dpopKey.publicKey, 'ES256', { extractable: true });
  const privateKey = await importJWK(dpopKey.privateKey, 'ES256');
  const keyPair = { publicKey, privateKey } as openid.CryptoKeyPair;
  return { DPoP: openid.getDPoPHandle(configuration, keyPair) };
}

function refusalOr(error: unknown): unknown {
  const isRefusal =
    error instanceof openid.AuthorizationResponseError || error instanceof openid.ResponseBodyError;
  return isRefusal ? new RefusedError(error.error) : error;
}
