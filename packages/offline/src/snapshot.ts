import type { Storage } from '@kaltim/storage';
import type { Entry } from './machine.js';
import type { EntrySnapshot } from './types.js';

/** An entry as callers see it. */
export function toSnapshot(entry: Entry, { mode }: Pick<Storage<never>, 'mode'>): EntrySnapshot {
  const { id, lane, state, blockedBy, attempts, createdAt, notBefore } = entry;
  const { deliveredAt, failure, receipt, note, attachments, dependsOn, supersedes } = entry;
  return {
    id,
    operationId: entry.operation.id,
    lane,
    as: entry.sub === undefined ? 'guest' : 'session',
    state,
    attempts,
    createdAt,
    nextAttemptAt: notBefore,
    body: JSON.parse(entry.body) as unknown,
    durable: mode === 'persistent',
    ...(blockedBy && { blockedBy }),
    ...(dependsOn !== undefined && { dependsOn }),
    ...(supersedes !== undefined && { supersedes }),
    ...(deliveredAt !== undefined && { deliveredAt }),
    ...(failure && { failure }),
    ...(receipt !== undefined && { receipt }),
    ...(note !== undefined && { note }),
    ...(attachments && {
      attachments: attachments.map(({ id, name, type, size, sent }) => ({ id, name, type, size, sent })),
    }),
  };
}
