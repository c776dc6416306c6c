/**
 * - `idle`: nobody to send to yet.
 * - `filling`: the form.
 * - `diverted`: the topic belongs to the Inspectorate; nothing is stored.
 * - `storing`: the report is being put into the outbox.
 * - `sending`, `queued`: in the outbox; on its way, or waiting.
 * - `delivered`: the receipt is there.
 * - `refused`: the form again, with what the server found.
 */
export type ReportState =
  'idle' | 'filling' | 'diverted' | 'storing' | 'sending' | 'queued' | 'delivered' | 'refused';
