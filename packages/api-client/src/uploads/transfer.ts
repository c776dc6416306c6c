import { NetworkError, ProblemError, type KaltimError } from '../errors.js';
import { exchange, readProgress, type Line, type Message, type Reply, type Target } from './exchange.js';
import type { Pace } from './pace.js';
import { isDecided, type Patience } from './patience.js';
import type { Read } from './source.js';

/** One file on its way to the server. */
export interface Transfer {
  readonly line: Line;
  readonly target: Target;
  readonly size: number;
  /** `Repr-Digest` of the whole file. */
  readonly digest: string;
  readonly read: Read;
  /** False when an earlier attempt may have begun the upload: then the server is asked first. */
  readonly isNew: boolean;
  readonly pace: Pace;
  readonly patience: Patience;
  /** Sees each reply's headers. */
  readonly learn: (headers: Headers) => void;
  /** Told how many bytes the server holds after each reply. */
  readonly report: (offset: number) => void;
}

/**
 * - `begin`: PUT with the first chunk.
 * - `ask`: PUT without bytes. Unlike HEAD it makes the server compare length and digest, and begins where there is
 *   nothing: 201 then, else 409 with the offset.
 * - `append`: PATCH at the offset.
 */
type Step = 'begin' | 'ask' | 'append';

const nothing = new Uint8Array(0);

/**
 * Sends what the server does not hold yet, until the upload is complete.
 *
 * @throws ProblemError | NetworkError | TimeoutError | AbortedError | ValidationError
 */
export async function transfer(file: Transfer): Promise<void> {
  const { line, target, size, read, pace, patience } = file;
  let step: Step = file.isNew ? 'begin' : 'ask';
  /** Bytes the server said it holds. */
  let held = 0;
  /** The most it ever said, and that most when it last had lost some. */
  let best = 0;
  let lostAt = -1;

  /** The server has less than it said. It may start over once, then it has to get further than before. */
  function goBack(error: KaltimError): void {
    if (best <= lostAt) throw error;
    lostAt = best;
  }

  for (;;) {
    const start = step === 'append' ? held : 0;
    const end = step === 'ask' ? 0 : Math.min(start + pace.size, size);
    const chunk = end > start ? await read(start, end) : nothing;
    const sentAt = performance.now();
    let reply: Reply;
    try {
      reply = await exchange(line, target, compose(file, step, start, chunk));
    } catch (error) {
      if (step === 'append' && isProblem(error, 404)) {
        // Cancelled meanwhile, forgotten after its max-age, or lost.
        goBack(error);
        held = 0;
        step = 'begin';
        continue;
      }
      // The length was accepted, so this is about the chunk: a proxy's limit.
      if (step === 'append' && isProblem(error, 413) && pace.halve(chunk.byteLength)) continue;
      const decided = isDecided(error);
      if (!decided) pace.broke();
      await patience.afterFailure(error);
      // Asking costs a round trip; sending a chunk that is there already would cost the chunk.
      if (!decided) step = 'ask';
      continue;
    }

    file.learn(reply.headers);
    const isConflict = reply.status === 409;
    const { offset, complete } = readProgress(reply, isConflict ? 0 : start, isConflict ? size : end, size);
    file.report(offset);
    if (complete) return;
    if (!isConflict && step !== 'ask') pace.sent(offset - start, performance.now() - sentAt);
    if (offset < held || (step === 'append' && offset === start)) {
      goBack(new NetworkError('The server does not keep what it is sent', { reason: 'intercepted' }));
    } else if (offset > held) {
      patience.succeeded();
    }
    held = offset;
    best = Math.max(best, offset);
    step = 'append';
  }
}

function compose(
  { size, digest }: Transfer,
  step: Step,
  start: number,
  chunk: Uint8Array<ArrayBuffer>,
): Message {
  const isLast = start + chunk.byteLength === size;
  const complete = { 'upload-complete': isLast ? '?1' : '?0' };
  if (step === 'append') {
    const headers = { 'content-type': 'application/partial-upload', 'upload-offset': String(start) };
    return { method: 'PATCH', headers: { ...headers, ...complete }, body: chunk };
  }
  const headers = {
    'content-type': 'application/octet-stream',
    'upload-length': String(size),
    'repr-digest': digest,
  };
  return { method: 'PUT', headers: { ...headers, ...complete }, body: chunk };
}

export const isProblem = (error: unknown, status: number): error is ProblemError =>
  error instanceof ProblemError && error.status === status;
