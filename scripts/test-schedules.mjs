// npm run test:schedules [-- --schedules N --seed N]: the API client, the outbox and the refresh of sign-in through random
// schedules of faults, many more than npm test has time for.
import { parseArgs } from 'node:util';
import { ensureInstalled } from './lib/install.mjs';
import { run } from './lib/process.mjs';

const { values: options } = parseArgs({
  options: { schedules: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } },
});

await ensureInstalled();
const { schedules, seed } = options;
const files = [
  'packages/api-client/src/schedules.node.test.ts',
  'packages/offline/src/schedules.node.test.ts',
  'packages/auth/src/refresh-machine.node.test.ts',
];
const { code } = await run('node', ['scripts/test-unit.mjs', ...files], {
  env: { KALTIM_SCHEDULES: schedules, KALTIM_SEED: seed, SCHEDULES: schedules, SEED: seed },
});
process.exit(code);
