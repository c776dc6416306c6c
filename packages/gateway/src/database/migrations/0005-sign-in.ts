import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

// Cookies, subjects and the provider's session identifiers are stored as keyed hashes, tokens and claims sealed.
const statements = [
  `create table sign_in_attempts (
    state_hash text primary key, binding_hash text not null, box text not null, expires_at timestamptz not null)`,
  `create table sessions (
    id_hash text primary key, site text not null, subject_hash text not null, provider_session_hash text,
    box text not null, generation integer not null, fresh_until timestamptz, used_at timestamptz not null,
    ends_at timestamptz not null, lease_until timestamptz, cool_until timestamptz)`,
  `create index sessions_subject on sessions (subject_hash)`,
  `create index sessions_provider_session on sessions (provider_session_hash)`,
  `create table logout_tokens (id text primary key, expires_at timestamptz not null)`,
];

export const signIn: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
