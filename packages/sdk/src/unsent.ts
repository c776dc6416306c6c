import { discardUnsent, listUnsent, OutboxError, type Outbox, type OutboxSchema } from '@kaltim/offline';
import type { AuthClient, AuthClientOptions } from '@kaltim/auth';
import type { Storage } from '@kaltim/storage';

/** What sign-out asks about: the entries of the person who was signed in when it was asked. */
export function createUnsent(
  storage: Storage<OutboxSchema>,
  auth: () => Pick<AuthClient, 'user'> | undefined,
  openOutbox: () => Outbox,
  exportUnsent: ((ids: readonly string[]) => Promise<void>) | undefined,
): NonNullable<AuthClientOptions['unsent']> {
  let sub: string | undefined;
  const list = async () => (sub === undefined ? [] : listUnsent(storage, sub));
  return {
    async count() {
      sub = auth()?.user?.sub;
      return (await list()).length;
    },
    async export() {
      // A sealed file needs a passphrase and a place: the page's to ask for.
      if (!exportUnsent) throw new OutboxError('unsupported', 'The site has no `auth.exportUnsent`');
      await exportUnsent(await list());
    },
    async discard() {
      if (sub !== undefined) await discardUnsent(storage, sub);
      // Tells the page and the other tabs.
      await openOutbox().list();
    },
  };
}
