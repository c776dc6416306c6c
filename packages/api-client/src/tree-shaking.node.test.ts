import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** The client as an application’s bundler takes it, with an export condition. */
async function bundle(code: string, ...conditions: string[]): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: fileURLToPath(new URL('.', import.meta.url)), loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    minifySyntax: true,
    treeShaking: true,
    conditions,
    logLevel: 'error',
  });
  return outputFiles[0]!.text;
}

const source = '@kaltim/source';

describe('table 1a: tree-shakable per operation', () => {
  it('leaves out the operations a page does not name', async () => {
    const text = await bundle(
      `import { createClient } from './client.js';
       import { getService } from './operations.js';
       createClient({ baseUrl: '/api' }).call(getService, { path: { serviceId: 'a' } });`,
      source,
    );
    assert.match(text, /"getService"|'getService'/);
    assert.doesNotMatch(text, /listOfficerReports|createReport|listServices/);
  });

  it('leaves the client out of a page that names operations only', async () => {
    const text = await bundle(
      `import { getService } from './operations.js'; console.log(getService);`,
      source,
    );
    assert.doesNotMatch(text, /Request|fetch/);
  });
});

describe('the schemas of replies', () => {
  const code = `import { createClient } from './client.js'; createClient({ baseUrl: '/api' });`;

  it('are in no production bundle', async () => {
    assert.doesNotMatch(await bundle(code, source), /ServiceSummary/);
  });

  it('are in a development build', async () => {
    assert.match(await bundle(code, source, 'development'), /ServiceSummary/);
  });
});
