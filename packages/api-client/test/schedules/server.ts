import type { World } from './world.js';

/** A request as it arrives. */
export interface Message {
  /** Trace id: one for all attempts of a call, or of calls that share one flight. */
  readonly trace: string;
  readonly method: string;
  /** Without its query: what the tables and the diary go by. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly key: string | null;
  readonly body: string;
  readonly token: string | null;
  readonly ifNoneMatch: string | null;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

export const problem = (status: number, type: string, headers: Record<string, string> = {}): Answer => ({
  status,
  headers: { 'content-type': 'application/problem+json', ...headers },
  text: JSON.stringify({ type: `/problems/${type}`, title: type, status }),
});

const ok = (body: unknown, headers: Record<string, string> = {}, status = 200): Answer => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  text: JSON.stringify(body),
});

/** Items of the only list, in its order. */
export const listed = ['s0', 's1', 's2', 's3', 's4', 's5', 's6'];
const pageSize = 3;

export type Server = ReturnType<typeof createServer>;

/**
 * A server that keeps the contract. With `remembers: false` it keeps no table of idempotency keys, which no client can
 * make good.
 */
export function createServer(world: World, { remembers }: { remembers: boolean }) {
  /** By operation and key: the body that came with it, and the answer once the work is done. */
  const table = new Map<string, { body: string; answer: Answer | undefined }>();
  const applied = new Map<string, number>();
  const versions = new Map<string, number>();
  const said: { path: string; status: number; text: string; at: number }[] = [];
  let token = 1;

  const say = (path: string, answer: Answer): Answer => {
    said.push({ path, status: answer.status, text: answer.text, at: world.now() });
    return answer;
  };

  function read({ path, query, token: given, ifNoneMatch }: Message): Answer {
    if (path === '/api/services') {
      const from = Number(query.get('cursor') ?? 0);
      const next = from + pageSize < listed.length ? String(from + pageSize) : null;
      return ok({ items: listed.slice(from, from + pageSize).map((id) => ({ id })), next });
    }
    if (path === '/api/me' && given !== `Bearer ${token}`) return problem(401, 'unauthorized');
    const version = (versions.get(path) ?? 1) + (world.chance(0.2) ? 1 : 0);
    versions.set(path, version);
    const etag = `"v${version}"`;
    if (ifNoneMatch === etag) return { status: 304, headers: { etag }, text: textOf(path, version) };
    return ok(JSON.parse(textOf(path, version)), { etag });
  }
  const textOf = (path: string, version: number) => JSON.stringify({ id: path, version });

  function apply({ body }: Message): Answer {
    const id = submissionIn(body);
    applied.set(id, (applied.get(id) ?? 0) + 1);
    return ok({ ticketNumber: `KT-${applied.size}-${applied.get(id)}`, id }, {}, 201);
  }

  function write(message: Message, reply: (answer: Answer) => void, work: number): void {
    const { path, key, body } = message;
    const row = key === null || !remembers ? undefined : table.get(`${path} ${key}`);
    if (row) {
      if (row.body !== body) return reply(problem(422, 'idempotency-key-reused'));
      return reply(row.answer ?? problem(409, 'idempotency-in-progress'));
    }
    const begun: { body: string; answer: Answer | undefined } = { body, answer: undefined };
    if (key !== null) table.set(`${path} ${key}`, begun);
    world.after(work, () => {
      begun.answer = apply(message);
      world.log(`server  ${path} ${submissionIn(body)} is applied`);
      reply(begun.answer);
    });
  }

  return {
    /** How often each submission was applied. */
    applied,
    /** Everything the server ever said. */
    said,
    /** The server no longer takes the tokens it gave. */
    expireTokens: () => void token++,
    issueToken: () => `Bearer ${token}`,
    /** Answers; a write takes `work` milliseconds. */
    receive(message: Message, reply: (answer: Answer) => void, work = world.between(0, 80)): void {
      const answer = (given: Answer) => reply(say(message.path, given));
      if (message.method === 'GET') answer(read(message));
      else write(message, answer, work);
    },
    /** Notes what a fault said in the server's name. */
    say,
  };
}

/** What makes one write differ from every other, whatever its key. */
export function submissionIn(body: string): string {
  const { clientSubmissionId, ticketNumber } = JSON.parse(body) as Record<string, string>;
  return clientSubmissionId ?? ticketNumber ?? '';
}
