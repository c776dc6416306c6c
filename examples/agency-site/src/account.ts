import type { Kaltim } from '@kaltim/sdk/types';
import { h } from './dom.js';

/** The sign-in button of the header; page code until the library has an element for it. */
export function showAccount({ auth }: Kaltim): void {
  const place = document.querySelector('#akun');
  if (!auth || !place) return;
  const show = (): void => {
    place.replaceChildren(
      ...(auth.user
        ? [
            h('span', {}, auth.user.name ?? 'Anda sudah masuk'),
            h(
              'button',
              { type: 'button', class: 'button quiet', onclick: () => void auth.signOut() },
              'Keluar',
            ),
          ]
        : [
            h(
              'button',
              { type: 'button', class: 'button quiet', onclick: () => void auth.signIn() },
              'Masuk',
            ),
          ]),
    );
  };
  auth.on('change', show);
  show();
}
