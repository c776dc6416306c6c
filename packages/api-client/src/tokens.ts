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
   *
   * With `asks: false`, as the client calls it, the source may not wait for the person: an attempt's time runs. It then
   * gives the refusal back, and `answerChallenge` is where it may ask.
   */
  authorize(request: Request, next: Send, options?: { readonly asks?: boolean }): Promise<Response>;
  /**
   * Asks the person for what a 401 demands, such as a stronger sign-in (RFC 9470): true when the call may be made again,
   * which happens once. No time limit of the call runs meanwhile; the caller's signal ends the wait with false.
   */
  answerChallenge?(refusal: Response, signal?: AbortSignal): Promise<boolean>;
}
