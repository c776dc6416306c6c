import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ReportTracking } from '@kaltim/contract';
import { loseConnection, restoreConnection } from '../../test/connection.js';
import { deferred, FakeKaltim, networkError, problem } from '../../test/fake-kaltim.js';
import { manualTimers } from '../../test/manual-timers.js';
import {
  ticketNumber,
  accessCode,
  aReport,
  inside,
  input,
  button,
  text,
  shown,
  status,
  alert,
  summary,
  fill,
  trackerFor,
  answering,
  send,
  trackerWith,
  trackerAfter,
} from '../../test/report-tracker.js';
import { mount, settle } from '../../test/settle.js';
import type { KaltimReportTracker } from './report-tracker.js';
import '../app/define.js';
import './define.js';

describe('kaltim-report-tracker', () => {
  restoreConnection();
  const time = manualTimers();

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
