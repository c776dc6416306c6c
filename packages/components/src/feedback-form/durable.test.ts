import { expect, html } from '@open-wc/testing';
import { createKaltim } from '@kaltim/sdk';
import type { Kaltim } from '@kaltim/sdk/types';
import { categories, receipt } from '../../test/fake-kaltim.js';
import { complete, enter, inside, text } from '../../test/feedback-form.js';
import { chooseAndWait } from '../../test/file-field.js';
import { aPhoto, photoTimeout } from '../../test/photos.js';
import { mount, settle } from '../../test/settle.js';
import './define.js';
import type { KaltimFeedbackForm } from './feedback-form.js';

const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

/** A server in memory that takes photos and reports, as the contract says. */
class Server {
  isThere = true;
  readonly uploads = new Map<string, { key: string | null; bytes: Blob }>();
  readonly reports: { key: string | null; uploads?: string[] }[] = [];

  readonly fetch: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    const { pathname } = new URL(request.url);
    if (pathname.endsWith('/report-categories')) return json({ items: categories, next: null });
    if (!this.isThere) throw new TypeError('Failed to fetch');
    if (pathname.endsWith('/reports')) {
      const body = (await request.json()) as { uploads?: string[] };
      this.reports.push({ key: request.headers.get('idempotency-key'), ...body });
      return json(receipt, 201);
    }
    const id = pathname.split('/').at(-1)!;
    const before = this.uploads.get(id)?.bytes ?? new Blob();
    const bytes = new Blob([before, await request.arrayBuffer()]);
    this.uploads.set(id, { key: request.headers.get('submission-key'), bytes });
    const headers = {
      'upload-offset': String(bytes.size),
      'upload-complete': request.headers.get('upload-complete') ?? '?0',
    };
    return new Response(null, { status: request.method === 'PUT' ? 201 : 204, headers });
  };
}

describe('kaltim-feedback-form with the real outbox', function () {
  this.timeout(photoTimeout);

  const opened: Kaltim[] = [];
  let visits = 0;
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((kaltim) => kaltim.close()));
  });

  async function visit(
    server: Server,
    prefix: string,
  ): Promise<{ kaltim: Kaltim; form: KaltimFeedbackForm }> {
    const kaltim = createKaltim({
      agency: 'dinkes',
      apiUrl: 'https://api.example/api',
      storage: { prefix },
      fetch: server.fetch,
    });
    opened.push(kaltim);
    const form = await mount<KaltimFeedbackForm>(
      html`<kaltim-feedback-form .kaltim=${kaltim}></kaltim-feedback-form>`,
    );
    await until(form, () => inside(form, '[name=category] option:nth-child(2)') !== null);
    return { kaltim, form };
  }
  async function until(form: KaltimFeedbackForm, isTrue: () => boolean): Promise<void> {
    while (!isTrue()) await settle(form);
  }
  const files = (form: KaltimFeedbackForm) =>
    form.shadowRoot!.querySelector('kaltim-file-field')?.files ?? [];
  const isSaved = async (kaltim: Kaltim, count: number) =>
    (await kaltim.drafts.load('report/dinkes/'))?.attachments?.length === count;

  it('keeps a complaint with three photos over a closed page, and delivers it whole', async () => {
    const server = new Server();
    const prefix = `durable-test-${Date.now()}-${(visits += 1)}`;
    const photos = await Promise.all(['a.jpg', 'b.jpg', 'c.jpg'].map((name, scene) => aPhoto(name, scene)));

    const first = await visit(server, prefix);
    await enter(first.form, complete);
    await chooseAndWait(first.form.shadowRoot!.querySelector('kaltim-file-field')!, ...photos);
    const taken = files(first.form).map(({ file }) => file!);
    while (!(await isSaved(first.kaltim, 3))) await settle(first.form);
    first.form.remove();
    await first.kaltim.close();

    server.isThere = false;
    const second = await visit(server, prefix);
    await until(second.form, () => files(second.form).length === 3);
    (inside(second.form, 'form') as unknown as HTMLFormElement).requestSubmit();
    await until(second.form, () => second.form.state === 'queued');
    expect(text(second.form)).to.contain('0 dari 3 foto terkirim.');
    second.form.remove();
    await second.kaltim.close();

    server.isThere = true;
    const third = await visit(server, prefix);
    await until(third.form, () => third.form.state === 'delivered');
    expect(server.reports).to.have.length(1);
    const [report] = server.reports;
    expect(report!.uploads).to.have.length(3);
    for (const [index, id] of report!.uploads!.entries()) {
      const upload = server.uploads.get(id)!;
      expect(upload.key).to.equal(report!.key);
      expect(await upload.bytes.arrayBuffer()).to.deep.equal(await taken[index]!.arrayBuffer());
    }
  });
});
