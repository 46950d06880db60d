import { type DestinationStream, type Logger, pino } from 'pino';
import { ExporterError } from '../errors/exporter-error.ts';
import { escapeInvisible } from '../errors/invisible-text.ts';
import { toLogfmt } from './logfmt.ts';

export const logLevels = ['debug', 'info', 'warn', 'error'] as const;
export type LogLevel = (typeof logLevels)[number];

export const logFormats = ['logfmt', 'json'] as const;
export type LogFormat = (typeof logFormats)[number];

export interface LogOptions {
  readonly level: LogLevel;
  readonly format: LogFormat;
  /** Receives the finished lines. */
  readonly write: (line: string) => void;
}

export type { Logger };

/** Keys that could leak a secret by mistake; `Secret` also masks itself. */
const secretKeys = ['password', 'community', 'auth_password', 'priv_password', 'authorization', 'token'];

/** The process log: one line per event. */
export function createLogger({ level, format, write }: LogOptions): Logger {
  const destination: DestinationStream = {
    write: (line) => write(format === 'json' ? escapeInvisible(line) : toLogfmt(line)),
  };
  return pino(
    {
      level,
      base: null,
      messageKey: 'msg',
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: describeError },
      redact: { paths: secretKeys.flatMap((key) => [key, `*.${key}`]), censor: '<secret>' },
    },
    destination,
  );
}

/**
 * Expected errors need no stack, and their cause is left out because texts of foreign libraries are not under our
 * control. Unexpected errors are logged with their stack.
 */
function describeError(error: unknown): unknown {
  if (error instanceof ExporterError && error.code !== 'internal.bug') {
    return { code: error.code, message: error.message };
  }
  if (error instanceof Error) return { message: error.message, stack: error.stack };
  return { message: String(error) };
}
