import { sql } from 'kysely';
import type { Database } from '../database/connection.js';
import type { DpopKey } from './provider.js';
import { newSecret, type Sealing } from './sealing.js';

/** What a person's rights are, as the provider told at sign-in and at each refresh. */
export interface Rights {
  subject: string;
  scopes: string[];
  agencyId: string | undefined;
  name: string | undefined;
  issuedAt: number | undefined;
  claims: Record<string, unknown>;
}

/** What is sealed. */
export interface SessionContent {
  /** For the site's page: claims of the ID token. */
  claims: Record<string, unknown> & { sub: string };
  rights: Rights;
  refreshToken: string | undefined;
  dpopKey: DpopKey | undefined;
}

export interface StoredSession {
  idHash: string;
  site: string;
  content: SessionContent;
  generation: number;
  /** The rights count until then; null: as long as the session. */
  freshUntil: Date | null;
  usedAt: Date;
  endsAt: Date;
  coolUntil: Date | null;
}

export interface NewSession {
  site: string;
  content: SessionContent;
  /** The provider's `sid`. */
  providerSession: string | undefined;
  freshUntil: Date | null;
  endsAt: Date;
  /** The session of the browser that this one takes the place of. */
  replaces: string | undefined;
}

/** Milliseconds a node may take to refresh. */
const lease = 15_000;

/** The sessions in the database. */
export class SessionStore {
  constructor(
    private readonly db: Database,
    private readonly sealing: Sealing,
    private readonly now: () => Date,
  ) {}

  idHash = (id: string) => this.sealing.hash('session', id);

  /** Stores it under an identifier that nobody has seen yet, and ends the one it replaces. */
  async begin(session: NewSession): Promise<string> {
    const id = newSecret();
    const { sealing } = this;
    await this.db.transaction().execute(async (db) => {
      if (session.replaces !== undefined) {
        await db.deleteFrom('sessions').where('id_hash', '=', session.replaces).execute();
      }
      await db
        .insertInto('sessions')
        .values({
          id_hash: this.idHash(id),
          site: session.site,
          subject_hash: sealing.hash('subject', session.content.claims.sub),
          provider_session_hash:
            session.providerSession === undefined
              ? null
              : sealing.hash('provider session', session.providerSession),
          box: sealing.seal('session', id, session.content),
          generation: 0,
          fresh_until: session.freshUntil,
          used_at: this.now(),
          ends_at: session.endsAt,
        })
        .execute();
    });
    return id;
  }

  async find(id: string): Promise<StoredSession | undefined> {
    const row = await this.db
      .selectFrom('sessions')
      .selectAll()
      .where('id_hash', '=', this.idHash(id))
      .executeTakeFirst();
    const content = row && (this.sealing.open('session', id, row.box) as SessionContent | undefined);
    return (
      content && {
        idHash: row.id_hash,
        site: row.site,
        content,
        generation: row.generation,
        freshUntil: row.fresh_until,
        usedAt: row.used_at,
        endsAt: row.ends_at,
        coolUntil: row.cool_until,
      }
    );
  }

  async touch(idHash: string): Promise<void> {
    await this.db
      .updateTable('sessions')
      .set({ used_at: this.now() })
      .where('id_hash', '=', idHash)
      .execute();
  }

  /** True for the one node and call that is to refresh this generation. */
  async takeLease({ idHash, generation }: StoredSession): Promise<boolean> {
    const now = this.now();
    const { numUpdatedRows } = await this.db
      .updateTable('sessions')
      .set({ lease_until: new Date(now.getTime() + lease) })
      .where('id_hash', '=', idHash)
      .where('generation', '=', generation)
      .where(({ or, eb }) => or([eb('lease_until', 'is', null), eb('lease_until', '<', now)]))
      .where(({ or, eb }) => or([eb('cool_until', 'is', null), eb('cool_until', '<', now)]))
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  }

