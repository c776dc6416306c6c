import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Deadline, ReportTracking, TimelineEvent } from '@kaltim/contract';
import { loseConnection, restoreConnection } from '../../test/connection.js';
import { deferred, FakeKaltim, networkError, problem } from '../../test/fake-kaltim.js';
import { manualTimers } from '../../test/manual-timers.js';
import { mount, settle } from '../../test/settle.js';
import type { KaltimReportTracker } from './report-tracker.js';
import '../app/define.js';
import './define.js';

const ticketNumber = 'KT-26-7Q4M-2XKD';
const accessCode = '7K2M-Q9XD-41TB-ZC8E';

function aReport(changes: Partial<ReportTracking> = {}): ReportTracking {
  return {
    ticketNumber,
    kind: 'complaint',
    title: 'Lampu jalan padam',
    category: 'jalan',
    agencyId: 'dishub',
    agencyName: 'Dinas Perhubungan',
    status: 'in-progress',
    receivedAt: '2026-11-24T01:05:00Z',
    updatedAt: '2026-11-24T01:05:00Z',
    deadline: { step: 'answer', workingDays: 5, dueDate: '2026-12-01', overdue: false },
    timeline: [{ type: 'received', at: '2026-11-24T01:05:00Z', actor: 'reporter' }],
    messages: [],
    actions: [],
    ...changes,
  };
}
const anEvent = (changes: Partial<TimelineEvent>): TimelineEvent => ({
  type: 'started',
  at: '2026-11-25T01:05:00Z',
  actor: 'officer',
  ...changes,
});

const inside = <T extends HTMLElement = HTMLElement>(tracker: KaltimReportTracker, selector: string) =>
  tracker.shadowRoot!.querySelector<T>(selector)!;
const input = (tracker: KaltimReportTracker, name: string) =>
  inside<HTMLInputElement>(tracker, `input[name=${name}]`);
const button = (tracker: KaltimReportTracker) => inside<HTMLButtonElement>(tracker, '.actions button');
const text = (node: Node) => node.textContent!.replace(/\s+/g, ' ').trim();
const shown = (tracker: KaltimReportTracker) => text(tracker.shadowRoot!);
const status = (tracker: KaltimReportTracker) => text(inside(tracker, '[role=status]'));
const alert = (tracker: KaltimReportTracker) => text(inside(tracker, '.alert'));
const steps = (tracker: KaltimReportTracker) =>
  [...tracker.shadowRoot!.querySelectorAll('ol > li')].map(text);
const summary = (tracker: KaltimReportTracker) => tracker.shadowRoot!.querySelector('kaltim-error-summary')!;

function fill(tracker: KaltimReportTracker, ticket: string, code: string): void {
  for (const [name, value] of [
    ['ticket-number', ticket],
    ['access-code', code],
  ] as const) {
    input(tracker, name).value = value;
    input(tracker, name).dispatchEvent(new Event('input', { bubbles: true }));
  }
}

