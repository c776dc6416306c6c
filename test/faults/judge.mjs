// Compares what people did with what the server has and what the screen says. Pure, so that it can be tested.

/**
 * What a person did, by the marker that is in the report's title:
 * - `promised`: the outbox said that it keeps it;
 * - `begun`: cut off before the outbox said anything, so there may be one or none;
 * - `refused`: kept, but the server must not take it, and the screen must say so;
 * - `not kept`: the outbox said that it could not keep it.
 * @typedef {{ id: string, fate: 'promised' | 'begun' | 'refused' | 'not kept', photos: string[], sub?: string }} Submission
 * A report on the server, its photos by the digest that was announced and the one that its bytes have.
 * @typedef {{ id: string, ticket: string, photos: { announced: string, stored: string }[], sub?: string }} Row
 * An entry on the screen.
 * @typedef {{ id: string, state: string, ticket?: string }} Line
 */

/**
 * @param {{ submissions: Submission[], rows: Row[], screen: Line[], drafts?: string[], kept?: Set<string> }} run `drafts`:
 *   markers of the drafts that are still there; `kept`: markers that raw IndexedDB, strict, still has
 */
export function judge({ submissions, rows, screen, drafts = [], kept }) {
  const lost = [];
  const doubled = [];
  const untrue = [];
  const thrownAway = [];
  const say = (list, { id }, text) => list.push(`${id.slice(0, 8)} ${text}`);
  const known = new Set(submissions.map(({ id }) => id));

  for (const submission of submissions) {
    const { id, fate } = submission;
    const own = rows.filter((row) => row.id === id);
    const lines = screen.filter((line) => line.id === id);
    // What was written before it in the same origin is gone too: the browser threw the whole store away.
    const isThrownAway = kept !== undefined && !kept.has(id) && lines.length === 0;
    if (own.length > 1) say(doubled, submission, `${own.length} times on the server`);
    if (fate === 'promised' && own.length === 0) {
      if (isThrownAway) say(thrownAway, submission, 'thrown away by the browser');
      else say(lost, submission, `lost, on the screen ${lines[0]?.state ?? 'not shown'}`);
    }
    if (fate === 'begun' && own.length === 0 && lines.length === 0 && !isThrownAway) {
      if (submission.hasDraft && !drafts.includes(id)) say(lost, submission, 'neither entry nor draft');
    }
    if ((fate === 'refused' || fate === 'not kept') && own.length > 0)
      say(untrue, submission, `${fate}, yet on the server`);

    if (lines.length > 1) say(untrue, submission, `${lines.length} times on the screen`);
    for (const line of lines) {
      const right = fate === 'refused' ? 'dead' : 'delivered';
      if (line.state !== right) say(untrue, submission, `${line.state} on the screen, not ${right}`);
      if (fate === 'not kept') say(untrue, submission, 'not kept, yet on the screen');
      if (line.state === 'delivered' && own[0]?.ticket !== line.ticket)
        say(untrue, submission, 'another ticket on the screen than on the server');
    }
    if (own.length > 0 && lines.length === 0 && !isThrownAway)
      say(untrue, submission, 'on the server, not on the screen');
    if (fate === 'refused' && lines.length === 0) say(untrue, submission, 'refused, not on the screen');

    for (const row of own) {
      const announced = row.photos.map((photo) => photo.announced).sort();
      if (announced.join() !== [...submission.photos].sort().join())
        say(lost, submission, `${row.photos.length} photos of ${submission.photos.length}`);
      if (row.photos.some((photo) => photo.stored !== photo.announced))
        say(lost, submission, 'a photo whose bytes changed');
      if (row.sub !== submission.sub) say(untrue, submission, 'under another person’s name');
    }
  }
  for (const row of rows.filter(({ id }) => !known.has(id))) say(doubled, row, 'sent by nobody');
  for (const line of screen.filter(({ id }) => !known.has(id))) say(untrue, line, 'shown, written by nobody');

  const promised = submissions.filter(({ fate }) => fate === 'promised').length - thrownAway.length;
  const kinds = { lost, doubled, untrue };
  return {
    submitted: promised,
    ...kinds,
    thrownAway,
    isRight: Object.values(kinds).every((list) => list.length === 0),
  };
}
