import type { EntryFailure, EntrySnapshot } from '@kaltim/sdk/types';
import type { OutboxMessages } from './messages.js';

/** What a person calls an entry: the title they gave it, else what kind of submission it is. */
export function titleOf({ body, operationId }: EntrySnapshot, t: OutboxMessages): string {
  const title = (body as { title?: unknown } | undefined)?.title;
  if (typeof title === 'string' && title.trim()) return title.trim();
  return t.operations[operationId] ?? t.submission;
}

/** The receipt's ticket number, where the operation has one. */
export function ticketOf({ receipt }: EntrySnapshot): string {
  const ticket = (receipt as { ticketNumber?: unknown } | undefined)?.ticketNumber;
  return typeof ticket === 'string' ? ticket : '';
}

/** The access code that was kept with the entry on this device. */
export function codeOf({ note }: EntrySnapshot): string {
  const code = (note as { accessCode?: unknown } | undefined)?.accessCode;
  return typeof code === 'string' ? code : '';
}

interface Problem {
  readonly type?: unknown;
  readonly errors?: readonly { pointer?: unknown; rule?: unknown }[];
}

/** What the server has said, in plain words: by the fields it names, else by the kind of its refusal. */
export function refusalOf(failure: EntryFailure | undefined, t: OutboxMessages): string {
  const { status, problem, kind } = failure ?? {};
  const { type, errors } = (problem ?? {}) as Problem;
  const faults = Array.isArray(errors) ? errors : [];
  if (faults.some(({ rule }) => rule === 'diverted')) return t.refused.diverted;
  const names = faults.flatMap(({ pointer }) => t.fields[String(pointer).replace(/\/\d+$/, '')] ?? []);
  if (names.length) return t.refused.fields([...new Set(names)].join(', '));
  if (kind === 'key-mismatch' || String(type).endsWith('/conflict')) return t.refused.conflict;
  if (status === 413) return t.refused.large;
  if (status === 415) return t.refused.kind;
  if (status === 403) return t.refused.forbidden;
  if (status === 404 || status === 410) return t.refused.gone;
  return t.refused.other;
}

/** Those that need their writer first, then what waits, then what has arrived, newest first. */
export function inOrder(entries: readonly EntrySnapshot[]): EntrySnapshot[] {
  const rank = { dead: 0, blocked: 0, sending: 1, queued: 1, delivered: 2 } as const;
  return [...entries].sort(
    (a, b) =>
      rank[a.state] - rank[b.state] ||
      (a.state === 'delivered' ? b.createdAt - a.createdAt : a.createdAt - b.createdAt),
  );
}
