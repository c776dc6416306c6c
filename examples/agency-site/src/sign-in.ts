import { listMyReports } from '@kaltim/api-client/operations';
import type { AuthClient, KaltimApi } from '@kaltim/sdk/types';
import { h } from './dom.js';
import { loadKaltim } from './kaltim.js';

const place = document.querySelector('#akun')!;

function show(auth: AuthClient, ...remarks: string[]): void {
  const { user } = auth;
  const text = user ? `Anda masuk sebagai ${user.name ?? user.sub}.` : 'Anda belum masuk.';
  const [label, act] = user
    ? (['Keluar', () => void auth.signOut()] as const)
    : (['Masuk', () => void signIn(auth)] as const);
  place.replaceChildren(
    h(
      'div',
      { role: 'status' },
      [text, ...remarks].map((line) => h('p', {}, line)),
    ),
    h('div', { class: 'actions' }, h('button', { type: 'button', class: 'button', onclick: act }, label)),
  );
}

async function signIn(auth: AuthClient): Promise<void> {
  try {
    await auth.signIn();
  } catch (error) {
    console.error(error);
    show(auth, 'Layanan masuk belum dapat dihubungi. Coba lagi beberapa saat lagi.');
  }
}

/** A call that only a signed-in person may make: the client adds the token by itself. */
async function countReports(api: KaltimApi): Promise<string> {
  const { items, next } = await api.call(listMyReports, { query: { limit: 100 } });
  return `Laporan yang tercatat atas nama Anda: ${items.length}${next ? ' atau lebih' : ''}.`;
}

async function start(): Promise<void> {
  const { api, auth } = await loadKaltim();
  if (!auth) return;
  show(auth);
  auth.on('change', () => show(auth));
  try {
    // Back from the issuer this completes the sign-in; on any other visit it does nothing.
    const result = await auth.handleCallback();
    if (result) show(auth, await countReports(api));
  } catch (error) {
    console.error(error);
    show(auth, auth.user ? 'Laporan Anda belum dapat dimuat.' : 'Proses masuk tidak selesai. Coba lagi.');
  }
}

void start();
