import { expect } from '@open-wc/testing';
import { createUploader, type UploadOptions } from './uploads.js';

const size = 1.5 * 1024 * 1024;
const submissionKey = '8e03978e40d5443098ef7f4f7a9e9cde';
const tests = new URL('.', import.meta.url).href;

/**
 * Sends each request for real to the server of the tests, which speaks plain HTTP/1.1 and knows no uploads, and answers
 * in its place. The uploads of the real gateway are tested in Node.
 */
function createServer() {
  const received: Uint8Array[] = [];
  let offset = 0;
  const fetch = async (input: Request | URL | string) => {
    const request = input as Request;
    const body = new Uint8Array(await request.clone().arrayBuffer());
    await globalThis.fetch(request);
    received.push(body);
    offset += body.byteLength;
    const headers = {
      'upload-offset': String(offset),
      'upload-complete': request.headers.get('upload-complete')!,
    };
    return new Response(null, { status: request.method === 'PUT' ? 201 : 204, headers });
  };
  return { fetch, received };
}

describe('table 1a: upload progress', () => {
  const bytes = Uint8Array.from({ length: size }, (_, index) => index % 251);

  async function upload(content: Blob, options: Partial<UploadOptions> = {}) {
    const server = createServer();
    const uploader = createUploader({ baseUrl: tests, fetch: server.fetch, retries: 0 });
    const progress: number[] = [];
    const done = await uploader.upload(content, {
      submissionKey,
      onProgress: ({ sent }) => progress.push(sent),
      ...options,
    });
    return {
      done,
      progress,
      received: new Uint8Array(await new Blob(server.received as BlobPart[]).arrayBuffer()),
    };
  }

  it('sends requests that the server receives by that protocol', async () => {
    performance.clearResourceTimings();
    const { done } = await upload(new Blob([bytes]));
    const requests = performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.endsWith(`/uploads/${done.id}`)) as PerformanceResourceTiming[];
    expect(requests.length).to.be.above(2);
    expect([...new Set(requests.map(({ nextHopProtocol }) => nextHopProtocol))]).to.deep.equal(['http/1.1']);
  });

  it('tells its progress more than once, forward only, up to the whole', async () => {
    const { progress } = await upload(new Blob([bytes]));
    expect(progress.length).to.be.above(2);
    expect(progress).to.deep.equal([...progress].sort((a, b) => a - b));
    expect(progress.at(-1)).to.equal(size);
  });

  it('sends a chosen file as it is', async () => {
    const { received, done } = await upload(new File([bytes], 'foto.jpg', { type: 'image/jpeg' }));
    expect(received.length).to.equal(size);
    const [sent, source] = await Promise.all(
      [received, bytes].map((each) => crypto.subtle.digest('SHA-256', each)),
    );
    expect(new Uint8Array(sent!)).to.deep.equal(new Uint8Array(source!));
    expect(done.size).to.equal(size);
  });

  it('has the same digest where the page has no crypto.subtle', async () => {
    const secure = await upload(new Blob([bytes]));
    Object.defineProperty(crypto, 'subtle', { value: undefined, configurable: true });
    try {
      const plain = await upload(new Blob([bytes]));
      expect(plain.done.digest).to.equal(secure.done.digest);
    } finally {
      Reflect.deleteProperty(crypto, 'subtle');
    }
  });

  it('does what a streamed body, the other way to see progress, can’t do on this server', async () => {
    // Safari and Firefox have no streamed bodies at all.
    if (!('duplex' in Request.prototype)) return;
    const body = new Blob([bytes]).stream();
    let error: unknown;
    await fetch(`${tests}uploads/streamed`, { method: 'PUT', body, duplex: 'half' } as RequestInit).catch(
      (reason: unknown) => (error = reason),
    );
    expect(error).to.be.instanceOf(TypeError);
  });
});
