import type { AuthClient } from '@kaltim/sdk/types';
import { h } from './dom.js';

/**
 * The sign-in button of the header; page code until the library has an element for it. Tokens live in the page, so a
 * sign-in holds until the person leaves this page.
 */
export async function showAccount(auth: AuthClient): Promise<void> {
  const place = document.querySelector('#akun')!;
  const show = (remark = ''): void => {
    const { user } = auth;
    place.replaceChildren(
      ...(user
        ? [
            h('span', {}, user.name ?? 'Anda sudah masuk'),
            h(
              'button',
              { type: 'button', class: 'button quiet', onclick: () => void auth.signOut() },
              'Keluar',
            ),
          ]
        : [
            h('span', { role: 'status' }, remark),
            h('button', { type: 'button', class: 'button quiet', onclick: () => void signIn() }, 'Masuk'),
          ]),
    );
  };
  const signIn = (): Promise<void> =>
    auth.signIn().catch((error: unknown) => {
      console.error(error);
      show('Layanan masuk belum dapat dihubungi. Anda tetap dapat mengirim tanpa akun.');
    });

  let remark: string | undefined;
  try {
    const result = await auth.handleCallback();
    if (result) history.replaceState(null, '', result.returnTo);
  } catch (error) {
    console.error(error);
    remark = 'Anda belum masuk. Anda tetap dapat mengirim tanpa akun.';
  }
  auth.on('change', () => show());
  show(remark);
}
