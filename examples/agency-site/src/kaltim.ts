import { createKaltim } from '@kaltim/sdk';
import type { Kaltim } from '@kaltim/sdk/types';

/** What the web server says about this installation; the same build runs in every environment. */
interface SiteConfig {
  apiUrl: string;
  issuer: string;
}

/** One client for the page, made from `/config.json`. */
export async function loadKaltim(): Promise<Kaltim> {
  const response = await fetch('/config.json');
  if (!response.ok)
    throw new Error(`/config.json answered ${response.status}; the web server must provide it.`);
  const { apiUrl, issuer } = (await response.json()) as SiteConfig;
  return createKaltim({
    agency: 'dinkes',
    apiUrl,
    auth: {
      issuer,
      clientId: 'kaltim-site',
      scope: 'openid offline_access reports',
      resource: 'urn:kaltim:api',
    },
  });
}
