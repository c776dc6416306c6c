import { whenAborted, type Delivery, type FaultLayer } from './fault-layer.js';
import { PORTAL_PATH, portalPage } from './made-replies.js';

/** `fetch` without a network, which fails as the platform's does. */
export function createInProcessFetch(layer: Pick<FaultLayer, 'deliver'>): typeof globalThis.fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    request.signal.throwIfAborted();
    const delivery = await Promise.race([layer.deliver(request), whenAborted(request.signal)]);
    return actOut(delivery, request);
  };
}

function actOut(delivery: Delivery, request: Request): Response | Promise<Response> {
  switch (delivery.ending) {
    case 'whole':
      return delivery.response.status === 302 ? follow(delivery.response, request) : delivery.response;
    case 'lost':
      throw broken();
    case 'silent':
      return Promise.race([whenAborted(request.signal), whenAborted(delivery.ended, broken())]);
    case 'truncated':
      return withBody(delivery.response, (controller) => {
        controller.enqueue(delivery.sent);
        controller.error(new TypeError('terminated', { cause: cut() }));
      });
    case 'stalled':
      return withBody(delivery.response, (controller) => {
        const fail = (reason: unknown) => controller.error(reason);
        whenAborted(request.signal).catch(fail);
        whenAborted(delivery.ended, broken()).catch(fail);
      });
  }
}

/** What `redirect` of the request asks for. Only the captive portal redirects. */
function follow(response: Response, request: Request): Response {
  if (request.redirect === 'manual') return response;
  if (request.redirect === 'error')
    throw new TypeError('fetch failed', { cause: new Error('unexpected redirect') });
  return Object.defineProperties(portalPage(), {
    url: { value: new URL(PORTAL_PATH, request.url).href },
    redirected: { value: true },
  });
}

function withBody(
  { status, headers }: Response,
  start: (controller: ReadableStreamDefaultController<Uint8Array>) => void,
): Response {
  let begun = false;
  // Pulled, not started: bytes enqueued before an error are thrown away unless someone reads them first.
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (begun) return;
        begun = true;
        start(controller);
      },
    },
    { highWaterMark: 0 },
  );
  return new Response(body, { status, headers });
}

const cut = () => Object.assign(new Error('other side closed'), { code: 'ECONNRESET' });

const broken = () => new TypeError('fetch failed', { cause: cut() });
