/** Sends a request and gives its reply. */
export type Send = (request: Request) => Promise<Response>;

/**
 * Wraps one attempt: it runs again for each retry, sees the request as it leaves and the reply as it comes. It may
 * call `next` more than once, with a clone each time.
 */
export type Middleware = (request: Request, next: Send) => Promise<Response>;

/** Nests `middleware` around `send`, the first one outermost. */
export function compose(middleware: readonly Middleware[], send: Send): Send {
  return middleware.reduceRight<Send>((next, layer) => (request) => layer(request, next), send);
}
