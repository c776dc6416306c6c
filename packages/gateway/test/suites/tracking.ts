import assert from 'node:assert/strict';
import { it } from 'node:test';
import {
  conforms,
  hashOf,
  newReport,
  randomCode,
  sendReport,
  stableHeaders,
  type Harness,
} from '../support/harness.js';

export function trackingSuite(harness: () => Harness): void {
  const track = (body: unknown, headers: Record<string, string> = {}) =>
    harness().post('/reports/track', body, headers);

  it('opens a report to its ticket number and access code', async () => {
    const code = randomCode();
    const { ticketNumber } = await sendReport(harness(), newReport({ accessCodeHash: hashOf(code) }));
    const response = await track({ ticketNumber, accessCode: code });
    assert.equal(response.headers.get('cache-control'), 'no-store');
    const tracking = await conforms('trackReport', response);
    assert.equal(tracking.status, 'received');
    assert.equal(tracking.agencyName, 'Dinas Kesehatan');
    assert.deepEqual(tracking.actions, ['withdraw']);
    assert.equal(tracking.timeline[0].type, 'received');
    assert.equal(tracking.deadline.dueDate, '2026-11-27');
  });

  it('tells when the deadline has passed', async () => {
    const { clock } = harness();
    const code = randomCode();
    const { ticketNumber } = await sendReport(harness(), newReport({ accessCodeHash: hashOf(code) }));
    const before = clock.now;
    try {
      clock.now = new Date('2026-11-27T15:59:00Z');
      assert.equal((await (await track({ ticketNumber, accessCode: code })).json()).deadline.overdue, false);
      clock.now = new Date('2026-11-27T16:01:00Z');
      assert.equal((await (await track({ ticketNumber, accessCode: code })).json()).deadline.overdue, true);
    } finally {
      clock.now = before;
    }
  });

  it('answers a wrong ticket and a wrong code alike', async () => {
    const { ticketNumber } = await sendReport(harness());
    const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
    const wrongCode = await track({ ticketNumber, accessCode: randomCode() }, { traceparent });
    const wrongTicket = await track(
      { ticketNumber: 'KT-26-ZZZZ-ZZZZ', accessCode: randomCode() },
      { traceparent },
    );
    assert.equal(wrongCode.status, 404);
    assert.deepEqual(stableHeaders(wrongCode), stableHeaders(wrongTicket));
    assert.equal(await wrongCode.text(), await wrongTicket.text());
  });

  it('opens a report to the signed-in sender without a code, and to nobody else', async () => {
    const owner = await harness().issuer.bearer({ sub: 'pemilik' });
    const { ticketNumber } = await sendReport(harness(), newReport(), owner);
    assert.equal((await track({ ticketNumber }, owner)).status, 200);
    const other = await harness().issuer.bearer({ sub: 'orang-lain' });
    assert.equal((await track({ ticketNumber }, other)).status, 404);
    const guest = await track({ ticketNumber });
    assert.equal(guest.status, 422);
    await conforms('trackReport', guest);
    const guestReport = await sendReport(harness());
    assert.equal((await track({ ticketNumber: guestReport.ticketNumber }, owner)).status, 404);
  });

  it('slows down guessing on one ticket, whether it exists or not, and forgives after the window', async () => {
    const { clock } = harness();
    const before = clock.now;
    const { ticketNumber } = await sendReport(harness());
    try {
      for (const ticket of [ticketNumber, 'KT-26-YYYY-YYYY']) {
        const statuses = [];
        let last!: Response;
        for (let attempt = 0; attempt < 31; attempt++) {
          last = await track({ ticketNumber: ticket, accessCode: randomCode() });
          statuses.push(last.status);
        }
        assert.deepEqual(new Set(statuses.slice(0, 30)), new Set([404]));
        assert.equal(last.status, 429);
        assert.equal(last.headers.get('retry-after'), '900');
        assert.match(last.headers.get('ratelimit')!, /^"track";r=0;t=\d+$/);
        await conforms('trackReport', last);
      }
      clock.now = new Date(before.getTime() + 900_000);
      assert.equal((await track({ ticketNumber, accessCode: randomCode() })).status, 404);
    } finally {
      clock.now = before;
    }
  });

  it('slows down one address over many tickets', async () => {
    const headers = { 'x-forwarded-for': '198.51.100.9' };
    let limited = 0;
    for (let attempt = 0; attempt < 301; attempt++) {
      const response = await track({ ticketNumber: `KT-26-${attempt}`, accessCode: randomCode() }, headers);
      if (response.status === 429) limited++;
    }
    assert.equal(limited, 1);
    const { counters } = {
      counters: await harness().database.db.selectFrom('counters').select('bucket').execute(),
    };
    assert.ok(counters.every(({ bucket }) => !bucket.includes('198.51.100.9')));
  });
}
