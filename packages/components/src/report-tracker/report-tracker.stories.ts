import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { ReportTracking } from '@kaltim/contract';
import { storyKaltim, type Network } from '../../../../stories/support/kaltim.js';
import { tracking } from '../../../../stories/support/records.js';
import type { WidgetKaltim } from '../internal/kaltim-context.js';
import './define.js';

interface Args {
  network: Network;
}

const meta: Meta<Args> = {
  title: 'Widget/Pelacak laporan',
  component: 'kaltim-report-tracker',
  args: { network: 'ok' },
  argTypes: { network: { options: ['ok', 'slow', 'empty', 'error', 'offline'], control: 'select' } },
};
export default meta;
type Story = StoryObj<Args>;

/** Answers at once, so that a story shows its state from the start. */
const answering = (answer: () => Promise<ReportTracking>): WidgetKaltim =>
  ({ api: { reports: { track: answer } } }) as unknown as WidgetKaltim;
const failing = (fault: object) =>
  answering(async () => {
    throw Object.assign(new Error('sample'), fault);
  });

/** Fills the form, unless told otherwise, and sends it. */
const submit = (ticketNumber = tracking.ticketNumber, accessCode = '7k2m q9xd 41tb zc8e') =>
  ref((tracker) => {
    requestAnimationFrame(() => {
      const form = tracker?.shadowRoot?.querySelector('form');
      if (!form) return;
      for (const [name, value] of [
        ['ticket-number', ticketNumber],
        ['access-code', accessCode],
      ]) {
        const input = form.querySelector<HTMLInputElement>(`[name=${name}]`)!;
        input.value = value!;
        input.dispatchEvent(new Event('input', { bubbles: true }));
      }
      form.requestSubmit();
    });
  });

const shown = (kaltim: WidgetKaltim, children = html``) =>
  html`<kaltim-report-tracker report-href="#lapor" .kaltim=${kaltim} ${submit()}>${children}</kaltim-report-tracker>`;
const result = (changes: Partial<ReportTracking>): Story => ({
  render: () => shown(answering(async () => ({ ...tracking, ...changes }))),
});
const contact = html`<p>Hubungi kami di <a href="tel:+62541733333">(0541) 733333</a>.</p>`;

/** A real client whose network ends in memory: any ticket number and any complete access code find the report. */
export const Ready: Story = {
  render: ({ network }) =>
    html`<kaltim-report-tracker report-href="#lapor" .kaltim=${storyKaltim(network)}></kaltim-report-tracker>`,
};

/** The ticket number comes along, from a receipt or a message; the access code never does. */
export const Prefilled: Story = {
  render: () =>
    html`<kaltim-report-tracker
      ticket-number=${tracking.ticketNumber}
      .kaltim=${storyKaltim()}
    ></kaltim-report-tracker>`,
};

export const Invalid: Story = {
  render: () =>
    html`<kaltim-report-tracker .kaltim=${storyKaltim()} ${submit('', '7k2m q9xd')}></kaltim-report-tracker>`,
};

/** The skeleton comes after 300 ms. */
export const Checking: Story = { render: () => shown(answering(() => new Promise(() => {}))) };

/** The answer is late: how late, in working days. */
export const Overdue: Story = result({});

