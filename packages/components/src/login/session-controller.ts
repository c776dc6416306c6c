import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { AuthClient, SignInOptions, SignOutOptions, StepUp, User } from '@kaltim/sdk/types';
import { timers } from '../internal/timers.js';
import type { Entrance } from './issuers.js';

/** Why signing in or out did not come about, in the widget's words. */
export type LoginFailure =
  'popup-blocked' | 'denied' | 'network' | 'begin-again' | 'unsupported' | 'unkept' | 'sign-out';

/** What has just happened, for the live region. */
export type LoginNews =
  'opening' | 'inWindow' | 'signedIn' | 'signedOut' | 'expired' | 'expiringSoon' | 'notKept';

export type SignOutScope = NonNullable<SignOutOptions['scope']>;
export type UnsentAnswer = 'keep' | 'export' | 'discard' | 'cancel';

/** A question of the client in the middle of a sign-out. */
export interface UnsentQuestion {
  readonly count: number;
  answer(choice: UnsentAnswer): void;
}

/** Why the window of a step-up did not lead on. */
export type StepUpTrouble = 'stepUpBlocked' | 'stepUpCancelled' | 'stepUpFailed';

/** What the element does after a change. */
export interface SessionHost extends ReactiveControllerHost {
  readonly entrances: readonly Entrance[];
  readonly display: SignInOptions['display'] | '';
  handleSession(isSignedIn: boolean): void;
  handleReturn(returnTo: string): void;
}

const tick = 1000;

/**
 * Follows the clients of all entries and holds what the person must be told. It keeps no copy of who is signed in: the
 * clients are asked at each rendering, so nothing is left after a sign-out.
 */
export class SessionController implements ReactiveController {
  /** False until it is known whether an earlier page left a session. */
  isKnown = false;
  isBusy = false;
  /** Whether the sign-in on its way has a window of its own. */
  hasWindow = false;
  failure: LoginFailure | undefined;
  news: LoginNews | undefined;
  hasExpired = false;
  /** End of a session that can't be renewed silently; milliseconds since the epoch. */
  expiresAt: number | undefined;
  /** Whole minutes that were left when the warning came; said once. */
  warnedMinutes = 0;
  question: UnsentQuestion | undefined;
  stepUpTrouble: StepUpTrouble | undefined;
  private entry: Entrance | undefined;
  private stepUps: StepUp[] = [];
  private clients: AuthClient[] = [];
  private unsubscribe: (() => void)[] = [];
  private timer: number | undefined;

  constructor(private readonly host: SessionHost) {
    host.addController(this);
  }

  /** The client somebody is signed in with. */
  get client(): AuthClient | undefined {
    return this.host.entrances.find(({ auth }) => auth.user)?.auth;
  }

  get user(): User | undefined {
    return this.client?.user;
  }

  /** The oldest demand for a stronger sign-in; its call waits. */
  get stepUp(): StepUp | undefined {
    return this.stepUps[0];
  }

  /** Milliseconds until the session ends, while there is a warning. */
  get left(): number | undefined {
    return this.expiresAt === undefined ? undefined : Math.max(0, this.expiresAt - timers.now().getTime());
  }

  hostConnected(): void {
    addEventListener('online', this.update);
    addEventListener('offline', this.update);
    addEventListener('pageshow', this.handlePageShow);
  }

  hostDisconnected(): void {
    removeEventListener('online', this.update);
    removeEventListener('offline', this.update);
    removeEventListener('pageshow', this.handlePageShow);
    this.follow([]);
    this.question?.answer('cancel');
    // Nobody can answer any more, and the calls must not wait for ever.
    this.stepUps.forEach((request) => request.cancel());
    this.stepUps = [];
  }

  hostUpdate(): void {
    const clients = [...new Set(this.host.entrances.map(({ auth }) => auth))];
    const isSame =
      clients.length === this.clients.length && clients.every((each, at) => each === this.clients[at]);
    if (!isSame) this.follow(clients);
  }

  /** Call it within a click: the window opens before anything is awaited. */
  async signIn(entry: Entrance | undefined = this.entry, options: SignInOptions = {}): Promise<void> {
    if (this.isBusy || !entry) return;
    this.entry = entry;
    const display = options.display ?? (this.host.display || undefined);
    const asked = {
      ...(entry.acrValues && { acrValues: entry.acrValues }),
      ...options,
      ...(display && { display }),
    };
    this.begin(display === 'popup');
    try {
      await entry.auth.signIn(asked);
      // A redirect is on its way out of the page, which goes on being busy until it is gone.
      if (!entry.auth.user) return;
      this.settle();
    } catch (error) {
      this.fail(error);
    }
    this.isBusy = false;
    this.update();
  }

  /** Signs in once more with the present client, to go on beyond the end of its session. */
  stay(): void {
    const entry = this.host.entrances.find(({ auth }) => auth === this.client);
    void this.signIn(entry, { display: 'popup' });
  }

  /** Completes the sign-in on the redirect page. */
  async complete(client: AuthClient): Promise<void> {
    this.begin(false);
    try {
      const result = await client.handleCallback();
      if (result) this.host.handleReturn(result.returnTo);
    } catch (error) {
      this.fail(error);
    }
    this.isBusy = false;
    this.update();
  }

