// What the pages of the peers have in common.

export interface PeerSpec {
  id: string;
  submissionId: string;
  accessCodeHash: string;
  body?: unknown;
}

/** `window.page` of a peer. */
export interface PeerPage {
  submit(spec: PeerSpec): Promise<{ durable: boolean }>;
  /** How many are not sent yet, as far as the library knows. */
  waiting(): Promise<number>;
  sendNow(): Promise<void>;
  kept(): Promise<string[]>;
}

export const apiUrl = new URL(location.href).searchParams.get('api')!;

export const bodyOf = ({ id, submissionId, accessCodeHash }: PeerSpec) => ({
  kind: 'aspiration',
  title: `Laporan ${id}`,
  description: 'Mohon loket dibuka juga pada hari Sabtu.',
  category: 'pelayanan-kesehatan',
  agencyId: 'dinkes',
  anonymous: true,
  confidential: false,
  clientSubmissionId: submissionId,
  accessCodeHash,
});

/** As a careful site sends: with a key that stays the same, and with an answer that is not 2xx as an error. */
export async function postReport(api: string, spec: PeerSpec): Promise<void> {
  const reply = await fetch(`${api}/reports`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': `"${spec.submissionId}"` },
    body: JSON.stringify(bodyOf(spec)),
  });
  if (!reply.ok) throw new Error(String(reply.status));
}