  /** False when the session has ended or moved on meanwhile. */
  async renew(
    id: string,
    { idHash, generation }: StoredSession,
    content: SessionContent,
    freshUntil: Date | null,
  ): Promise<boolean> {
    const { numUpdatedRows } = await this.db
      .updateTable('sessions')
      .set({
        box: this.sealing.seal('session', id, content),
        generation: generation + 1,
        fresh_until: freshUntil,
        lease_until: null,
        cool_until: null,
      })
      .where('id_hash', '=', idHash)
      .where('generation', '=', generation)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  }

  /** After a refresh that failed without saying anything about the session. */
  async cool({ idHash, generation }: StoredSession, milliseconds: number): Promise<void> {
    await this.db
      .updateTable('sessions')
      .set({ lease_until: null, cool_until: new Date(this.now().getTime() + milliseconds) })
      .where('id_hash', '=', idHash)
      .where('generation', '=', generation)
      .execute();
  }

  /** `generation`: only when nobody has refreshed it since. */
  async end(idHash: string, generation?: number): Promise<void> {
    let statement = this.db.deleteFrom('sessions').where('id_hash', '=', idHash);
    if (generation !== undefined) statement = statement.where('generation', '=', generation);
    await statement.execute();
  }

  /** Ends what the provider names in a logout token; false when the token was used before. */
  async endByProvider(
    token: { id: string; expiresAt: Date },
    named: { sub?: string | undefined; sid?: string | undefined },
  ): Promise<boolean> {
    const { sealing } = this;
    return this.db.transaction().execute(async (db) => {
      const { numInsertedOrUpdatedRows: inserted } = await db
        .insertInto('logout_tokens')
        .values({ id: sealing.hash('logout token', token.id), expires_at: token.expiresAt })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .executeTakeFirst();
      if (!inserted) return false;
      let statement = db.deleteFrom('sessions');
      // A sid names one session of the person, a sub alone names all of them.
      if (named.sid !== undefined) {
        statement = statement.where(
          'provider_session_hash',
          '=',
          sealing.hash('provider session', named.sid),
        );
      }
      if (named.sub !== undefined) {
        statement = statement.where('subject_hash', '=', sealing.hash('subject', named.sub));
      }
      await statement.execute();
      return true;
    });
  }

  /** Removes what is over. */
  async sweep(idle: number): Promise<void> {
    const now = this.now();
    const unused = new Date(now.getTime() - idle);
    await this.db
      .deleteFrom('sessions')
      .where(({ or, eb }) => or([eb('ends_at', '<', now), eb('used_at', '<', unused)]))
      .execute();
    await this.db.deleteFrom('sign_in_attempts').where('expires_at', '<', now).execute();
    await this.db.deleteFrom('logout_tokens').where('expires_at', '<', now).execute();
  }
}

/** One sign-in under way, as the database keeps it. */
export interface Attempt {
  nonce: string;
  verifier: string;
  maxAge: number | undefined;
  /** Where on the site it leads back to, and the site's own state. */
  returnTo: string;
  siteState: string;
  replaces: string | undefined;
}

export class AttemptStore {
  constructor(
    private readonly db: Database,
    private readonly sealing: Sealing,
    private readonly now: () => Date,
  ) {}

  async put(state: string, binding: string, attempt: Attempt, seconds: number): Promise<void> {
    await this.db
      .insertInto('sign_in_attempts')
      .values({
        state_hash: this.sealing.hash('state', state),
        binding_hash: this.sealing.hash('binding', binding),
        box: this.sealing.seal('attempt', binding, attempt),
        expires_at: new Date(this.now().getTime() + seconds * 1000),
      })
      .execute();
  }

  /** Each serves once, and only the browser that began it. */
  async take(state: string, binding: string): Promise<Attempt | undefined> {
    const row = await this.db
      .deleteFrom('sign_in_attempts')
      .where('state_hash', '=', this.sealing.hash('state', state))
      .where('binding_hash', '=', this.sealing.hash('binding', binding))
      .returning(['box', sql<boolean>`expires_at < ${this.now()}`.as('isOver')])
      .executeTakeFirst();
    if (!row || row.isOver) return undefined;
    return this.sealing.open('attempt', binding, row.box) as Attempt | undefined;
  }
}
