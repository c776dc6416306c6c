// The table of a campaign, by row of the failure matrix.
import { rows, scenarios } from './campaign.mjs';

const sum = (list, of) => list.reduce((total, one) => total + of(one), 0);

/** @returns {{ submitted: number, lost: number, doubled: number, passed: number, failed: number }} */
export function report(results, { seed, strangers, isWhole }) {
  const count = (list, kind) => sum(list, ({ verdict }) => verdict?.[kind]?.length ?? 0);
  console.log(`\n${results.length} runs, seed ${seed}\n`);
  console.log(
    ' row  fault                                          runs  sent  lost  twice  untrue  wrong  s/run',
  );
  const line = (row, name, own) =>
    [
      String(row).padStart(4),
      ` ${name.padEnd(46)}`,
      String(own.length).padStart(5),
      String(sum(own, ({ verdict }) => verdict?.submitted ?? 0)).padStart(5),
      String(count(own, 'lost')).padStart(5),
      String(count(own, 'doubled')).padStart(6),
      String(count(own, 'untrue')).padStart(7),
      String(own.filter(({ isRight }) => !isRight).length).padStart(6),
      (own.length ? sum(own, ({ seconds }) => seconds) / own.length : 0).toFixed(1).padStart(6),
    ].join(' ');
  for (const scenario of scenarios) {
    const own = results.filter((result) => result.scenario === scenario);
    if (own.length) console.log(line(scenario.row, scenario.name, own));
  }
  console.log('  16  the state machine alone                         npm run test:schedules');

  const events = {};
  for (const { counts } of results)
    for (const [name, times] of Object.entries(counts)) events[name] = (events[name] ?? 0) + times;
  console.log('');
  for (const name of Object.keys(events).sort()) console.log(`  ${name.padEnd(52)} ${events[name]}`);
  const kills = sum(
    Object.entries(events).filter(([name]) => name.startsWith('kill: ')),
    ([, times]) => times,
  );
  console.log(`  ${'browser killed, in all'.padEnd(52)} ${kills}`);

  for (const result of results.filter(({ isRight }) => !isRight)) {
    const { scenario, number, problems, verdict } = result;
    console.log(`\n✖ run ${number}, row ${scenario.row}: ${scenario.name}`);
    for (const [kind, list] of Object.entries(verdict ?? {}).filter(([, value]) => Array.isArray(value)))
      for (const text of list) console.log(`    ${kind}: ${text}`);
    for (const text of problems) console.log(`    ${text}`);
  }
  const thrownAway = count(results, 'thrownAway');
  if (thrownAway) console.log(`\n  lost by the browser, from raw IndexedDB too: ${thrownAway}`);

  const submitted = sum(results, ({ verdict }) => verdict?.submitted ?? 0);
  const lost = count(results, 'lost');
  const doubled = count(results, 'doubled') + strangers;
  const checks = rows
    .map((row) => ({ row, own: results.filter(({ scenario }) => scenario.row === row) }))
    .filter(({ own }) => own.length || isWhole)
    .map(({ row, own }) => [`row ${row}`, own.length > 0 && own.every(({ isRight }) => isRight)]);
  checks.push(['something was submitted', submitted > 0]);
  checks.push(['the server has nothing that nobody sent, and nothing twice', strangers === 0]);
  console.log('');
  for (const [name, held] of checks) if (!held) console.log(`✖ ${name}`);
  console.log(`${submitted} submitted, ${lost} lost, ${doubled} doubled`);
  const failed = checks.filter(([, held]) => !held).length;
  return { submitted, lost, doubled, passed: checks.length - failed, failed };
}
