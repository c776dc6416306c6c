export type StorageErrorReason =
  /** The device has no room left. */
  | 'quota'
  /** A newer version of the site has changed the database: reload the page. */
  | 'newer-version'
  /** The database can't be reached, though it could before. */
  | 'unavailable';

const messages: Record<StorageErrorReason, string> = {
  quota: 'The device has no room left for this site',
  'newer-version': 'The database belongs to a newer version of this site: reload the page',
  unavailable: 'The database of this site can’t be reached',
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
