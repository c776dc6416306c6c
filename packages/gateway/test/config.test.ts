import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ConfigError, parseConfig } from '../src/config.js';

const SECRET = 'a'.repeat(32);
const SEALING_KEY = Buffer.alloc(32, 7).toString('base64');

describe('the configuration', () => {
  it('has safe defaults', () => {
    assert.deepEqual(parseConfig([], {}), {
      command: 'serve',
      database: { kind: 'pglite' },
      host: '127.0.0.1',
      port: 8081,
      allowedOrigins: [],
      auth: undefined,
      signIn: undefined,
      publicOrigin: undefined,
      hashSecret: undefined,
      sealingKeys: [],
      proxyHops: 0,
      logLevel: 'info',
    });
  });

  it('reads flags and variables, flags first', () => {
    const config = parseConfig(['serve', '--data', 'data/x', '--port', '9000', '--host', '0.0.0.0'], {
      PORT: '1',
      HOST: 'localhost',
      ALLOWED_ORIGINS: 'https://dinkes.example, http://localhost:8080',
      ISSUER_URL: 'http://localhost:8082',
      PUBLIC_URL: 'https://api.example/',
      HASH_SECRET: SECRET,
      PROXY_HOPS: '1',
      LOG_LEVEL: 'warn',
    });
    assert.deepEqual(config.database, { kind: 'pglite', directory: 'data/x' });
    assert.deepEqual([config.port, config.host], [9000, '0.0.0.0']);
    assert.deepEqual(config.allowedOrigins, ['https://dinkes.example', 'http://localhost:8080']);
    assert.deepEqual(config.auth, { issuer: 'http://localhost:8082', audience: 'urn:kaltim:api' });
    assert.equal(config.publicOrigin, 'https://api.example');
  });

  const faults: [string, string[], Record<string, string>, RegExp][] = [
    ['an unknown command', ['run'], {}, /"run".*serve, migrate, seed or prune/],
    ['an unknown flag', ['--prot', '1'], {}, /--data, --port and --host/],
    ['a port that is none', ['--port', '70000'], {}, /--port \(PORT\).*"70000".*65535/],
    ['a database that is not PostgreSQL', [], { DATABASE_URL: 'mysql://x' }, /DATABASE_URL.*postgres:\/\//],
    ['two databases', ['--data', 'x'], { DATABASE_URL: 'postgres://h/d' }, /--data.*DATABASE_URL/],
    ['a wildcard origin', [], { ALLOWED_ORIGINS: '*' }, /ALLOWED_ORIGINS.*https:\/\/dinkes\.example/],
    [
      'an origin with a path',
      [],
      { ALLOWED_ORIGINS: 'https://a.example/x' },
      /ALLOWED_ORIGINS.*"https:\/\/a\.example\/x"/,
    ],
    ['an issuer that is no address', [], { ISSUER_URL: 'localhost' }, /ISSUER_URL/],
    ['a short secret', [], { HASH_SECRET: 'short' }, /HASH_SECRET.*32/],
    ['an unknown log level', [], { LOG_LEVEL: 'loud' }, /LOG_LEVEL.*warn/],
    ['production without PostgreSQL', [], { NODE_ENV: 'production', HASH_SECRET: SECRET }, /DATABASE_URL/],
    [
      'production without a secret',
      [],
      { NODE_ENV: 'production', DATABASE_URL: 'postgres://h/d' },
      /HASH_SECRET/,
    ],
    ['a sealing key that is short', [], { SEALING_KEYS: '2026a=c2hvcnQ=' }, /SEALING_KEYS.*32 bytes/],
    [
      'two sealing keys of one id',
      [],
      { SEALING_KEYS: `a=${SEALING_KEY},a=${SEALING_KEY}` },
      /SEALING_KEYS.*one id/,
    ],
    [
      'production without a sealing key',
      [],
      { NODE_ENV: 'production', DATABASE_URL: 'postgres://h/d', HASH_SECRET: SECRET },
      /SEALING_KEYS.*openssl/,
    ],
    [
      'production with an issuer over http',
      [],
      {
        NODE_ENV: 'production',
        DATABASE_URL: 'postgres://h/d',
        HASH_SECRET: SECRET,
        ISSUER_URL: 'http://i.example',
      },
      /ISSUER_URL.*https/,
    ],
  ];
  for (const [name, argv, env, message] of faults) {
    it(`names ${name} and the mend`, () => {
      assert.throws(
        () => parseConfig(argv, env),
        (error) => error instanceof ConfigError && message.test(error.message),
      );
    });
  }
});
