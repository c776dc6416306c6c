import { randomBytes } from 'node:crypto';
import pino, { type DestinationStream, type Logger } from 'pino';

export type { Logger };

export interface LogOptions {
  level?: string;
  /** Where lines go; standard output by default. */
  destination?: DestinationStream;
}

export function createLogger({ level = 'info', destination }: LogOptions = {}): Logger {
  const options = { level, base: { name: 'kaltim-gateway' }, timestamp: pino.stdTimeFunctions.isoTime };
  return destination ? pino(options, destination) : pino(options);
}

/** The trace a request belongs to: the caller's when it sent a valid one, else a new one. */
export function traceIdOf(request: Request): string {
  const given = /^00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/.exec(
    request.headers.get('traceparent') ?? '',
  )?.[1];
  return given && !/^0+$/.test(given) ? given : randomBytes(16).toString('hex');
}

/**
 * What may be logged of an error. Messages and details of database errors quote values of the row, so only codes,
 * names and the frames of the stack are kept.
 */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, constraint, table, routine } = error as Error & Record<string, unknown>;
  return {
    type: error.name,
    ...Object.fromEntries(
      Object.entries({ code, constraint, table, routine }).filter(([, value]) => typeof value === 'string'),
    ),
    stack: (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)),
    ...(error.cause !== undefined && { cause: describeError(error.cause) }),
  };
}
