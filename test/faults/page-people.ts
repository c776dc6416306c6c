// Several people on one phone: the SDK's own outbox, send and upload, with a sign-in that the campaign controls.
import type { AuthClient } from '@kaltim/auth';
import { createOutbox, openOutboxStorage, type Outbox } from '@kaltim/offline';
import { createSend } from '../../packages/sdk/src/send.js';
import { createUpload } from '../../packages/sdk/src/upload.js';

/** A sign-in as the SDK's: a token that is refused is refreshed, once. */
function createSignIn() {
  let user: { sub: string } | undefined;
  let token: string | undefined;
  const refresh = async () => (await fetch(`/token?sub=${encodeURIComponent(user?.sub ?? '')}`)).text();
  const signed = (request: Request, bearer: string) => {
    const copy = new Request(request.clone());
    copy.headers.set('authorization', `Bearer ${bearer}`);
    return copy;
  };
  return {
    get user() {
      return user;
    },
    signIn(sub: string | undefined) {
      user = sub === undefined ? undefined : { sub };
      token = undefined;
    },
    async authorize(request: Request, next: (request: Request) => Promise<Response>): Promise<Response> {
      token ??= await refresh();
      const reply = await next(signed(request, token));
      if (reply.status !== 401) return reply;
      token = await refresh();
      return next(signed(request, token));
    },
  };
}

/** What `createKaltim` composes, for guests and whoever is signed in. */
export function createPeople(
  apiUrl: string,
): Pick<Outbox, 'drafts'> & { outbox: Outbox; signIn(sub: string | undefined): void } {
  const signIn = createSignIn();
  const options = {
    apiUrl,
    fetch: (request: Request) => fetch(request),
    // Only these two are used of it.
    auth: signIn as unknown as AuthClient,
    locale: 'id',
  };
  const outbox = createOutbox({
    storage: openOutboxStorage('kaltim-outbox'),
    identity: () => signIn.user?.sub,
    send: createSend(options),
    upload: createUpload(options),
  });
  return {
    outbox,
    drafts: outbox.drafts,
    signIn(sub) {
      signIn.signIn(sub);
      void outbox.flush().catch(() => undefined);
    },
  };
}
