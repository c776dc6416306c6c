import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT, type JWTVerifyGetKey } from 'jose';
import { ConfigError } from '../config.js';

export const ISSUER = 'http://localhost:8082';
export const AUDIENCE = 'urn:kaltim:api';

export interface TokenOptions {
  sub?: string;
  scope?: string;
  agency_id?: string;
  name?: string;
  audience?: string;
  issuer?: string;
  typ?: string;
  /** Seconds the token is good for; a negative number makes one that has expired. Default 600. */
  expiresIn?: number;
  /** Thumbprint of the key the token is bound to (RFC 9449). */
  jkt?: string;
}

/** Signs access tokens with a key of its own. */
export interface TestIssuer {
  readonly keys: JWTVerifyGetKey;
  token(options?: TokenOptions): Promise<string>;
  /** The header of a request that carries such a token. */
  bearer(options?: TokenOptions): Promise<{ authorization: string }>;
}

/** An issuer in this process, whose tokens are issued at the time of the given clock. */
export async function createIssuer(now: () => Date): Promise<TestIssuer> {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'test', alg: 'ES256', use: 'sig' };

  async function token(options: TokenOptions = {}): Promise<string> {
    const { sub = 'warga-1', scope = 'reports', audience = AUDIENCE, issuer = ISSUER, jkt } = options;
    const iat = Math.floor(now().getTime() / 1000);
    return new SignJWT({
      scope,
      ...(options.agency_id !== undefined && { agency_id: options.agency_id }),
      ...(options.name !== undefined && { name: options.name }),
      ...(jkt !== undefined && { cnf: { jkt } }),
    })
      .setProtectedHeader({ alg: 'ES256', kid: 'test', typ: options.typ ?? 'at+jwt' })
      .setSubject(sub)
      .setIssuer(issuer)
      .setAudience(audience)
      .setIssuedAt(iat)
      .setExpirationTime(iat + (options.expiresIn ?? 600))
      .sign(privateKey);
  }

  return {
    keys: createLocalJWKSet({ keys: [jwk] }),
    token,
    bearer: async (options) => ({ authorization: `Bearer ${await token(options)}` }),
  };
}

export type Role = 'citizen' | 'officer' | 'coordinator';

export interface SignInOptions {
  /** Identifies the person. Default `warga-1`. */
  sub?: string;
  /** Default `['citizen']`. */
  roles?: readonly Role[];
  /** Id of the agency an officer acts for, such as `dinkes`. */
  agency?: string;
  /** What `getMe` says of the name. */
  name?: string;
  /** Seconds a token is good for on the gateway's clock; negative: expired. Default 600. */
  expiresIn?: number;
}

/** A person signed in. It is a `TokenSource` of `@kaltim/api-client`: give it as `tokens`. */
export interface Session {
  readonly user: { readonly sub: string };
  /** A fresh access token. */
  token(): Promise<string>;
  /** The header to add to a request made by hand. */
  headers(): Promise<{ authorization: string }>;
  authorize(request: Request, next: (request: Request) => Promise<Response>): Promise<Response>;
}

const SCOPES: Record<Role, string> = { citizen: 'reports', officer: 'officer', coordinator: 'coordinator' };

export function signIn(issuer: TestIssuer, options: SignInOptions = {}): Session {
  const { sub = 'warga-1', roles = ['citizen'], agency, name, expiresIn } = options;
  const unknown = roles.find((role) => !Object.hasOwn(SCOPES, role));
  if (unknown !== undefined) {
    throw new ConfigError(`roles holds "${unknown}". Use ${Object.keys(SCOPES).join(', ')}.`);
  }
  if (roles.includes('officer') && !roles.includes('coordinator') && agency === undefined) {
    throw new ConfigError(
      'agency is missing. An officer acts for one agency: give its id, such as "dinkes".',
    );
  }
  const token = () =>
    issuer.token({
      sub,
      scope: roles.map((role) => SCOPES[role]).join(' '),
      ...(agency !== undefined && { agency_id: agency }),
      ...(name !== undefined && { name }),
      ...(expiresIn !== undefined && { expiresIn }),
    });
  return {
    user: { sub },
    token,
    headers: async () => ({ authorization: `Bearer ${await token()}` }),
    async authorize(request, next) {
      const signed = new Request(request);
      signed.headers.set('authorization', `Bearer ${await token()}`);
      return next(signed);
    },
  };
}
