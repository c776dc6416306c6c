import type { OfficerReport, ReportStatus } from '@kaltim/contract';
import { answerReport, closeReport, forwardReport, verifyReport } from '@kaltim/contract/operations';
import { entityTag, matches } from '../http/etag.js';
import { invalidBody, ProblemError } from '../http/problem.js';
import { ok, type Reply } from '../http/reply.js';
import { attach, checkUploads } from './attachments.js';
import { implement, type Call, type Implementation } from './call.js';
import { audit, findReport, isCoordinator, OFFICER_ACTIONS, presentReport } from './officer-view.js';
import {
  addMessage,
  answerDays,
  conflict,
  newMessageId,
  REPLY_DAYS,
  takeStep,
  type Step,
} from './reports/steps.js';
import type { ReportRow } from './reports/view.js';

type StepCall = Pick<Call, 'db' | 'identity' | 'secret' | 'now' | 'vault' | 'headers' | 'idempotencyKey'> & {
  path: { reportId: string };
};

export const stale = () => new ProblemError(412, 'precondition-failed', 'The record was changed meanwhile');

/** Takes one step of the agency side, on the version that `If-Match` names. */
async function act(
  call: StepCall,
  action: OfficerReport['actions'][number],
  plan: (row: ReportRow, actor: 'officer' | 'coordinator') => Promise<Step>,
): Promise<Reply<OfficerReport>> {
  const row = await findReport(call, call.path.reportId, true);
  const current = entityTag(JSON.stringify(await presentReport(call, row)));
  if (!matches(String(call.headers['if-match']), current)) throw stale();
  if (!(OFFICER_ACTIONS[row.status as ReportStatus] ?? []).includes(action)) {
    throw conflict(`A report that is ${row.status} does not allow this step.`);
  }
  const step = await plan(row, isCoordinator(call.identity!) ? 'coordinator' : 'officer');
  const moved = await takeStep(call.db, row, step, call.now());
  await audit(call, step.event.type, row.id);
  return show(call, moved);
}

async function show(call: StepCall, row: ReportRow): Promise<Reply<OfficerReport>> {
  const report = await presentReport(call, row);
  return ok(report, { etag: entityTag(JSON.stringify(report)) });
}

/** The answer to a step that was taken before: the report as it is now, while it is the caller's to read. */
async function recall(call: Call): Promise<Reply<OfficerReport>> {
  const step = call as unknown as StepCall;
  const row = await findReport(step, step.path.reportId);
  await audit(step, 'read-report', row.id);
  return show(step, row);
}

const unknown = (pointer: string, message: string) =>
  invalidBody([{ in: 'body', pointer, rule: 'unknown-reference', message }]);

async function checkCategory(call: StepCall, category: string): Promise<void> {
  const row = await call.db
    .selectFrom('records')
    .select('document')
    .where('collection', '=', 'report-categories')
    .where('id', '=', category)
    .executeTakeFirst();
  if (!row) throw unknown('/category', 'must be a category of the list');
}

const steps: Implementation[] = [
  implement(verifyReport, async (call) => {
    const { decision, reason, category } = call.body;
    return act(call, 'verify', async (row, actor) => {
      if (category !== undefined) await checkCategory(call, category);
      if (decision === 'rejected') {
        const event = { type: 'rejected', actor, ...(reason !== undefined && { note: reason }) } as const;
        return { event, status: 'rejected', due: null };
      }
      const workingDays = await answerDays(call.db, category ?? row.category);
      return {
        event: { type: 'verified', actor },
        status: 'verified',
        // The answer time runs once an agency has the report; without one it waits to be forwarded.
        due: row.agency_id === null ? null : { step: 'answer', workingDays },
        ...(category !== undefined && { category }),
      };
    });
  }),

  implement(forwardReport, async (call) => {
    const { target, agencyId, note } = call.body;
    return act(call, 'forward', async (row, actor) => {
      if (target === 'lapor' || agencyId === undefined) {
        throw conflict('This gateway has no hand-off to SP4N-LAPOR! configured.');
      }
      const agency = await call.db
        .selectFrom('agencies')
        .select('id')
        .where('id', '=', agencyId)
        .executeTakeFirst();
      if (!agency) throw unknown('/agencyId', 'must be an agency of the directory');
      // The note is for the agency: the reporter reads the timeline, so it goes to the audit log.
      if (note !== undefined) await audit(call, 'forwarding-note', row.id, note);
      return {
        event: { type: 'forwarded', actor, agencyId },
        status: 'verified',
        agencyId,
        due: { step: 'answer', workingDays: await answerDays(call.db, row.category) },
      };
    });
  }),

  implement(answerReport, async (call) => {
    const { kind, text, uploads } = call.body;
    return act(call, 'answer', async (row, actor) => {
      const faults = await checkUploads(call, uploads);
      if (faults.length) throw invalidBody(faults);
      const id = newMessageId();
      const agencyId = row.agency_id ?? undefined;
      const at = call.now().toISOString();
      const attachments = await attach(call.db, uploads, row.id, id);
      const from = { from: actor, ...(agencyId !== undefined && { agencyId }) };
      await addMessage(call.db, row.id, { id, ...from, kind, at, text, attachments });
      const who = { actor, ...(agencyId !== undefined && { agencyId }) };
      if (kind === 'initial') {
        // A first response does not stop the clock of the answer.
        return {
          event: { type: 'started', ...who },
          ...(row.status !== 'answered' && { status: 'in-progress' }),
        };
      }
      return {
        event: { type: 'answered', ...who },
        status: 'answered',
        due: { step: 'reporter-reply', workingDays: REPLY_DAYS },
      };
    });
  }),

  implement(closeReport, async (call) =>
    act(call, 'close', (_row, actor) =>
      Promise.resolve({
        event: { type: 'closed', actor, ...(call.body.note !== undefined && { note: call.body.note }) },
        status: 'closed',
        due: null,
      }),
    ),
  ),
];

export const officerSteps = steps.map((step): Implementation => ({ ...step, recall }));
