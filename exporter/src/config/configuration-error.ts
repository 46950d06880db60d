import { type ErrorCode, errorTable } from '../errors/codes.ts';
import { ExporterError } from '../errors/exporter-error.ts';

/** One thing that is wrong with a configuration file. Never holds the value of a secret. */
export interface LocatedError {
  readonly code: ErrorCode;
  /** Path of the file, as the user gave it. */
  readonly file: string;
  /** Absent when the file as a whole is at fault. */
  readonly line?: number;
  /** Where in the file, for example `auths.monitor.api.tls`; empty at the top. */
  readonly path: string;
  readonly message: string;
}

/** `mikrofleet.yml:12: targets[0].adress: unknown key …`, the form that editors and terminals make clickable. */
export function formatLocatedError(error: LocatedError): string {
  const location = error.line === undefined ? error.file : `${error.file}:${error.line}`;
  const path = error.path === '' ? '' : `${error.path}: `;
  return `${location}: ${path}${error.message} [${error.code}]\n    ${errorTable[error.code].remedy}`;
}

/** All that is wrong with a configuration file; the message is the list as shown to the user. */
export class ConfigurationError extends ExporterError {
  readonly errors: readonly LocatedError[];

  constructor(errors: readonly LocatedError[]) {
    super(errors[0]?.code ?? 'config.invalid-value', errors.map(formatLocatedError).join('\n'));
    this.name = 'ConfigurationError';
    this.errors = errors;
  }
}
