import type { ReportMessage, ReportTracking, TimelineEvent } from '@kaltim/contract';

/** One step of the way: what happened, what was written, or both. */
export interface Step {
  /** RFC 3339. */
  readonly at: string;
  readonly event?: TimelineEvent;
  readonly message?: ReportMessage;
}

/**
 * Events and messages as one story, oldest first. A message that was written with an event, by the same role at the
 * same instant, belongs to it.
 */
export function stepsOf({ timeline, messages }: Pick<ReportTracking, 'timeline' | 'messages'>): Step[] {
  const free = new Set(messages);
  const events = timeline.map((event): Step => {
    const message = messages.find(
      (each) => free.has(each) && each.at === event.at && each.from === event.actor,
    );
    if (message) free.delete(message);
    return { at: event.at, event, ...(message && { message }) };
  });
  const rest = [...free].map((message): Step => ({ at: message.at, message }));
  return [...events, ...rest].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}
