import { basePath, contractOperations } from '../http/contract.js';
import type { Fault } from './faults.js';

/** What arrived and what became of it. Holds no address, no body, no header: nothing about a person. */
export interface RequestRecord {
  readonly method: string;
  /** Id of the operation; undefined for an address the contract does not have. */
  readonly operation: string | undefined;
  /** As in the contract, such as `/services/{serviceId}`, or `(unknown)`. */
  readonly path: string;
  /** What the client was sent; undefined when it was sent nothing, or nothing yet. */
  readonly status: number | undefined;
  readonly fault: Fault['kind'] | undefined;
  /** How often the gateway worked on it: 0 when it was lost on the way, 2 when it was duplicated. */
  readonly handled: number;
  /** True when the gateway recognised a repetition and gave the first answer again. */
  readonly replayed: boolean;
}

export type OpenRecord = { -readonly [Key in keyof RequestRecord]: RequestRecord[Key] };

const routes = contractOperations.map(({ id, method, path }) => ({
  id,
  method: method.toUpperCase(),
  path,
  pattern: new RegExp(`^${basePath}${path.replace(/\{\w+\}/g, '[^/]+')}$`),
}));

export function openRecord(request: Request): OpenRecord {
  const { pathname } = new URL(request.url);
  const { method } = request;
  const fitting = routes.filter(({ pattern }) => pattern.test(pathname));
  // The gateway answers HEAD through GET where the contract has no HEAD of its own.
  const route =
    fitting.find((each) => each.method === method) ??
    (method === 'HEAD' ? fitting.find((each) => each.method === 'GET') : undefined);
  return {
    method,
    operation: route?.id,
    path: (route ?? fitting[0])?.path ?? '(unknown)',
    status: undefined,
    fault: undefined,
    handled: 0,
    replayed: false,
  };
}
