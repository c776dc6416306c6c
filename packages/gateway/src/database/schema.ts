import type { ColumnType, Generated } from 'kysely';

type Timestamp = ColumnType<Date, Date, Date>;
/** Read as a parsed value; written through `jsonb` of `connection.ts`. */
type Json<T = unknown> = ColumnType<T, string, string>;

export interface AgencyTable {
  id: string;
  sort_name: string;
  /** Normalised words of the name, the short name and former names. */
  search: string;
  document: Json;
}

export interface ServiceTable {
  id: string;
  agency_id: string;
  status: string;
  sort_name: string;
  search: string;
  document: Json;
}

export interface AnnouncementTable {
  id: string;
  agency_id: string;
  status: string;
  pinned: boolean;
  published_at: Timestamp;
  expires_at: Timestamp | null;
  document: Json;
}

export interface ProgrammeTable {
  id: string;
  agency_id: string;
  status: string;
  year: number;
  code: string;
  region_code: string | null;
  document: Json;
}

export interface RegionTable {
  code: string;
  parent_code: string;
  document: Json;
}

export interface CalendarTable {
  year: number;
  document: Json;
}

/** A document of a small collection, such as the categories of reports. */
export interface RecordTable {
  collection: string;
  id: string;
  agency_id: string | null;
  sort: string;
  document: Json;
}

export interface ReportTable {
  id: string;
  ticket_number: string;
  /** Keyed hash of the sender's subject and the submission, or `guest`; it links no two reports. */
  identity_scope: string;
  client_submission_id: string;
  payload_hash: string;
  access_code_hash: string;
  kind: string;
  category: string;
  agency_id: string | null;
  service_id: string | null;
  status: string;
  anonymous: boolean;
  confidential: boolean;
  received_at: Timestamp;
  updated_at: Timestamp;
  /** The report without anything that identifies its sender. */
  document: Json;
  receipt: Json;
  region_code: string | null;
  /** Normalised words of title, description and ticket number. */
  search: string;
  /** The step that is due now; null when none is. */
  due_step: string | null;
  due_since: Timestamp | null;
  due_working_days: number | null;
  /** `9999-12-31` when nothing is due or the calendar is not decided. */
  due_date: string;
  rating: number | null;
  rating_comment: string | null;
  lapor_ticket: string | null;
}

export interface ReportMessageTable {
  number: Generated<number>;
  report_id: string;
  document: Json;
}

export interface UploadTable {
  id: string;
  scope: string;
  submission_key: string;
  length: number;
  received: number;
  digest: string;
  complete: boolean;
  /** As found in the bytes, once the upload is complete. */
  media_type: string | null;
  /** As the sender announced it. */
  declared_type: string | null;
  /** Bytes of what is kept, where the file was written anew; `length` and `digest` are of what was sent. */
  stored_length: number | null;
  report_id: string | null;
  message_id: string | null;
  created_at: Timestamp;
  /** The last time bytes came. */
  touched_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
}

export interface UploadChunkTable {
  upload_id: string;
  position: number;
  bytes: Uint8Array;
}

export interface SurveyResponseTable {
  id: string;
  client_submission_id: string;
  payload_hash: string;
  agency_id: string;
  service_id: string | null;
  visit_token_hash: string | null;
  received_at: Timestamp;
  document: Json;
}

export interface HeartbeatTable {
  site: string;
  version: string;
  day: string;
}

export interface ConsentRecordTable {
  id: string;
  subject: string | null;
  recorded_at: Timestamp;
  document: Json;
}

export interface InformationRequestTable {
  id: string;
  ticket_number: string;
  identity_scope: string;
  client_submission_id: string;
  payload_hash: string;
  access_code_hash: string;
  agency_id: string;
  status: string;
  /** Subject of the signed-in applicant, who needs no access code. */
  subject: string | null;
  received_at: Timestamp;
  updated_at: Timestamp;
  due_step: string | null;
  due_since: Timestamp | null;
  due_working_days: number | null;
  document: Json;
  receipt: Json;
}

