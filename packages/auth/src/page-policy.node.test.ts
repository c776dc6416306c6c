import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { weaknessOf } from './page-policy.js';

const rest = "; object-src 'none'; base-uri 'none'";

describe('a policy keeps foreign scripts out', () => {
  const strict = [
    `script-src 'self'${rest}`,
    `default-src 'self'; base-uri 'self'`,
    `script-src 'nonce-r4nd0m' 'strict-dynamic' https: 'unsafe-inline'${rest}`,
    `script-src 'sha256-aGFzaA=='${rest}`,
    `script-src https://cdn.example/app.js${rest}`,
    `SCRIPT-SRC 'SELF'; OBJECT-SRC 'NONE'; BASE-URI 'NONE'`,
  ];
  for (const policy of strict) {
    it(`when it says ${policy}`, () => assert.equal(weaknessOf([policy]), undefined));
  }

  it('when each of two policies closes what the other leaves open', () => {
    assert.equal(weaknessOf(["script-src 'self', object-src 'none'; base-uri 'none'"]), undefined);
    assert.equal(weaknessOf(["script-src 'self'", "object-src 'none'; base-uri 'none'"]), undefined);
  });
});

describe('a policy lets foreign scripts in', () => {
  const weak: [policy: string, weakness: string][] = [
    [`img-src 'self'${rest}`, 'script-src is missing'],
    [`script-src 'self' 'unsafe-inline'${rest}`, "script-src allows 'unsafe-inline'"],
    [`script-src 'self' 'unsafe-eval'${rest}`, "script-src allows 'unsafe-eval'"],
    [`script-src *${rest}`, 'script-src allows *'],
    [`script-src https:${rest}`, 'script-src allows https:'],
    [`script-src data:${rest}`, 'script-src allows data:'],
    [`script-src https://*${rest}`, 'script-src allows https://*'],
    [`script-src 'self'; script-src-attr 'unsafe-inline'${rest}`, "script-src-attr allows 'unsafe-inline'"],
    [`script-src 'self'; base-uri 'none'`, 'object-src is missing'],
    [`script-src 'self'; object-src 'none'`, 'base-uri is missing'],
    [`script-src 'self'; object-src 'none'; base-uri *`, 'base-uri allows *'],
    [`script-src 'unsafe-inline'; script-src 'self'${rest}`, "script-src allows 'unsafe-inline'"],
  ];
  for (const [policy, weakness] of weak) {
    it(`when it says ${policy}`, () => assert.equal(weaknessOf([policy]), weakness));
  }

  it('when there is none', () => {
    assert.equal(weaknessOf([]), 'there is no Content-Security-Policy');
  });
});
