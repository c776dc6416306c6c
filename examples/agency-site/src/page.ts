import type { Kaltim } from '@kaltim/sdk/types';
import { registerWorker } from '@kaltim/sdk';
import { loadKaltim } from './kaltim.js';

/** Gives the page's widgets their client. On failure their fallback stays. */
export async function startPage(): Promise<Kaltim | undefined> {
  try {
    const kaltim = await loadKaltim();
    document.querySelector('kaltim-app')!.kaltim = kaltim;
    void registerWorker('/sw.js');
    return kaltim;
  } catch (error) {
    console.error(error);
    return undefined;
  }
}
