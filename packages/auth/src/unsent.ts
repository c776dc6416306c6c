import type { SignOutOptions } from './types.js';

/** What the person wrote and has not been sent. */
export interface UnsentItems {
  count(): Promise<number>;
  export(): Promise<void>;
  discard(): Promise<void>;
}

/** Asks what to do with it before a sign-out; gives what is left to do afterwards, or undefined when the person stays. */
export async function askUnsent(
  unsent: UnsentItems | undefined,
  onUnsent: SignOutOptions['onUnsent'] = 'keep',
): Promise<(() => Promise<void>) | undefined> {
  const count = (await unsent?.count()) ?? 0;
  const decision = typeof onUnsent === 'string' ? onUnsent : count ? await onUnsent(count) : 'keep';
  if (decision === 'cancel') return undefined;
  if (count && decision === 'export') await unsent?.export();
  // After the session is gone: what fails here must not keep anybody signed in.
  return async () => {
    if (count && decision === 'discard') await unsent?.discard();
  };
}
