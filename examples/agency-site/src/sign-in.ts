import { h } from './dom.js';
import { loadKaltim } from './kaltim.js';

/** The page the issuer sends people back to. */
async function finish(): Promise<void> {
  try {
    const kaltim = await loadKaltim();
    const result = await kaltim.auth?.handleCallback();
    location.replace(result?.returnTo ?? '/index.html');
  } catch (error) {
    console.error(error);
    document.querySelector('h1')!.textContent = 'Anda belum masuk';
    document
      .querySelector('#keadaan')!
      .replaceChildren(
        'Proses masuk tidak selesai. Kembali ke ',
        h('a', { href: '/index.html' }, 'beranda'),
        ', lalu coba masuk lagi. Laporan yang sedang Anda tulis tidak hilang.',
      );
  }
}

void finish();
