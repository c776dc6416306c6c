import { parseArgs } from 'node:util';
import type { DatabaseTarget } from './database/connection.js';
import type { SealingKey } from './sealing/vault.js';
import type { SignInSettings } from './sign-in/index.js';

export interface Config {
  command: 'serve' | 'migrate' | 'seed' | 'prune';
  database: DatabaseTarget;
  host: string;
  port: number;
  allowedOrigins: string[];
  auth: { issuer: string; audience: string } | undefined;
  signIn: SignInSettings | undefined;
  publicOrigin: string | undefined;
  hashSecret: string | undefined;
  sealingKeys: SealingKey[];
  proxyHops: number;
  logLevel: string;
}

/** Names the setting and says how to mend it. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

export const USAGE = `kaltim-gateway serve | migrate | seed | prune

  DATABASE_URL      PostgreSQL to use; without it PGlite, for development only
  --data DIR        folder of PGlite (default: memory)
  --port N          PORT, default 8081
  --host H          HOST, default 127.0.0.1
  ALLOWED_ORIGINS   origins of the sites, parted by commas: https://dinkes.example,http://localhost:8080
  ISSUER_URL        OpenID Connect issuer whose access tokens are accepted
  AUDIENCE          the tokens' audience, default urn:kaltim:api
  PUBLIC_URL        origin that clients see, where a proxy changes it
  SIGN_IN_CLIENT_ID the gateway signs people in as this client of ISSUER_URL (backend mode); needs PUBLIC_URL
  SIGN_IN_CLIENT_KEY  its EC P-256 private key: PKCS#8 PEM, JWK or JWK Set; required when NODE_ENV=production
  SIGN_IN_SCOPE     default openid profile offline_access reports
  SIGN_IN_RESOURCE  the API tokens are asked for, default AUDIENCE; "none" asks for none
  SIGN_IN_DPOP      on binds tokens to a key, for issuers that insist; default off
  SESSION_SECRET    seals the stored sessions, default HASH_SECRET; a new one signs everybody out
  SESSION_IDLE_MINUTES, SESSION_MAX_MINUTES  when a session ends, default 60 unused and 720 in any case
  PROXY_HOPS        proxies of ours in front of the gateway, default 0
  HASH_SECRET       keys the hashes of subjects and addresses; required when NODE_ENV=production
  SEALING_KEYS      seal who sent a report: id=base64 of 32 bytes, parted by commas, the newest first; required when
                    NODE_ENV=production, kept outside the database and its backups
  LOG_LEVEL         trace, debug, info, warn, error, fatal or silent; default info
`;

const COMMANDS = ['serve', 'migrate', 'seed', 'prune'] as const;
const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];

export function parseConfig(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Config {
  const { values, positionals } = readArguments(argv);
  const command = positionals[0] ?? 'serve';
  if (positionals.length > 1 || !isCommand(command)) {
    throw new ConfigError(`Unknown command "${positionals.join(' ')}". Use serve, migrate, seed or prune.`);
  }
  const isProduction = env.NODE_ENV === 'production';
  const database = parseDatabase(env.DATABASE_URL, values.data, isProduction);
  const issuer = env.ISSUER_URL || undefined;
  const hashSecret = env.HASH_SECRET || undefined;
  if (hashSecret !== undefined && hashSecret.length < 32) {
    throw new ConfigError('HASH_SECRET is too short. Give at least 32 random characters.');
  }
  if (isProduction && hashSecret === undefined) {
    throw new ConfigError(
      'HASH_SECRET is missing. Production needs at least 32 random characters, kept outside the database.',
    );
  }
  const publicOrigin = env.PUBLIC_URL
    ? parseOrigin('PUBLIC_URL', env.PUBLIC_URL.replace(/\/$/, ''))
    : undefined;
  const signIn = parseSignIn(env, { issuer, publicOrigin, isProduction });
  const logLevel = env.LOG_LEVEL || 'info';
  if (!LEVELS.includes(logLevel))
    throw new ConfigError(`LOG_LEVEL is "${logLevel}". Use one of ${LEVELS.join(', ')}.`);
  return {
    command,
    database,
    host: values.host || env.HOST || '127.0.0.1',
    port: parseInteger('--port (PORT)', values.port ?? env.PORT ?? '8081', 0, 65535),
    allowedOrigins: (env.ALLOWED_ORIGINS ?? '')
      .split(',')
      .map((entry) => entry.trim())
      .filter(Boolean)
      .map((entry) => parseOrigin('ALLOWED_ORIGINS', entry)),
    auth:
      issuer === undefined
        ? undefined
        : { issuer: parseIssuer(issuer, isProduction), audience: env.AUDIENCE || 'urn:kaltim:api' },
    signIn,
    publicOrigin,
    hashSecret,
    sealingKeys: parseSealingKeys(env.SEALING_KEYS, isProduction),
    proxyHops: parseInteger('PROXY_HOPS', env.PROXY_HOPS ?? '0', 0, 10),
    logLevel,
  };
}

function parseSignIn(
  env: Readonly<Record<string, string | undefined>>,
  given: { issuer: string | undefined; publicOrigin: string | undefined; isProduction: boolean },
): SignInSettings | undefined {
  const clientId = env.SIGN_IN_CLIENT_ID || undefined;
  if (clientId === undefined) return undefined;
  if (given.issuer === undefined || given.publicOrigin === undefined) {
    throw new ConfigError(
      'SIGN_IN_CLIENT_ID needs ISSUER_URL and PUBLIC_URL, the address under which browsers reach this gateway.',
    );
  }
  const isPlain = !given.publicOrigin.startsWith('https:');
  if (isPlain && (given.isProduction || !isLoopback(given.publicOrigin))) {
    throw new ConfigError(
      'PUBLIC_URL must use https for sign-in; plain http is for loopback in development.',
    );
  }
  const clientKey = env.SIGN_IN_CLIENT_KEY || undefined;
  if (given.isProduction && clientKey === undefined) {
    throw new ConfigError('SIGN_IN_CLIENT_KEY is missing. Production needs the key that the issuer knows.');
  }
  const sessionSecret = env.SESSION_SECRET || undefined;
  if (sessionSecret !== undefined && sessionSecret.length < 32) {
    throw new ConfigError('SESSION_SECRET is too short. Give at least 32 random characters.');
  }
  const dpop = env.SIGN_IN_DPOP || 'off';
  if (dpop !== 'on' && dpop !== 'off') throw new ConfigError(`SIGN_IN_DPOP is "${dpop}". Use on or off.`);
  const idleMinutes = parseInteger('SESSION_IDLE_MINUTES', env.SESSION_IDLE_MINUTES || '60', 5, 43_200);
  const maxMinutes = parseInteger('SESSION_MAX_MINUTES', env.SESSION_MAX_MINUTES || '720', 5, 43_200);
  const resource = env.SIGN_IN_RESOURCE === 'none' ? '' : env.SIGN_IN_RESOURCE || undefined;
  return {
    clientId,
    dpop: dpop === 'on',
    idleMinutes,
    maxMinutes,
    ...(clientKey !== undefined && { clientKey }),
    ...(env.SIGN_IN_SCOPE && { scope: env.SIGN_IN_SCOPE }),
    ...(resource !== undefined && { resource }),
    ...(sessionSecret !== undefined && { sessionSecret }),
  };
}

function readArguments(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { data: { type: 'string' }, port: { type: 'string' }, host: { type: 'string' } },
    });
  } catch (error) {
    throw new ConfigError(`${(error as Error).message} Flags are --data, --port and --host.`);
  }
}

const isCommand = (value: string): value is Config['command'] =>
  (COMMANDS as readonly string[]).includes(value);

function parseDatabase(
  url: string | undefined,
  directory: string | undefined,
  isProduction: boolean,
): DatabaseTarget {
  if (url) {
    if (!/^postgres(ql)?:\/\/.+/.test(url) || !URL.canParse(url)) {
      throw new ConfigError(
        'DATABASE_URL is not a PostgreSQL address. Write postgres://user:password@host:5432/name.',
      );
    }
    if (directory !== undefined) {
      throw new ConfigError(
        '--data is for PGlite, and DATABASE_URL names a PostgreSQL. Give one of the two.',
      );
    }
    return { kind: 'postgres', url };
  }
  if (isProduction) {
    throw new ConfigError(
      'DATABASE_URL is missing. Production needs PostgreSQL; PGlite is for development only.',
    );
  }
  return { kind: 'pglite', ...(directory !== undefined && { directory }) };
}

function parseSealingKeys(text: string | undefined, isProduction: boolean): SealingKey[] {
  if (!text) {
    if (!isProduction) return [];
    throw new ConfigError(
      'SEALING_KEYS is missing. Production needs a key, such as 2026a=… with what "openssl rand -base64 32" prints.',
    );
  }
  const keys = text.split(',').map((entry): SealingKey => {
    const [, id, content] = /^\s*([a-z0-9-]{1,20})=([A-Za-z0-9+/]{43}=)\s*$/.exec(entry) ?? [];
    // The entry is a secret: a message never quotes it.
    if (id === undefined || content === undefined) {
      throw new ConfigError(
        'SEALING_KEYS holds an entry that is not id=key. An id has a-z, 0-9 and -; a key is base64 of 32 bytes.',
      );
    }
    return { id, key: Buffer.from(content, 'base64') };
  });
  if (new Set(keys.map(({ id }) => id)).size !== keys.length) {
    throw new ConfigError('SEALING_KEYS holds two keys of one id. Give each key an id of its own.');
  }
  return keys;
}

function parseInteger(name: string, text: string, min: number, max: number): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isInteger(value) || value < min || value > max) {
    throw new ConfigError(`${name} is "${text}". Give a whole number from ${min} to ${max}.`);
  }
  return value;
}

/** @throws ConfigError unless the entry is exactly an origin */
export function parseOrigin(name: string, entry: string): string {
  if (entry === '*')
    throw new ConfigError(`${name} must not be "*". Name each site, such as https://dinkes.example.`);
  const url = URL.canParse(entry) ? new URL(entry) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.origin !== entry) {
    throw new ConfigError(
      `${name} holds "${entry}", which is not an origin. Write scheme, host and port only, such as https://dinkes.example.`,
    );
  }
  return url.origin;
}

function parseIssuer(issuer: string, isProduction: boolean): string {
  const url = URL.canParse(issuer) ? new URL(issuer) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new ConfigError(
      `ISSUER_URL is "${issuer}". Give the issuer's address exactly as its metadata says it.`,
    );
  }
  if (isProduction && url.protocol !== 'https:') {
    throw new ConfigError('ISSUER_URL must use https in production.');
  }
  return issuer;
}

/** Whether an address never leaves this machine. */
export function isLoopback(address: string): boolean {
  const { hostname } = new URL(address);
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}