describe('kaltim-report-tracker', () => {
  restoreConnection();
  const time = manualTimers();

  function trackerFor(kaltim: FakeKaltim | undefined, lang = 'id') {
    return mount<KaltimReportTracker>(
      html`<kaltim-report-tracker lang=${lang} report-href="/lapor" .kaltim=${kaltim?.widget}
        ><a href="tel:1708">SMS 1708</a></kaltim-report-tracker
      >`,
    );
  }
  function answering(track: FakeKaltim['track']): FakeKaltim {
    return Object.assign(new FakeKaltim(), { track });
  }
  async function send(tracker: KaltimReportTracker, ticket = ticketNumber, code = accessCode): Promise<void> {
    fill(tracker, ticket, code);
    button(tracker).click();
    await settle(tracker);
  }
  async function trackerWith(changes: Partial<ReportTracking>, lang = 'id'): Promise<KaltimReportTracker> {
    const tracker = await trackerFor(
      answering(async () => aReport(changes)),
      lang,
    );
    await send(tracker);
    return tracker;
  }
  async function trackerAfter(error: Error): Promise<KaltimReportTracker> {
    const tracker = await trackerFor(answering(() => Promise.reject(error)));
    await send(tracker);
    return tracker;
  }

  describe('the form', () => {
    it('is accessible', async () => {
      const tracker = await trackerFor(new FakeKaltim());
      inside(tracker, 'details').setAttribute('open', '');
      await expect(tracker).to.be.accessible();
    });

    it('is accessible with faults', async () => {
      const tracker = await trackerFor(new FakeKaltim());
      await send(tracker, '', '123');
      await expect(tracker).to.be.accessible();
    });

    it('lists what is missing and moves the focus there', async () => {
      const tracker = await trackerFor(new FakeKaltim());
      await send(tracker, '', '');
      expect(text(summary(tracker).shadowRoot!))
        .to.contain('Ada 2 isian yang perlu diperbaiki')
        .and.contain('Isi nomor laporan.')
        .and.contain('Isi kode akses.');
      expect(tracker.shadowRoot!.activeElement).to.equal(summary(tracker));
    });

    for (const [name, ticket, code, says] of [
      ['a short access code', ticketNumber, '7K2M-Q9XD', 'sedangkan Anda menulis 8'],
      ['a letter no code has', ticketNumber, '7K2M-Q9XD-41TB-ZC8U', 'tanpa U'],
      ['a malformed ticket number', 'laporan/1', accessCode, 'misalnya KT-26-7Q4M-2XKD'],
    ] as const) {
      it(`says how to mend ${name}, and asks nobody`, async () => {
        let asked = 0;
        const tracker = await trackerFor(
          answering(async () => aReport({ actions: [], rating: (asked += 1) })),
        );
        await send(tracker, ticket, code);
        expect(text(summary(tracker).shadowRoot!)).to.contain(says);
        expect(asked).to.equal(0);
      });
    }

    it('checks what a page filled in without a keystroke', async () => {
      const tracker = await trackerFor(new FakeKaltim());
      input(tracker, 'ticket-number').value = ticketNumber;
      input(tracker, 'access-code').value = '7K2M';
      button(tracker).click();
      await settle(tracker);
      expect(text(summary(tracker).shadowRoot!)).to.contain('sedangkan Anda menulis 4');
    });

    it('is sent by Enter', async () => {
      const tracker = await trackerFor(answering(async () => aReport()));
      fill(tracker, ticketNumber, accessCode);
      input(tracker, 'access-code').focus();
      await sendKeys({ press: 'Enter' });
      await settle(tracker);
      expect(tracker.state).to.equal('result');
    });

    it('takes lower case, spaces and hyphens', async () => {
      let asked: { ticketNumber: string; accessCode?: string } | undefined;
      const tracker = await trackerFor(
        answering(async (credentials) => {
          asked = credentials;
          return aReport();
        }),
      );
      await send(tracker, ' kt 26 7q4m 2xkd ', '7k2m q9xd-41tb zc8e');
      expect(asked).to.deep.equal({ ticketNumber, accessCode: '7k2m q9xd-41tb zc8e' });
    });

    it('starts with the ticket number of its attribute', async () => {
      const tracker = await trackerFor(new FakeKaltim());
      tracker.setAttribute('ticket-number', ticketNumber);
      await settle(tracker);
      expect(input(tracker, 'ticket-number').value).to.equal(ticketNumber);
    });

    it('says what to do when the receipt is lost', async () => {
      const tracker = await trackerFor(new FakeKaltim());
      expect(text(inside(tracker, 'details')))
        .to.contain('tidak dapat dipulihkan')
        .and.contain('1708');
      expect(inside(tracker, 'details a.alone').getAttribute('href')).to.equal('/lapor');
    });

    it('does not link to a javascript: address', async () => {
      const tracker = await trackerFor(new FakeKaltim());
      tracker.reportHref = 'javascript:window.hit=1';
      await settle(tracker);
      expect(inside(tracker, 'details a.alone')).to.equal(null);
    });
  });

  describe('while checking', () => {
    it('shows nothing new before 300 ms', async () => {
      const tracker = await trackerFor(answering(() => new Promise(() => {})));
      await send(tracker);
      time.pass(299);
      await settle(tracker);
      expect(tracker.state).to.equal('checking');
      expect(inside(tracker, '.bone')).to.equal(null);
    });

    it('draws a skeleton and says so after 300 ms', async () => {
      const tracker = await trackerFor(answering(() => new Promise(() => {})));
      await send(tracker);
      time.pass(300);
      await settle(tracker);
      expect(inside(tracker, '.bone')).not.to.equal(null);
      expect(status(tracker)).to.equal('Memeriksa laporan…');
    });

    it('asks once for two presses', async () => {
      let asked = 0;
      const tracker = await trackerFor(
        answering(() => {
          asked += 1;
          return new Promise(() => {});
        }),
      );
      await send(tracker);
      button(tracker).click();
      await settle(tracker);
      expect(asked).to.equal(1);
    });

    it('drops the answer to what has been changed meanwhile', async () => {
      const answer = deferred<ReportTracking>();
      const tracker = await trackerFor(answering(() => answer.promise));
      await send(tracker);
      fill(tracker, 'KT-26-AAAA-BBBB', accessCode);
      answer.resolve(aReport());
      await settle(tracker);
      expect(tracker.state).to.equal('ready');
    });

    it('drops the answer after it has left the page', async () => {
      const answer = deferred<ReportTracking>();
      const tracker = await trackerFor(answering(() => answer.promise));
      await send(tracker);
      tracker.remove();
      answer.resolve(aReport());
      await settle(tracker);
      expect(tracker.state).not.to.equal('result');
    });
  });

  describe('the result', () => {
    it('is accessible', async () => {
      const tracker = await trackerWith({
        timeline: [anEvent({ note: 'Catatan' })],
        messages: [{ id: '1', from: 'reporter', at: '2026-11-26T01:05:00Z', text: 'Terima kasih' }],
      });
      await expect(tracker).to.be.accessible();
    });

    it('is announced', async () => {
      const tracker = await trackerFor(answering(async () => aReport()));
      const region = inside(tracker, '[role=status]');
      await send(tracker);
      expect(text(region)).to.equal(`Laporan ${ticketNumber} ditemukan. Status: Sedang diproses.`);
      expect(inside(tracker, '[role=status]')).to.equal(region);
    });

    it('takes the focus at its heading', async () => {
      const tracker = await trackerWith({});
      expect(text(tracker.shadowRoot!.activeElement!)).to.equal('Lampu jalan padam');
    });

    it('says number, status, kind and agency in words', async () => {
      expect(shown(await trackerWith({ laporTicket: '8123456' })))
        .to.contain(`Nomor laporan ${ticketNumber}`)
        .and.contain('Sedang diproses')
        .and.contain('Pengaduan')
        .and.contain('Dinas Perhubungan')
        .and.contain('8123456');
    });

    it('tells each step with who and when, in order', async () => {
      const tracker = await trackerWith({
        timeline: [
          { type: 'received', at: '2026-11-24T01:05:00Z', actor: 'reporter' },
          anEvent({ type: 'forwarded', actor: 'coordinator', agencyId: 'dishub', note: 'Segera.' }),
          anEvent({ at: '2026-11-26T01:05:00Z', agencyId: 'dishub' }),
        ],
      });
      expect(steps(tracker)).to.deep.equal([
        'Laporan diterima Anda (pelapor) Selasa, 24 November 2026, pukul 09.05 WITA',
        'Laporan diteruskan ke Dinas Perhubungan Admin koordinator Rabu, 25 November 2026, pukul 09.05 WITA Segera.',
        'Penanganan dimulai Pejabat penghubung, Dinas Perhubungan Kamis, 26 November 2026, pukul 09.05 WITA',
      ]);
    });

    it('shows a message and counts its files', async () => {
      const tracker = await trackerWith({
        messages: [
          {
            id: '1',
            from: 'officer',
            kind: 'substantive',
            at: '2026-11-26T01:05:00Z',
            text: 'Lampu sudah menyala.',
            attachments: [{ id: 'a', mediaType: 'image/jpeg', size: 1 }],
          },
        ],
      });
      expect(steps(tracker)[1]).to.contain('Tanggapan').and.contain('Lampu sudah menyala. 1 lampiran');
    });

    const dueWith = async (deadline: Partial<Deadline> | null) => {
      const tracker = await trackerWith({
        deadline: deadline && {
          step: 'answer',
          workingDays: 5,
          dueDate: '2026-12-01',
          overdue: false,
          ...deadline,
        },
      });
      const notice = inside(tracker, '.notice') as HTMLElement | null;
      return notice && text(notice);
    };

    it('names the deadline and its working days', async () => {
      expect(await dueWith({})).to.equal(
        'Tanggapan atas laporan Batas waktu: Selasa, 1 Desember 2026 (5 hari kerja)',
      );
    });

    it('says how long it is overdue', async () => {
      expect(await dueWith({ overdue: true, overdueWorkingDays: 3 })).to.contain(
        'Melewati batas waktu 3 hari kerja',
      );
    });

    it('names no date where the calendar is not decided', async () => {
      expect(await dueWith({ dueDate: null })).to.contain('kalender hari kerja tahun itu belum ditetapkan');
    });

    it('has no deadline when nothing is due', async () => expect(await dueWith(null)).to.equal(null));

    it('has words for a step of a newer gateway', async () => {
      const tracker = await trackerWith({ timeline: [anEvent({ type: 'teleported' as 'started' })] });
      expect(steps(tracker)[0]).to.contain('Laporan diperbarui').and.not.contain('teleported');
    });

    it('shows markup in a report as text', async () => {
      const markup = '<img src=x onerror="window.hit=1">';
      const tracker = await trackerWith({
        title: markup,
        agencyName: markup,
        timeline: [anEvent({ note: markup })],
        messages: [{ id: '1', from: 'officer', at: '2026-11-26T01:05:00Z', text: markup }],
      });
      expect(tracker.shadowRoot!.querySelector('img')).to.equal(null);
      expect(inside(tracker, '.message').textContent).to.equal(markup);
    });

    it('is told to the page, without the access code and without bubbling', async () => {
      const tracker = await trackerFor(answering(async () => aReport()));
      const heard: unknown[] = [];
      tracker.addEventListener('kaltim-report-found', ({ detail }) => heard.push(detail));
      tracker.parentElement!.addEventListener('kaltim-report-found', () => heard.push('bubbled'));
      await send(tracker);
      expect(heard).to.deep.equal([{ ticketNumber, status: 'in-progress' }]);
    });

    it('gives way to an empty form for another report', async () => {
      const tracker = await trackerWith({});
      button(tracker).click();
      await settle(tracker);
      expect([input(tracker, 'ticket-number').value, input(tracker, 'access-code').value]).to.deep.equal([
        '',
        '',
      ]);
      expect(tracker.shadowRoot!.activeElement).to.equal(input(tracker, 'ticket-number'));
    });

    it('places its headings in the outline of the page', async () => {
      const tracker = await trackerWith({});
      tracker.headingLevel = 3;
      await settle(tracker);
      const levels = [...tracker.shadowRoot!.querySelectorAll('h2, h3')].map((each) => each.ariaLevel);
      expect(levels).to.deep.equal(['3', '4', '4']);
    });
  });

  describe('a failed attempt', () => {
    it('looks the same for a wrong ticket number and a wrong access code', async () => {
      const tracker = await trackerFor(
        answering(async (asked) => {
          if (asked.ticketNumber !== ticketNumber || asked.accessCode !== accessCode) throw problem(404);
          return aReport();
        }),
      );
      await send(tracker, 'KT-26-AAAA-BBBB', accessCode);
      const first = shown(tracker);
      await send(tracker, ticketNumber, '0000-0000-0000-0000');
      expect(tracker.state).to.equal('not-found');
      expect(shown(tracker)).to.equal(first);
    });

    it('that found nothing says what to check', async () => {
      const tracker = await trackerAfter(problem(404));
      expect(alert(tracker)).to.contain('Cocokkan nomor laporan dan kode akses');
    });

    it('looks the same when the gateway refuses the form of a number', async () => {
      expect((await trackerAfter(problem(422))).state).to.equal('not-found');
    });

    for (const [minutes, says] of [
      [0, '1 menit'],
      [2.5, '3 menit'],
      [90, '2 jam'],
    ] as const) {
      it(`too many says to wait ${says}`, async () => {
        const tracker = await trackerAfter(Object.assign(problem(429), { retryAfter: minutes * 60_000 }));
        expect(tracker.state).to.equal('busy');
        expect(alert(tracker)).to.contain(`Coba lagi dalam ${says}.`);
      });
    }

    for (const [state, error] of [
      ['unreachable', networkError],
      ['error', () => problem(503)],
      ['busy', () => problem(429)],
      ['not-found', () => problem(404)],
    ] as const) {
      it(`loses nothing that was typed (${state})`, async () => {
        const tracker = await trackerAfter(error());
        expect(tracker.state).to.equal(state);
        expect([input(tracker, 'ticket-number').value, input(tracker, 'access-code').value]).to.deep.equal([
          ticketNumber,
          accessCode,
        ]);
      });

      it(`is accessible (${state})`, async () => expect(await trackerAfter(error())).to.be.accessible());
    }

    it('does not call a person offline whose connection stands', async () => {
      expect(alert(await trackerAfter(networkError()))).to.contain('Sambungan ke layanan kami terputus.');
    });

    it('is announced by a region that was there before', async () => {
      loseConnection();
      const kaltim = answering(() => Promise.reject(networkError()));
      const tracker = await trackerFor(kaltim);
      const region = inside(tracker, '[role=alert]');
      await send(tracker);
      expect(text(region)).to.contain('Anda sedang luring');
    });

    it('is announced again when it fails again', async () => {
      const kaltim = answering(() => Promise.reject(problem(404)));
      const tracker = await trackerFor(kaltim);
      await send(tracker);
      kaltim.track = () => new Promise(() => {});
      await send(tracker);
      // Emptied while checking, so that the same words are a change once more.
      expect(alert(tracker)).to.equal('');
    });

    it('can be tried again', async () => {
      const kaltim = answering(() => Promise.reject(problem(500)));
      const tracker = await trackerFor(kaltim);
      await send(tracker);
      expect(text(button(tracker))).to.equal('Coba lagi');
      kaltim.track = async () => aReport();
      button(tracker).click();
      await settle(tracker);
      expect(tracker.state).to.equal('result');
    });
  });

  it('never lets the access code into an attribute, an address, a storage or the result', async () => {
    const secret = 'ZZZZ-ZZZZ-ZZZZ-ZZZZ';
    const tracker = await trackerFor(answering(async () => aReport()));
    fill(tracker, ticketNumber, secret);
    await settle(tracker);
    const attributes = [tracker, ...tracker.shadowRoot!.querySelectorAll('*')].flatMap((node) =>
      [...node.attributes].map(({ value }) => value),
    );
    await send(tracker, ticketNumber, secret);
    const stored = JSON.stringify({ ...localStorage, ...sessionStorage });
    const places = [...attributes, tracker.outerHTML, location.href, shown(tracker), stored];
    expect(places.filter((place) => place.includes('ZZZZ'))).to.deep.equal([]);
  });

  describe('shows its fallback', () => {
    const visible = (tracker: KaltimReportTracker) => tracker.querySelector('a')!.getClientRects().length > 0;

    it('without a Kaltim', async () => expect(visible(await trackerFor(undefined))).to.equal(true));
    it('below a failure of the server', async () =>
      expect(visible(await trackerAfter(problem(500)))).to.equal(true));
    it('below a failure of the network', async () =>
      expect(visible(await trackerAfter(networkError()))).to.equal(true));
    it('not beside a working form', async () =>
      expect(visible(await trackerFor(new FakeKaltim()))).to.equal(false));
  });

  it('takes its Kaltim from the app around it', async () => {
    const app = await mount(
      html`<kaltim-app .kaltim=${new FakeKaltim().widget}><kaltim-report-tracker></kaltim-report-tracker></kaltim-app>`,
    );
    expect(app.querySelector('kaltim-report-tracker')!.state).to.equal('ready');
  });

  it('speaks English under lang="en"', async () => {
    expect(shown(await trackerWith({}, 'en')))
      .to.contain('In progress')
      .and.contain('Due: Tuesday, 1 December 2026 (5 working days)');
  });

  it('takes a replacement for a single text', async () => {
    const tracker = await trackerFor(new FakeKaltim());
    tracker.messages = { submit: 'Cari laporan' };
    await settle(tracker);
    expect(text(button(tracker))).to.equal('Cari laporan');
  });

  it('can be hidden', async () => {
    const tracker = await trackerFor(new FakeKaltim());
    tracker.hidden = true;
    expect(getComputedStyle(tracker).display).to.equal('none');
  });
});
