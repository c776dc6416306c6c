// What the server has, read from its database behind the gateway's back.
import { createHmac } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from '../../scripts/lib/packages.mjs';
import { hashSecret, people } from './gateways.mjs';
import { digestHeader, pixelDigest } from './photos.mjs';

const { Pool } = createRequire(join(root, 'packages/gateway/package.json'))('pg');

const rowsQuery = `
  select id as report, substr(document->>'title', 9) as mark, ticket_number as ticket, identity_scope as scope,
    client_submission_id as submission
  from reports where substr(document->>'title', 9) = any($1)`;
const filesQuery = `
  select report_id as report, digest as announced,
    (select string_agg(bytes, ''::bytea order by position) from upload_chunks where upload_id = uploads.id) as bytes
  from uploads where report_id = any($1)`;

/**
 * @param {string} url of the database
 * @param {{ announced: string, pixels?: string }[]} files what phones may send
 */
export function openServerSide(url, files) {
  /** Whose it is: the server keeps no subject in clear, only a keyed hash over subject and submission. */
  const senderOf = ({ scope, submission }) => {
    const hash = (sub) =>
      createHmac('sha256', hashSecret)
        .update(JSON.stringify(['report', sub, submission]))
        .digest('hex');
    return scope === 'guest' ? undefined : (people.find((sub) => hash(sub) === scope) ?? 'somebody else');
  };
  const pool = new Pool({ connectionString: url, max: 6 });
  const pixels = new Map(files.map((file) => [file.announced, file.pixels]));

  /** The digest of the bytes; of a picture that was written anew, the announced one when every pixel is as it was. */
  async function digestOf({ announced, bytes }) {
    const digest = digestHeader(bytes);
    if (digest === announced || !pixels.get(announced)) return digest;
    return (await pixelDigest(bytes)) === pixels.get(announced) ? announced : digest;
  }

  return {
    /** The reports whose title carries one of these marks. */
    async rowsOf(marks) {
      const { rows } = await pool.query(rowsQuery, [marks]);
      const { rows: stored } = await pool.query(filesQuery, [rows.map(({ report }) => report)]);
      const photos = await Promise.all(
        stored.map(async (file) => ({
          report: file.report,
          announced: file.announced,
          stored: await digestOf(file),
        })),
      );
      return rows.map((row) => ({
        id: row.mark,
        ticket: row.ticket,
        sub: senderOf(row),
        photos: photos.filter(({ report }) => report === row.report),
      }));
    },
    /** How many reports there are, and how many marks. */
    async count() {
      const { rows } = await pool.query(
        `select count(*)::int as reports, count(distinct document->>'title')::int as marks from reports`,
      );
      return rows[0];
    },
    /** Forgets idempotency keys, as a server does when their time has passed. */
    forgetKeys: (keys) => pool.query('delete from idempotency_keys where key = any($1)', [keys]),
    /**
     * Has the transaction of every report stand still after its row was written, and resolves once one does; `release`
     * lets them go on.
     */
    async holdTransactions() {
      const client = await pool.connect();
      await client.query('begin; lock table report_events in exclusive mode');
      return {
        async reached() {
          for (let tries = 0; tries < 400; tries++) {
            const { rows } = await pool.query(
              `select 1 from pg_locks join pg_class on pg_class.oid = relation
               where relname = 'report_events' and not granted limit 1`,
            );
            if (rows.length) return true;
            await pause(10);
          }
          return false;
        },
        async release() {
          await client.query('rollback');
          client.release();
        },
      };
    },
    /** Every new report fails in the middle of its transaction, until it is mended. */
    breakReports: () => pool.query('alter table report_events rename to report_events_away'),
    mendReports: () => pool.query('alter table report_events_away rename to report_events'),
    close: () => pool.end(),
  };
}
