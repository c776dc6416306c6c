import { resolveBaseUrl } from './describe.js';
import { ProblemError, ValidationError } from './errors.js';
import type { TokenSource } from './tokens.js';
import { randomHex } from './trace.js';
import { throwIfAborted } from './abort.js';
import { exchange, readLimit, readProgress, type Line, type Reply, type Target } from './uploads/exchange.js';
import { createPace } from './uploads/pace.js';
import { createPatience } from './uploads/patience.js';
import { digestSource, givenDigest, openSource, type UploadSource } from './uploads/source.js';
import { isProblem, transfer } from './uploads/transfer.js';

export type { UploadSource };

export interface UploaderOptions {
  /** The API's base address; a relative one is resolved against the page. */
  baseUrl: string;
  /** Default: the platform's, looked up at each request. */
  fetch?: typeof globalThis.fetch | undefined;
  /** Authorises each request. Without it every upload is a guest's. */
  tokens?: TokenSource | undefined;
  /** Of a session's requests. Default `omit`; a guest's never carry a cookie. */
  credentials?: RequestCredentials;
  /** Milliseconds for one request with its chunk, sent and answered. Default 60 000, enough for GPRS. */
  timeout?: number;
  /**
   * How many failures in a row, without a byte more on the server, are tried again. Default 5; 0 leaves trying again to
   * the caller, whose next `upload` of the same id goes on where this one ended.
   */
  retries?: number;
  /** Source of jitter, from 0 to below 1. Default `Math.random`. */
  random?: () => number;
}

/** Whose upload it is. */
export interface UploadOwner {
  /** `Idempotency-Key` of the request that will name the upload: 16 to 64 of A-Z, a-z, 0-9, _ and -. */
  submissionKey: string;
  /** `guest` sends no token and no cookie. Default `session` where the uploader has a token source. */
  as?: 'guest' | 'session';
  signal?: AbortSignal | undefined;
}

export interface UploadOptions extends UploadOwner {
  /**
   * Identifier of the upload, of `createUploadId()`. Give one and keep it to go on after the page was closed: with the same id, key and content `upload` sends what is missing. Default: a new one.
   */
  id?: string;
  /** SHA-256 of the content, as its 32 bytes or as a `Repr-Digest`. Default: computed. */
  digest?: Uint8Array | string;
  /** Called with the bytes the server has confirmed. Goes back only when the server has lost some. */
  onProgress?: (progress: UploadProgress) => void;
}

export interface UploadProgress {
  /** Bytes on the server. */
  readonly sent: number;
  /** Bytes of the file. */
  readonly total: number;
}

/** A file that lies on the server, complete and checked. */
export interface Upload {
  /** What the submission's `uploads` names. */
  readonly id: string;
  /** Bytes. */
  readonly size: number;
  /** The `Repr-Digest` (RFC 9530) the server has compared. */
  readonly digest: string;
}

export interface UploadStatus {
  /** Bytes on the server. */
  readonly offset: number;
  /** Bytes of the whole file. */
  readonly length: number;
  readonly complete: boolean;
}

export interface Uploader {
  /**
   * Brings a file to the server in chunks, going on where an earlier attempt of the same id ended, and resolves once it
   * is there complete and its digest has been compared.
   *
   * @throws ProblemError when the server refuses: 413 too large, 415 of a kind that is not taken, 422 not what the digest
   *   says, 409 another file was begun under this id
   * @throws NetworkError | TimeoutError when `retries` are used up, at once when something else than the API answers
   * @throws AbortedError the upload stays on the server and can be gone on with, or cancelled
   * @throws ValidationError when an option or the source can't work
   */
  upload(source: Blob | UploadSource, options: UploadOptions): Promise<Upload>;
  /** How far an upload is; undefined when the server has none of this id and key. Throws as `upload`. */
  status(id: string, owner: UploadOwner): Promise<UploadStatus | undefined>;
  /** Has the server drop an upload, if it has it. A 409 says that a submission has taken it. Throws as `upload`. */
  cancel(id: string, owner: UploadOwner): Promise<void>;
}

/** A new identifier for an upload, 128 random bits; as a submission key it is good, too. Works on plain http. */
export function createUploadId(): string {
  return randomHex(16);
}

/**
 * An uploader for one API. It learns the line's speed and the server's limits, so use one for all files of a page.
 *
 * @throws ValidationError when an option can't work
 */
