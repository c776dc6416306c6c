import * as oauth from 'oauth4webapi';
import { AuthError } from './auth-error.js';
import type { AccessToken } from './session-row.js';

export interface IssuerOptions {
  issuer: string;
  clientId: string;
  fetch: typeof globalThis.fetch;
  dpop: 'required' | 'auto' | 'off';
}

export interface TokenSet {
  access: AccessToken;
  refreshToken: string | undefined;
  /** Milliseconds since the epoch, device clock; where the issuer tells it. */
  refreshExpiresAt: number | undefined;
  /** Of the ID token, when one came along. */
  claims: oauth.IDToken | undefined;
}

/** How a refresh ended; see the refresh machine. */
export type RefreshReply = TokenSet | 'refused' | 'answered' | 'lost';

/** Milliseconds one exchange with the issuer may take, repetitions included. */
const timeout = 10_000;

/** Talks to one OpenID provider as a public client. */
export function createIssuer({ issuer, clientId, fetch, dpop: dpopMode }: IssuerOptions) {
  const url = new URL(issuer);
  const client: oauth.Client = { client_id: clientId, [oauth.clockTolerance]: 60 };
  // Plain http only towards this machine, where development issuers live.
  const isLoopback = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  const requestOptions = (customFetch = fetch) => ({
    signal: AbortSignal.timeout(timeout),
    [oauth.customFetch]: customFetch as never,
    [oauth.allowInsecureRequests]: isLoopback,
  });
  let discovery: Promise<oauth.AuthorizationServer> | undefined;
  /** Made anew when the clock's skew is learned; keeps the nonces of each server. */
  let handle: { keyPair: CryptoKeyPair; skew: number; dpop: oauth.DPoPHandle } | undefined;

  function metadata(): Promise<oauth.AuthorizationServer> {
    return (discovery ??= oauth
      .discoveryRequest(url, requestOptions())
      .then((response) => oauth.processDiscoveryResponse(url, response))
      .catch((error: unknown) => {
        discovery = undefined;
        throw toAuthError(error);
      }));
  }

  const skew = () => client[oauth.clockSkew] ?? 0;
  const setSkew = (seconds: number) => void (client[oauth.clockSkew] = seconds);

  function proofs(keyPair: CryptoKeyPair | undefined): oauth.DPoPHandle | undefined {
    if (!keyPair) return undefined;
    if (handle?.keyPair !== keyPair || handle.skew !== skew()) {
      handle = { keyPair, skew: skew(), dpop: oauth.DPoP(client, keyPair) };
    }
    return handle.dpop;
  }

  /**
   * Makes a token request, once more when the issuer asks for a DPoP nonce (RFC 9449, 8) or shows that the device's
   * clock is wrong. `onStatus` hears whether there was an answer.
   */
  async function requestTokens(
    keyPair: CryptoKeyPair | undefined,
    send: (options: oauth.TokenEndpointRequestOptions) => Promise<Response>,
    read: (response: Response) => Promise<oauth.TokenEndpointResponse>,
    onStatus: (status: number) => void = () => undefined,
  ): Promise<TokenSet> {
    let date: string | null = null;
    const options = requestOptions(async (...request: Parameters<typeof fetch>) => {
      const response = await fetch(...request);
      onStatus(response.status);
      date = response.headers.get('date');
      return response;
    });
    const attempt = async () => {
      onStatus(0);
      const DPoP = proofs(keyPair);
      const response = await send({ ...options, ...(DPoP && { DPoP }) });
      if (response.ok) await learnSkew(response.clone());
      return read(response);
    };
    const tokens = await attempt().catch((error: unknown) => {
      if (oauth.isDPoPNonceError(error)) return attempt();
      if (isReason(error, 'invalid_dpop_proof') && date) {
        setSkew(Math.round((Date.parse(date) - Date.now()) / 1000));
        return attempt();
      }
      throw error;
    });
    const isDpop = tokens.token_type === 'dpop';
    if (dpopMode === 'required' && !isDpop)
      throw new AuthError('invalid-response', 'The token is not bound to a key');
    const until = (seconds: number) => Date.now() + seconds * 1000;
    const { refresh_expires_in: refreshLife } = tokens;
    return {
      access: { value: tokens.access_token, expiresAt: until(tokens.expires_in ?? 300), isDpop },
      refreshToken: tokens.refresh_token,
      // Keycloak tells it so; 0 means that it does not end.
      refreshExpiresAt: typeof refreshLife === 'number' && refreshLife > 0 ? until(refreshLife) : undefined,
      claims: oauth.getValidatedIdTokenClaims(tokens),
    };
  }

  /** An ID token was issued this moment: its `iat` shows how wrong the device's clock is, before it is judged by it. */
  async function learnSkew(response: Response): Promise<void> {
    try {
      const { id_token: idToken } = (await response.json()) as { id_token: string };
      const { iat } = JSON.parse(atob(idToken.split('.')[1]!.replaceAll('-', '+').replaceAll('_', '/'))) as {
        iat: number;
      };
      const seconds = Math.round(iat - Date.now() / 1000);
      // Below that it is the time on the way.
      if (Number.isFinite(seconds)) setSkew(Math.abs(seconds) > 5 ? seconds : 0);
    } catch {
      // No ID token, or none that can be read: the reply is judged where it is used.
    }
  }

  return {
    metadata,
    /** False when the device knows that it has no network; a loopback issuer needs none. */
    isReachable: () => isLoopback || navigator.onLine !== false,
    skew,
    setSkew,
    /** A key that can't leave the browser, where the issuer takes proofs (RFC 9449, 5.1). */
    async createKeyPair(): Promise<CryptoKeyPair | undefined> {
      if (dpopMode === 'off') return undefined;
      const { dpop_signing_alg_values_supported: algorithms } = await metadata();
      if (algorithms?.includes('ES256')) return oauth.generateKeyPair('ES256');
      if (dpopMode === 'required') throw new AuthError('unsupported', 'The issuer takes no DPoP proofs');
      return undefined;
    },
    /** Hands the request over beforehand (RFC 9126): its parameters stay out of the address. Gives its reference. */
    async push(parameters: Record<string, string>): Promise<string> {
      const server = await metadata();
      try {
        const response = await oauth.pushedAuthorizationRequest(
          server,
          client,
          oauth.None(),
          parameters,
          requestOptions(),
        );
        return (await oauth.processPushedAuthorizationResponse(server, client, response)).request_uri;
      } catch (error) {
        throw toAuthError(error);
      }
    },
    /** Checks the redirect's parameters, `state` and `iss` (RFC 9207) among them, and trades the code for tokens. */
    async exchangeCode(
      callback: URL,
      expected: {
        state: string;
        nonce: string;
        codeVerifier: string;
        redirectUri: string;
        maxAge: number | undefined;
      },
      resource: string | undefined,
      keyPair: CryptoKeyPair | undefined,
    ): Promise<TokenSet> {
      const server = await metadata();
      try {
        const parameters = oauth.validateAuthResponse(server, client, callback, expected.state);
        const { redirectUri, codeVerifier } = expected;
        return await requestTokens(
          keyPair,
          (options) =>
            oauth.authorizationCodeGrantRequest(
              server,
              client,
              oauth.None(),
              parameters,
              redirectUri,
              codeVerifier,
              { ...options, ...(resource && { additionalParameters: { resource } }) },
            ),
          (response) =>
            oauth.processAuthorizationCodeResponse(server, client, response, {
              expectedNonce: expected.nonce,
              requireIdToken: true,
              ...(expected.maxAge !== undefined && { maxAge: expected.maxAge }),
            }),
        );
      } catch (error) {
        throw toAuthError(error);
      }
    },
    async refresh(
      refreshToken: string,
      parameters: Record<string, string>,
      keyPair: CryptoKeyPair | undefined,
    ): Promise<RefreshReply> {
      const server = await metadata().catch(() => undefined);
      if (!server) return 'answered'; // nothing was sent
      let status = 0;
      try {
        return await requestTokens(
          keyPair,
          (options) =>
            oauth.refreshTokenGrantRequest(server, client, oauth.None(), refreshToken, {
              ...options,
              additionalParameters: parameters,
            }),
          (response) => oauth.processRefreshTokenResponse(server, client, response),
          (seen) => (status = seen),
        );
      } catch (error) {
        if (isReason(error, 'invalid_grant')) return 'refused';
        // A success that can't be read has used the refresh token up all the same.
        return status >= 400 ? 'answered' : 'lost';
      }
    },
    /** Gives the refresh token back (RFC 7009), as far as the issuer takes it and can be reached. */
    async revoke(refreshToken: string): Promise<void> {
      const server = await metadata();
      if (!server.revocation_endpoint) return;
      await oauth.revocationRequest(server, client, oauth.None(), refreshToken, requestOptions());
    },
    /** Sends a request to the API with the token, and its proof, in its headers. */
    sendAuthorized(
      { value, isDpop }: AccessToken,
      request: Request,
      keyPair: CryptoKeyPair | undefined,
      next: (request: Request) => Promise<Response>,
    ): Promise<Response> {
      const DPoP = isDpop ? proofs(keyPair) : undefined;
      return oauth.protectedResourceRequest(
        value,
        request.method,
        new URL(request.url),
        request.headers,
        null,
        {
          ...(DPoP && { DPoP }),
          // The request goes out as the caller made it; only the headers are the library's.
          [oauth.customFetch]: ((_url: string, { headers }: { headers: Record<string, string> }) =>
            next(new Request(request, { headers }))) as never,
          // What may be sent in the clear is the caller's decision; the token is no safer on another scheme here.
          [oauth.allowInsecureRequests]: true,
        },
      );
    },
  };
}

export type Issuer = ReturnType<typeof createIssuer>;

const isReason = (error: unknown, reason: string): boolean =>
  error instanceof oauth.ResponseBodyError && error.error === reason;

/** The library's errors carry replies and addresses with tokens and codes: none of that is passed on. */
function toAuthError(error: unknown): AuthError {
  if (error instanceof AuthError) return error;
  if (error instanceof oauth.AuthorizationResponseError || error instanceof oauth.ResponseBodyError) {
    const reason = /^[\w.-]{1,64}$/.test(error.error) ? error.error : undefined;
    return new AuthError('denied', `The issuer refused${reason ? `: ${reason}` : ''}`, { reason });
  }
  if (error instanceof oauth.OperationProcessingError || error instanceof oauth.UnsupportedOperationError) {
    const isFailure = error.cause instanceof Response && error.cause.status >= 500;
    return isFailure
      ? new AuthError('network', `The issuer failed (${(error.cause as Response).status})`)
      : new AuthError('invalid-response', 'The issuer’s answer can’t be trusted', { reason: error.code });
  }
  const isPlain = error instanceof TypeError || error instanceof DOMException;
  return new AuthError('network', 'The issuer can’t be reached', isPlain ? { cause: error } : {});
}
