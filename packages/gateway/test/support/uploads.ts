import { createHash } from 'node:crypto';
import type { Harness } from './harness.js';

export const digestOf = (bytes: Uint8Array) =>
  `sha-256=:${createHash('sha256').update(bytes).digest('base64')}:`;

/** The client's half of an upload, one request at a time. */
export function uploader(harness: () => Harness) {
  const put = (id: string, key: string, bytes: Uint8Array, more: Record<string, string> = {}) =>
    harness().request(`/uploads/${id}`, {
      method: 'PUT',
      headers: {
        'content-type': 'application/octet-stream',
        'submission-key': key,
        'upload-complete': '?1',
        'upload-length': String(bytes.length),
        'repr-digest': digestOf(bytes),
        ...more,
      },
      body: new Uint8Array(bytes),
    });
  const patch = (id: string, key: string, offset: number, bytes: Uint8Array, complete: boolean) =>
    harness().request(`/uploads/${id}`, {
      method: 'PATCH',
      headers: {
        'content-type': 'application/partial-upload',
        'submission-key': key,
        'upload-offset': String(offset),
        'upload-complete': complete ? '?1' : '?0',
      },
      body: new Uint8Array(bytes),
    });
  const head = (id: string, key: string) =>
    harness().request(`/uploads/${id}`, { method: 'HEAD', headers: { 'submission-key': key } });
  return { put, patch, head };
}
