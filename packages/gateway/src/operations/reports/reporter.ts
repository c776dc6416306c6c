import type { ReportStatus, ReportTracking, ReportUpdateReceipt, TicketCredentials } from '@kaltim/contract';
import { rateReport, reopenReport, replyToReport, withdrawReport } from '@kaltim/contract/operations';
import { invalidBody } from '../../http/problem.js';
import type { Reply } from '../../http/reply.js';
import { attach, checkUploads } from '../attachments.js';
import { implement, type Call, type Implementation } from '../call.js';
import { loadCalendars } from '../deadlines.js';
import { guarded, openReport } from './access.js';
import { addMessage, answerDays, conflict, newMessageId, receiptOf, takeStep, type Step } from './steps.js';
import { REPORTER_ACTIONS, type ReportRow } from './view.js';

type Action = ReportTracking['actions'][number];

/** Opens the report, checks that the step is allowed, takes it, and gives a receipt. */
async function act(
  call: Call,
  credentials: TicketCredentials,
  action: Action,
  plan: (row: ReportRow) => Promise<Step>,
): Promise<Reply<ReportUpdateReceipt>> {
  const { db } = call;
  const now = call.now();
  const row = await openReport(call, credentials, true);
  if (!(REPORTER_ACTIONS[row.status as ReportStatus] ?? []).includes(action)) {
    throw conflict(`A report that is ${row.status} does not allow this step.`);
  }
  const moved = await takeStep(db, row, await plan(row), now);
  return { status: 201, body: receiptOf(moved, now, await loadCalendars(db)) };
}

const answerDue = async (call: Pick<Call, 'db'>, row: ReportRow) =>
  ({ step: 'answer', workingDays: await answerDays(call.db, row.category) }) as const;

const steps: Implementation[] = [
  implement(replyToReport, async (call) => {
    const { text, uploads } = call.body;
    return act(call, call.body, 'reply', async (row) => {
      const faults = await checkUploads(call, uploads);
      if (faults.length) throw invalidBody(faults);
      const id = newMessageId();
      const at = call.now().toISOString();
      const attachments = await attach(call.db, uploads, row.id, id);
      await addMessage(call.db, row.id, { id, from: 'reporter', kind: 'reply', at, text, attachments });
      const event = { type: 'replied', actor: 'reporter' } as const;
      if (row.status !== 'answered') return { event };
      return { event, status: 'in-progress', due: await answerDue(call, row) };
    });
  }),

  implement(reopenReport, async (call) =>
    act(call as Call, call.body, 'reopen', async (row) => ({
      event: { type: 'reopened', actor: 'reporter', note: call.body.reason },
      status: 'in-progress',
      due: await answerDue(call, row),
    })),
  ),

  implement(withdrawReport, async (call) =>
    act(call as Call, call.body, 'withdraw', () =>
      Promise.resolve({
        event: {
          type: 'withdrawn',
          actor: 'reporter',
          ...(call.body.reason !== undefined && { note: call.body.reason }),
        },
        status: 'withdrawn',
        due: null,
      }),
    ),
  ),

  implement(rateReport, async (call) =>
    act(call as Call, call.body, 'rate', () =>
      Promise.resolve({
        event: { type: 'rated', actor: 'reporter' },
        rating: { value: call.body.rating, comment: call.body.comment },
      }),
    ),
  ),
];

export const reporterSteps = steps.map(guarded);
