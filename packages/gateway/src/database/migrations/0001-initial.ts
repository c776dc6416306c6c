import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** One statement an entry; nothing newer than PostgreSQL 15. */
const statements = [
  `create table agencies (
    id text collate "C" primary key, sort_name text collate "C" not null, search text not null,
    document jsonb not null)`,
  `create index agencies_order on agencies (sort_name, id)`,
  `create table services (
    id text collate "C" primary key, agency_id text collate "C" not null references agencies (id),
    status text not null, sort_name text collate "C" not null, search text not null, document jsonb not null)`,
  `create index services_order on services (sort_name, id)`,
  `create index services_agency on services (agency_id)`,
  `create table announcements (
    id text collate "C" primary key, agency_id text collate "C" not null references agencies (id),
    status text not null, pinned boolean not null, published_at timestamptz not null, expires_at timestamptz,
    document jsonb not null)`,
  `create index announcements_order on announcements (pinned desc, published_at desc, id desc)`,
  `create table programmes (
    id text collate "C" primary key, agency_id text collate "C" not null references agencies (id),
    status text not null, year integer not null, code text collate "C" not null, region_code text collate "C",
    document jsonb not null)`,
  `create index programmes_order on programmes (code, id)`,
  `create table regions (
    code text collate "C" primary key, parent_code text collate "C" not null, document jsonb not null)`,
  `create index regions_parent on regions (parent_code, code)`,
  `create table calendars (year integer primary key, document jsonb not null)`,
  `create table records (
    collection text not null, id text collate "C" not null, agency_id text collate "C" references agencies (id),
    sort text collate "C" not null, document jsonb not null, primary key (collection, id))`,
  `create index records_order on records (collection, sort, id)`,
  `create table reports (
    id text primary key, ticket_number text not null unique, identity_scope text not null,
    client_submission_id text not null, payload_hash text not null, access_code_hash text not null,
    kind text not null, category text not null, agency_id text collate "C" references agencies (id),
    service_id text collate "C" references services (id), status text not null, anonymous boolean not null,
    confidential boolean not null, received_at timestamptz not null, updated_at timestamptz not null,
    document jsonb not null, receipt jsonb not null, unique (identity_scope, client_submission_id))`,
  `create index reports_agency on reports (agency_id, received_at desc, id desc)`,
  `create index reports_order on reports (received_at desc, id desc)`,
  `create table report_reporters (
    report_id text primary key references reports (id), subject text, contact jsonb,
    consent_text_version text)`,
  `create index report_reporters_subject on report_reporters (subject)`,
  `create table report_events (
    id bigint generated always as identity primary key, report_id text not null references reports (id),
    happened_at timestamptz not null, document jsonb not null)`,
  `create index report_events_order on report_events (report_id, id)`,
  `create table idempotency_keys (
    scope text not null, operation text not null, key text not null, body_hash text not null, status integer,
    body text, headers jsonb, created_at timestamptz not null, primary key (scope, operation, key))`,
  `create table counters (bucket text primary key, window_start timestamptz not null, count integer not null)`,
  `create table dpop_proofs (id text primary key, expires_at timestamptz not null)`,
  `create table settings (name text primary key, value text not null)`,
];

export const initial: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
