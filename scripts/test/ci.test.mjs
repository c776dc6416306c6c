import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../lib/packages.mjs';

test('CI runs nothing that a user could not run', () => {
  const script = readFileSync(join(root, '.ci', 'run'), 'utf8');
  const commands = script.match(/^npm .*/gm) ?? [];
  assert.deepEqual(
    commands.map((line) => line.replace(/ 2>&1.*/, '')),
    ['npm test', 'npm run test:all'],
  );
});
