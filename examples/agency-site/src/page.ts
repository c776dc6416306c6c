import type { Kaltim } from '@kaltim/sdk/types';
import { loadKaltim } from './kaltim.js';
import { startWorker } from './updates.js';

/** Gives the page's widgets their client. On failure their fallback stays. */
export async function startPage(): Promise<Kaltim | undefined> {
  startWorker();
  try {
    const kaltim = await loadKaltim();
    document.querySelector('kaltim-app')!.kaltim = kaltim;
    return kaltim;
  } catch (error) {
    console.error(error);
    return undefined;
  }
}
