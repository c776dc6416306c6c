import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { NewReport, ReportSummary } from '@kaltim/contract';
import type { EntrySnapshot, EntryState } from '@kaltim/sdk/types';
import { failureOf, isAborted, type Failure } from '../internal/failure.js';
import type { WidgetKaltim } from '../internal/kaltim-context.js';
import { timers } from '../internal/timers.js';

/** States of an entry that the server has not taken. */
export type WaitingState = Exclude<EntryState, 'delivered'>;

/** A report that waits on this device. */
export interface WaitingReport {
  readonly id: string;
  readonly title: string;
  readonly state: WaitingState;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  readonly isGuest: boolean;
  readonly isDurable: boolean;
}

export interface ReportsHost extends ReactiveControllerHost {
  readonly source: WidgetKaltim | undefined;
}

/** A quick answer should not flash a skeleton. In milliseconds. */
const skeletonAfter = 300;
const perPage = 20;
const events = ['queued', 'sending', 'blocked', 'delivered', 'dead', 'cancelled'] as const;

/**
 * The reports of whoever is signed in: those the server has, page after page, and those that wait on this device.
 * Everything is dropped in the moment somebody else is signed in, or nobody.
 */
export class ReportsController implements ReactiveController {
  items: readonly ReportSummary[] = [];
  waiting: readonly WaitingReport[] = [];
  /** Cursor of the following page. */
  next: string | null = null;
  failure: Failure | undefined;
  /** False until it is known whether somebody is signed in. */
  isKnown = false;
  /** The first page has come. */
  hasLoaded = false;
  isSlow = false;
  /** How many the last page brought. */
  added = 0;
  /** A report of this device has just been taken by the server. */
  hasDelivered = false;
  /** The API refused the session though the client has one: sign in again. */
  isRefused = false;
  /** Cursor of the page that failed. */
  private failedAt: string | undefined;
  private running: AbortController | undefined;
  private kaltim: WidgetKaltim | undefined;
  private sub: string | undefined;
  private unsubscribe: (() => void)[] = [];
  private unwatch: (() => void)[] = [];

  constructor(private readonly host: ReportsHost) {
    host.addController(this);
  }

  get isSignedIn(): boolean {
    return this.sub !== undefined && !this.isRefused;
  }

  get isLoading(): boolean {
    return this.running !== undefined;
  }

  hostConnected(): void {
    addEventListener('online', this.handleOnline);
  }

  hostDisconnected(): void {
    removeEventListener('online', this.handleOnline);
    this.follow(undefined);
  }

  hostUpdate(): void {
    if (this.host.source !== this.kaltim) this.follow(this.host.source);
  }

  /** Begins anew with the first page. */
  async reload(): Promise<void> {
    await this.load(undefined);
  }

  /** The following page. Resolves with the place of its first report, or undefined when none came. */
  async more(): Promise<number | undefined> {
    if (!this.next || this.running) return undefined;
    const from = this.items.length;
    await this.load(this.next);
    return this.items.length > from ? from : undefined;
  }

  /** Asks for the page that failed once more. */
  async retry(): Promise<void> {
    this.isRefused = false;
    await this.load(this.failedAt);
  }

  /** Sends what waits, at once. */
  async sendNow(): Promise<void> {
    await this.kaltim?.outbox.flush().catch(() => undefined);
  }

  private follow(kaltim: WidgetKaltim | undefined): void {
    this.unsubscribe.forEach((stop) => stop());
    this.unsubscribe = [];
    this.become(undefined);
    this.kaltim = kaltim;
    this.isKnown = false;
    const auth = kaltim?.auth;
    if (!auth) return;
    this.unsubscribe = [auth.on('change', (user) => this.become(user?.sub))];
    void auth.ready.then(() => {
      if (this.kaltim !== kaltim) return;
      this.isKnown = true;
      this.become(auth.user?.sub);
      this.update();
    });
  }

  /** Another person, or nobody: what was shown goes before anything else happens. */
  private become(sub: string | undefined): void {
    if (sub === this.sub && !this.isRefused) return;
    this.sub = sub;
    this.drop();
    this.update();
    if (sub === undefined) return;
    this.watchOutbox();
    void this.reload();
  }

  private drop(): void {
    this.running?.abort();
    this.running = undefined;
    this.unwatch.forEach((stop) => stop());
    this.unwatch = [];
    this.items = [];
    this.waiting = [];
    this.next = null;
    this.failure = this.failedAt = undefined;
    this.hasLoaded = this.isSlow = this.hasDelivered = this.isRefused = false;
    this.added = 0;
  }

  private async load(cursor: string | undefined): Promise<void> {
    const { kaltim, sub } = this;
    if (!kaltim || sub === undefined) return;
    this.running?.abort();
    const running = new AbortController();
    this.running = running;
    this.failure = undefined;
    const timer = timers.set(() => {
      this.isSlow = this.running === running;
      this.update();
    }, skeletonAfter);
    this.update();
    try {
      const query = { limit: perPage, ...(cursor !== undefined && { cursor }) };
      const { items, next } = await kaltim.api.reports.mine.list(query, { signal: running.signal });
      if (this.running !== running) return;
      this.items = cursor === undefined ? items : [...this.items, ...items];
      this.next = next;
      this.added = items.length;
      this.hasLoaded = true;
    } catch (error) {
      if (this.running === running && !isAborted(error)) this.fail(error, cursor);
    } finally {
      timers.clear(timer);
      if (this.running === running) {
        this.running = undefined;
        this.isSlow = false;
      }
      this.update();
    }
  }

  private fail(error: unknown, cursor: string | undefined): void {
    const { status } = (error ?? {}) as { status?: number };
    if (status !== 401) {
      this.failure = failureOf(error);
      this.failedAt = cursor;
      return;
    }
    // The session is over for the API: what it gave earlier does not stay on the screen.
    this.drop();
    this.isRefused = true;
  }

  private watchOutbox(): void {
    const { kaltim } = this;
    // Reading `outbox` opens its database, so not before somebody is signed in.
    const { outbox } = kaltim!;
    this.unwatch = events.map((event) =>
      outbox.on(event, (entry) => {
        if (event === 'delivered') {
          this.hasDelivered = true;
          if (entry.as === 'session') void this.reload();
        }
        void this.readOutbox();
      }),
    );
    void this.readOutbox();
  }

  private async readOutbox(): Promise<void> {
    const { kaltim, sub } = this;
    const entries = (await kaltim?.outbox.list().catch(() => undefined)) ?? [];
    if (this.kaltim !== kaltim || this.sub !== sub || !this.isSignedIn) return;
    this.waiting = entries.flatMap(toWaiting);
    this.update();
  }

  private readonly handleOnline = (): void => {
    if (this.failure && !this.running) void this.retry();
  };

  private readonly update = (): void => this.host.requestUpdate();
}

function toWaiting(entry: EntrySnapshot): WaitingReport[] {
  const { id, operationId, state, createdAt, as, durable, body } = entry;
  if (operationId !== 'createReport' || state === 'delivered') return [];
  const { title } = body as Pick<NewReport, 'title'>;
  return [{ id, title, state, createdAt, isGuest: as === 'guest', isDurable: durable }];
}
