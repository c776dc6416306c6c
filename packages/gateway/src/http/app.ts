import { randomUUID } from 'node:crypto';
import { Hono, type Context } from 'hono';
import type { Implementation } from '../operations/call.js';
import type { Route } from '../sign-in/routes.js';
import { basePath, contractOperations } from './contract.js';
import { applyCors, isPreflight, preflight } from './cors.js';
import { describeError, traceIdOf, type Logger } from './logging.js';
import { createPipeline, type PipelineOptions } from './pipeline.js';
import { malformed, notFound, ProblemError, problemBody } from './problem.js';

export interface AppOptions extends PipelineOptions {
  implementations: ReadonlyMap<string, Implementation>;
  allowedOrigins: ReadonlySet<string>;
  log: Logger;
  /** Backend sign-in, where it is on: then cookies count. */
  signInRoutes?: readonly Route[] | undefined;
  /** Throws when the gateway cannot serve. */
  checkReady: () => Promise<void>;
}

type Env = { Variables: { operation: string; traceId: string; requestId: string } };

/** Routes every operation of the contract, and answers everything else with a problem document. */
export function createApp(options: AppOptions): Hono<Env> {
  const { implementations, allowedOrigins, log, checkReady, signInRoutes = [] } = options;
  const takesCookies = signInRoutes.length > 0;
  const app = new Hono<Env>();

  app.use(async (context, next) => {
    const started = performance.now();
    const request = context.req.raw;
    context.set('requestId', randomUUID());
    context.set('traceId', traceIdOf(request));
    if (isPreflight(request)) {
      context.res = preflight(allowedOrigins, request, takesCookies);
    } else if (!isDecodable(context)) {
      context.res = sendProblem(context, malformed('The address is not valid percent-encoded UTF-8.'));
    } else {
      await next();
      applyCors(allowedOrigins, request, context.res.headers, takesCookies);
    }
    secure(context);
    log.info(
      {
        requestId: context.get('requestId'),
        traceId: context.get('traceId'),
        operation: context.get('operation'),
        method: request.method,
        status: context.res.status,
        durationMs: Math.round(performance.now() - started),
      },
      'request',
    );
  });

  app.get('/healthz', (context) => {
    context.set('operation', 'healthz');
    return context.json({ status: 'ok' }, 200, { 'cache-control': 'no-store' });
  });
  app.get('/readyz', async (context) => {
    context.set('operation', 'readyz');
    await checkReady().catch(() => {
      throw new ProblemError(503, 'unavailable', 'The database cannot be reached', {
        headers: { 'retry-after': '5' },
      });
    });
    return context.json({ status: 'ready' }, 200, { 'cache-control': 'no-store' });
  });

  const methodsOf = new Map<string, string[]>([
    ['/healthz', ['GET', 'HEAD']],
    ['/readyz', ['GET', 'HEAD']],
  ]);
  for (const operation of contractOperations) {
    const path = basePath + operation.path.replace(/\{(\w+)\}/g, ':$1');
    const handle = createPipeline(operation, implementations.get(operation.id), options);
    // Hono answers HEAD through the GET route and drops the body.
    const isHead = operation.method === 'head';
    app.on(isHead ? 'GET' : operation.method.toUpperCase(), path, (context, next) => {
      if (isHead && context.req.raw.method !== 'HEAD') return next();
      context.set('operation', operation.id);
      return handle(context);
    });
    const methods = operation.method === 'get' ? ['GET', 'HEAD'] : [operation.method.toUpperCase()];
    methodsOf.set(path, [...(methodsOf.get(path) ?? []), ...methods]);
  }
  for (const { method, path, operation, handle } of signInRoutes) {
    app.on(method, path, async (context) => {
      context.set('operation', operation);
      const response = await handle(context.req.raw, options.addressOf(context));
      response.headers.set('cache-control', 'no-store');
      return response;
    });
    methodsOf.set(path, method === 'GET' ? ['GET', 'HEAD'] : [method]);
  }
  for (const [path, methods] of methodsOf) {
    app.all(path, () => {
      const allow = [...methods, 'OPTIONS'].join(', ');
      throw new ProblemError(405, 'method-not-allowed', 'The address does not take this method', {
        detail: `Use ${allow}.`,
        headers: { allow },
      });
    });
  }

  app.notFound((context) => sendProblem(context, notFound()));
  app.onError((error, context) => {
    if (error instanceof ProblemError) return sendProblem(context, error);
    log.error(
      {
        requestId: context.get('requestId'),
        operation: context.get('operation'),
        error: describeError(error),
      },
      'request failed',
    );
    return sendProblem(context, new ProblemError(500, 'internal', 'Something went wrong here'));
  });
  return app;
}

function sendProblem(context: Context<Env>, problem: ProblemError): Response {
  return new Response(JSON.stringify(problemBody(problem, context.get('traceId'))), {
    status: problem.status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      ...problem.options.headers,
    },
  });
}

function isDecodable(context: Context<Env>): boolean {
  try {
    decodeURIComponent(new URL(context.req.url).pathname);
    return true;
  } catch {
    return false;
  }
}

/** An API answers data, never a page: nothing may be sniffed, framed or run. */
function secure(context: Context<Env>): void {
  const { headers } = context.res;
  headers.set('x-request-id', context.get('requestId'));
  headers.set('x-content-type-options', 'nosniff');
  // Files of strangers bring a stricter one.
  if (!headers.has('content-security-policy')) {
    headers.set('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
  }
  headers.set('referrer-policy', 'no-referrer');
  headers.set('cross-origin-resource-policy', 'cross-origin');
  headers.set('strict-transport-security', 'max-age=31536000');
}
