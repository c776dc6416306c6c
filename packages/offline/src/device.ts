import type { Storage } from '@kaltim/storage';
import { deleteChunks } from './attachments.js';
import { isShared, type OutboxSchema } from './database.js';
import type { DraftBox } from './drafts.js';
import { removeDelivered, type Ledger } from './ledger.js';
import { isDue, type Entry } from './machine.js';
import type { Clock } from './platform.js';
import type { Device, DeviceEvents } from './types.js';

/** Milliseconds between the announcement of an idle wipe and the wipe. */
const warning = 60_000;
const signsOfLife = ['pointerdown', 'keydown', 'wheel', 'touchstart'];

export interface DeviceOptions {
  storage: Storage<OutboxSchema>;
  box: DraftBox;
  ledger: Ledger;
  clock: Clock;
  isVisible(entry: Entry): boolean;
  idleMinutes: number;
  /** Tells the other tabs that the device has become a shared one, or no more. */
  announce(news: { shared: boolean } | string): void;
}

export function createDevice(
  options: DeviceOptions,
): Device & { adopt(shared: boolean): Promise<void>; start(): Promise<void>; close(): void } {
  const { storage, box, ledger, clock, isVisible, announce } = options;
  const idle = options.idleMinutes * 60_000;
  const listeners = new Map<keyof DeviceEvents, Set<(detail: never) => void>>();
  let timer: unknown;
  let touchedAt = clock.now();
  let isWatching = false;

  function emit<Name extends keyof DeviceEvents>(event: Name, detail: DeviceEvents[Name]): void {
    for (const listener of listeners.get(event) ?? [])
      queueMicrotask(() => (listener as (detail: DeviceEvents[Name]) => void)(detail));
  }
  const touch = () => void (touchedAt = clock.now());

  /** Waits until the page was left alone long enough to say so, then until it was long enough to wipe. */
  function watch(step: 'warn' | 'wipe' = 'warn'): void {
    clock.clearTimeout(timer);
    if (!isWatching) return;
    const touchedBefore = touchedAt;
    const wipeAt = touchedAt + idle;
    const at = step === 'warn' ? wipeAt - Math.min(warning, idle / 2) : wipeAt;
    timer = clock.setTimeout(
      () => {
        if (touchedAt !== touchedBefore) return watch();
        if (step === 'wipe')
          return void wipe()
            .catch(() => undefined)
            .finally(() => watch());
        emit('wiping', { wipeAt });
        watch('wipe');
      },
      Math.max(0, at - clock.now()),
    );
  }
  async function wipe(): Promise<void> {
    touch();
    emit('wiped', await forget({}));
  }
  function setWatching(on: boolean): void {
    if (on !== isWatching) {
      for (const sign of signsOfLife) {
        if (on) globalThis.addEventListener?.(sign, touch, { capture: true, passive: true });
        else globalThis.removeEventListener?.(sign, touch, { capture: true });
      }
    }
    isWatching = on;
    touch();
    watch();
  }

  async function forget({ unsent = 'keep' }: { unsent?: 'keep' | 'discard' }): Promise<{ unsent: number }> {
    await box.wipe();
    const gone: string[] = [];
    let left = 0;
    await storage.transaction(
      ['entries', 'chunks'],
      'readwrite',
      async ({ entries, chunks }) => {
        gone.length = left = 0;
        for (const entry of await entries.getAll()) {
          const isDelivered = entry.state === 'delivered';
          const isSending =
            entry.state === 'sending' && !isDue(entry, { now: clock.now(), exclusive: false, fresh: false });
          if (isDelivered) await removeDelivered(entries, entry.id);
          else if (isVisible(entry) && unsent === 'discard' && !isSending) {
            await entries.delete(entry.id);
            await deleteChunks(chunks, entry.attachments);
          } else {
            if (isVisible(entry)) left++;
            continue;
          }
          gone.push(entry.id);
        }
      },
      { durability: 'strict' },
    );
    ledger.forgetLast();
    for (const id of gone) {
      ledger.observeGone(id);
      announce(id);
    }
    return { unsent: left };
  }

  const adopt = async (on: boolean) => {
    await box.move(on);
    setWatching(on);
  };

  return {
    forget: (given = {}) => forget(given),
    touch,
    isShared: () => storage.transaction(['facts'], 'readonly', ({ facts }) => isShared(facts)),
    async shared(on) {
      await storage.transaction(
        ['facts', 'entries'],
        'readwrite',
        async ({ facts, entries }) => {
          await facts.put({ id: 'shared', value: on });
          if (!on) return;
          for (const { id, state } of await entries.getAll())
            if (state === 'delivered') await removeDelivered(entries, id);
        },
        { durability: 'strict' },
      );
      await adopt(on);
      announce({ shared: on });
    },
    adopt,
    /** An earlier visit, or another tab, may have made it a shared one. */
    async start() {
      if (await storage.transaction(['facts'], 'readonly', ({ facts }) => isShared(facts))) await adopt(true);
    },
    on(event, listener) {
      const set = listeners.get(event) ?? new Set();
      listeners.set(event, set.add(listener));
      return () => void set.delete(listener);
    },
    close() {
      setWatching(false);
      clock.clearTimeout(timer);
      listeners.clear();
    },
  };
}
