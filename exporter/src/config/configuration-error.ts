import { type ErrorCode, errorTable } from '../errors/codes.ts';
import { ExporterError } from '../errors/exporter-error.ts';

/** One thing that is wrong with a configuration file. Never holds the value of a secret. */
export interface ConfigProblem {
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
export function formatProblem(problem: ConfigProblem): string {
  const place = problem.line === undefined ? problem.file : `${problem.file}:${problem.line}`;
  const path = problem.path === '' ? '' : `${problem.path}: `;
  return `${place}: ${path}${problem.message} [${problem.code}]\n    ${errorTable[problem.code].remedy}`;
}

/** All that is wrong with a configuration file; the message is the list as shown to the user. */
export class ConfigurationError extends ExporterError {
  readonly problems: readonly ConfigProblem[];

  constructor(problems: readonly ConfigProblem[]) {
    super(problems[0]?.code ?? 'config.invalid-value', problems.map(formatProblem).join('\n'));
    this.name = 'ConfigurationError';
    this.problems = problems;
  }
}
