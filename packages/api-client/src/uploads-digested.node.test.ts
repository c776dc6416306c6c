import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createDigestedUploader } from './uploads.js';

describe('an uploader for files whose digest is known', () => {
  const owner = { submissionKey: 'a'.repeat(32) };
  const answered = () => {
    const requests: Request[] = [];
    const uploader = createDigestedUploader({
      baseUrl: 'https://api.example/api',
      fetch: (input) => {
        requests.push(input as Request);
        return Promise.resolve(
          new Response(null, { status: 201, headers: { 'upload-offset': '4', 'upload-complete': '?1' } }),
        );
      },
    });
    return { requests, uploader };
  };

  it('sends the digest it is given', async () => {
    const { requests, uploader } = answered();
    await uploader.upload(new Blob(['JFIF']), { ...owner, digest: new Uint8Array(32) });
    assert.equal(requests[0]?.headers.get('repr-digest'), `sha-256=:${btoa('\0'.repeat(32))}:`);
  });

  it('sends nothing without one', async () => {
    const { requests, uploader } = answered();
    await assert.rejects(uploader.upload(new Blob(['JFIF']), owner), /digest/);
    assert.equal(requests.length, 0);
  });
});
