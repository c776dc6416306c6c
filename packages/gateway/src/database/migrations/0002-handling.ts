import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

const statements = [
  // The step that is due now; the day itself follows from the calendar and is kept for sorting.
  `alter table reports
    add column region_code text collate "C", add column search text not null default '',
    add column due_step text, add column due_since timestamptz, add column due_working_days integer,
    add column due_date text collate "C" not null default '9999-12-31',
    add column rating integer, add column rating_comment text, add column lapor_ticket text`,
  `create index reports_due on reports (due_date, received_at, id)`,
  `create table report_messages (
    number bigint generated always as identity primary key, report_id text not null references reports (id),
    document jsonb not null)`,
  `create index report_messages_order on report_messages (report_id, number)`,
  `create table uploads (
    id text primary key, scope text not null, submission_key text not null, length bigint not null,
    received bigint not null, digest text not null, complete boolean not null, media_type text,
    report_id text references reports (id), created_at timestamptz not null)`,
  `create index uploads_report on uploads (report_id)`,
  `create table upload_chunks (
    upload_id text not null references uploads (id) on delete cascade, position bigint not null,
    bytes bytea not null, primary key (upload_id, position))`,
  `create table survey_responses (
    id text primary key, client_submission_id text not null unique, payload_hash text not null,
    agency_id text collate "C" not null references agencies (id),
    service_id text collate "C" references services (id), visit_token_hash text unique,
    received_at timestamptz not null, document jsonb not null)`,
  `create table heartbeats (
    site text not null, version text not null, day text not null, primary key (site, version, day))`,
  `create table consent_records (
    id text primary key, subject text, recorded_at timestamptz not null, document jsonb not null)`,
  `create index consent_records_order on consent_records (subject, recorded_at desc, id desc)`,
  `create table audit (
    number bigint generated always as identity primary key, happened_at timestamptz not null,
    actor_scope text not null, action text not null, record_id text not null, reason text)`,
];

export const handling: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