  /** Resolves false when the person stayed. */
  async signOut(scope: SignOutScope): Promise<boolean> {
    const { client } = this;
    if (!client) return true;
    this.failure = undefined;
    try {
      return await client.signOut({ scope, onUnsent: (count) => this.ask(count) });
    } catch {
      this.failure = 'sign-out';
      return true;
    } finally {
      this.question = undefined;
      this.update();
    }
  }

  /** Call it within a click. */
  async verify(): Promise<void> {
    const request = this.stepUp;
    if (!request) return;
    this.stepUpTrouble = undefined;
    this.update();
    try {
      await request.signIn();
      this.drop(request);
    } catch (error) {
      const { code } = (error ?? {}) as { code?: string };
      this.stepUpTrouble =
        code === 'popup-blocked'
          ? 'stepUpBlocked'
          : code === 'cancelled'
            ? 'stepUpCancelled'
            : 'stepUpFailed';
    }
    this.update();
  }

  cancelStepUp(): void {
    const request = this.stepUp;
    request?.cancel();
    if (request) this.drop(request);
    this.update();
  }

  /** Takes a notice away that the person has read. */
  dismiss(): void {
    this.failure = undefined;
    this.hasExpired = false;
    this.stopCountdown();
    this.update();
  }

  private follow(clients: AuthClient[]): void {
    this.unsubscribe.forEach((stop) => stop());
    this.stopCountdown();
    this.clients = clients;
    this.isKnown = false;
    this.unsubscribe = clients.flatMap((client) => [
      client.on('change', (user) => this.handleChange(user)),
      client.on('expiring', (end) => claim(end) && this.warn(end.expiresAt)),
      client.on('expired', () => {
        this.hasExpired = true;
        this.tell('expired');
      }),
      client.on('signedout', () => this.tell('signedOut')),
      client.on('stepup', (request) => {
        if (!claim(request)) return;
        this.stepUps.push(request);
        this.update();
      }),
      client.on('storage', ({ fallback }) => {
        if (fallback) this.tell('notKept');
      }),
    ]);
    void Promise.all(clients.map(({ ready }) => ready)).then(() => {
      if (this.clients !== clients) return;
      this.isKnown = true;
      this.update();
    });
  }

  private handleChange(user: User | undefined): void {
    this.stopCountdown();
    if (user) {
      this.failure = undefined;
      this.hasExpired = false;
      this.tell('signedIn');
    } else {
      // Whoever was asked is no longer the one who is signed in.
      this.question?.answer('cancel');
      this.update();
    }
    this.host.handleSession(user !== undefined);
  }

  private ask(count: number): Promise<UnsentAnswer> {
    return new Promise((resolve) => {
      this.question = {
        count,
        answer: (choice) => {
          this.question = undefined;
          this.update();
          resolve(choice);
        },
      };
      this.update();
    });
  }

  private begin(hasWindow: boolean): void {
    this.isBusy = true;
    this.hasWindow = hasWindow;
    this.failure = undefined;
    this.tell(hasWindow ? 'inWindow' : 'opening');
  }

  private settle(): void {
    this.stopCountdown();
    this.hasExpired = false;
    this.tell('signedIn');
  }

  private fail(error: unknown): void {
    this.news = undefined;
    this.failure = loginFailure(error);
  }

  private warn(expiresAt: number): void {
    this.stopCountdown();
    this.expiresAt = expiresAt;
    this.warnedMinutes = Math.round((this.left ?? 0) / 60_000);
    this.tell('expiringSoon');
    this.count();
  }

  private readonly count = (): void => {
    this.timer = undefined;
    if (!this.left) {
      this.stopCountdown();
    } else {
      this.timer = timers.set(this.count, tick);
    }
    this.update();
  };

  private stopCountdown(): void {
    timers.clear(this.timer);
    this.timer = undefined;
    this.expiresAt = undefined;
  }

  private drop(request: StepUp): void {
    this.stepUps = this.stepUps.filter((each) => each !== request);
    this.stepUpTrouble = undefined;
  }

  private tell(news: LoginNews): void {
    this.news = news;
    this.update();
  }

  private readonly update = (): void => this.host.requestUpdate();

  /** Back from the issuer's page by the browser's own button: nothing is on its way any more. */
  private readonly handlePageShow = (event: PageTransitionEvent): void => {
    if (!event.persisted) return;
    this.isBusy = false;
    this.news = undefined;
    this.update();
  };
}

const claimed = new WeakSet<object>();

/** Of several widgets for one client, such as in the header and in the page, the first alone asks the person. */
function claim(detail: object): boolean {
  if (claimed.has(detail)) return false;
  claimed.add(detail);
  return true;
}

/** Sorts an error of the client by its code; one that closed the window needs no words. */
function loginFailure(error: unknown): LoginFailure | undefined {
  const { code } = (error ?? {}) as { code?: unknown };
  switch (code) {
    case 'cancelled':
      return undefined;
    case 'popup-blocked':
    case 'denied':
      return code;
    case 'unknown-state':
      return 'begin-again';
    case 'unsupported':
      return isSecureContext ? 'unkept' : 'unsupported';
    default:
      return 'network';
  }
}
