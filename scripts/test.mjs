// npm test [-- --only step,step] and npm run test:all. Runs every step even after a failure, and ends with the
// sum of all steps as "N passed, N failed" alone on a line.
import { ensureInstalled } from './lib/install.mjs';
import { run } from './lib/process.mjs';
import { ensureChromium, ensurePostgres } from './lib/system.mjs';

/** A step without a count of its own (a compiler, a linter) counts as one. */
const quick = [
  { name: 'build', command: ['node', 'scripts/build.mjs'], counts: false },
  { name: 'types', command: ['npm', 'run', '--silent', 'typecheck'], counts: false },
  { name: 'lint', command: ['npm', 'run', '--silent', 'lint'], counts: false },
  { name: 'unit', command: ['node', 'scripts/test-unit.mjs'] },
  { name: 'browser', command: ['wtr'] },
  { name: 'e2e', command: ['node', 'scripts/test-e2e.mjs'] },
  { name: 'sign-in', command: ['node', 'scripts/test-auth.mjs', '--rounds', '5'] },
  { name: 'stories', command: ['node', 'scripts/test-stories.mjs'] },
  { name: 'budgets', command: ['node', 'scripts/size.mjs', '--check'] },
  { name: 'faults', command: ['node', 'scripts/test-faults.mjs', '--seconds', '60', '--seed', '1'] },
];
const rest = [
  { name: 'build', command: ['node', 'scripts/build.mjs'], counts: false },
  {
    name: 'stories, every theme',
    command: ['node', 'scripts/test-stories.mjs', '--themes', 'light,dark,forced'],
  },
  { name: 'browser, old APIs', command: ['wtr'], env: { KALTIM_OLD_BROWSER: '1' } },
  { name: 'schedules', command: ['node', 'scripts/test-schedules.mjs'] },
  { name: 'sign-in, longer', command: ['node', 'scripts/test-auth.mjs', '--rounds', '40'] },
  { name: 'storybook', command: ['npm', 'run', '--silent', 'storybook:build'], counts: false },
  { name: 'docs', command: ['npm', 'run', '--silent', 'docs'], counts: false },
  { name: 'conformance', command: ['node', 'scripts/test-conformance.mjs'] },
  { name: 'bench', command: ['node', 'scripts/bench.mjs', '--check'] },
  { name: 'faults, longer', command: ['node', 'scripts/test-faults.mjs', '--runs', '200', '--seed', '2'] },
  {
    name: 'faults, outbox broken on purpose',
    command: [
      'node',
      'scripts/test-faults.mjs',
      '--runs',
      '12',
      '--only',
      'reply lost',
      '--sabotage',
      'delete-before-ack',
    ],
  },
  {
    name: 'faults, server broken on purpose',
    command: [
      'node',
      'scripts/test-faults.mjs',
      '--runs',
      '12',
      '--only',
      'sent twice',
      '--sabotage',
      'no-idempotency',
    ],
  },
];

const args = process.argv.slice(2);
const only = args.includes('--only') ? args[args.indexOf('--only') + 1]?.split(',') : undefined;
const steps = (args.includes('--all') ? rest : quick).filter(({ name }) => !only || only.includes(name));
if (steps.length === 0) {
  console.error(`No such step. Steps: ${quick.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}

await ensureInstalled();
ensureChromium();
try {
  ensurePostgres();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

let passed = 0;
let failed = 0;
const rows = [];
for (const { name, command, env, counts = true } of steps) {
  console.log(`\n── ${name} ──`);
  const started = Date.now();
  const [program, ...programArgs] = command;
  const { code, output } = await run(program, programArgs, { env, timeoutMs: 20 * 60_000 });
  const result = judge({ code, output, counts });
  passed += result.passed;
  failed += result.failed;
  rows.push({ name, ...result, seconds: Math.round((Date.now() - started) / 1000) });
}

console.log('\nstep                    passed  failed  seconds');
for (const row of rows) {
  console.log(
    [
      row.name.padEnd(22),
      String(row.passed).padStart(7),
      String(row.failed).padStart(7),
      String(row.seconds).padStart(8),
    ].join(' '),
  );
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

/** A counting step that ends well without a count, or with none passed, has tested nothing: that is a failure. */
function judge({ code, output, counts }) {
  if (!counts) return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const lines = [...output.matchAll(/^(\d+) passed, (\d+) failed/gm)];
  const last = lines.at(-1);
  const result = last ? { passed: Number(last[1]), failed: Number(last[2]) } : { passed: 0, failed: 0 };
  if (result.failed === 0 && (code !== 0 || result.passed === 0)) result.failed = 1;
  return result;
}
