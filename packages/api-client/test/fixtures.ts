export const report = {
  kind: 'aspiration',
  title: 'Tambah jam layanan',
  description: 'Mohon loket dibuka juga pada hari Sabtu.',
  category: 'pelayanan-kesehatan',
  anonymous: true,
  confidential: false,
  clientSubmissionId: '0'.repeat(32),
  accessCodeHash: '0'.repeat(64),
} as const;
export const credentials = { ticketNumber: 'KT-26-7Q4M-2XKD', accessCode: '7Q4M2XKD9V3TB8HN' };
export const service = { path: { serviceId: 'rawat-jalan' } };
