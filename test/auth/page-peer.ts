// The page of the many-tabs test with oidc-client-ts, used as its documentation shows: a session in localStorage that the
// tabs share, renewed by the refresh token when a tab finds the access token expired.
import { UserManager, WebStorageStateStore } from 'oidc-client-ts';

const settings = new URL(location.href).searchParams;
const issuer = settings.get('issuer') ?? sessionStorage.getItem('issuer')!;
sessionStorage.setItem('issuer', issuer);
const manager = new UserManager({
  authority: issuer,
  client_id: 'kaltim-site',
  redirect_uri: `${location.origin}/peer.html`,
  scope: 'openid profile offline_access reports',
  resource: 'urn:kaltim:api',
  prompt: 'consent',
  automaticSilentRenew: false,
  userStore: new WebStorageStateStore({ store: localStorage }),
});

const button = document.createElement('button');
button.textContent = 'Masuk';
button.onclick = () => void manager.signinRedirect();
document.body.append(button);

const page = {
  async tokenAt(time: number): Promise<string | undefined> {
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, time - Date.now())));
    const user = await manager.getUser();
    if (user && !user.expired) return user.access_token;
    const renewed = await manager.signinSilent().catch(() => undefined);
    return renewed?.access_token;
  },
};
const isAnswer = settings.has('code') && settings.has('state');
void (isAnswer ? manager.signinRedirectCallback() : Promise.resolve())
  .then(() => isAnswer && history.replaceState(null, '', location.pathname))
  .finally(() => Object.assign(window, { page }));
