import type { Send } from './middleware.js';

/**
 * Where the client gets its authorisation from. `@kaltim/auth` fulfils it; anything with this method does.
 */
export interface TokenSource {
  /**
   * Who is signed in. Reads of one person that are under way at once are sent once; without this each is sent, for
   * nobody may get another's reply.
   */
  readonly user?: { readonly sub: string } | undefined;
  /**
   * Sends one attempt with the signed-in person's authorisation, or as it is when nobody is signed in. Called afresh
   * for each attempt, so tokens are current and proofs (DPoP, RFC 9449) are never reused; renewing a refused token and
   * repeating the attempt is up to the source, which calls `next` with a clone for each repetition.
   */
  authorize(request: Request, next: Send): Promise<Response>;
}
