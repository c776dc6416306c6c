import type { Clock } from './platform.js';
import type { Autosave, AutosaveOptions, Draft } from './types.js';

/** Milliseconds that typing pauses before what was typed is saved. */
const defaultDelay = 800;

/** Saves after a pause, one save after the other, and at once when the page is left. */
export function createAutosave(
  save: (data: unknown) => Promise<Draft>,
  read: () => unknown,
  clock: Clock,
  { delay = defaultDelay, onSaved, onError }: AutosaveOptions,
): Autosave {
  let timer: unknown;
  let isWaiting = false;
  let last: Promise<unknown> = Promise.resolve();

  const cancel = () => {
    clock.clearTimeout(timer);
    isWaiting = false;
  };
  const saveNow = (): Promise<void> => {
    cancel();
    const saved = last.then(async () => {
      const data = read();
      if (data === undefined) return;
      const draft = await save(data);
      onSaved?.(draft);
    });
    last = saved.catch(() => undefined);
    return saved;
  };
  const saveQuietly = () => void saveNow().catch((error: unknown) => onError?.(error));
  const onLeave = () => {
    if (isWaiting) saveQuietly();
  };
  const onHide = () => {
    if (globalThis.document.visibilityState === 'hidden') onLeave();
  };
  // A phone may kill a hidden page without telling it more.
  globalThis.document?.addEventListener('visibilitychange', onHide);
  globalThis.addEventListener?.('pagehide', onLeave);

  return {
    schedule() {
      cancel();
      isWaiting = true;
      timer = clock.setTimeout(saveQuietly, delay);
    },
    flush: () => (isWaiting ? saveNow() : last.then(() => undefined)),
    stop() {
      cancel();
      globalThis.document?.removeEventListener('visibilitychange', onHide);
      globalThis.removeEventListener?.('pagehide', onLeave);
    },
  };
}