const answered: Partial<ReportTracking> = {
  title: 'Loket tutup sebelum waktunya',
  agencyId: 'dinkes',
  agencyName: 'Dinas Kesehatan',
  status: 'answered',
  receivedAt: '2026-11-24T01:05:00Z',
  updatedAt: '2026-11-26T06:30:00Z',
  deadline: { step: 'reporter-reply', workingDays: 10, dueDate: '2026-12-10', overdue: false },
  timeline: [
    { type: 'received', at: '2026-11-24T01:05:00Z', actor: 'reporter' },
    { type: 'verified', at: '2026-11-24T03:00:00Z', actor: 'coordinator' },
    {
      type: 'forwarded',
      at: '2026-11-24T03:01:00Z',
      actor: 'coordinator',
      agencyId: 'dinkes',
      deadline: { step: 'answer', workingDays: 5, dueDate: '2026-12-01', overdue: false },
    },
    { type: 'answered', at: '2026-11-26T06:30:00Z', actor: 'officer', agencyId: 'dinkes' },
  ],
  messages: [
    {
      id: '3d1f4a7c9b2e4f60a1b2c3d4e5f60718',
      from: 'officer',
      agencyId: 'dinkes',
      kind: 'substantive',
      at: '2026-11-26T06:30:00Z',
      text: 'Terima kasih atas laporan Anda. Jadwal loket sudah kami perbaiki: Senin sampai Kamis, 07.30–16.00 WITA.\n\nFoto papan jadwal yang baru kami lampirkan.',
      attachments: [{ id: '9a1f4a7c9b2e4f60a1b2c3d4e5f60718', mediaType: 'image/jpeg', size: 240_000 }],
    },
  ],
};
export const Answered: Story = result(answered);

/** The calendar of the year is not decided yet, so nobody guesses a date. */
export const Undecided: Story = result({
  status: 'received',
  receivedAt: '2026-12-30T01:05:00Z',
  updatedAt: '2026-12-30T01:05:00Z',
  deadline: { step: 'verification', workingDays: 3, dueDate: null, overdue: false },
  timeline: [{ type: 'received', at: '2026-12-30T01:05:00Z', actor: 'reporter' }],
  messages: [],
});

export const Postponed: Story = result({
  status: 'postponed',
  deadline: null,
  timeline: [
    ...tracking.timeline,
    {
      type: 'postponed',
      at: '2026-11-11T02:00:00Z',
      actor: 'officer',
      agencyId: 'dishub',
      note: 'Suku cadang tiba pada pekan ketiga November.',
    },
  ],
});

export const Rejected: Story = result({
  status: 'rejected',
  deadline: null,
  timeline: [
    tracking.timeline[0]!,
    {
      type: 'rejected',
      at: '2026-11-03T02:20:00Z',
      actor: 'coordinator',
      note: 'Laporan ini tentang sengketa pribadi, yang tidak dapat ditangani lewat pengaduan pelayanan publik.',
    },
  ],
  messages: [],
});

/** Handed to SP4N-LAPOR!, closed by itself and rated. */
export const Closed: Story = result({
  ...answered,
  status: 'closed',
  deadline: null,
  laporTicket: '8123456',
  rating: 4,
  timeline: [
    ...answered.timeline!.slice(0, 2),
    { type: 'handed-to-lapor', at: '2026-11-24T03:10:00Z', actor: 'system' },
    ...answered.timeline!.slice(3),
    { type: 'auto-closed', at: '2026-12-11T00:00:00Z', actor: 'system' },
    { type: 'rated', at: '2026-12-11T02:15:00Z', actor: 'reporter' },
  ],
});

/** The same for a wrong ticket number and a wrong access code. */
export const NotFound: Story = { render: () => shown(failing({ code: 'problem', status: 404 })) };

export const Busy: Story = {
  render: () => shown(failing({ code: 'problem', status: 429, retryAfter: 150_000 })),
};

/** No answer though the browser is connected; without a connection the words are others. */
export const Unreachable: Story = { render: () => shown(failing({ code: 'network' }), contact) };

/** A failure of ours, with the fallback below. */
export const Failed: Story = { render: () => shown(failing({ code: 'problem', status: 503 }), contact) };

/** Without a Kaltim the children are all there is. */
export const Fallback: Story = {
  render: () => html`<kaltim-report-tracker>${contact}</kaltim-report-tracker>`,
};

export const English: Story = {
  render: () => html`<div lang="en">${shown(answering(async () => ({ ...tracking, ...answered })))}</div>`,
};
