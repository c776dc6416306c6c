import { expect } from '@open-wc/testing';
import type { ReportMessage, TimelineEvent } from '@kaltim/contract';
import { stepsOf } from './steps.js';

const event = (
  type: TimelineEvent['type'],
  at: string,
  actor: TimelineEvent['actor'] = 'officer',
): TimelineEvent => ({
  type,
  at,
  actor,
});
const message = (text: string, at: string, from: ReportMessage['from'] = 'officer'): ReportMessage => ({
  id: text,
  from,
  at,
  text,
});
const told = (timeline: TimelineEvent[], messages: ReportMessage[]) =>
  stepsOf({ timeline, messages }).map((step) => [step.event?.type, step.message?.text]);

describe('stepsOf', () => {
  it('gives a message to the event it was written with', () => {
    const at = '2026-11-26T06:30:00Z';
    expect(told([event('answered', at)], [message('Sudah', at)])).to.deep.equal([['answered', 'Sudah']]);
  });

  it('keeps apart what another role wrote at that instant', () => {
    const at = '2026-11-26T06:30:00Z';
    expect(told([event('answered', at)], [message('Belum', at, 'reporter')])).to.deep.equal([
      ['answered', undefined],
      [undefined, 'Belum'],
    ]);
  });

  it('places other messages by their time, whatever the offset', () => {
    const timeline = [event('received', '2026-11-24T01:00:00Z'), event('closed', '2026-11-24T03:00:00Z')];
    expect(told(timeline, [message('Mulai', '2026-11-24T10:00:00+08:00')])).to.deep.equal([
      ['received', undefined],
      [undefined, 'Mulai'],
      ['closed', undefined],
    ]);
  });

  it('uses a message once', () => {
    const at = '2026-11-26T06:30:00Z';
    expect(told([event('started', at), event('answered', at)], [message('Sudah', at)])).to.deep.equal([
      ['started', 'Sudah'],
      ['answered', undefined],
    ]);
  });
});
