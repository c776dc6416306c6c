import type { Answer } from './server.js';
import type { World } from './world.js';

/** Whether a streamed body comes whole, or whole over a long time, or breaks off, or stops coming. */
export type Ending = 'whole' | 'slow' | 'breaks' | 'stalls';

/**
 * One fetch as the platform does it: the promise rejects with the signal's reason when the request is aborted, and so
 * does the body when that happens later. What comes after the end is dropped.
 */
export interface Transfer {
  readonly response: Promise<Response>;
  readonly state: 'asking' | 'streaming' | 'over';
  answer(answer: Answer): void;
  stream(answer: Answer, ending: Ending): void;
  fail(): void;
}

export function createTransfer(world: World, request: Request, timeout: number, onEnd: () => void): Transfer {
  const { signal } = request;
  let state: Transfer['state'] = 'asking';
  let body: ReadableStreamDefaultController<Uint8Array> | undefined;
  let resolve!: (response: Response) => void;
  let reject!: (reason: unknown) => void;
  const response = new Promise<Response>((...both) => ([resolve, reject] = both));

  const end = (): void => {
    state = 'over';
    signal.removeEventListener('abort', abort);
    onEnd();
  };
  const abort = (): void => {
    const { reason } = signal as { reason: unknown };
    if (state === 'asking') reject(reason);
    else body?.error(reason);
    end();
  };
  if (signal.aborted) {
    state = 'over';
    reject(signal.reason);
  } else signal.addEventListener('abort', abort);

  return {
    response,
    get state() {
      return state;
    },
    answer({ status, headers, text }) {
      if (state !== 'asking') return;
      resolve(new Response(status === 304 ? null : text, { status, headers }));
      end();
    },
    stream(answer, ending) {
      if (state !== 'asking') return;
      if (answer.status === 304) return this.answer(answer);
      const bytes = new TextEncoder().encode(answer.text);
      const chunk = Math.ceil(bytes.length / 3);
      let sent = 0;
      const next = (): void => {
        if (state !== 'streaming') return;
        if (sent < bytes.length) {
          body?.enqueue(bytes.slice(sent, (sent += chunk)));
          world.after(
            ending === 'slow' ? world.between(timeout / 8, timeout / 2) : world.between(1, 60),
            next,
          );
        } else if (ending === 'breaks') {
          body?.error(new TypeError('terminated'));
          end();
        } else if (ending !== 'stalls') {
          body?.close();
          end();
        }
      };
      const stream = new ReadableStream<Uint8Array>({
        start: (controller) => void (body = controller),
        cancel: () => {
          if (state === 'streaming') end();
        },
      });
      state = 'streaming';
      resolve(new Response(stream, answer));
      next();
    },
    fail() {
      if (state !== 'asking') return;
      reject(new TypeError('fetch failed'));
      end();
    },
  };
}
