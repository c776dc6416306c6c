// The page of the sign-in tests: one site with a session that its tabs share.
import { createAuthClient, type AuthError, type StepUp } from '@kaltim/auth';
import { createOutbox, openOutboxStorage } from '@kaltim/offline';

const settings = new URL(document.baseURI).searchParams;
const ask = (name: string) => settings.get(name) ?? sessionStorage.getItem(name) ?? undefined;
// What the first page of a tab was told holds for the pages after it.
for (const [name, value] of settings) {
  if (['issuer', 'api', 'storage', 'grace'].includes(name)) sessionStorage.setItem(name, value);
}

const auth = createAuthClient({
  issuer: ask('issuer')!,
  clientId: 'kaltim-site',
  redirectUri: `${location.origin}/`,
  resource: 'urn:kaltim:api',
  storage: ask('storage') === 'memory' ? 'memory' : 'indexeddb',
  refreshReuseGraceSeconds: Number(ask('grace') ?? 0),
});

const events: string[] = [];
let stepUp: StepUp | undefined;
/** Who was known at the moment the page came back from the back/forward cache. */
let thawed: string | undefined;
for (const name of ['change', 'expired', 'signedout', 'storage'] as const) {
  auth.on(name, () => void events.push(name));
}
auth.on('stepup', (request) => {
  events.push('stepup');
  stepUp = request;
});
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) thawed = auth.user?.sub ?? 'nobody';
});

const button = (text: string, work: () => Promise<unknown>) => {
  const element = document.createElement('button');
  element.textContent = text;
  element.onclick = () => {
    element.dataset.state = 'busy';
    work().then(
      () => (element.dataset.state = 'done'),
      (error: AuthError) => (element.dataset.state = error.code),
    );
  };
  document.body.append(element);
};
button('Masuk', () => auth.signIn());
button('Masuk di jendela', () => auth.signIn({ display: 'popup' }));
button('Verifikasi', () => stepUp!.signIn());

const outbox = createOutbox({
  storage: openOutboxStorage('outbox'),
  identity: () => auth.user?.sub,
  // Nothing that is written here ever arrives: it must outlive all that befalls the session.
  send: () => Promise.reject(new TypeError('Failed to fetch')),
});

const page = {
  events,
  ready: auth.ready,
  /** Leaves a draft, and a report that waits to be sent. */
  async write(): Promise<void> {
    await outbox.drafts.save('laporan', { isi: 'draf' });
    await outbox.enqueue(
      { id: 'createReport', method: 'POST', path: '/reports' },
      { body: { isi: 'lapor' } },
    );
  },
  /** What of it is still there. */
  async written(): Promise<string> {
    const { data } = (await outbox.drafts.load('laporan')) ?? {};
    return JSON.stringify([data, (await outbox.list()).length]);
  },
  get thawed() {
    return thawed;
  },
  get storage() {
    return auth.storage;
  },
  user: () => auth.user,
  /** Waits for the moment, then asks as all other tabs do. */
  async tokenAt(time: number): Promise<string | undefined> {
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, time - Date.now())));
    return auth.getAccessToken({ minValidity: 0 });
  },
  token: (forceRefresh = false) => auth.getAccessToken({ minValidity: 0, forceRefresh }),
  failure: () =>
    auth.getAccessToken({ forceRefresh: true }).then(
      () => '',
      (error: AuthError) => error.code,
    ),
  /** Asks again until the answer is a token or the end of the session. */
  async settledToken(): Promise<string | undefined> {
    for (;;) {
      try {
        return await auth.getAccessToken({ forceRefresh: true });
      } catch {
        await new Promise((resolve) => setTimeout(resolve, 250)); // the wait after a failed refresh
      }
    }
  },
  async call(): Promise<string> {
    const response = await auth.authorize(new Request(`${ask('api')}/officer`), (request) => fetch(request));
    return `${response.status} ${await response.text()}`;
  },
  signOut: (scope: 'tab' | 'device' | 'global') => auth.signOut({ scope }),
};
declare global {
  interface Window {
    page: typeof page;
    /** Where the sign-in led back to. */
    returnedTo: string | undefined;
  }
}
auth
  .handleCallback()
  .then((result) => (window.returnedTo = result?.returnTo))
  .catch((error: AuthError) => events.push(`failed: ${error.code}`))
  .finally(() => auth.ready.then(() => (window.page = page)));
