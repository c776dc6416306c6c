import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../database/connection.js';
import { ProblemError } from './problem.js';

export interface Quota {
  /** Requests allowed in one window, or kilobytes where a quota says so. */
  limit: number;
  windowSeconds: number;
}

/**
 * Fixed windows counted in the database, so the quota holds over all nodes. What is counted (an address, a ticket
 * number) is stored only as a keyed hash.
 */
export class Throttle {
  constructor(
    private readonly db: Database,
    private readonly secret: string,
    private readonly now: () => Date,
  ) {}

  /** Counts one request, or `amount` of what the quota is in, and throws a 429 when that is too much. */
  async take(policy: string, subject: string, quota: Quota, amount = 1): Promise<void> {
    const now = this.now();
    const window = quota.windowSeconds * 1000;
    const start = new Date(Math.floor(now.getTime() / window) * window);
    const bucket = `${policy}:${createHmac('sha256', this.secret).update(`${policy} ${subject}`).digest('base64url')}`;
    const { count } = await this.db
      .insertInto('counters')
      .values({ bucket, window_start: start, count: amount })
      .onConflict((conflict) =>
        conflict.column('bucket').doUpdateSet({
          count: sql<number>`case when counters.window_start = excluded.window_start then counters.count + excluded.count else excluded.count end`,
          window_start: (eb) => eb.ref('excluded.window_start'),
        }),
      )
      .returning('count')
      .executeTakeFirstOrThrow();
    if (Math.random() < 0.005) {
      const old = new Date(now.getTime() - 24 * 3600 * 1000);
      await this.db.deleteFrom('counters').where('window_start', '<', old).execute();
    }
    if (count <= quota.limit) return;
    const wait = Math.max(1, Math.ceil((start.getTime() + window - now.getTime()) / 1000));
    throw new ProblemError(429, 'too-many-requests', 'Too many requests', {
      headers: {
        'retry-after': String(wait),
        ratelimit: `"${policy}";r=0;t=${wait}`,
        'ratelimit-policy': `"${policy}";q=${quota.limit};w=${quota.windowSeconds}`,
      },
    });
  }
}
