import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { ESLint } from 'eslint';
import { root } from '../lib/packages.mjs';

// With CI set, typescript-eslint takes it that each file is read once, from the disk; here the text of a file changes.
const eslint = new ESLint({
  cwd: root,
  overrideConfig: { languageOptions: { parserOptions: { disallowAutomaticSingleRunInference: true } } },
});

/** Messages of the lint rules for `code` as if it stood in an existing file of the package. */
async function lint(name, file, code) {
  const [{ messages }] = await eslint.lintText(code, { filePath: join(root, 'packages', name, 'src', file) });
  return messages.map(({ ruleId, message }) => `${ruleId}: ${message}`).join('\n');
}

test('a package may not import against the arrows of the house', async () => {
  assert.match(await lint('api-client', 'index.ts', "import '@kaltim/sdk';"), /arrows of the house/);
  assert.match(
    await lint('offline', 'index.ts', "import '@kaltim/contract/operations';"),
    /arrows of the house/,
  );
  assert.match(await lint('gateway', 'index.ts', "import '@kaltim/api-client';"), /arrows of the house/);
});

test('a package may import along the arrows', async () => {
  const messages = await lint('sdk', 'index.ts', "export { createOutbox } from '@kaltim/offline';");
  assert.doesNotMatch(messages, /arrows/);
});

test('components may import the SDK as types only', async () => {
  const file = 'service-card/service-card.ts';
  const types = await lint('components', file, "export type { Kaltim } from '@kaltim/sdk/types';");
  const code = await lint('components', file, "export { createKaltim } from '@kaltim/sdk';");
  assert.doesNotMatch(types, /as types only/);
  assert.match(code, /as types only/);
});

test('another package is reached through its exports only', async () => {
  assert.match(await lint('sdk', 'index.ts', "import '../../offline/src/index.js';"), /through its exports/);
  assert.match(
    await lint('sdk', 'index.ts', "import '@kaltim/offline/dist/index.js';"),
    /through its exports/,
  );
});

test('a template may not carry what strict CSP or Trusted Types would block', async () => {
  const file = 'service-card/service-card.ts';
  const inTemplate = (text) =>
    lint('components', file, `import { html } from 'lit'; export const x = html\`${text}\`;`);
  assert.match(await inTemplate('<p style="color: red">a</p>'), /blocked by strict CSP/);
  assert.match(await inTemplate('<script src="a.js"></script>'), /No script/);
  assert.match(
    await lint('components', file, "export const f = (e: HTMLElement): void => { e.innerHTML = 'a'; };"),
    /Trusted Types/,
  );
});
