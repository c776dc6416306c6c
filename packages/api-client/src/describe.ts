import type { Operation } from '@kaltim/contract';
import { ValidationError } from './errors.js';
import type { Settings } from './settings.js';
import { randomHex } from './trace.js';

/** What a call may be given, whatever its operation. */
export interface Parameters {
  path?: Readonly<Record<string, unknown>>;
  query?: Readonly<Record<string, unknown>>;
  body?: unknown;
  idempotencyKey?: string;
  ifMatch?: string;
  ifNoneMatch?: string;
  as?: 'guest' | 'session';
  signal?: AbortSignal;
}

/** A call as it will be sent, attempt after attempt. */
export interface Description {
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly body: string | undefined;
  /** True when the token source is asked. */
  readonly authorized: boolean;
  /** True when sending it twice does no harm. */
  readonly retriable: boolean;
  /** True for a request that needs no CORS preflight. */
  readonly simple: boolean;
}

const idempotentMethods = ['GET', 'HEAD', 'PUT', 'DELETE'];

/** @throws ValidationError that names the parameter */
export function describe(settings: Settings, operation: Operation, parameters: Parameters): Description {
  const { ifMatch, ifNoneMatch, body } = parameters;
  const headers: Record<string, string> = {
    accept: operation.binary ? '*/*' : 'application/json, application/problem+json',
  };
  if (settings.locale) headers['accept-language'] = settings.locale;
  if (ifMatch) headers['if-match'] = ifMatch;
  if (ifNoneMatch) headers['if-none-match'] = ifNoneMatch;

  const key = parameters.idempotencyKey ?? (operation.idempotencyKey ? randomHex(16) : undefined);
  if (key !== undefined) {
    if (!/^[\w-]{16,64}$/.test(key)) {
      throw new ValidationError('idempotencyKey', 'must be 16 to 64 characters of A-Z, a-z, 0-9, _ and -');
    }
    headers['idempotency-key'] = `"${key}"`; // a structured-field string, RFC 9651, 3.3.3
  }
  const isBody = body !== undefined;
  if (isBody) headers['content-type'] = 'application/json';
  const authorized = settings.tokens !== undefined && operation.auth !== 'none' && parameters.as !== 'guest';
  return {
    url: settings.baseUrl + expandPath(operation.path, parameters.path) + queryString(parameters.query),
    headers,
    body: isBody ? serialize(body) : undefined,
    authorized,
    retriable: key !== undefined || idempotentMethods.includes(operation.method),
    simple: settings.crossOrigin && operation.method === 'GET' && !authorized && !ifNoneMatch,
  };
}

function serialize(body: unknown): string {
  if (typeof Blob !== 'undefined' && body instanceof Blob)
    throw new ValidationError(
      'body',
      'is a file; send it with createUploader() of @kaltim/api-client/uploads',
    );
  try {
    return JSON.stringify(body);
  } catch (cause) {
    throw new ValidationError('body', 'can’t be written as JSON', { cause });
  }
}

/** Lists are repeated, undefined and null left out. */
function queryString(query: Parameters['query']): string {
  if (!query) return '';
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item !== undefined && item !== null) search.append(name, String(item));
    }
  }
  const text = search.toString();
  return text && `?${text}`;
}

/** Fills an RFC 6570 level 1 template. */
function expandPath(template: string, values: Readonly<Record<string, unknown>> = {}): string {
  if (!template.includes('{')) return template;
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = `${(values[name] as string | number | undefined) ?? ''}`;
    // A URL parser would take dot segments for steps up the path.
    if (value === '' || value === '.' || value === '..')
      throw new ValidationError(`path.${name}`, 'needs a value');
    return encodeURIComponent(value);
  });
}

/**
 * The absolute address, without a slash at its end.
 *
 * @throws ValidationError when the address can't be a base
 */
export function resolveBaseUrl(baseUrl: string): string {
  let url: URL;
  try {
    url = new URL(baseUrl, globalThis.location?.href);
  } catch (cause) {
    throw new ValidationError('baseUrl', `"${baseUrl}" is not an address; write it with https://`, { cause });
  }
  if (!/^https?:$/.test(url.protocol) || url.username || url.password)
    throw new ValidationError('baseUrl', 'must begin with https:// and carry no user name or password');
  return (url.origin + url.pathname).replace(/\/+$/, '');
}
