export type StorageErrorReason =
  /** The device has no room left. */
  | 'quota'
  /** A newer version of the site has changed the database: reload the page. */
  | 'newer-version'
  /** Stored values could not be brought to this version; they are as they were. */
  | 'migration'
  /** The database can't be reached, though it could before. */
  | 'unavailable'
  /** Nothing can be sealed here: no crypto.subtle (plain http), or the browser can't keep the key. */
  | 'no-seal';

/** Why nothing outlives the page: IndexedDB is `missing`, `refused` to this page, `broken`, or one of the errors above. */
export type MemoryReason = 'missing' | 'refused' | 'broken' | 'quota' | 'migration';

const messages: Record<StorageErrorReason, string> = {
  quota: 'The device has no room left for this site',
  'newer-version': 'The database belongs to a newer version of this site: reload the page',
  migration: 'What an older version of this site stored could not be converted',
  unavailable: 'The database of this site can’t be reached',
  'no-seal': 'This browser can’t seal data here',
};

/** The device could not store or read; nothing was changed. */
export class StorageError extends Error {
  readonly reason: StorageErrorReason;

  constructor(reason: StorageErrorReason, options?: ErrorOptions) {
    super(messages[reason], options);
    this.name = 'StorageError';
    this.reason = reason;
  }
}

export const named = (error: unknown, ...names: string[]) =>
  error instanceof Error && names.includes(error.name);

/** The handle is of no use any more; a new one may be. */
export const isConnectionLost = (error: unknown) => named(error, 'InvalidStateError', 'UnknownError');

/** The database itself may be damaged. WebKit says UnknownError for a mere lost connection, too. */
export const maybeCorrupt = (error: unknown) =>
  named(error, 'UnknownError', 'DataError', 'NotReadableError') &&
  !/connection/i.test((error as Error).message);

/** The browser's error in our words; other errors as they are. */
export function translate(error: unknown): unknown {
  if (named(error, 'QuotaExceededError')) return new StorageError('quota', { cause: error });
  if (named(error, 'VersionError')) return new StorageError('newer-version', { cause: error });
  if (isConnectionLost(error) || named(error, 'NotReadableError'))
    return new StorageError('unavailable', { cause: error });
  return error;
}
