import { facade as table } from '@kaltim/contract/facade';
import { normalizeAccessCode } from './access-code.js';
import type { Client } from './client.js';
import type { ItemOf, Operation, RequestOptions, ResponseOf, TypesOf } from './operation-types.js';

type Entry = readonly [operation: Operation, takes?: 'query' | 'body'];
interface Table {
  readonly [name: string]: Entry | Table;
}

type PathValues<Op> = TypesOf<Op>['path'] extends Readonly<Record<string, infer Value>> ? [id: Value] : [];
type Given<Op, Takes> = Takes extends 'body'
  ? [body: TypesOf<Op>['body']]
  : Takes extends 'query'
    ? Record<never, never> extends TypesOf<Op>['query']
      ? [query?: TypesOf<Op>['query']]
      : [query: TypesOf<Op>['query']]
    : [];
type Arguments<Op, Takes> = [...PathValues<Op>, ...Given<Op, Takes>, options?: RequestOptions];

type Method<E> = E extends readonly [infer Op, (infer Takes)?]
  ? (...given: Arguments<Op, Takes>) => Promise<ResponseOf<Op>>
  : never;
/** Beside each `list`, which gives one page: every item, page after page. */
type All<T> = T extends { readonly list: readonly [infer Op, (infer Takes)?] }
  ? { all(...given: Arguments<Op, Takes>): AsyncGenerator<ItemOf<Op>, void, void> }
  : unknown;
type Named<T> = {
  readonly [Name in keyof T]: T[Name] extends Entry ? Method<T[Name]> : Named<T[Name]>;
} & All<T>;

/**
 * Friendly names for what public pages ask most, such as `services.get('rawat-jalan')`; everything else goes by its
 * operation constant. The names are those of `x-facade` in the contract. A call takes the values of the path, then the
 * query or the body, then `RequestOptions`.
 */
export type Facade = Named<typeof table>;

type Caller = Pick<Client, 'call' | 'paginate'>;
type Call = (operation: Operation, parameters: object) => unknown;

export function createFacade(client: Caller): Facade {
  return named(client, table) as Facade;
}

function named(client: Caller, entries: Table): object {
  const methods: Record<string, unknown> = {};
  for (const [name, entry] of Object.entries(entries)) {
    if (!isEntry(entry)) {
      methods[name] = named(client, entry);
      continue;
    }
    methods[name] = method(client.call, entry);
    if (name === 'list') methods.all = method(client.paginate as Call, entry);
  }
  return methods;
}

const isEntry = (entry: Entry | Table): entry is Entry => Array.isArray(entry);

function method(call: Call, [operation, takes]: Entry) {
  const names = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
  return (...given: unknown[]): unknown => {
    const path = Object.fromEntries(names.map((name, at) => [name, given[at]]));
    const rest = given.slice(names.length);
    const content = takes && rest.shift();
    return call(operation, {
      ...(rest[0] as RequestOptions | undefined),
      ...(names.length && { path }),
      ...(takes && content !== undefined && { [takes]: takes === 'body' ? asTyped(content) : content }),
    });
  };
}

/** Ticket number and access code as people type them, in the form the API takes. */
function asTyped(body: unknown): unknown {
  const { ticketNumber, accessCode } = body as { ticketNumber?: string; accessCode?: string };
  return {
    ...(body as object),
    ...(typeof ticketNumber === 'string' && { ticketNumber: ticketNumber.trim().toUpperCase() }),
    ...(typeof accessCode === 'string' && { accessCode: normalizeAccessCode(accessCode) }),
  };
}