export function createUploader(options: UploaderOptions): Uploader {
  return make(options, digestSource);
}

/**
 * An uploader for files whose digest is known, as an outbox knows it: every `upload` must be given one. It carries no
 * hash function.
 *
 * @throws ValidationError when an option can't work
 */
export function createDigestedUploader(options: UploaderOptions): Uploader {
  return make(options, () => Promise.reject(new ValidationError('digest', 'is needed by this uploader')));
}

function make(options: UploaderOptions, hash: typeof digestSource): Uploader {
  const { tokens, timeout = 60_000, retries = 5, random = Math.random } = options;
  if (!(timeout > 0 && timeout < 2 ** 31))
    throw new ValidationError('timeout', 'must be above 0 and below 2 147 483 648');
  if (!(retries >= 0)) throw new ValidationError('retries', 'must be 0 or more');
  const fetch = options.fetch;
  const line: Line = {
    baseUrl: resolveBaseUrl(options.baseUrl),
    fetch: (request) => (fetch ?? globalThis.fetch)(request),
    tokens,
    credentials: options.credentials ?? 'omit',
    timeout,
  };
  const pace = createPace();
  let maxSize = Infinity;

  function learn(headers: Headers): void {
    maxSize = readLimit(headers, 'max-size') ?? maxSize;
    pace.limit(readLimit(headers, 'max-append-size') ?? Infinity);
  }

  function aim(id: string, owner: UploadOwner): Target {
    const { submissionKey, signal, as = tokens ? 'session' : 'guest' } = owner;
    if (!/^[0-9a-f]{32}$/.test(id))
      throw new ValidationError('id', 'must be 32 lower-case hexadecimal digits');
    if (!/^[\w-]{16,64}$/.test(submissionKey))
      throw new ValidationError('submissionKey', 'must be 16 to 64 characters of A-Z, a-z, 0-9, _ and -');
    if (as === 'session' && !tokens)
      throw new ValidationError('as', 'can’t be session without a token source');
    return { id, submissionKey, as, traceId: randomHex(16), signal };
  }

  /** One request again and again until it is decided; undefined for 404. */
  async function ask(target: Target, method: 'HEAD' | 'DELETE'): Promise<Reply | undefined> {
    const patience = createPatience(retries, random, target.signal);
    throwIfAborted(target.signal);
    for (;;) {
      try {
        return await exchange(line, target, { method });
      } catch (error) {
        if (isProblem(error, 404)) return undefined;
        await patience.afterFailure(error);
      }
    }
  }

  async function upload(content: Blob | UploadSource, options: UploadOptions): Promise<Upload> {
    const { id = createUploadId(), signal, onProgress } = options;
    const target = aim(id, options);
    const source = openSource(content, signal);
    throwIfAborted(signal);
    if (source.size > maxSize) throw tooLarge(maxSize);
    const { digest, read } =
      options.digest === undefined
        ? await hash(source, signal)
        : { digest: givenDigest(options.digest), read: source.read };
    let reported: number | undefined;
    await transfer({
      line,
      target,
      size: source.size,
      digest,
      read,
      isNew: options.id === undefined,
      pace,
      patience: createPatience(retries, random, signal),
      learn,
      report: (sent) => {
        if (sent === reported) return;
        reported = sent;
        notify(onProgress, { sent, total: source.size });
      },
    });
    return { id, size: source.size, digest };
  }

  return {
    upload,
    async status(id, owner) {
      const reply = await ask(aim(id, owner), 'HEAD');
      if (!reply) return undefined;
      learn(reply.headers);
      const length = Number(reply.headers.get('upload-length') ?? NaN);
      return { ...readProgress(reply, 0, length, length), length };
    },
    async cancel(id, owner) {
      await ask(aim(id, owner), 'DELETE');
    },
  };
}

/** A fault of the page's display does not end the upload. */
function notify(onProgress: UploadOptions['onProgress'], progress: UploadProgress): void {
  try {
    onProgress?.(progress);
  } catch (error) {
    console.error(error);
  }
}

/** What the server would say, without sending it a byte. */
const tooLarge = (maxSize: number): ProblemError =>
  new ProblemError({
    type: '/problems/too-large',
    title: 'The file is too large',
    status: 413,
    detail: `Send at most ${maxSize} bytes.`,
  });
