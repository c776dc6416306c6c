import type { ReportKind, ReportStatus } from '@kaltim/contract';
import type { Catalog } from './i18n.js';

/** Kinds of reports, as every widget calls them (Perpres 76/2013). */
export const reportKinds: Catalog<Record<ReportKind, string>> = {
  id: {
    complaint: 'Pengaduan',
    aspiration: 'Aspirasi',
    'information-request': 'Permintaan informasi',
  },
  en: {
    complaint: 'Complaint',
    aspiration: 'Suggestion',
    'information-request': 'Request for information',
  },
};

/** States of a report, as every widget calls them. */
export const reportStatuses: Catalog<Record<ReportStatus, string>> = {
  id: {
    received: 'Belum terverifikasi',
    verified: 'Belum ditindaklanjuti',
    'in-progress': 'Sedang diproses',
    answered: 'Ditanggapi',
    postponed: 'Tertunda',
    closed: 'Selesai',
    rejected: 'Ditolak',
    withdrawn: 'Dicabut',
  },
  en: {
    received: 'Not yet verified',
    verified: 'Not yet taken up',
    'in-progress': 'In progress',
    answered: 'Answered',
    postponed: 'Postponed',
    closed: 'Closed',
    rejected: 'Rejected',
    withdrawn: 'Withdrawn',
  },
};
