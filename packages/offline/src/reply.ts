import type { EntryFailure } from './types.js';

/** What came back for one attempt, as far as the outbox judges it. */
export interface Reply {
  /** HTTP status code. */
  status: number;
  /** Of `Content-Type`; null when absent. */
  contentType: string | null;
  /** Of `WWW-Authenticate`; null when absent. */
  wwwAuthenticate: string | null;
  /** Of `Retry-After`; null when absent. */
  retryAfter: string | null;
  /** The whole body as text. */
  body: string;
}

/** What a reply means for its entry. */
export type Outcome =
  | { kind: 'delivered'; receipt: unknown }
  | { kind: 'retry'; failure: EntryFailure; retryAfter?: number | undefined }
  /** The token was refused: wait for a sign-in; the attempt does not count. */
  | { kind: 'signed-out' }
  | { kind: 'step-up'; failure: EntryFailure }
  /** The server no longer has the files the body names, as it deletes what no submission took for a week. */
  | { kind: 'uploads-lost'; failure: EntryFailure }
  | { kind: 'refused'; failure: EntryFailure };

/** Anything that kept a reply from arriving. */
export const unreachable = { kind: 'retry', failure: { kind: 'network' } } as const satisfies Outcome;

/**
 * Sorts a reply. Only a 2xx that is the API's own and names a record delivers; whatever does not come from the API, as
 * a captive portal's page does not, is tried again; what the API refuses for good is `refused`.
 */
export function classify(reply: Reply, as: 'guest' | 'session', now: number): Outcome {
  const { status } = reply;
  const retryAfter = readRetryAfter(reply, now);
  const body = readJson(reply);

  if (status >= 200 && status < 300) {
    return isReceipt(body) ? { kind: 'delivered', receipt: body } : { ...unreachable, retryAfter };
  }

  const failure: EntryFailure = { kind: 'refused', status, ...(body !== undefined && { problem: body }) };
  if (status === 401 && as === 'session') {
    // RFC 9470, 3: the sign-in is valid but too weak or too old for this.
    return /\berror="?insufficient_user_authentication\b/.test(reply.wwwAuthenticate ?? '')
      ? { kind: 'step-up', failure }
      : { kind: 'signed-out' };
  }
  const { type, errors } = (body ?? {}) as { type?: unknown; errors?: unknown };
  const busy =
    [408, 425, 429].includes(status) || status >= 500 || type === '/problems/idempotency-in-progress';
  if (busy) return { kind: 'retry', failure: { ...failure, kind: 'busy' }, retryAfter };
  if (status === 422 && type === '/problems/idempotency-key-reused') {
    return { kind: 'refused', failure: { ...failure, kind: 'key-mismatch' } };
  }
  if (status === 422 && Array.isArray(errors) && errors.length > 0 && errors.every(isAboutUpload)) {
    return { kind: 'uploads-lost', failure: { ...failure, kind: 'busy' } };
  }
  // A proxy that finds the body too large will find so again.
  if (body === undefined && status !== 413) return { kind: 'retry', failure: { kind: 'network', status } };
  return status >= 400 ? { kind: 'refused', failure } : { ...unreachable, retryAfter };
}

/** Milliseconds from now, of a number of seconds or a date (RFC 9110, 10.2.3). */
function readRetryAfter({ retryAfter }: Reply, now: number): number | undefined {
  if (!retryAfter) return undefined;
  const wait = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - now;
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}

/** The body when it is JSON by name and by nature. */
function readJson({ contentType, body }: Reply): unknown {
  if (!/^[^;]+[/+]json\s*(;|$)/i.test(contentType ?? '')) return undefined;
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

const isAboutUpload = (error: unknown) =>
  ['upload-not-bound', 'upload-incomplete'].includes((error as { rule?: string } | null)?.rule ?? '');

/** A receipt names what was created: every operation fit for the outbox answers with one of these. */
function isReceipt(body: unknown): boolean {
  const { id, ticketNumber } = (body ?? {}) as { id?: unknown; ticketNumber?: unknown };
  return [id, ticketNumber].some((name) => typeof name === 'string' && name !== '');
}
