import * as oauth from 'oauth4webapi';
import { AuthError } from './auth-error.js';

export interface IssuerOptions {
  issuer: string;
  clientId: string;
  fetch: typeof globalThis.fetch;
}

export interface TokenSet {
  accessToken: string;
  /** Milliseconds since the epoch, device clock. */
  expiresAt: number;
  refreshToken: string | undefined;
  idToken: string | undefined;
  /** Of the ID token, when one came along. */
  claims: oauth.IDToken | undefined;
}

/** Milliseconds one request to the issuer may take. */
const timeout = 10_000;

/** Talks to one OpenID provider as a public client. */
export function createIssuer({ issuer, clientId, fetch }: IssuerOptions) {
  const url = new URL(issuer);
  const client: oauth.Client = { client_id: clientId, [oauth.clockTolerance]: 60 };
  // Plain http only towards this machine, where development issuers live.
  const isLoopback = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  const requestOptions = () => ({
    signal: AbortSignal.timeout(timeout),
    [oauth.customFetch]: fetch as never,
    [oauth.allowInsecureRequests]: isLoopback,
  });
  let discovery: Promise<oauth.AuthorizationServer> | undefined;

  function metadata(): Promise<oauth.AuthorizationServer> {
    return (discovery ??= oauth
      .discoveryRequest(url, requestOptions())
      .then((response) => oauth.processDiscoveryResponse(url, response))
      .catch((error: unknown) => {
        discovery = undefined;
        throw toAuthError(error);
      }));
  }

  /** DPoP where the issuer offers it (RFC 9449, 5.1), with a key that can't leave this page. */
  async function createDpop(): Promise<oauth.DPoPHandle | undefined> {
    const { dpop_signing_alg_values_supported: algorithms } = await metadata();
    if (!algorithms?.includes('ES256')) return undefined;
    return oauth.DPoP(client, await oauth.generateKeyPair('ES256'));
  }

  /** Makes a token request, once more when the issuer asks for a DPoP nonce (RFC 9449, 8). */
  async function requestTokens(
    dpop: oauth.DPoPHandle | undefined,
    send: (options: oauth.TokenEndpointRequestOptions) => Promise<Response>,
    read: (response: Response) => Promise<oauth.TokenEndpointResponse>,
  ): Promise<TokenSet> {
    const attempt = async () => read(await send({ ...requestOptions(), ...(dpop && { DPoP: dpop }) }));
    try {
      const tokens = await attempt().catch((error: unknown) => {
        if (oauth.isDPoPNonceError(error)) return attempt();
        throw error;
      });
      return {
        accessToken: tokens.access_token,
        expiresAt: Date.now() + (tokens.expires_in ?? 300) * 1000,
        refreshToken: tokens.refresh_token,
        idToken: tokens.id_token,
        claims: oauth.getValidatedIdTokenClaims(tokens),
      };
    } catch (error) {
      throw toAuthError(error);
    }
  }

  return {
    metadata,
    createDpop,
    /** Checks the redirect's parameters, `state` and `iss` (RFC 9207) among them, and trades the code for tokens. */
    async exchangeCode(
      callback: URL,
      expected: {
        state: string;
        nonce: string;
        codeVerifier: string;
        redirectUri: string;
        resource?: string;
      },
      dpop: oauth.DPoPHandle | undefined,
    ): Promise<TokenSet> {
      const server = await metadata();
      let parameters: URLSearchParams;
      try {
        parameters = oauth.validateAuthResponse(server, client, callback, expected.state);
      } catch (error) {
        throw toAuthError(error);
      }
      const { redirectUri, codeVerifier, resource } = expected;
      return requestTokens(
        dpop,
        (options) =>
          oauth.authorizationCodeGrantRequest(
            server,
            client,
            oauth.None(),
            parameters,
            redirectUri,
            codeVerifier,
            {
              ...options,
              ...(resource && { additionalParameters: { resource } }),
            },
          ),
        (response) =>
          oauth.processAuthorizationCodeResponse(server, client, response, {
            expectedNonce: expected.nonce,
            requireIdToken: true,
          }),
      );
    },
    async refresh(refreshToken: string, dpop: oauth.DPoPHandle | undefined): Promise<TokenSet> {
      const server = await metadata();
      return requestTokens(
        dpop,
        (options) => oauth.refreshTokenGrantRequest(server, client, oauth.None(), refreshToken, options),
        (response) => oauth.processRefreshTokenResponse(server, client, response),
      );
    },
    /** Gives the refresh token back (RFC 7009), as far as the issuer takes it and can be reached. */
    async revoke(refreshToken: string): Promise<void> {
      const server = await metadata();
      if (!server.revocation_endpoint) return;
      await oauth.revocationRequest(server, client, oauth.None(), refreshToken, requestOptions());
    },
    /** Sends a request to the API with the token, and its proof, in its headers. */
    sendAuthorized(
      accessToken: string,
      request: Request,
      dpop: oauth.DPoPHandle | undefined,
      next: (request: Request) => Promise<Response>,
    ): Promise<Response> {
      return oauth.protectedResourceRequest(
        accessToken,
        request.method,
        new URL(request.url),
        request.headers,
        null,
        {
          ...(dpop && { DPoP: dpop }),
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

function toAuthError(error: unknown): AuthError {
  if (error instanceof AuthError) return error;
  if (error instanceof oauth.AuthorizationResponseError || error instanceof oauth.ResponseBodyError) {
    return new AuthError('denied', error.error_description ?? error.error, {
      cause: error,
      reason: error.error,
    });
  }
  if (error instanceof oauth.OperationProcessingError || error instanceof oauth.UnsupportedOperationError) {
    return new AuthError('invalid-response', 'The issuer’s answer can’t be trusted', { cause: error });
  }
  return new AuthError('network', 'The issuer can’t be reached', { cause: error });
}
