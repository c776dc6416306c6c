import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { after, before, test } from 'node:test';
import { root } from '../lib/packages.mjs';

let folder;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kaltim-ci-'));
  await mkdir(join(folder, '.ci'));
  await mkdir(join(folder, 'bin'));
  await cp(join(root, '.ci', 'run'), join(folder, '.ci', 'run'));
});
after(() => rm(folder, { recursive: true, force: true }));

/** Runs .ci/run with an npm that prints and ends as told; resolves with its exit code and last line. */
async function runCi({ test: testScript, all }) {
  const npm = join(folder, 'bin', 'npm');
  await writeFile(npm, `#!/bin/sh\ncase "$*" in *test:all*) ${all};; *) ${testScript};; esac\n`);
  await chmod(npm, 0o755);
  const env = { ...process.env, PATH: join(folder, 'bin') + delimiter + process.env.PATH };
  return new Promise((resolve) => {
    execFile('bash', [join(folder, '.ci', 'run')], { env }, (error, stdout) =>
      resolve({ code: error?.code ?? 0, last: stdout.trim().split('\n').at(-1) }),
    );
  });
}

test('CI sums both runs', async () => {
  const result = await runCi({ test: "echo '3 passed, 0 failed'", all: "echo '4 passed, 0 failed'" });
  assert.deepEqual(result, { code: 0, last: '7 passed, 0 failed' });
});

test('CI fails when a run is cut off after the line of one of its steps', async () => {
  const result = await runCi({
    test: "echo '3 passed, 0 failed'; echo '── lint ──'; exit 137",
    all: "echo '4 passed, 0 failed'",
  });
  assert.deepEqual(result, { code: 1, last: '4 passed, 1 failed' });
});

test('CI fails when a run ends badly behind a good last line', async () => {
  const result = await runCi({ test: "echo '3 passed, 0 failed'; exit 1", all: "echo '4 passed, 0 failed'" });
  assert.deepEqual(result, { code: 1, last: '7 passed, 1 failed' });
});

test('CI runs nothing that a user could not run', async () => {
  const script = await readFile(join(root, '.ci', 'run'), 'utf8');
  assert.deepEqual(script.match(/npm .*$/gm)?.slice(1), ['npm --silent test', 'npm --silent run test:all']);
});
