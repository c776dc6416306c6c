import type { KaltimOptions } from './types.js';

/** `createKaltim` was given an option that can't work. */
export class OptionsError extends TypeError {
  /** The option's name, such as `auth.issuer`. */
  readonly option: string;

  constructor(option: string, message: string) {
    super(`createKaltim: ${option} ${message}`);
    this.name = 'OptionsError';
    this.option = option;
  }
}

/**
 * Checks the options and gives the API's absolute address, without a slash at its end.
 *
 * @throws OptionsError that names the option and the mend
 */
export function checkOptions(options: KaltimOptions): string {
  const { agency, apiUrl, auth, locale = 'id' } = options;
  if (typeof agency !== 'string' || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(agency)) {
    throw new OptionsError(
      'agency',
      `is ${show(agency)}; give the agency’s identifier in the API, such as "dinkes"`,
    );
  }
  const api = apiUrl ? parseUrl(apiUrl) : undefined;
  if (!api) {
    throw new OptionsError(
      'apiUrl',
      `is ${show(apiUrl)}; give the API’s address, such as "https://api.example/api"`,
    );
  }
  if (locale !== 'id' && locale !== 'en') {
    throw new OptionsError('locale', `is ${show(locale)}; give "id" or "en"`);
  }
  if (auth && auth.mode !== undefined && auth.mode !== 'browser' && auth.mode !== 'backend') {
    throw new OptionsError('auth.mode', `is ${show(auth.mode)}; give "browser" or "backend"`);
  }
  if (auth && auth.mode !== 'backend') {
    if (!/^https?:/.test(auth.issuer) || !parseUrl(auth.issuer)) {
      throw new OptionsError(
        'auth.issuer',
        `is ${show(auth.issuer)}; give the issuer’s address with https://`,
      );
    }
    if (!auth.clientId) {
      throw new OptionsError(
        'auth.clientId',
        `is ${show(auth.clientId)}; give the client registered at the issuer`,
      );
    }
  }
  return (api.origin + api.pathname).replace(/\/+$/, '');
}

function parseUrl(address: string): URL | undefined {
  try {
    const url = new URL(address, globalThis.location?.href);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url : undefined;
  } catch {
    return undefined;
  }
}

const show = (value: unknown) => JSON.stringify(value) ?? 'missing';
