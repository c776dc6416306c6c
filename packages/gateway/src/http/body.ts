import { invalidBody, malformed, ProblemError, type FieldError } from './problem.js';

/** Bytes a request body may have unless an operation allows more. */
export const BODY_LIMIT = 256 * 1024;

export function payloadTooLarge(limit: number): ProblemError {
  return new ProblemError(413, 'too-large', 'The body is too large', {
    detail: `Send at most ${limit} bytes.`,
  });
}

export function unsupportedMediaType(accepted: readonly string[]): ProblemError {
  return new ProblemError(415, 'unsupported-media-type', 'The body has an unsupported type', {
    detail: `Send ${accepted.join(' or ')} in UTF-8 without Content-Encoding.`,
    headers: { accept: accepted.join(', ') },
  });
}

/** Reads the body and stops at the limit, whatever Content-Length claims. */
export async function readBytes(request: Request, limit: number): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw payloadTooLarge(limit);
  const chunks: Uint8Array[] = [];
  let size = 0;
  if (request.body) {
    try {
      for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
        size += chunk.byteLength;
        if (size > limit) throw payloadTooLarge(limit);
        chunks.push(chunk);
      }
    } catch (error) {
      if (error instanceof ProblemError) throw error;
      throw malformed('The body ended before it was complete.');
    }
  }
  return new Uint8Array(Buffer.concat(chunks, size));
}

/** The media type without parameters, or a 415 when it, its charset or a content coding is not accepted. */
export function checkContentType(request: Request, accepted: readonly string[]): string {
  const [type = '', ...parameters] = (request.headers.get('content-type') ?? '')
    .split(';')
    .map((part) => part.trim().toLowerCase());
  const charset = parameters.find((part) => part.startsWith('charset='));
  const coding = request.headers.get('content-encoding')?.trim().toLowerCase();
  if (
    !accepted.includes(type) ||
    (charset && !/^charset="?utf-?8"?$/.test(charset)) ||
    (coding && coding !== 'identity')
  ) {
    throw unsupportedMediaType(accepted);
  }
  return type;
}

export function parseJson(bytes: Uint8Array): unknown {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw malformed('The body is not valid UTF-8.');
  }
  if (text.trim() === '') throw malformed('The body is empty; send a JSON document.');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw malformed('The body is not valid JSON.');
  }
  const errors: FieldError[] = [];
  findUnstorable(value, '', errors);
  if (errors.length) throw invalidBody(errors);
  return value;
}

/** Text PostgreSQL cannot hold: U+0000 and lone surrogates. Iterative, so depth cannot exhaust the stack. */
export function findUnstorable(root: unknown, pointer: string, errors: FieldError[]): void {
  const stack: [unknown, string][] = [[root, pointer]];
  for (let next = stack.pop(); next && errors.length < 20; next = stack.pop()) {
    const [value, at] = next;
    if (typeof value === 'string') {
      if (!isStorable(value)) errors.push(unstorable(at));
    } else if (Array.isArray(value)) {
      value.forEach((item, index) => stack.push([item, `${at}/${index}`]));
    } else if (value && typeof value === 'object') {
      for (const [key, item] of Object.entries(value)) {
        if (!isStorable(key)) errors.push(unstorable(at));
        stack.push([item, `${at}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`]);
      }
    }
  }
}

const LONE_SURROGATE = /\p{Surrogate}/u;

export const isStorable = (text: string) => !text.includes('\u0000') && !LONE_SURROGATE.test(text);

/** The first characters, counted as JSON Schema counts them; a slice of code units may cut a pair in half. */
export const firstCharacters = (text: string, count: number) => [...text].slice(0, count).join('');

/** The contract allows a pointer this many characters. */
export const clip = (pointer: string) => pointer.slice(0, 300).replace(/\p{Surrogate}/gu, '\ufffd');

const unstorable = (pointer: string): FieldError => ({
  in: 'body',
  pointer: clip(pointer),
  rule: 'text',
  message: 'holds U+0000 or half of a surrogate pair, which cannot be stored',
});
