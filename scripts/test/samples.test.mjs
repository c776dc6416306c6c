import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { root } from '../lib/packages.mjs';
import { codeBlocks, faultsOf, samplesOf } from '../lib/samples.mjs';

const pages = globSync(['README.md', 'README.id.md', 'packages/*/README.md', 'docs/guides/**/*.md'], {
  cwd: root,
})
  .sort()
  .map((page) => ({ page, markdown: readFileSync(join(root, page), 'utf8') }));
const samples = pages.flatMap(({ page, markdown }) => samplesOf(page, markdown));

describe('every sample compiles:', () => {
  const faults = faultsOf(samples);
  for (const page of new Set(samples.map((sample) => sample.page))) {
    test(page, () => {
      const own = faults.filter((fault) => fault.startsWith(`${page}:`));
      assert.equal(own.length, 0, own.join('\n'));
    });
  }

  test('none is left out but those listed here', () => {
    const left = samples
      .filter(({ fragment }) => fragment)
      .map(({ page, text }) => [page, text.split('\n')[0]]);
    assert.deepEqual(left, [
      // The scope of a service worker is not in the DOM library.
      ['docs/guides/offline-delivery.md', "import { serveKaltim } from '@kaltim/sdk/service-worker';"],
    ]);
  });
});

describe('every HTML sample names elements and attributes that exist:', async () => {
  const elements = await declaredElements();
  const blocksOf = (markdown) => codeBlocks(markdown).filter(({ language }) => language === 'html');
  for (const { page, markdown } of pages.filter(({ markdown }) => blocksOf(markdown).length > 0)) {
    test(page, () => {
      const faults = blocksOf(markdown).flatMap(({ line, text }) => unknownNames(text, elements, page, line));
      assert.equal(faults.length, 0, faults.join('\n'));
    });
  }

  test('a misspelt element and a misspelt attribute are found', () => {
    const html = '<kaltim-app\n  api-uri="/api" lang="id"><kaltim-catalog></kaltim-catalog></kaltim-app>';
    assert.deepEqual(unknownNames(html, elements, 'page.md', 7), [
      'page.md:7 <kaltim-app> has no attribute api-uri',
      'page.md:8 <kaltim-catalog> does not exist',
    ]);
  });
});

test('the page about ProblemError has every type of problem of the contract', () => {
  const contract = JSON.parse(readFileSync(join(root, 'packages/contract/openapi.json'), 'utf8'));
  const page = readFileSync(join(root, 'docs/guides/errors/problem-error.md'), 'utf8');
  const { examples } = contract.components.schemas.Problem.properties.type;
  assert.deepEqual(
    examples.filter((type) => !page.includes(`| \`${type}\``)),
    [],
  );
});

describe('the compiler of samples', () => {
  const faultsIn = (...markdown) => faultsOf(samplesOf('page.md', markdown.join('\n')));

  test('names the page and the line of a fault', () => {
    const faults = faultsIn('# Page', '', '```ts', "const name: string = 'a';", 'name.size;', '```');
    assert.deepEqual(faults, ["page.md:5 Property 'size' does not exist on type 'string'."]);
  });

  test('takes each sample alone', () => {
    const [fault] = faultsIn('```ts', 'const a = 1;', '```', '', '```ts', 'a + 1;', '```');
    assert.equal(fault, "page.md:6 Cannot find name 'a'.");
  });

  test('lets a continued sample use what came before, and reports that once', () => {
    const first = ['```ts', 'const a = 1;', 'a.b;', '```'];
    const second = ['```ts continued', 'a + 1;', 'a.c;', '```'];
    assert.deepEqual(
      faultsIn(...first, ...second).map((fault) => fault.slice(0, 9)),
      ['page.md:3', 'page.md:7'],
    );
  });

  test('knows a browser and no Node, unless the sample says node', () => {
    assert.match(faultsIn('```ts', 'process.exit();', '```').join(), /Cannot find name 'process'/);
    assert.deepEqual(faultsIn('```ts node', 'process.exit();', '```'), []);
  });

  test('refuses a mark it does not know', () => {
    assert.throws(
      () => faultsIn('```ts fragmet', 'a', '```'),
      /page\.md:1 has an unknown mark after ts: fragmet/,
    );
  });
});

/** The attributes of every element of @kaltim/components, by its tag. */
async function declaredElements() {
  const manifest = await cli({
    argv: ['analyze', '--litelement', '--quiet', '--config', 'custom-elements-manifest.config.mjs'],
    cwd: join(root, 'packages/components'),
    noWrite: true,
  });
  const declarations = manifest.modules.flatMap((module) => module.declarations ?? []);
  return new Map(
    declarations
      .filter(({ tagName }) => tagName)
      .map(({ tagName, attributes = [] }) => [tagName, new Set(attributes.map(({ name }) => name))]),
  );
}

function unknownNames(html, elements, page, firstLine) {
  const isGlobal = (name) => /^(id|class|slot|lang|dir|hidden|role|title|(aria|data)-.+)$/.test(name);
  return [...html.matchAll(/<(kaltim-[\w-]+)((?:\s+[\w-]+(?:="[^"]*")?)*)/g)].flatMap((match) => {
    const [, tag, written] = match;
    const place = `${page}:${firstLine + html.slice(0, match.index).split('\n').length - 1}`;
    const attributes = elements.get(tag);
    if (!attributes) return [`${place} <${tag}> does not exist`];
    return [...written.matchAll(/([\w-]+)(?:="[^"]*")?/g)]
      .filter(([, name]) => !isGlobal(name) && !attributes.has(name))
      .map(([, name]) => `${place} <${tag}> has no attribute ${name}`);
  });
}
