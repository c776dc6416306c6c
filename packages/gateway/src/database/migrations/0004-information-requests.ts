import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

const statements = [
  `create table information_requests (
    id text primary key, ticket_number text not null unique, identity_scope text not null,
    client_submission_id text not null, payload_hash text not null, access_code_hash text not null,
    agency_id text collate "C" not null references agencies (id), status text not null, subject text,
    received_at timestamptz not null, updated_at timestamptz not null, due_step text, due_since timestamptz,
    due_working_days integer, document jsonb not null, receipt jsonb not null,
    unique (identity_scope, client_submission_id))`,
  // Who asks is part of the law's form; kept apart from what the answers show.
  `create table information_applicants (
    request_id text primary key references information_requests (id), document jsonb not null)`,
  `create table information_events (
    number bigint generated always as identity primary key,
    request_id text not null references information_requests (id), document jsonb not null)`,
  `create index information_events_order on information_events (request_id, number)`,
];

export const informationRequests: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
