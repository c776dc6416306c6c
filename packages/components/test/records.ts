import type { ServiceSummary } from '@kaltim/contract';

/** A complete, ordinary record; a test overrides what it is about. */
export function aService(changes: Partial<ServiceSummary> = {}): ServiceSummary {
  return {
    id: 'rawat-jalan',
    agencyId: 'rsud-aws',
    agencyName: 'RSUD Abdul Wahab Sjahranie',
    name: 'Rawat jalan',
    description: 'Pemeriksaan dan pengobatan oleh dokter tanpa menginap.',
    authority: 'province',
    audience: ['person'],
    online: true,
    processingTime: { value: 60, unit: 'minute' },
    fee: { kind: 'free' },
    satisfaction: { index: 88.4, grade: 'A', respondents: 310, period: 'Semester I 2026' },
    sample: true,
    updatedAt: '2026-11-20T01:05:00Z',
    ...changes,
  };
}
