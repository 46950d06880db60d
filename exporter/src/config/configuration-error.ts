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
function formatLocatedError(error: LocatedError): string {
  const location = error.line === undefined ? error.file : `${error.file}:${error.line}`;
  const path = error.path === '' ? '' : `${error.path}: `;
  return `${location}: ${path}${error.message} [${error.code}]`;
}

/** A line for each; a remedy only where it is needed for the first time. */
function listOf(errors: readonly LocatedError[]): string {
  const given = new Set<string>();
  const lines = errors.flatMap((error) => {
    const { remedy } = errorTable[error.code];
    const isNew = !given.has(remedy);
    given.add(remedy);
    return isNew ? [formatLocatedError(error), `    ${remedy}`] : [formatLocatedError(error)];
  });
  return lines.join('\n');
}

/** All mistakes in a configuration file; the message is the list shown to the user. */
export class ConfigurationError extends ExporterError {
  readonly errors: readonly LocatedError[];

  constructor(errors: readonly LocatedError[]) {
    super(errors[0]?.code ?? 'config.invalid-value', listOf(errors));
    this.name = 'ConfigurationError';
    this.errors = errors;
  }
}
