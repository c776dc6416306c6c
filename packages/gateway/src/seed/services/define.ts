import type {
  Audience,
  Authority,
  ContactChannel,
  Fee,
  FeeItem,
  LegalReference,
  OnlineAccess,
  Place,
  ProcedureStep,
  ProcessingTime,
  Referral,
  Requirement,
  SatisfactionSummary,
  Service,
} from '@kaltim/contract';
import { lapor, SEEDED_AT } from '../common.js';

export interface SeededService {
  service: Service;
  /** Words people look for it by that its text does not hold. */
  keywords: readonly string[];
}

export interface ServiceSeed {
  id: string;
  agency: string;
  unit?: string;
  name: string;
  shortName?: string;
  description: string;
  audience?: Audience[];
  authority?: Authority;
  referral?: Referral;
  /** Address of the online service. */
  online?: string | OnlineAccess;
  /** True for a service that works at a distance without an address of its own, such as by telephone. */
  remote?: boolean;
  requirements: (string | Requirement)[];
  steps: (string | ProcedureStep)[];
  time: ProcessingTime;
  fee: Fee;
  products: (string | [name: string, validity: string])[];
  channels?: ContactChannel[];
  legal?: string[];
  facilities?: string[];
  vulnerable?: string[];
  locations?: Place[];
  satisfaction?: SatisfactionSummary;
  more?: Partial<
    Pick<Service, 'staffCompetence' | 'internalSupervision' | 'staffCount' | 'serviceGuarantee'>
  > &
    Partial<Pick<Service, 'safetyGuarantee' | 'performanceEvaluation' | 'documentNumber' | 'revision'>> &
    Partial<Pick<Service, 'decreeNumber' | 'sippnId' | 'sippnUrl' | 'reviewedAt'>>;
  keywords?: string[];
  /** Where the facts were read; without it the record is sample data. */
  seen?: string;
}

export const free: Fee = { kind: 'free', items: [], note: 'Tidak dipungut biaya' };

export const tariff = (items: FeeItem[], legalBasis: string, more: Partial<Fee> = {}): Fee => ({
  kind: 'tariff',
  items,
  legalBasis: { title: legalBasis },
  ...more,
});

export const byRegulation = (legalBasis: string, note: string, more: Partial<Fee> = {}): Fee => ({
  kind: 'by-regulation',
  legalBasis: { title: legalBasis },
  note,
  ...more,
});

const COMPLETE = 'Berkas lengkap dan benar';

export const minutes = (value: number, note?: string) => time(value, 'minute', note);
export const days = (value: number, note?: string) => time(value, 'day', note);
export const workingDays = (value: number, note?: string) => time(value, 'working-day', note);

function time(value: number, unit: NonNullable<ProcessingTime['unit']>, note?: string): ProcessingTime {
  return { value, unit, from: COMPLETE, ...(note !== undefined && { note }) };
}

export const prose = (note: string): ProcessingTime => ({ note });

/** A technical requirement. */
export const technical = (text: string, more: Partial<Requirement> = {}): Requirement => ({
  text,
  kind: 'technical',
  mandatory: true,
  ...more,
});

export const optional = (text: string, more: Partial<Requirement> = {}): Requirement => ({
  text,
  kind: 'administrative',
  mandatory: false,
  ...more,
});

export const forGroup = (applicantGroup: string, text: string): Requirement => ({
  text,
  kind: 'administrative',
  mandatory: true,
  applicantGroup,
});

const LAW = 'Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik';

const requirement = (entry: string | Requirement): Requirement =>
  typeof entry === 'string' ? { text: entry, kind: 'administrative', mandatory: true } : entry;

const step = (entry: string | ProcedureStep): ProcedureStep =>
  typeof entry === 'string'
    ? { text: entry, actor: entry.startsWith('Petugas') ? 'officer' : 'applicant' }
    : entry;

const legalReference = (title: string): LegalReference => ({ title });

export function define(seed: ServiceSeed): SeededService {
  const access = typeof seed.online === 'string' ? { url: seed.online } : seed.online;
  const isOwn = seed.authority === undefined || seed.authority === 'province';
  const service: Service = {
    id: seed.id,
    agencyId: seed.agency,
    ...(seed.unit !== undefined && { unit: seed.unit }),
    name: seed.name,
    ...(seed.shortName !== undefined && { shortName: seed.shortName }),
    description: seed.description,
    authority: seed.authority ?? 'province',
    ...(seed.referral && { referral: seed.referral }),
    audience: seed.audience ?? ['person'],
    online: access !== undefined || seed.remote === true,
    ...(access && { onlineAccess: access }),
    requirements: seed.requirements.map(requirement),
    procedure: seed.steps.map(step),
    processingTime: seed.time,
    fee: seed.fee,
    products: seed.products.map((entry) =>
      typeof entry === 'string' ? { name: entry } : { name: entry[0], validity: entry[1] },
    ),
    complaintChannels: seed.channels ?? [
      ...(isOwn
        ? [
            { kind: 'in-person' as const, value: 'Loket pengaduan di tempat pelayanan' },
            { kind: 'suggestion-box' as const, value: 'Kotak saran di ruang tunggu' },
          ]
        : []),
      lapor,
      { kind: 'sms', value: '1708', label: 'SP4N-LAPOR!' },
    ],
    legalBasis: [LAW, ...(seed.legal ?? [])].map(legalReference),
    ...(seed.facilities && { facilities: seed.facilities }),
    ...(seed.vulnerable && { vulnerableGroups: seed.vulnerable }),
    ...(seed.locations && { locations: seed.locations }),
    ...(seed.satisfaction && { satisfaction: seed.satisfaction }),
    ...seed.more,
    sample: seed.seen === undefined,
    source: seed.seen ?? 'Data contoh; pastikan kepada instansi',
    status: 'published',
    updatedAt: SEEDED_AT,
  };
  return { service, keywords: seed.keywords ?? [] };
}
