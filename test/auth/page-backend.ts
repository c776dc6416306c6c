// The page of the backend-mode tests: a site whose API signs people in. `?api=` names it.
import { createAuthClient } from '@kaltim/auth/backend';

const given = new URL(document.baseURI).searchParams.get('api');
if (given) sessionStorage.setItem('api', given);
const api = sessionStorage.getItem('api')!;
const auth = createAuthClient({
  mode: 'backend',
  apiUrl: `${api}/api`,
  redirectUri: location.origin + location.pathname,
});

const button = (text: string, display: 'redirect' | 'popup') => {
  const element = document.createElement('button');
  element.textContent = text;
  element.onclick = () => void auth.signIn({ display }).then(() => (element.dataset.state = 'done'));
  document.body.append(element);
};
button('Masuk', 'redirect');
button('Masuk di jendela', 'popup');

const backendPage = {
  user: () => auth.user?.sub,
  signOut: () => auth.signOut({ scope: 'device' }),
  async me(): Promise<string> {
    const reply = await auth.authorize(new Request(`${api}/api/me`, { credentials: 'omit' }), (request) =>
      fetch(request),
    );
    return `${reply.status} ${((await reply.json()) as { subject?: string }).subject}`;
  },
  /** What a defaced page would try with the cookie that the browser adds for it. */
  async attack(): Promise<string[]> {
    const outcomes: string[] = [];
    const tries: [string, RequestInit][] = [
      ['me', { headers: { 'X-Kaltim-Request': '1' } }],
      ['auth/session', { headers: { 'X-Kaltim-Request': '1' } }],
      ['auth/session', {}],
      ['auth/logout', { method: 'POST', body: '{"scope":"device"}', mode: 'no-cors' }],
      ['auth/logout', { method: 'POST', body: '{"scope":"device"}', headers: { 'X-Kaltim-Request': '1' } }],
    ];
    for (const [path, init] of tries) {
      outcomes.push(
        await fetch(`${api}/api/${path}`, { credentials: 'include', ...init }).then(
          ({ type, status }) => `${type} ${status}`,
          () => 'refused',
        ),
      );
    }
    return outcomes;
  },
};
declare global {
  interface Window {
    backendPage: typeof backendPage;
    returnedTo: string | undefined;
  }
}
void auth
  .handleCallback()
  .then((result) => (window.returnedTo = result?.returnTo))
  .finally(() => auth.ready.then(() => (window.backendPage = backendPage)));
