import type { Context } from 'hono';
import type { Implementation, Resources } from '../operations/call.js';
import type { Authenticator, Identity } from './auth.js';
import { BODY_LIMIT, checkContentType, parseJson, readBytes } from './body.js';
import type { ContractOperation } from './contract.js';
import { entityTag, matches } from './etag.js';
import { once, readKey, recordScope, sha256 } from './idempotency.js';
import { ProblemError } from './problem.js';
import type { Reply } from './reply.js';
import { validateBody, validateParameters } from './validation.js';

export interface PipelineOptions {
  resources: Resources;
  authenticator: Authenticator;
  addressOf: (context: Context) => string;
}

/** The handler of one operation: identify, check, run (once where keyed), answer. */
export function createPipeline(
  operation: ContractOperation,
  implementation: Implementation | undefined,
  { resources, authenticator, addressOf }: PipelineOptions,
): (context: Context) => Promise<Response> {
  const isKeyed = operation.parameters.some(
    ({ name, in: where, required }) =>
      where === 'header' && name.toLowerCase() === 'idempotency-key' && required,
  );
  const isGuarded = operation.parameters.some(
    ({ name, in: where }) => where === 'header' && name.toLowerCase() === 'if-match',
  );

  return async (context) => {
    const request = context.req.raw;
    const url = new URL(request.url);
    const identity = await authenticator.identify(operation, request);
    const parameters = validateParameters(
      operation,
      request,
      url.searchParams,
      pathValues(context, operation),
    );
    const key = isKeyed ? readKey(request) : undefined;
    if (isGuarded && !request.headers.has('if-match')) {
      throw new ProblemError(428, 'precondition-required', 'If-Match is required');
    }
    const { value, bytes, check } = await readBody(
      operation,
      request,
      implementation?.bodyLimit ?? BODY_LIMIT,
    );
    if (!implementation) {
      check();
      throw new ProblemError(501, 'not-implemented', 'Not implemented by this gateway yet');
    }
    const call = {
      ...resources,
      path: parameters.path,
      query: parameters.query,
      headers: parameters.headers,
      body: value as object,
      identity,
      bodyHash: sha256(bytes),
      idempotencyKey: key,
      address: addressOf(context),
    };
    let reply: Reply;
    if (key === undefined) {
      check();
      await implementation.admit?.(call);
      reply = await implementation.handle(call);
    } else {
      const keyed = {
        scope: recordScope(identity, resources.secret, 'key', operation.id, key),
        operation: operation.id,
        key,
        bodyHash: call.bodyHash,
      };
      if (implementation.admit && isValid(check)) await implementation.admit(call);
      const { recall } = implementation;
      reply = await once(
        resources.db,
        keyed,
        resources.now(),
        (db) => {
          check();
          return implementation.handle({ ...call, db });
        },
        recall && ((db) => recall({ ...call, db })),
      );
    }
    return respond(operation, request, identity, reply);
  };
}

function isValid(check: () => void): boolean {
  try {
    check();
    return true;
  } catch {
    return false;
  }
}

function pathValues(context: Context, operation: ContractOperation): Record<string, string> {
  return Object.fromEntries(
    operation.parameters
      .filter(({ in: where }) => where === 'path')
      .map(({ name }) => [name, context.req.param(name) ?? '']),
  );
}

interface ReadBody {
  value: unknown;
  bytes: Uint8Array;
  /** Validates the body against the contract. */
  check: () => void;
}

async function readBody(operation: ContractOperation, request: Request, limit: number): Promise<ReadBody> {
  const nothing = { value: undefined, bytes: new Uint8Array(), check: () => undefined };
  if (!operation.body) return nothing;
  if (!operation.body.required && !request.headers.has('content-type')) return nothing;
  const type = checkContentType(request, Object.keys(operation.body.types));
  const bytes = await readBytes(request, limit);
  if (!type.endsWith('json')) return { value: bytes, bytes, check: () => undefined };
  const value = parseJson(bytes);
  const pointer = operation.body.types[type]!;
  return { value, bytes, check: () => validateBody(pointer, value) };
}

/** Public reads are kept and asked for again by their entity tag; answers about a person are never kept. */
function respond(
  operation: ContractOperation,
  request: Request,
  identity: Identity | undefined,
  reply: Reply,
): Response {
  const headers = new Headers(reply.headers);
  const isPublicRead = operation.method === 'get' && operation.auth !== 'required' && !identity;
  headers.set('cache-control', isPublicRead ? 'public, no-cache' : 'no-store');
  if (operation.auth === 'optional') headers.append('vary', 'Authorization, X-Kaltim-Request, Cookie');
  if (reply.problem) {
    headers.set('content-type', 'application/problem+json');
    return new Response(JSON.stringify(reply.problem), { status: reply.status, headers });
  }
  if (reply.body === undefined) return new Response(null, { status: reply.status, headers });
  const isBinary = reply.body instanceof Uint8Array;
  const content = isBinary ? (reply.body as Uint8Array<ArrayBuffer>) : JSON.stringify(reply.body);
  if (!headers.has('content-type')) headers.set('content-type', 'application/json');
  if (operation.method === 'get' && reply.status === 200) {
    if (!headers.has('etag')) headers.set('etag', entityTag(content));
    if (matches(request.headers.get('if-none-match'), headers.get('etag')!)) {
      headers.delete('content-type');
      return new Response(null, { status: 304, headers });
    }
  }
  return new Response(content, { status: reply.status, headers });
}
