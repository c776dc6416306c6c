// The page of the fault campaign: a citizen who writes reports, with photos, on a bad network and a bad device. What the
// campaign asks for comes through `window.page`; how the page is set up comes with its address.
import './page-device.js';
import { createReport } from '@kaltim/api-client/operations';
import { createKaltim, registerWorker, type Kaltim } from '@kaltim/sdk';
import { begin, device, kept } from './page-device.js';
import { createPeople } from './page-people.js';

/** What is to be sent; everything in it is decided by the campaign, so two phones can send the same. */
export interface Spec {
  /** Marks the report in its title. */
  id: string;
  submissionId: string;
  accessCodeHash: string;
  /** Files of the campaign's server, and the identifiers of their uploads. */
  photos: { name: string; id: string }[];
  /** One that the server must refuse. */
  isPoison?: boolean;
  as?: 'guest' | 'session';
  key?: string;
}

const parameters = new URL(location.href).searchParams;
const apiUrl = parameters.get('api')!;
const sabotage = parameters.get('sabotage');

/** A build that forgets an entry when it is sent, not when it has arrived. */
const forgetful: typeof fetch = async (input, init) => {
  const request = new Request(input, init);
  const key = request.headers.get('idempotency-key')?.replaceAll('"', '');
  if (key && request.method === 'POST') await device.forget(key);
  return fetch(request);
};

const people = parameters.has('people') ? createPeople(apiUrl) : undefined;
const kaltim: Pick<Kaltim, 'outbox' | 'drafts'> =
  people ??
  createKaltim({
    agency: 'dinkes',
    apiUrl,
    ...(sabotage === 'delete-before-ack' && { fetch: forgetful }),
  });

const bodyOf = ({ id, submissionId, accessCodeHash, photos, isPoison }: Spec) => ({
  kind: 'aspiration' as const,
  title: `Laporan ${id}`,
  description: 'Mohon loket dibuka juga pada hari Sabtu.',
  category: isPoison ? 'tidak-ada' : 'pelayanan-kesehatan',
  agencyId: 'dinkes',
  anonymous: true,
  confidential: false,
  clientSubmissionId: submissionId,
  accessCodeHash,
  ...(photos.length && { uploads: photos.map((photo) => photo.id) }),
});
const markOf = (title: unknown) => String(title).slice('Laporan '.length);

const fileOf = async (name: string) => {
  const reply = await fetch(`/photos/${name}`);
  return new File([await reply.arrayBuffer()], name, { type: reply.headers.get('content-type')! });
};

const page = {
  /** Resolves once the outbox promised to keep the report: `durable` as it said itself. */
  async submit(spec: Spec): Promise<{ durable: boolean }> {
    await begin(spec.id);
    const attachments = await Promise.all(
      spec.photos.map(async ({ id, name }) => ({ id, file: await fileOf(name) })),
    );
    const { durable } = await kaltim.outbox.enqueue(createReport, {
      body: bodyOf(spec),
      attachments,
      ...(spec.as && { as: spec.as }),
      ...(spec.key && { idempotencyKey: spec.key }),
    });
    return { durable };
  },
  /** Keeps a report as a draft, with its photos. */
  async saveDraft(spec: Spec): Promise<void> {
    await begin(spec.id);
    await kaltim.drafts.save('pengaduan', spec);
    const photos = [];
    for (const { name } of spec.photos) {
      const { id } = await kaltim.drafts.attach('pengaduan', await fileOf(name));
      photos.push({ id, name });
    }
    await kaltim.drafts.save('pengaduan', { ...spec, photos });
  },
  /** Opens the form: true when there is a draft in it. */
  async openDraft(): Promise<boolean> {
    return (await kaltim.drafts.load('pengaduan')) !== undefined;
  },
  /** Sends the draft of the form as it was opened; `changed` puts another mark into it, as a person who edits it. */
  async submitDraft(changed?: string): Promise<{ durable: boolean }> {
    if (changed) await begin(changed);
    const draft = await kaltim.drafts.load<Spec>('pengaduan');
    if (!draft) throw new Error('There is no draft');
    const spec = { ...draft.data, submissionId: draft.idempotencyKey, ...(changed && { id: changed }) };
    const { durable } = await kaltim.outbox.enqueue(createReport, {
      body: bodyOf(spec),
      draftId: draft.formId,
    });
    return { durable };
  },
  /** The marks of the drafts that are there. */
  async drafts(): Promise<string[]> {
    return (await kaltim.drafts.list()).map(({ data }) => (data as Spec).id);
  },
  kept,
  begin,
  /** Presses “send now” on everything that waits. */
  async sendNow(): Promise<void> {
    for (const { id, state } of await kaltim.outbox.list()) {
      if (state === 'queued') await kaltim.outbox.retry(id);
    }
  },
  /** What happens when the network or the page is back; resolves when the round is over. */
  flush: () => kaltim.outbox.flush(),
  /** What the screen says. */
  async entries(): Promise<{ id: string; state: string; ticket?: string; key: string }[]> {
    return (await kaltim.outbox.list()).map(({ id: key, body, state, receipt }) => ({
      id: markOf((body as { title: string }).title),
      key,
      state,
      ...(receipt !== undefined && { ticket: (receipt as { ticketNumber: string }).ticketNumber }),
    }));
  },
  /** Has the site's worker deliver, too. */
  async startWorker(): Promise<void> {
    await registerWorker(`/worker.js?api=${encodeURIComponent(apiUrl)}`);
    await navigator.serviceWorker.ready;
  },
  async wakeWorker(): Promise<void> {
    const { active } = await navigator.serviceWorker.ready;
    active?.postMessage({ type: 'kaltim-outbox' });
  },
  signIn: (sub: string | undefined) => people!.signIn(sub),
  device,
};

// What an earlier visit left goes on its way when the outbox is first read.
void kaltim.outbox;

declare global {
  interface Window {
    page: typeof page;
  }
}
window.page = page;
