import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { EntrySnapshot, OutboxEvent } from '@kaltim/sdk/types';
import type { WidgetKaltim } from '../internal/kaltim-context.js';

const events = ['queued', 'sending', 'blocked', 'delivered', 'dead', 'cancelled'] as const;

/** What a host is told of each change, beside being rendered again. */
export type EntryListener = (entry: EntrySnapshot, event: OutboxEvent) => void;

/** Follows the entries of this device that the person at it may see, oldest first. */
export class OutboxWatcher implements ReactiveController {
  /** True once the list has been read. */
  isLoaded = false;
  /** True when the device's list can't be read. */
  hasFailed = false;
  /** False while the browser keeps no data beyond the page. */
  isDurable = true;

  private kaltim: WidgetKaltim | undefined;
  private known = new Map<string, EntrySnapshot>();
  /** What an event has told while the list was being read: newer than what the list says. */
  private told = new Set<string>();
  private unsubscribe: (() => void)[] = [];

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly onChange?: EntryListener,
  ) {
    host.addController(this);
  }

  get entries(): EntrySnapshot[] {
    return [...this.known.values()].sort((a, b) => a.createdAt - b.createdAt);
  }

  /** Follows another `Kaltim`; does nothing when it is the same as before. */
  use(kaltim: WidgetKaltim | undefined): void {
    if (kaltim === this.kaltim) return;
    this.stop();
    this.kaltim = kaltim;
    this.known.clear();
    this.isLoaded = false;
    this.start();
  }

  hostConnected(): void {
    this.start();
  }

  hostDisconnected(): void {
    this.stop();
  }

  /** Reads the list again. */
  readonly load = async (): Promise<void> => {
    const { kaltim } = this;
    if (!kaltim) return;
    this.told.clear();
    try {
      const [entries, { mode }] = await Promise.all([kaltim.outbox.list(), kaltim.storage.status()]);
      if (kaltim !== this.kaltim) return;
      const listed = new Map(entries.map((entry) => [entry.id, entry]));
      for (const id of this.told) {
        const newer = this.known.get(id);
        if (newer) listed.set(id, newer);
        else listed.delete(id);
      }
      this.known = listed;
      this.isDurable = mode !== 'memory';
      this.hasFailed = false;
    } catch {
      this.hasFailed = true;
    }
    this.isLoaded = true;
    this.host.requestUpdate();
  };

  private start(): void {
    const { kaltim } = this;
    if (!kaltim || this.unsubscribe.length) return;
    this.unsubscribe = events.map((event) =>
      kaltim.outbox.on(event, (entry) => void this.take(kaltim, entry, event)),
    );
    // Whose entries may be seen changes with who is signed in.
    const offAuth = kaltim.auth?.on('change', () => void this.load());
    if (offAuth) this.unsubscribe.push(offAuth);
    void this.load();
  }

  private stop(): void {
    this.unsubscribe.forEach((off) => off());
    this.unsubscribe = [];
  }

  private async take(kaltim: WidgetKaltim, entry: EntrySnapshot, event: OutboxEvent): Promise<void> {
    // An event from another tab may be of somebody else's session: only what the list would give is shown.
    if (entry.as === 'session' && event !== 'cancelled' && !this.known.has(entry.id)) {
      if (!(await kaltim.outbox.get(entry.id).catch(() => undefined))) return;
    }
    if (kaltim !== this.kaltim || !this.unsubscribe.length) return;
    this.told.add(entry.id);
    if (event === 'cancelled') this.known.delete(entry.id);
    else this.known.set(entry.id, entry);
    this.onChange?.(entry, event);
    this.host.requestUpdate();
  }
}

/** Whether an entry still has to reach the server by itself. */
export const isWaiting = ({ state }: EntrySnapshot): boolean => state === 'queued' || state === 'sending';

/** Whether an entry goes no further without its writer. */
export const needsPerson = ({ state }: EntrySnapshot): boolean => state === 'dead' || state === 'blocked';
