import { jwtVerify, type JWTVerifyGetKey } from 'jose';
import { isStorable } from '../http/body.js';

/** Seconds a logout token may be old; the specification suggests two minutes of life. */
const maxAge = 300;
const clockTolerance = 60;
const algorithms = ['ES256', 'ES384', 'PS256', 'RS256', 'EdDSA', 'Ed25519'];
const logoutEvent = 'http://schemas.openid.net/event/backchannel-logout';

export interface LogoutToken {
  id: string;
  /** From then on it would be refused for its age. */
  expiresAt: Date;
  sub: string | undefined;
  sid: string | undefined;
}

/**
 * Checks a logout token as OpenID Connect Back-Channel Logout 1.0, 2.6 asks for.
 *
 * @throws when it must not be believed
 */
export async function readLogoutToken(
  token: string,
  { issuer, clientId, keys, now }: { issuer: string; clientId: string; keys: JWTVerifyGetKey; now: Date },
): Promise<LogoutToken> {
  const { payload, protectedHeader } = await jwtVerify(token, keys, {
    issuer,
    audience: clientId,
    algorithms,
    clockTolerance,
    currentDate: now,
    maxTokenAge: maxAge,
    requiredClaims: ['jti', 'iat', 'events'],
  });
  // Recommended, not required; but a token that says it is something else is something else.
  const isOther = protectedHeader.typ !== undefined && !/^(logout\+)?jwt$/i.test(protectedHeader.typ);
  const { jti, iat, sub, sid, events, nonce } = payload;
  const event = (events as Record<string, unknown> | null)?.[logoutEvent];
  const isText = (value: unknown): value is string =>
    typeof value === 'string' && value !== '' && isStorable(value);
  const isWrong =
    isOther ||
    nonce !== undefined || // an ID token
    typeof event !== 'object' ||
    event === null ||
    !isText(jti) ||
    (sub === undefined && sid === undefined) ||
    (sub !== undefined && !isText(sub)) ||
    (sid !== undefined && !isText(sid));
  if (isWrong) throw new Error('Not a logout token');
  return {
    id: jti,
    expiresAt: new Date((iat! + maxAge + 2 * clockTolerance) * 1000),
    sub,
    sid: sid,
  };
}
