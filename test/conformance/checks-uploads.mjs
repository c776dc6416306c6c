// Photos over a line that breaks: resumable uploads, and the report that takes them.
import { digestOf, expect, makeFile, randomId } from './api.mjs';

const offsetOf = ({ headers }) => Number(headers.get('upload-offset') ?? NaN);
const isComplete = ({ headers }) => headers.get('upload-complete') === '?1';
const size = 200_000;
const half = size / 2;

export const uploadChecks = [
  {
    name: 'an upload goes on where it ended',
    why: 'on a weak line a photo that begins at zero again never arrives',
    mend: 'keep the bytes of each chunk; HEAD and every answer name Upload-Offset',
    async run({ begin, append, where }) {
      const file = makeFile(size);
      const [id, key] = [randomId(), randomId()];
      const first = await begin(id, key, file, { first: file.subarray(0, half) });
      expect(first.status === 201, `the first half: ${first.status}, not 201`);
      const state = await where(id, key);
      expect(offsetOf(state) === half, `HEAD says offset ${offsetOf(state)}, not ${half}`);
      expect(!isComplete(state), 'HEAD says that half a file is complete');
      const rest = await append(id, key, file.subarray(half), half, true);
      expect(rest.status === 204 || rest.status === 200, `the second half: ${rest.status}`);
      expect(isComplete(await where(id, key)), 'the whole file is not complete');
    },
  },
  {
    name: 'a chunk at another offset is refused',
    why: 'a chunk that comes twice, or late, would spoil the file',
    mend: 'answer 409 with the present Upload-Offset and add nothing',
    async run({ begin, append, where }) {
      const file = makeFile(size);
      const [id, key] = [randomId(), randomId()];
      await begin(id, key, file, { first: file.subarray(0, half) });
      const reply = await append(id, key, file.subarray(0, half), 0, false);
      expect(reply.status === 409, `offset 0 again: ${reply.status}, not 409`);
      expect(offsetOf(reply) === half, `the 409 names offset ${offsetOf(reply)}, not ${half}`);
      expect(offsetOf(await where(id, key)) === half, 'the offset has moved');
    },
  },
  {
    name: 'a line that breaks within a chunk spoils nothing',
    why: 'it is what happens most',
    mend: 'take a chunk whole or note exactly the bytes that are kept',
    async run({ begin, append, where, cutOff }) {
      const file = makeFile(size);
      const [id, key] = [randomId(), randomId()];
      await begin(id, key, file, { first: file.subarray(0, half) });
      await cutOff(id, key, file.subarray(half), half);
      const offset = offsetOf(await where(id, key));
      expect(offset >= half && offset <= size, `after the break: offset ${offset}`);
      const rest = await append(id, key, file.subarray(offset), offset, true);
      expect(rest.status < 300, `the rest: ${rest.status} ${rest.text.slice(0, 120)}`);
      expect(isComplete(await where(id, key)), 'the file is not complete, or its digest differs');
    },
  },
  {
    name: 'a file that is not the announced one is refused',
    why: 'a photo that was garbled on the way must not end in a record',
    mend: 'compare SHA-256 with Repr-Digest at the last chunk; answer 422 /problems/digest-mismatch and drop the file',
    async run({ begin, where }) {
      const file = makeFile(size);
      const [id, key] = [randomId(), randomId()];
      const reply = await begin(id, key, file, { digest: digestOf(Buffer.from('another file')) });
      expect(reply.status === 422, `another digest: ${reply.status}, not 422`);
      expect(!isComplete(await where(id, key)), 'the garbled file is complete');
    },
  },
  {
    name: 'another file can’t go on under a used id',
    why: 'two files would become one',
    mend: 'compare Upload-Length and Repr-Digest; answer 409 without Upload-Offset when they differ',
    async run({ begin }) {
      const [file, other] = [makeFile(size), makeFile(size)];
      const [id, key] = [randomId(), randomId()];
      await begin(id, key, file, { first: file.subarray(0, half) });
      const same = await begin(id, key, file, { first: Buffer.alloc(0), complete: false });
      expect(same.status === 409, `the same file again: ${same.status}, not 409`);
      expect(offsetOf(same) === half, 'the same file again: no Upload-Offset to go on at');
      const reply = await begin(id, key, other, { first: other.subarray(0, half) });
      expect(reply.status === 409, `another file: ${reply.status}, not 409`);
      expect(Number.isNaN(offsetOf(reply)), 'another file: an Upload-Offset, as if it could go on');
    },
  },
  {
    name: 'an upload is hidden from other submissions',
    why: 'else whoever guesses an id can take or spoil another person’s photo',
    mend: 'bind an upload to its Submission-Key and its sender; answer 404 to all others',
    async run({ begin, where, append }) {
      const file = makeFile(size);
      const [id, key] = [randomId(), randomId()];
      await begin(id, key, file, { first: file.subarray(0, half) });
      const seen = await where(id, randomId());
      expect(seen.status === 404, `HEAD with another key: ${seen.status}, not 404`);
      const reply = await append(id, randomId(), file.subarray(half), half, true);
      expect(reply.status === 404, `PATCH with another key: ${reply.status}, not 404`);
    },
  },
  {
    name: 'a report takes its own uploads, and only whole',
    why: 'the report is the one act that counts: with all its photos or not at all',
    mend: 'check in the report’s transaction that each upload is complete, of its key and sender, and free; else 422',
    async run({ begin, send, report }) {
      const file = makeFile(size);
      const attempt = async (prepare, key = randomId()) => {
        const id = randomId();
        await prepare(id, key);
        return { key, id, reply: await send((await report({ uploads: [id] })).body, { key }) };
      };
      const rules = ({ reply }) => (reply.json?.errors ?? []).map(({ rule }) => rule);
      const missing = await attempt(() => undefined);
      expect(missing.reply.status === 422, `an upload that is not there: ${missing.reply.status}, not 422`);
      expect(rules(missing).includes('upload-not-bound'), 'it has no error with the rule upload-not-bound');
      const foreign = await attempt((id) => begin(id, randomId(), file));
      expect(foreign.reply.status === 422, `an upload of another key: ${foreign.reply.status}, not 422`);
      const partial = await attempt((id, key) => begin(id, key, file, { first: file.subarray(0, half) }));
      expect(partial.reply.status === 422, `half an upload: ${partial.reply.status}, not 422`);
      expect(rules(partial).includes('upload-incomplete'), 'it has no error with the rule upload-incomplete');
      const whole = await attempt((id, key) => begin(id, key, file));
      expect(whole.reply.status === 201, `a whole upload: ${whole.reply.status}, not 201`);
    },
  },
  {
    name: 'a report without its photo can be sent again',
    why: 'the phone uploads the photo once more and sends the same report under the same key',
    mend: 'don’t store a refusal that is about uploads under the key',
    async run({ begin, send, report }) {
      const file = makeFile(size);
      const [id, key] = [randomId(), randomId()];
      const { body } = await report({ uploads: [id] });
      const early = await send(body, { key });
      expect(early.status === 422, `before its photo: ${early.status}, not 422`);
      await begin(id, key, file);
      const reply = await send(body, { key });
      expect(reply.status === 201, `after its photo: ${reply.status}, not 201`);
    },
  },
];
