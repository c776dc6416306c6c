import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { ReportSummary } from '@kaltim/contract';
import type { EntrySnapshot } from '@kaltim/sdk/types';
import { FakeAuth, siti } from '../../test/fake-auth.js';
import type { WidgetKaltim } from '../internal/kaltim-context.js';
import './define.js';

const meta: Meta = { title: 'Widget/Laporan saya', component: 'kaltim-my-reports' };
export default meta;
type Story = StoryObj;

const reports: ReportSummary[] = [
  {
    ticketNumber: 'KT-26-7Q4M-2XKD',
    kind: 'complaint',
    title: 'Loket pendaftaran tutup sebelum waktunya',
    category: 'pelayanan',
    agencyId: 'dinkes',
    agencyName: 'Dinas Kesehatan',
    status: 'in-progress',
    receivedAt: '2026-11-24T01:05:00Z',
    updatedAt: '2026-11-24T03:01:00Z',
    deadline: { step: 'answer', workingDays: 5, dueDate: '2026-12-01', overdue: false },
  },
  {
    ticketNumber: 'KT-26-51RB-9WTC',
    kind: 'complaint',
    title: 'Lampu jalan padam di Jalan Pahlawan, gelap sejak tiga pekan lalu',
    category: 'jalan',
    agencyId: 'dishub',
    agencyName: 'Dinas Perhubungan',
    status: 'verified',
    receivedAt: '2026-11-03T02:00:00Z',
    updatedAt: '2026-11-04T02:00:00Z',
    deadline: { step: 'answer', workingDays: 5, dueDate: '2026-11-18', overdue: true, overdueWorkingDays: 4 },
  },
  {
    ticketNumber: 'KT-26-0XVD-44MN',
    kind: 'aspiration',
    title: 'Tambah jam layanan Sabtu',
    category: 'pelayanan',
    agencyId: 'dinkes',
    agencyName: 'Dinas Kesehatan',
    status: 'closed',
    receivedAt: '2026-10-05T01:05:00Z',
    updatedAt: '2026-10-21T08:00:00Z',
    deadline: null,
  },
  {
    ticketNumber: 'KT-26-QQ2A-7T0J',
    kind: 'information-request',
    title: 'Salinan rencana kerja 2026',
    category: 'informasi',
    agencyName: 'Badan Perencanaan Pembangunan Daerah',
    status: 'rejected',
    receivedAt: '2026-09-14T01:05:00Z',
    updatedAt: '2026-09-16T05:20:00Z',
    deadline: null,
  },
];

const entry = (state: EntrySnapshot['state'], title: string, more: Partial<EntrySnapshot> = {}) =>
  ({
    id: title,
    operationId: 'createReport',
    as: 'session',
    state,
    createdAt: Date.parse('2026-11-24T05:40:00Z'),
    durable: true,
    body: { title },
    ...more,
  }) as EntrySnapshot;
const entries = [
  entry('queued', 'Antrean obat terlalu lama'),
  entry('sending', 'Papan jadwal tidak terbaca'),
  entry('blocked', 'Permintaan salinan rekam medis'),
  entry('dead', 'Loket disabilitas tertutup'),
  entry('queued', 'Kursi tunggu kurang', { as: 'guest' }),
];

type Answer = () => Promise<{ items: ReportSummary[]; next: string | null }>;
const answering = (items: ReportSummary[], next: string | null = null): Answer => {
  return async () => ({ items, next });
};
const failing = (fault: object): Answer => {
  return () => Promise.reject(Object.assign(new Error('sample'), fault));
};

function shown(answer: Answer, { user = true, waiting = [] as EntrySnapshot[] } = {}) {
  const kaltim = {
    auth: new FakeAuth(user ? siti : undefined).client,
    outbox: { on: () => () => undefined, list: async () => waiting, flush: async () => undefined },
    api: { reports: { mine: { list: answer } } },
  } as unknown as WidgetKaltim;
  return html`<kaltim-my-reports track-href="#lacak" report-href="#lapor" .kaltim=${kaltim}
    ><p>Lacak laporan dengan <a href="#lacak">nomor laporan dan kode akses</a>.</p></kaltim-my-reports
  >`;
}

export const List: Story = { render: () => shown(answering(reports)) };

/** There is a further page. */
export const More: Story = { render: () => shown(answering(reports.slice(0, 2), 'next')) };

/** What waits on this device comes first: it needs the person most. */
export const Waiting: Story = { render: () => shown(answering(reports.slice(0, 1)), { waiting: entries }) };

/** The browser keeps nothing. */
export const NotDurable: Story = {
  render: () => shown(answering([]), { waiting: [entry('queued', 'Antrean obat', { durable: false })] }),
};

export const Empty: Story = { render: () => shown(answering([])) };

/** The skeleton comes after 300 ms. */
export const Loading: Story = { render: () => shown(() => new Promise(() => {})) };

export const SignedOut: Story = { render: () => shown(answering([]), { user: false }) };

export const Unreachable: Story = {
  render: () => shown(failing({ code: 'network' }), { waiting: entries.slice(0, 1) }),
};

export const Failed: Story = { render: () => shown(failing({ code: 'problem', status: 503 })) };

export const Busy: Story = {
  render: () => shown(failing({ code: 'problem', status: 429, retryAfter: 90_000 })),
};

/** Without a Kaltim the children are all there is. */
export const Fallback: Story = {
  render: () =>
    html`<kaltim-my-reports><a href="#lacak">Lacak laporan dengan nomor dan kode akses</a></kaltim-my-reports>`,
};

export const English: Story = {
  render: () => html`<div lang="en">${shown(answering(reports), { waiting: entries.slice(0, 1) })}</div>`,
};
