import { type ErrorCode, errorTable } from '../errors/codes.ts';
import { ExporterError } from '../errors/exporter-error.ts';

/** One mistake in a configuration file. Never contains the value of a secret. */
export interface LocatedError {
  readonly code: ErrorCode;
  /** Path as given by the user. */
  readonly file: string;
  /** Absent if the mistake concerns the whole file. */
  readonly line?: number;
  /** Path in the file, such as `auths.monitor.api.tls`; empty at the top level. */
  readonly path: string;
  readonly message: string;
}

/** `mikrofleet.yml:12: targets[0].adress: unknown key …`: editors and terminals make this clickable. */
export function formatLocatedError(error: LocatedError): string {
  const location = error.line === undefined ? error.file : `${error.file}:${error.line}`;
  const path = error.path === '' ? '' : `${error.path}: `;
  return `${location}: ${path}${error.message} [${error.code}]\n    ${errorTable[error.code].remedy}`;
}

/** All mistakes in a configuration file; the message is the list shown to the user. */
export class ConfigurationError extends ExporterError {
  readonly errors: readonly LocatedError[];

  constructor(errors: readonly LocatedError[]) {
    super(errors[0]?.code ?? 'config.invalid-value', errors.map(formatLocatedError).join('\n'));
    this.name = 'ConfigurationError';
    this.errors = errors;
  }
}
