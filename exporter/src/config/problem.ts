import { type ErrorCode, errorTable } from '../errors/codes.ts';
import { ExporterError } from '../errors/exporter-error.ts';

/** One mistake in a configuration file. Never contains the value of a secret. */
export interface ConfigProblem {
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
export function formatProblem(problem: ConfigProblem): string {
  const place = problem.line === undefined ? problem.file : `${problem.file}:${problem.line}`;
  const path = problem.path === '' ? '' : `${problem.path}: `;
  return `${place}: ${path}${problem.message} [${problem.code}]\n    ${errorTable[problem.code].remedy}`;
}

/** All mistakes in a configuration file; the message is the list shown to the user. */
export class ConfigurationError extends ExporterError {
  readonly problems: readonly ConfigProblem[];

  constructor(problems: readonly ConfigProblem[]) {
    super(problems[0]?.code ?? 'config.invalid-value', problems.map(formatProblem).join('\n'));
    this.name = 'ConfigurationError';
    this.problems = problems;
  }
}
