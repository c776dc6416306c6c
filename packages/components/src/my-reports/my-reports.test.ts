import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ReportSummary } from '@kaltim/contract';
import { loseConnection, restoreConnection } from '../../test/connection.js';
import { budi, FakeAuth, siti } from '../../test/fake-auth.js';
import { deferred, FakeKaltim, networkError, page, problem, receipt } from '../../test/fake-kaltim.js';
import { manualTimers } from '../../test/manual-timers.js';
import { mount, settle } from '../../test/settle.js';
import type { WidgetKaltim } from '../internal/kaltim-context.js';
import { messages as trackerMessages } from '../report-tracker/messages.js';
import { messages } from './messages.js';
import type { KaltimMyReports } from './my-reports.js';
import '../app/define.js';
import './define.js';

type List = (
  query: { limit?: number; cursor?: string },
  options: { signal: AbortSignal },
) => Promise<{ items: ReportSummary[]; next: string | null }>;

function aReport(changes: Partial<ReportSummary> = {}): ReportSummary {
  return {
    ticketNumber: 'KT-26-7Q4M-2XKD',
    kind: 'complaint',
    title: 'Lampu jalan padam',
    category: 'jalan',
    agencyId: 'dishub',
    agencyName: 'Dinas Perhubungan',
    status: 'in-progress',
    receivedAt: '2026-11-24T01:05:00Z',
    updatedAt: '2026-11-24T03:10:00Z',
    deadline: { step: 'answer', workingDays: 5, dueDate: '2026-12-01', overdue: false },
    ...changes,
  };
}
const numbered = (from: number, count: number) =>
  Array.from({ length: count }, (_, at) =>
    aReport({
      ticketNumber: `KT-26-AAAA-${String(from + at).padStart(4, '0')}`,
      title: `Laporan ${from + at}`,
    }),
  );
const answering = (items: ReportSummary[], next: string | null = null): List => {
  return async () => page(items, next);
};

/** What the widget takes of a `Kaltim`: sign-in, the outbox of `fake` and one operation. */
const around = (auth: FakeAuth, list: List, fake = new FakeKaltim()) =>
  ({
    auth: auth.client,
    outbox: fake.outbox,
    api: { reports: { mine: { list } } },
  }) as unknown as WidgetKaltim;

const text = (node: Node | null | undefined) => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
const find = <T extends HTMLElement = HTMLElement>(widget: KaltimMyReports, selector: string) =>
  widget.shadowRoot!.querySelector<T>(selector);
const shown = (widget: KaltimMyReports) => text(widget.shadowRoot);
const status = (widget: KaltimMyReports) => text(find(widget, '[role=status]'));
const alert = (widget: KaltimMyReports) => text(find(widget, '[role=alert]'));
const titles = (widget: KaltimMyReports) =>
  [...widget.shadowRoot!.querySelectorAll('.open')].map((each) => text(each));

async function press(widget: KaltimMyReports, label: string): Promise<void> {
  const found = [...widget.shadowRoot!.querySelectorAll('button')].find((each) => text(each) === label);
  if (!found) throw new Error(`No button "${label}" in: ${shown(widget)}`);
  found.focus();
  found.click();
  await settle(widget);
}

function widgetFor(kaltim: WidgetKaltim | undefined, lang = 'id') {
  return mount<KaltimMyReports>(
    html`<kaltim-my-reports lang=${lang} track-href="/lacak" report-href="/lapor" .kaltim=${kaltim}
      ><a href="/lacak">Lacak laporan</a><button slot="sign-in">Masuk</button></kaltim-my-reports
    >`,
  );
}
const isVisible = (widget: KaltimMyReports, selector: string) =>
  widget.querySelector(selector)!.getClientRects().length > 0;

/** An entry of the outbox, as a report that waits. */
function waiting(
  fake: FakeKaltim,
  id: string,
  state: 'queued' | 'sending' | 'blocked' | 'dead',
  more: object = {},
) {
  fake.change(id, state, {
    createdAt: Date.parse('2026-11-24T01:05:00Z'),
    body: { title: `Menunggu ${id}` },
    as: 'session',
    ...more,
  });
}

