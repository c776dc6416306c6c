import type { AuthClient, AuthEvents } from './types.js';

/** The events of a client; listeners run after what the client is doing. */
export function createListeners() {
  const listeners = new Map<keyof AuthEvents, Set<(detail: never) => void>>();
  const on: AuthClient['on'] = (event, listener) => {
    const all = listeners.get(event) ?? new Set();
    listeners.set(event, all.add(listener));
    return () => void all.delete(listener);
  };
  return {
    on,
    emit<Name extends keyof AuthEvents>(event: Name, detail: AuthEvents[Name]): void {
      for (const listener of [...(listeners.get(event) ?? [])]) {
        queueMicrotask(() => (listener as (detail: AuthEvents[Name]) => void)(detail));
      }
    },
    has: (event: keyof AuthEvents) => (listeners.get(event)?.size ?? 0) > 0,
    clear: () => listeners.clear(),
  };
}
