import { html } from '@open-wc/testing';
import type { ReportTracking, TimelineEvent } from '@kaltim/contract';
import type { KaltimReportTracker } from '../src/report-tracker/report-tracker.js';
import { FakeKaltim } from './fake-kaltim.js';
import { mount, settle } from './settle.js';

export const ticketNumber = 'KT-26-7Q4M-2XKD';
export const accessCode = '7K2M-Q9XD-41TB-ZC8E';

export function aReport(changes: Partial<ReportTracking> = {}): ReportTracking {
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
export const anEvent = (changes: Partial<TimelineEvent>): TimelineEvent => ({
  type: 'started',
  at: '2026-11-25T01:05:00Z',
  actor: 'officer',
  ...changes,
});

export const inside = <T extends HTMLElement = HTMLElement>(tracker: KaltimReportTracker, selector: string) =>
  tracker.shadowRoot!.querySelector<T>(selector)!;
export const input = (tracker: KaltimReportTracker, name: string) =>
  inside<HTMLInputElement>(tracker, `input[name=${name}]`);
export const button = (tracker: KaltimReportTracker) => inside<HTMLButtonElement>(tracker, '.actions button');
export const text = (node: Node) => node.textContent!.replace(/\s+/g, ' ').trim();
export const shown = (tracker: KaltimReportTracker) => text(tracker.shadowRoot!);
export const status = (tracker: KaltimReportTracker) => text(inside(tracker, '[role=status]'));
export const alert = (tracker: KaltimReportTracker) => text(inside(tracker, '.alert'));
export const steps = (tracker: KaltimReportTracker) =>
  [...tracker.shadowRoot!.querySelectorAll('ol > li')].map(text);
export const summary = (tracker: KaltimReportTracker) =>
  tracker.shadowRoot!.querySelector('kaltim-error-summary')!;

export function fill(tracker: KaltimReportTracker, ticket: string, code: string): void {
  for (const [name, value] of [
    ['ticket-number', ticket],
    ['access-code', code],
  ] as const) {
    input(tracker, name).value = value;
    input(tracker, name).dispatchEvent(new Event('input', { bubbles: true }));
  }
}

export function trackerFor(kaltim: FakeKaltim | undefined, lang = 'id') {
  return mount<KaltimReportTracker>(
    html`<kaltim-report-tracker lang=${lang} report-href="/lapor" .kaltim=${kaltim?.widget}
      ><a href="tel:1708">SMS 1708</a></kaltim-report-tracker
    >`,
  );
}
export function answering(track: FakeKaltim['track']): FakeKaltim {
  return Object.assign(new FakeKaltim(), { track });
}
export async function send(
  tracker: KaltimReportTracker,
  ticket = ticketNumber,
  code = accessCode,
): Promise<void> {
  fill(tracker, ticket, code);
  button(tracker).click();
  await settle(tracker);
}
export async function trackerWith(
  changes: Partial<ReportTracking>,
  lang = 'id',
): Promise<KaltimReportTracker> {
  const tracker = await trackerFor(
    answering(async () => aReport(changes)),
    lang,
  );
  await send(tracker);
  return tracker;
}
export async function trackerAfter(error: Error): Promise<KaltimReportTracker> {
  const tracker = await trackerFor(answering(() => Promise.reject(error)));
  await send(tracker);
  return tracker;
}
