interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): string };
}

/**
 * Registers the site's service worker, also under a policy that requires Trusted Types. Resolves undefined where there
 * are no service workers (plain http, some private windows) or the script can't be had: the site works without.
 *
 * @param url - Of this origin, such as `/sw.js`
 */
export async function registerWorker(url: string): Promise<ServiceWorkerRegistration | undefined> {
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
    return await serviceWorker.register(policy ? policy.createScriptURL(address.href) : address.href);
  } catch {
    return undefined;
  }
}
