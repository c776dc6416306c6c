import { showAccount } from './account.js';
import { loadKaltim } from './kaltim.js';

/** Gives the page's widgets their client. On failure their fallback stays. */
export async function startPage(): Promise<void> {
  try {
    const kaltim = await loadKaltim();
    document.querySelector('kaltim-app')!.kaltim = kaltim;
    showAccount(kaltim);
  } catch (error) {
    console.error(error);
  }
}
