/** Time, so that tests can hold it. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  setTimeout(callback: () => void, milliseconds: number): unknown;
  clearTimeout(timer: unknown): void;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  setTimeout: (callback, milliseconds) => setTimeout(callback, milliseconds),
  clearTimeout: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
};

/** Names the outbox to a service worker, in sync events and messages. */
export const outboxSyncTag = 'kaltim-outbox';

/**
 * Asks the browser to wake the page's service worker when there is a network, also after the page was closed. Does nothing
 * without a worker or without Background Sync (Firefox, Safari), where opening the page sends.
 */
export function requestSync(): void {
  const container = (globalThis.navigator as Partial<Navigator> | undefined)?.serviceWorker;
  void container
    ?.getRegistration()
    .then((registration) =>
      (registration as { sync?: { register(tag: string): Promise<void> } } | undefined)?.sync?.register(
        outboxSyncTag,
      ),
    )
    .catch(() => undefined);
}

/** The part of the Web Locks API that draining uses. */
export type Locks = Pick<LockManager, 'request'>;

/** Missing on plain http and before Safari 15.4. */
export const systemLocks = (): Locks | undefined =>
  (globalThis.navigator as Partial<Navigator> | undefined)?.locks;

/**
 * Calls `onWake` whenever the network or the page may be back, `onSleep` when the page is left and may come back, and
 * `onNotice` when another tab has announced something.
 */
export function watchPlatform(
  name: string,
  { onWake, onSleep, onNotice }: { onWake(): void; onSleep(): void; onNotice(news: unknown): void },
) {
  let stopped = false;
  const stop: (() => void)[] = [];
  const listen = (target: Partial<EventTarget> | undefined, type: string, listener: () => void) => {
    target?.addEventListener?.(type, listener);
    stop.push(() => target?.removeEventListener?.(type, listener));
  };
  listen(globalThis, 'online', onWake);
  listen(globalThis, 'pageshow', onWake);
  listen(globalThis, 'pagehide', onSleep);
  listen(globalThis.document, 'visibilitychange', () => {
    if (document.visibilityState === 'visible') onWake();
  });

  const channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel(name) : undefined;
  // In Node an open channel would keep the process alive.
  (channel as { unref?: () => void } | undefined)?.unref?.();
  channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => onNotice(data));
  stop.push(() => channel?.close());

  return {
    /** Tells the other tabs. */
    announce(news: unknown) {
      if (!stopped) channel?.postMessage(news);
    },
    stop() {
      stopped = true;
      for (const undo of stop) undo();
    },
  };
}
