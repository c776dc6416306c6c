import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { root } from '../lib/packages.mjs';

/** What sign-in does and which of its peers do not; each row is proved by the tests of that name. */
const rows = [
  'Code + PKCE',
  'PAR (RFC 9126)',
  'DPoP, non-extractable key in IDB',
  'DPoP nonce retry',
  'rotation + cross-tab lock',
  'double-checked cache inside lock',
  'survives lost refresh response',
  'commit guard vs concurrent sign-out',
  'failed-refresh cooldown',
  '400 != signed-out confusion',
  'BroadcastChannel state sync',
  'silent renew w/o iframe',
  'RP-initiated logout + revocation',
  'front/back-channel, session mgmt',
  'step-up (acr_values, max_age, RFC 9470)',
  'popup + redirect',
  'token storage choices',
  'encrypted at rest',
  'session-expiry warning',
  'bfcache-safe',
  'clock skew',
  '`iss` check RFC 9207',
  'resource indicators RFC 8707',
  'passkeys',
  'multi-tab login `state` per attempt',
];

const files = globSync(['packages/*/{src,test}/**/*.test.ts', 'test/auth/*.test.ts'], { cwd: root });
const tests = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));

/** The text of each suite of that name: from its opening line to the line that closes it at the same indent. */
function suitesNamed(name) {
  return [...tests.values()].flatMap((text) => {
    const lines = text.split('\n');
    return lines.flatMap((line, from) => {
      if (!line.trimStart().startsWith(`describe('${name}',`)) return [];
      const indent = line.slice(0, line.length - line.trimStart().length);
      const to = lines.findIndex((other, at) => at > from && other.startsWith(`${indent}});`));
      return [lines.slice(from, to).join('\n')];
    });
  });
}

describe('the bar of sign-in (table 1b of the design)', () => {
  for (const row of rows) {
    it(`has a test named ${row}`, () => {
      const suites = suitesNamed(`table 1b: ${row}`);
      assert.ok(
        suites.some((text) => /^\s*(it\(|campaign\()/m.test(text)),
        `no suite 'table 1b: ${row}' with a test in it`,
      );
      for (const text of suites) assert.doesNotMatch(text, /\b(it|describe)\.(skip|only|todo)\b/);
    });
  }
});

describe('the threat model', () => {
  const guide = readFileSync(join(root, 'docs/guides/threat-model.md'), 'utf8');
  const table = guide.split('\n').filter((line) => line.startsWith('| **'));
  const folders = { auth: 'packages/auth/src', gateway: 'packages/gateway', real: 'test/auth' };

  it('has rows', () => assert.ok(table.length >= 10));

  for (const line of table) {
    const [, threat, , proof = ''] = line.split('|').map((cell) => cell.trim());
    const threatName = /\*\*(.+?)\*\*/.exec(threat)?.[1] ?? threat;

    it(`names a test for: ${threatName}`, () => {
      const named = [...proof.matchAll(/(auth|gateway|real)\/([\w./-]+\.test\.(?:ts|mjs))((?:, “[^”]+”)*)/g)];
      assert.ok(named.length, `no test in the row: ${proof}`);
      for (const [, folder, file, names] of named) {
        const text = readFileSync(join(root, folders[folder], file), 'utf8');
        const quoted = [...names.matchAll(/“([^”]+)”/g)].map(([, name]) => name);
        assert.ok(quoted.length, `${file} is named without a test`);
        for (const name of quoted) assert.ok(text.includes(name), `${file} has no test “${name}”`);
      }
    });
  }
});
