import type { NewReport, ReportKind } from '@kaltim/contract';
import { parsePhone } from '@kaltim/rules';
import type { AccessCode, EntryFailure } from '@kaltim/sdk/types';

/** What a person has entered, as it lies in the draft. */
export interface ReportData {
  kind: ReportKind;
  category: string;
  title: string;
  description: string;
  incidentDate: string;
  regency: string;
  district: string;
  place: string;
  anonymous: boolean;
  confidential: boolean;
  name: string;
  phone: string;
  email: string;
  /** Identifies the submission across devices. */
  clientSubmissionId: string;
  /** Made on the device; the server gets its hash only. */
  accessCode?: AccessCode;
  /** The submission that was refused and is mended here. */
  supersedes?: string;
  /** Identifiers of photos that were taken out: a refused report must not bring them back. */
  removedPhotos?: string[];
}

/** Entries that are text, by the names of their controls. */
export type TextEntry = {
  [Key in keyof ReportData]: ReportData[Key] extends string ? Key : never;
}[keyof ReportData] &
  string;

/** Most characters, as the contract has it. */
export const limits = { title: 150, description: 5000, place: 200, name: 100 } as const;

/** 128 random bits in hexadecimal; `crypto.randomUUID` is missing on plain http. */
function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

export function emptyReport(): ReportData {
  return {
    kind: 'complaint',
    category: '',
    title: '',
    description: '',
    incidentDate: '',
    regency: '',
    district: '',
    place: '',
    anonymous: false,
    confidential: false,
    name: '',
    phone: '',
    email: '',
    clientSubmissionId: randomId(),
  };
}

/** True when there is something worth keeping. */
export function hasText(data: ReportData): boolean {
  return [data.title, data.description, data.place, data.name, data.phone, data.email].some((text) =>
    text.trim(),
  );
}

/** Where a report goes and which privacy text its writer saw. */
export interface Destination {
  readonly agencyId: string;
  readonly serviceId: string;
  readonly consentTextVersion: string;
}

/** The body of `createReport`. What the contract forbids beside another entry is left out, never sent empty. */
export function toReport(data: ReportData, hash: string, to: Destination, uploads: string[] = []): NewReport {
  const phone = parsePhone(data.phone)?.e164;
  const name = data.name.trim();
  const email = data.email.trim();
  const contact = { ...(name && { name }), ...(phone && { phone }), ...(email && { email }) };
  const hasContact = !data.anonymous && Object.keys(contact).length > 0;
  const regionCode = data.district || data.regency;
  const text = data.place.trim();
  return {
    kind: data.kind,
    title: data.title.trim(),
    description: data.description.trim(),
    category: data.category,
    ...(data.kind === 'complaint' && data.incidentDate && { incidentDate: data.incidentDate }),
    ...((regionCode || text) && { location: { ...(regionCode && { regionCode }), ...(text && { text }) } }),
    ...(to.agencyId && { agencyId: to.agencyId }),
    ...(to.serviceId && { serviceId: to.serviceId }),
    anonymous: data.anonymous,
    confidential: data.confidential,
    ...(hasContact && { contact, consentTextVersion: to.consentTextVersion }),
    ...(uploads.length > 0 && { uploads }),
    clientSubmissionId: data.clientSubmissionId,
    ...(data.supersedes && { supersedes: data.supersedes }),
    accessCodeHash: hash,
  };
}

/** The entries of a body, for mending a report that was refused on an earlier visit. */
export function fromReport(body: NewReport): ReportData {
  const region = body.location?.regionCode ?? '';
  return {
    ...emptyReport(),
    kind: body.kind,
    category: body.category,
    title: body.title,
    description: body.description,
    incidentDate: body.incidentDate ?? '',
    regency: region.slice(0, 5),
    district: region.length > 5 ? region : '',
    place: body.location?.text ?? '',
    anonymous: body.anonymous,
    confidential: body.confidential,
    name: body.contact?.name ?? '',
    phone: body.contact?.phone ?? '',
    email: body.contact?.email ?? '',
    clientSubmissionId: body.clientSubmissionId,
  };
}

/** The next submission after a refusal: its own identity, and the name of the one it replaces. */
export function mended(data: ReportData): ReportData {
  return { ...data, supersedes: data.clientSubmissionId, clientSubmissionId: randomId() };
}

/** The same entries as a report of its own. */
export function renewed(data: ReportData): ReportData {
  const copy = { ...data, clientSubmissionId: randomId() };
  delete copy.accessCode;
  delete copy.supersedes;
  return copy;
}

/** Whether two reports say the same, whatever their identity. */
export function isSameText(one: ReportData, other: ReportData): boolean {
  const texts = (data: ReportData) =>
    JSON.stringify(toReport({ ...data, clientSubmissionId: '', supersedes: '' }, '', nowhere));
  return texts(one) === texts(other);
}

const nowhere: Destination = { agencyId: '', serviceId: '', consentTextVersion: '' };

const fields: Readonly<Record<string, TextEntry>> = {
  '/kind': 'kind',
  '/category': 'category',
  '/title': 'title',
  '/description': 'description',
  '/incidentDate': 'incidentDate',
  '/location': 'place',
  '/location/regionCode': 'regency',
  '/location/text': 'place',
  '/contact': 'name',
  '/contact/name': 'name',
  '/contact/phone': 'phone',
  '/contact/email': 'email',
};

/** The controls a refusal points at, each once; empty when it points at none (RFC 9457 with our `errors`). */
export function refusedFields(failure: EntryFailure | undefined): TextEntry[] {
  const errors = (failure?.problem as { errors?: { pointer?: unknown }[] } | undefined)?.errors;
  if (!Array.isArray(errors)) return [];
  return [
    ...new Set(errors.map(({ pointer }) => fields[String(pointer)]).filter((field) => field !== undefined)),
  ];
}
