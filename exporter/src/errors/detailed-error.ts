import type { ErrorCode } from './codes.ts';
import { ExporterError } from './exporter-error.ts';

/** An error with machine-readable details in its answer, such as the conflicting id or the steps that failed. */
export class DetailedError extends ExporterError {
  /** Named as in JSON. Never a secret. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, message: string, details: Readonly<Record<string, unknown>>) {
    super(code, message);
    this.details = details;
  }
}
