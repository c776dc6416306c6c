import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { compareContracts, refusal, saysMajor } from '../scripts/compatibility.mjs';
import { closed, object, taking, text, type Json } from './compatibility-documents.js';

const file = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const read = (name: string): Json => JSON.parse(readFileSync(file(name), 'utf8'));

test('the contract takes and answers what the released one does, unless a changeset says major', () => {
  const changes = compareContracts(read('released/openapi.json'), read('openapi.json'));
  assert.equal(refusal(changes, file('../../.changeset')), undefined);
});

describe('a changeset', () => {
  const folder = (t: TestContext, text?: string) => {
    const path = mkdtempSync(join(tmpdir(), 'kaltim-changeset-'));
    t.after(() => rmSync(path, { recursive: true }));
    writeFileSync(join(path, 'README.md'), "---\n'@kaltim/contract': major\n---\n");
    if (text !== undefined) writeFileSync(join(path, 'a-change.md'), text);
    return path;
  };
  const changes = compareContracts(taking(object({ a: text }, closed)), taking(object({}, closed)));

  test('is asked for with the list of what breaks', (t) => {
    assert.equal(
      refusal(changes, folder(t)),
      [
        'These changes of openapi.yaml break clients of the last released contract:',
        '- POST /things request body .a: is no longer taken',
        "Keep the contract compatible, or say '@kaltim/contract': major in a changeset (npm run changeset).",
      ].join('\n'),
    );
  });

  test('that says major allows it', (t) => {
    const path = folder(t, "---\n'@kaltim/rules': patch\n'@kaltim/contract': major\n---\n\nWithout a.\n");
    assert.equal(saysMajor(path), true);
    assert.equal(refusal(changes, path), undefined);
  });

  test('that says minor does not', (t) => {
    assert.ok(refusal(changes, folder(t, '---\n"@kaltim/contract": minor\n---\n\nWithout a.\n')));
  });

  test('that says major of another package does not', (t) => {
    assert.ok(refusal(changes, folder(t, '---\n"@kaltim/rules": major\n---\n\nWithout a.\n')));
  });

  test('that says major in its text only does not', (t) => {
    assert.ok(refusal(changes, folder(t, "---\n'@kaltim/rules': patch\n---\n\n'@kaltim/contract': major\n")));
  });

  test('is not asked for when nothing breaks', (t) => {
    const gained = compareContracts(taking(object({}, closed)), taking(object({ a: text }, closed)));
    assert.equal(gained.length, 1);
    assert.equal(refusal(gained, folder(t)), undefined);
  });
});
