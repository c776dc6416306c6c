import { expect } from '@open-wc/testing';
import type { Deadline } from '@kaltim/contract';
import { manualTimers } from '../../test/manual-timers.js';
import {
  ticketNumber,
  aReport,
  anEvent,
  inside,
  input,
  button,
  text,
  shown,
  steps,
  trackerFor,
  answering,
  send,
  trackerWith,
} from '../../test/report-tracker.js';
import { settle } from '../../test/settle.js';
import '../app/define.js';
import './define.js';

describe('kaltim-report-tracker', () => {
  manualTimers();

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
});