describe('kaltim-my-reports', () => {
  restoreConnection();
  const time = manualTimers();

  describe('without anybody signed in', () => {
    it('shows its fallback without a Kaltim', async () => {
      const widget = await widgetFor(undefined);
      expect(widget.state).to.equal('idle');
      expect(isVisible(widget, 'a')).to.equal(true);
    });

    it('shows its fallback on a site without sign-in', async () => {
      const widget = await widgetFor({ api: {} } as unknown as WidgetKaltim);
      expect(widget.state).to.equal('idle');
    });

    it('says how to see them, asks nobody and reads no outbox', async () => {
      let asked = 0;
      const kaltim = around(new FakeAuth(), async () => {
        asked += 1;
        return page([]);
      });
      Object.defineProperty(kaltim, 'outbox', {
        get: () => {
          asked += 1;
          return new FakeKaltim().outbox;
        },
      });
      const widget = await widgetFor(kaltim);
      expect(widget.state).to.equal('signed-out');
      expect(shown(widget)).to.contain('Masuk untuk melihat laporan Anda');
      expect(isVisible(widget, '[slot=sign-in]')).to.equal(true);
      expect(asked).to.equal(0);
    });

    it('is accessible', async () =>
      expect(await widgetFor(around(new FakeAuth(), answering([])))).to.be.accessible());

    it('loads once somebody signs in', async () => {
      const auth = new FakeAuth();
      const widget = await widgetFor(around(auth, answering([aReport()])));
      auth.become(siti);
      await settle(widget);
      expect(titles(widget)).to.deep.equal(['Lampu jalan padam']);
    });
  });

  describe('the list', () => {
    it('is accessible', async () =>
      expect(await widgetFor(around(new FakeAuth(siti), answering(numbered(1, 3), 'x')))).to.be.accessible());

    it('shows status, agency, dates in WITA, ticket and deadline', async () => {
      const widget = await widgetFor(around(new FakeAuth(siti), answering([aReport()])));
      expect(text(find(widget, 'li')))
        .to.contain('Status: Sedang diproses')
        .and.contain('Dinas Perhubungan')
        .and.contain('Selasa, 24 November 2026, pukul 09.05 WITA')
        .and.contain('pukul 11.10 WITA')
        .and.contain('KT-26-7Q4M-2XKD')
        .and.contain('Batas waktu: Selasa, 1 Desember 2026');
    });

    it('says how late an answer is', async () => {
      const deadline = {
        step: 'answer',
        workingDays: 5,
        dueDate: '2026-11-20',
        overdue: true,
        overdueWorkingDays: 2,
      };
      const widget = await widgetFor(
        around(new FakeAuth(siti), answering([aReport({ deadline } as Partial<ReportSummary>)])),
      );
      expect(text(find(widget, '.late'))).to.equal('Melewati batas waktu 2 hari kerja');
    });

    it('is announced', async () => {
      const widget = await widgetFor(around(new FakeAuth(siti), answering(numbered(1, 3))));
      expect(status(widget)).to.equal('3 laporan dimuat.');
    });

    it('leads to the tracker by ticket number', async () => {
      const widget = await widgetFor(around(new FakeAuth(siti), answering([aReport()])));
      expect(find(widget, '.open')!.getAttribute('href')).to.equal('/lacak#KT-26-7Q4M-2XKD');
    });

    it('lets the page open a report itself', async () => {
      const widget = await widgetFor(around(new FakeAuth(siti), answering([aReport()])));
      let opened = '';
      widget.addEventListener('kaltim-open', (event) => {
        opened = event.detail.ticketNumber;
        event.preventDefault();
      });
      const click = new MouseEvent('click', { cancelable: true, bubbles: true });
      find(widget, '.open')!.dispatchEvent(click);
      expect(opened).to.equal('KT-26-7Q4M-2XKD');
      expect(click.defaultPrevented).to.equal(true);
    });

    it('has buttons where there is no page to lead to', async () => {
      const widget = await widgetFor(around(new FakeAuth(siti), answering([aReport()])));
      widget.trackHref = 'javascript:window.hit=1';
      await settle(widget);
      expect(find(widget, '.open')!.localName).to.equal('button');
      let opened = 0;
      widget.addEventListener('kaltim-open', () => (opened += 1));
      find(widget, '.open')!.focus();
      await sendKeys({ press: 'Enter' });
      expect(opened).to.equal(1);
    });

    it('puts no title into an attribute', async () => {
      const widget = await widgetFor(around(new FakeAuth(siti), answering([aReport()])));
      const attributes = [...widget.shadowRoot!.querySelectorAll('*')].flatMap((node) =>
        [...node.attributes].map(({ value }) => value),
      );
      expect(attributes.filter((value) => value.includes('Lampu'))).to.deep.equal([]);
    });

    it('is empty with what to do next', async () => {
      const widget = await widgetFor(around(new FakeAuth(siti), answering([])));
      expect(widget.state).to.equal('empty');
      expect(status(widget)).to.equal('Belum ada laporan');
      expect(find(widget, '.empty a')!.getAttribute('href')).to.equal('/lapor');
      await expect(widget).to.be.accessible();
    });

    it('draws a skeleton after 300 ms, and not before', async () => {
      const widget = await widgetFor(around(new FakeAuth(siti), () => new Promise(() => {})));
      time.pass(299);
      await settle(widget);
      expect(find(widget, '.bones')).to.equal(null);
      time.pass(300);
      await settle(widget);
      expect(find(widget, '.bones')).not.to.equal(null);
      expect(status(widget)).to.equal('Memuat laporan Anda…');
    });
  });

  describe('a further page', () => {
    const pages: List = async ({ cursor }) => (cursor ? page(numbered(3, 2)) : page(numbered(1, 2), 'c2'));

    it('follows the first, is announced and takes the focus', async () => {
      const widget = await widgetFor(around(new FakeAuth(siti), pages));
      await press(widget, 'Muat lagi');
      expect(titles(widget)).to.deep.equal(['Laporan 1', 'Laporan 2', 'Laporan 3', 'Laporan 4']);
      expect(status(widget)).to.equal('2 laporan lagi dimuat, seluruhnya 4.');
      expect(text(widget.shadowRoot!.activeElement)).to.equal('Laporan 3');
      expect(shown(widget)).not.to.contain('Muat lagi');
    });

    it('is asked for once by two presses', async () => {
      let asked = 0;
      const widget = await widgetFor(
        around(new FakeAuth(siti), ({ cursor }) => {
          asked += 1;
          return cursor ? new Promise(() => {}) : Promise.resolve(page(numbered(1, 2), 'c2'));
        }),
      );
      await press(widget, 'Muat lagi');
      await press(widget, 'Memuat laporan Anda…');
      expect(asked).to.equal(2);
    });

    it('that failed leaves the first and can be asked for again', async () => {
      const asked: (string | undefined)[] = [];
      const widget = await widgetFor(
        around(new FakeAuth(siti), async (query, options) => {
          asked.push(query.cursor);
          if (asked.length === 2) throw problem(503);
          return pages(query, options);
        }),
      );
      await press(widget, 'Muat lagi');
      expect(widget.state).to.equal('error');
      expect(titles(widget).length).to.equal(2);
      await press(widget, 'Coba lagi');
      expect(asked).to.deep.equal([undefined, 'c2', 'c2']);
      expect(titles(widget).length).to.equal(4);
    });
  });

  describe('a failure', () => {
    for (const [state, error, says] of [
      ['unreachable', networkError, 'Sambungan ke layanan kami terputus'],
      ['error', () => problem(500), 'Laporan Anda belum dapat dimuat'],
      ['error', () => problem(403), 'Laporan Anda belum dapat dimuat'],
      ['busy', () => Object.assign(problem(429), { retryAfter: 90_000 }), 'Coba lagi dalam 2 menit.'],
    ] as const) {
      it(`says what to do, above the fallback (${says})`, async () => {
        const widget = await widgetFor(around(new FakeAuth(siti), () => Promise.reject(error())));
        expect(widget.state).to.equal(state);
        expect(alert(widget)).to.contain(says);
        expect(isVisible(widget, 'a')).to.equal(true);
        await expect(widget).to.be.accessible();
      });
    }

    it('of the connection is mended when the connection is back', async () => {
      loseConnection();
      let list: List = () => Promise.reject(networkError());
      const widget = await widgetFor(around(new FakeAuth(siti), (...asked) => list(...asked)));
      expect(widget.state).to.equal('offline');
      list = answering([aReport()]);
      Reflect.deleteProperty(navigator, 'onLine');
      dispatchEvent(new Event('online'));
      await settle(widget);
      expect(widget.state).to.equal('ready');
      expect(alert(widget)).to.equal('');
    });

    it('that refuses the session takes everything away and asks to sign in', async () => {
      let refuse = false;
      const widget = await widgetFor(
        around(new FakeAuth(siti), async () => {
          if (refuse) throw problem(401);
          return page([aReport()], 'c2');
        }),
      );
      refuse = true;
      await press(widget, 'Muat lagi');
      expect(widget.state).to.equal('signed-out');
      expect(shown(widget)).not.to.contain('Lampu');
      refuse = false;
      await press(widget, 'Coba lagi');
      expect(titles(widget)).to.deep.equal(['Lampu jalan padam']);
    });
  });

  describe('what waits on this device', () => {
    it('is shown with its state, oldest first, and is accessible', async () => {
      const fake = new FakeKaltim();
      waiting(fake, 'satu', 'queued');
      waiting(fake, 'dua', 'sending');
      waiting(fake, 'tiga', 'blocked');
      waiting(fake, 'empat', 'dead');
      const widget = await widgetFor(around(new FakeAuth(siti), answering([]), fake));
      const rows = [...widget.shadowRoot!.querySelectorAll('.waiting li')].map(text);
      expect(rows[0]).to.contain('Menunggu satu').and.contain('Menunggu dikirim').and.contain('09.05 WITA');
      expect(rows[1]).to.contain('Sedang dikirim');
      expect(rows[2]).to.contain('Perlu verifikasi');
      expect(rows[3]).to.contain('Perlu diperbaiki').and.contain('Buka formulir');
      await expect(widget).to.be.accessible();
    });

    it('says that a report without an account does not come into the list', async () => {
      const fake = new FakeKaltim();
      waiting(fake, 'tamu', 'queued', { as: 'guest' });
      const widget = await widgetFor(around(new FakeAuth(siti), answering([]), fake));
      expect(text(find(widget, '.waiting'))).to.contain('Dikirim tanpa akun');
    });

    it('does not show other submissions than reports', async () => {
      const fake = new FakeKaltim();
      waiting(fake, 'nilai', 'queued', { operationId: 'rateReport' });
      const widget = await widgetFor(around(new FakeAuth(siti), answering([]), fake));
      expect(find(widget, '.waiting')).to.equal(null);
    });

    it('warns when the device keeps nothing', async () => {
      const fake = Object.assign(new FakeKaltim(), { storageMode: 'memory' });
      waiting(fake, 'satu', 'queued');
      const widget = await widgetFor(around(new FakeAuth(siti), answering([]), fake));
      expect(text(find(widget, '.waiting'))).to.contain('jangan tutup halaman ini');
    });

    it('is sent at once when asked to', async () => {
      const fake = new FakeKaltim();
      waiting(fake, 'satu', 'queued');
      const widget = await widgetFor(around(new FakeAuth(siti), answering([]), fake));
      await press(widget, 'Kirim sekarang');
      expect(fake.flushed).to.equal(1);
    });

    it('moves into the list once the server has it', async () => {
      const fake = new FakeKaltim();
      waiting(fake, 'satu', 'sending');
      let items: ReportSummary[] = [];
      const widget = await widgetFor(around(new FakeAuth(siti), async () => page(items), fake));
      items = [aReport({ title: 'Menunggu satu' })];
      fake.change('satu', 'delivered', { receipt });
      await settle(widget);
      expect(find(widget, '.waiting')).to.equal(null);
      expect(titles(widget)).to.deep.equal(['Menunggu satu']);
      expect(status(widget)).to.equal('Laporan terkirim.');
    });

    it('is shown without a connection, too', async () => {
      const fake = new FakeKaltim();
      waiting(fake, 'satu', 'queued');
      const widget = await widgetFor(around(new FakeAuth(siti), () => Promise.reject(networkError()), fake));
      expect(shown(widget)).to.contain('Menunggu satu');
    });
  });

  describe('after a sign-out', () => {
    it('nothing of the person is left', async () => {
      const [auth, fake] = [new FakeAuth(siti), new FakeKaltim()];
      waiting(fake, 'satu', 'queued');
      const widget = await widgetFor(around(auth, answering([aReport()]), fake));
      expect(shown(widget)).to.contain('Lampu jalan padam').and.contain('Menunggu satu');
      auth.become(undefined);
      await settle(widget);
      expect(widget.state).to.equal('signed-out');
      expect(status(widget)).to.equal('Masuk untuk melihat laporan Anda');
      expect(widget.shadowRoot!.innerHTML).not.to.match(/Lampu|Menunggu satu|KT-26/);
    });

    it('an answer on its way is dropped', async () => {
      const [auth, answer] = [new FakeAuth(siti), deferred<Awaited<ReturnType<List>>>()];
      let signal: AbortSignal | undefined;
      const widget = await widgetFor(
        around(auth, (_query, options) => {
          signal = options.signal;
          return answer.promise;
        }),
      );
      auth.become(undefined);
      answer.resolve(page([aReport()]));
      await settle(widget);
      expect(signal!.aborted).to.equal(true);
      expect(shown(widget)).not.to.contain('Lampu');
    });

    it('the next person sees only their own', async () => {
      const auth = new FakeAuth(siti);
      const slow = deferred<Awaited<ReturnType<List>>>();
      let asked = 0;
      const widget = await widgetFor(
        around(auth, () => {
          asked += 1;
          return asked === 1 ? slow.promise : Promise.resolve(page([aReport({ title: 'Milik Budi' })]));
        }),
      );
      auth.become(budi);
      slow.resolve(page([aReport()]));
      await settle(widget);
      expect(titles(widget)).to.deep.equal(['Milik Budi']);
    });

    it('what the outbox reads late is dropped', async () => {
      const [auth, fake] = [new FakeAuth(siti), new FakeKaltim()];
      waiting(fake, 'satu', 'queued');
      const list = deferred<Awaited<ReturnType<FakeKaltim['outbox']['list']>>>();
      fake.outbox.list = () => list.promise;
      const widget = await widgetFor(around(auth, answering([]), fake));
      auth.become(undefined);
      list.resolve([...fake.entries.values()]);
      await settle(widget);
      expect(shown(widget)).not.to.contain('Menunggu satu');
    });

    it('nothing stays subscribed after the widget has left the page', async () => {
      const auth = new FakeAuth(siti);
      const widget = await widgetFor(around(auth, answering([aReport()])));
      widget.remove();
      expect(auth.listenerCount).to.equal(0);
    });
  });

  it('takes its Kaltim from the app around it', async () => {
    const app = await mount(
      html`<kaltim-app .kaltim=${around(new FakeAuth(siti), answering([aReport()]))}
        ><kaltim-my-reports></kaltim-my-reports
      ></kaltim-app>`,
    );
    expect(titles(app.querySelector('kaltim-my-reports')!)).to.deep.equal(['Lampu jalan padam']);
  });

  for (const locale of ['id', 'en'] as const) {
    it(`calls status and kind as the tracker does (${locale})`, () => {
      const { statuses, kinds } = trackerMessages[locale];
      expect([messages[locale].statuses, messages[locale].kinds]).to.deep.equal([statuses, kinds]);
    });
  }

  it('speaks English under lang="en"', async () => {
    const widget = await widgetFor(around(new FakeAuth(siti), answering([aReport()])), 'en');
    expect(shown(widget)).to.contain('In progress').and.contain('Due: Tuesday, 1 December 2026');
  });

  it('takes a replacement for a single text', async () => {
    const widget = await widgetFor(around(new FakeAuth(siti), answering([])));
    widget.messages = { empty: 'Kosong' };
    await settle(widget);
    expect(text(find(widget, 'h2'))).to.equal('Kosong');
  });

  it('can be hidden', async () => {
    const widget = await widgetFor(around(new FakeAuth(), answering([])));
    widget.hidden = true;
    expect(getComputedStyle(widget).display).to.equal('none');
  });
});
