import type { AuthClient, AuthEvents, SignInOptions, SignOutOptions, StepUp, User } from '@kaltim/sdk/types';

export const siti: User = { sub: 'warga-siti', name: 'Siti Aminah', roles: [], claims: {} };
export const budi: User = { sub: 'warga-budi', name: 'Budi Santoso', roles: [], claims: {} };

/** An error as the client throws it; widgets know it by its code. */
export const authError = (code: string) => Object.assign(new Error('sample'), { name: 'AuthError', code });

/** An `AuthClient` in memory. What the issuer does is what the test makes of `answer`. */
export class FakeAuth {
  user: User | undefined;
  storage: AuthClient['storage'] = { mode: 'memory' };
  ready: Promise<void> = Promise.resolve();
  /** What was asked, in order. */
  signIns: SignInOptions[] = [];
  signOuts: SignOutOptions[] = [];
  /** Who comes back from the issuer; a redirect, when nobody does. Rejects as the client does. */
  answer: (options: SignInOptions) => Promise<User | undefined> = async () => siti;
  callback: () => Promise<{ user: User; returnTo: string } | undefined> = async () => undefined;
  /** How many reports the outbox has not sent. */
  unsent = 0;
  signOutFault: Error | undefined;
  private listeners = new Map<string, Set<(detail: never) => void>>();

  constructor(user?: User) {
    this.user = user;
  }

  get client(): AuthClient {
    return this as unknown as AuthClient;
  }

  get listenerCount(): number {
    return [...this.listeners.values()].reduce((sum, { size }) => sum + size, 0);
  }

  async signIn(options: SignInOptions = {}): Promise<void> {
    this.signIns.push(options);
    const user = await this.answer(options);
    if (user) this.become(user);
  }

  async handleCallback() {
    const result = await this.callback();
    if (result) this.become(result.user);
    return result;
  }

  async signOut(options: SignOutOptions = {}): Promise<boolean> {
    this.signOuts.push(options);
    const { onUnsent } = options;
    if (this.unsent && typeof onUnsent === 'function') {
      this.decision = await onUnsent(this.unsent);
      if (this.decision === 'cancel') return false;
    }
    if (this.signOutFault) throw this.signOutFault;
    const { user } = this;
    this.become(undefined);
    if (user) this.emit('signedout', { user });
    return true;
  }
  /** What the person chose about what was not sent. */
  decision: string | undefined;

  on<Name extends keyof AuthEvents>(event: Name, listener: (detail: AuthEvents[Name]) => void): () => void {
    const all = this.listeners.get(event) ?? new Set();
    this.listeners.set(event, all.add(listener));
    return () => void all.delete(listener);
  }

  emit<Name extends keyof AuthEvents>(event: Name, detail: AuthEvents[Name]): void {
    this.listeners
      .get(event)
      ?.forEach((listener) => (listener as (detail: AuthEvents[Name]) => void)(detail));
  }

  /** Somebody is signed in or out, in whichever tab. */
  become(user: User | undefined): void {
    const isNews = user?.sub !== this.user?.sub;
    this.user = user;
    if (isNews) this.emit('change', user);
  }

  expire(): void {
    const user = this.user!;
    this.become(undefined);
    this.emit('expired', { user });
  }

  /** The API asks for a stronger sign-in; tells what became of it. */
  demand(acrValues: string | undefined, signIn: StepUp['signIn'] = async () => undefined) {
    const outcome = { signIns: 0, cancelled: false };
    this.emit('stepup', {
      acrValues,
      maxAge: acrValues === undefined ? 300 : undefined,
      signIn: async (options) => {
        outcome.signIns += 1;
        await signIn(options);
      },
      cancel: () => void (outcome.cancelled = true),
    });
    return outcome;
  }
}
