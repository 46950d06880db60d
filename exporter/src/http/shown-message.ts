import type { ExporterError } from '../errors/exporter-error.ts';
import type { Logger } from '../telemetry/logger.ts';

/** Texts of databases and keys name hosts, logins and files, and even a caller without a token may meet them. */
const isInternal = ({ code }: ExporterError): boolean => /^(?:storage|secret)\./.test(code);

/** What an answer says of an error. */
export function shownMessage(error: ExporterError): string {
  return isInternal(error) ? error.description.summary : error.message;
}

/** What the answer keeps back, the log has to tell. */
export function logInternal(log: Logger, error: ExporterError): void {
  if (isInternal(error)) log.error({ err: error }, 'request failed');
}
