interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): string };
}

/** A new version of the site that is downloaded whole and waits. */
export interface WorkerUpdate {
  /** Changes to the new version and loads this page again. For the person's click: other tabs stay as they are. */
  apply(): void;
}

export interface RegisterWorkerOptions {
  /** Called once for each new version that waits: show "Versi baru tersedia" with a button that calls `apply`. */
  onUpdate?: (update: WorkerUpdate) => void;
}

/**
 * Registers the site's service worker, also under a policy that requires Trusted Types. Resolves undefined where there
 * are no service workers (plain http, some private windows) or the script can't be had: the site works without.
 *
 * @param url - Of this origin, such as `/sw.js`
 */
export async function registerWorker(
  url: string,
  { onUpdate }: RegisterWorkerOptions = {},
): Promise<ServiceWorkerRegistration | undefined> {
  const { serviceWorker } = navigator as Partial<Navigator>;
  const address = new URL(url, location.href);
  if (!serviceWorker || address.origin !== location.origin) return undefined;
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  try {
    const policy = trustedTypes?.createPolicy('kaltim-worker', {
      createScriptURL: (script) => {
        if (script !== address.href) throw new TypeError('Only the site’s own worker');
        return script;
      },
    });
    const registration = await serviceWorker.register(
      policy ? policy.createScriptURL(address.href) : address.href,
    );
    if (onUpdate) watch(serviceWorker, registration, onUpdate);
    return registration;
  } catch {
    return undefined;
  }
}

function watch(
  container: ServiceWorkerContainer,
  registration: ServiceWorkerRegistration,
  onUpdate: (update: WorkerUpdate) => void,
): void {
  const tell = (worker: ServiceWorker) => {
    // The first worker replaces nothing.
    if (!container.controller) return;
    onUpdate({
      apply() {
        container.addEventListener('controllerchange', () => location.reload(), { once: true });
        // Another tab may have done it already.
        if (worker.state === 'activated') location.reload();
        else worker.postMessage({ type: 'kaltim-activate' });
      },
    });
  };
  const follow = (worker: ServiceWorker | null) =>
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed') tell(worker);
    });
  if (registration.waiting) tell(registration.waiting);
  follow(registration.installing);
  registration.addEventListener('updatefound', () => follow(registration.installing));
}
