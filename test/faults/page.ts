// The page of the fault campaign: a citizen who writes complaints on a bad network.
import { createKaltim } from '@kaltim/sdk';
import { createReport } from '@kaltim/api-client/operations';

const kaltim = createKaltim({ agency: 'dinkes', apiUrl: new URL(location.href).searchParams.get('api')! });

const hex = (bytes: number): string =>
  [...crypto.getRandomValues(new Uint8Array(bytes))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');

const page = {
  /** Resolves once the outbox promised to keep the report. */
  async submit(submissionId: string): Promise<void> {
    const { hash } = await kaltim.createAccessCode();
    await kaltim.outbox.enqueue(createReport, {
      body: {
        kind: 'aspiration',
        title: 'Tambah jam layanan Sabtu',
        description: `Mohon loket dibuka juga pada hari Sabtu. ${hex(8)}`,
        category: 'pelayanan-kesehatan',
        agencyId: 'dinkes',
        anonymous: true,
        confidential: false,
        clientSubmissionId: submissionId,
        accessCodeHash: hash,
      },
    });
  },
  /** What the screen would say: submission id and state of every entry. */
  async entries(): Promise<{ submissionId: string; state: string }[]> {
    return (await kaltim.outbox.list()).map(({ body, state }) => ({
      submissionId: (body as { clientSubmissionId: string }).clientSubmissionId,
      state,
    }));
  },
};

declare global {
  interface Window {
    page: typeof page;
  }
}
window.page = page;
