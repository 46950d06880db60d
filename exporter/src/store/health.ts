import type { ErrorCode } from '../errors/codes.ts';
import { ExporterError } from '../errors/exporter-error.ts';

export type AccessMode = 'read only' | 'read write';

/** Whether the database does what it is asked, as far as the last transactions of this process tell. */
export class RegistryHealth {
  readonly #last = new Map<AccessMode, ExporterError>();
  readonly #errorCounts = new Map<ErrorCode, number>();

  /** Why the last write or read failed, or undefined. A write that works shows that reads do too. */
  get error(): ExporterError | undefined {
    return this.#last.get('read write') ?? this.#last.get('read only');
  }

  /** Transactions that the database failed, by code. */
  get errorCounts(): ReadonlyMap<ErrorCode, number> {
    return this.#errorCounts;
  }

  worked(mode: AccessMode): void {
    this.#last.delete('read only');
    if (mode === 'read write') this.#last.delete(mode);
  }

  failed(mode: AccessMode, error: unknown): void {
    if (!isRegistryError(error)) return;
    this.#last.set(mode, error);
    this.#errorCounts.set(error.code, (this.#errorCounts.get(error.code) ?? 0) + 1);
  }
}

/** Faults of the database or its key as a whole, as opposed to those of one request or one record. */
export function isRegistryError(error: unknown): error is ExporterError {
  return error instanceof ExporterError && /^(storage\.|secret\.key-)/.test(error.code);
}
