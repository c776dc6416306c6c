import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { EntrySnapshot } from '@kaltim/sdk/types';
import { timers } from '../internal/timers.js';

/**
 * - `online`: nothing to say.
 * - `offline`: the browser has had no connection for a while.
 * - `weak`: the browser says it is connected, yet nothing reaches the server.
 * - `back`: the connection was lost and is there again; for a few seconds.
 */
export type ConnectionState = 'online' | 'offline' | 'weak' | 'back';

/** A phone that changes masts is not offline. In milliseconds. */
const offlineAfter = 2000;
/** How long `back` is said, in milliseconds. */
const backFor = 8000;
/** Attempts in a row that reached nobody before the connection is called weak. */
const weakAfter = 2;

/** What is known of the connection: the browser's word, and what became of real attempts, which count for more. */
export class Connection implements ReactiveController {
  state: ConnectionState = 'online';

  private timer: number | undefined;
  /** Attempts that reached nobody since one that did, each once. */
  private failures = new Set<string>();

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('offline', this.handleOffline);
    addEventListener('online', this.handleOnline);
    this.state = navigator.onLine ? 'online' : 'offline';
  }

  hostDisconnected(): void {
    removeEventListener('offline', this.handleOffline);
    removeEventListener('online', this.handleOnline);
    timers.clear(this.timer);
  }

  /** Learns from an entry of the outbox that has moved on. */
  observe(entry: EntrySnapshot): void {
    const { state, failure, attempts, attachments = [] } = entry;
    if (state === 'queued' && failure?.kind === 'network') {
      this.failures.add(`${entry.id} ${attempts}`);
      if (navigator.onLine && this.failures.size >= weakAfter) this.set('weak');
      return;
    }
    const hasMoved = state === 'sending' && attachments.some(({ sent }) => sent > 0);
    // The server has answered, or takes bytes: whatever the browser says, there is a connection.
    if (state === 'delivered' || hasMoved || (failure && failure.kind !== 'network')) this.recover();
  }

  private readonly handleOffline = (): void => {
    timers.clear(this.timer);
    this.timer = timers.set(() => this.set('offline'), offlineAfter);
  };

  private readonly handleOnline = (): void => {
    if (this.state === 'offline') this.recover();
    else if (this.state === 'online') timers.clear(this.timer);
  };

  private recover(): void {
    this.failures.clear();
    if (this.state === 'online' || this.state === 'back') return;
    this.set('back');
    this.timer = timers.set(() => this.set('online'), backFor);
  }

  private set(state: ConnectionState): void {
    timers.clear(this.timer);
    this.timer = undefined;
    if (state === this.state) return;
    this.state = state;
    this.host.requestUpdate();
  }
}

/**
 * Whether what waits is sent with the page closed: a service worker of this site that the browser wakes up. An embed on
 * another site's page has none.
 */
export function sendsByItself(): boolean {
  return Boolean(navigator.serviceWorker?.controller) && 'SyncManager' in window;
}
