import type { ErrorCode } from './codes.ts';
import { ExporterError } from './exporter-error.ts';

/** An error whose answer carries more than its text, for programs: the id of what is in the way, the steps that failed. */
export class DetailedError extends ExporterError {
  /** Names as JSON has them. Never a secret. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, message: string, details: Readonly<Record<string, unknown>>) {
    super(code, message);
    this.details = details;
  }
}