export interface InformationApplicantTable {
  request_id: string;
  document: Json;
}

export interface InformationEventTable {
  number: Generated<number>;
  request_id: string;
  document: Json;
}

/** Who looked at what; `actor_scope` is a keyed hash. */
export interface AuditTable {
  number: Generated<number>;
  happened_at: Timestamp;
  actor_scope: string;
  action: string;
  record_id: string;
  reason: string | null;
}

/** Who sent a report; kept apart so that no officer answer, export or log can carry it by accident, and sealed. */
export interface ReportReporterTable {
  report_id: string;
  /** Subject and contact, sealed; null where an earlier version wrote the row and no start has sealed it yet. */
  sealed: string | null;
  /** Keyed hash of the subject, by which a person finds the own reports. */
  person: string | null;
  /** In clear by an earlier version only. */
  subject: string | null;
  /** In clear by an earlier version only. */
  contact: Json | null;
  consent_text_version: string | null;
}

export interface ReportEventTable {
  id: Generated<number>;
  report_id: string;
  happened_at: Timestamp;
  document: Json;
}

export interface IdempotencyTable {
  scope: string;
  operation: string;
  key: string;
  body_hash: string;
  status: number | null;
  body: string | null;
  headers: Json | null;
  created_at: Timestamp;
}

export interface CounterTable {
  bucket: string;
  window_start: Timestamp;
  count: number;
}

export interface ProofTable {
  id: string;
  expires_at: Timestamp;
}

/** A sign-in under way at the provider. */
export interface SignInAttemptTable {
  /** Keyed hash of its `state`. */
  state_hash: string;
  /** Keyed hash of the cookie of the browser that began it. */
  binding_hash: string;
  /** Sealed: verifier, nonce and where it leads back. */
  box: string;
  expires_at: Timestamp;
}

/** A person signed in on a site. */
export interface SessionTable {
  /** Keyed hash of the cookie. */
  id_hash: string;
  /** The site's origin: no other may use the session. */
  site: string;
  subject_hash: string;
  /** Keyed hash of the provider's `sid`. */
  provider_session_hash: string | null;
  /** Sealed with the cookie: tokens, claims and rights. */
  box: string;
  /** Grows with each refresh. */
  generation: number;
  /** The rights count until then; null: as long as the session. */
  fresh_until: Timestamp | null;
  used_at: Timestamp;
  ends_at: Timestamp;
  /** A node is refreshing. */
  lease_until: Timestamp | null;
  /** No refresh before. */
  cool_until: Timestamp | null;
}

/** Logout tokens that were used, so that none counts twice. */
export interface LogoutTokenTable {
  id: string;
  expires_at: Timestamp;
}

export interface SettingTable {
  name: string;
  value: string;
}

export interface Schema {
  agencies: AgencyTable;
  services: ServiceTable;
  announcements: AnnouncementTable;
  programmes: ProgrammeTable;
  regions: RegionTable;
  calendars: CalendarTable;
  records: RecordTable;
  reports: ReportTable;
  report_reporters: ReportReporterTable;
  report_events: ReportEventTable;
  report_messages: ReportMessageTable;
  uploads: UploadTable;
  upload_chunks: UploadChunkTable;
  survey_responses: SurveyResponseTable;
  heartbeats: HeartbeatTable;
  consent_records: ConsentRecordTable;
  information_requests: InformationRequestTable;
  information_applicants: InformationApplicantTable;
  information_events: InformationEventTable;
  audit: AuditTable;
  idempotency_keys: IdempotencyTable;
  counters: CounterTable;
  dpop_proofs: ProofTable;
  settings: SettingTable;
  sign_in_attempts: SignInAttemptTable;
  sessions: SessionTable;
  logout_tokens: LogoutTokenTable;
}
