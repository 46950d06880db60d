import { type ErrorCode, errorTable } from './codes.ts';
import { escapeInvisible } from './invisible-text.ts';
import type { ErrorDescription } from './error-rows.ts';

/**
 * The base of all our errors. The message never contains a secret or unbounded device text: pass device text through
 * {@link quoteDeviceText}.
 */
export class ExporterError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'ExporterError';
    this.code = code;
  }

  get description(): ErrorDescription {
    return errorTable[this.code];
  }

  /** When to retry, if waiting helps. */
  get retryAfterSeconds(): number | undefined {
    return this.description.retryAfterSeconds;
  }

  /** One line for people: what happened, what to do, and the code to search for. */
  toLine(): string {
    return `${this.message} ${this.description.remedy} [${this.code}]`;
  }
}

/** True if the error affects the whole device, so that further requests to it are pointless. */
export function isDeviceError(error: unknown): error is ExporterError {
  return error instanceof ExporterError && error.code.startsWith('device.');
}

/** An error of reading a device: of the connection, or of one of its replies. */
export function isReadError(error: unknown): error is ExporterError {
  return isDeviceError(error) || (error instanceof ExporterError && error.code.startsWith('collector.'));
}

const quotedLength = 120;

/** Device text made safe for messages and logs: one line, printable, bounded. */
export function quoteDeviceText(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are exactly what must not reach a log
  const clean = text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').trim();
  const shown = clean.length > quotedLength ? `${clean.slice(0, quotedLength)}…` : clean;
  return `"${escapeInvisible(shown)}"`;
}

/**
 * Messages from databases and key stores name hosts, logins and files, and even a client without a token may
 * trigger them.
 */
export const isInternal = ({ code }: ExporterError): boolean => /^(?:storage|secret)\./.test(code);
