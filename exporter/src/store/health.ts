import type { ErrorCode } from '../errors/codes.ts';
import { ExporterError } from '../errors/exporter-error.ts';

export type AccessMode = 'read only' | 'read write';

/** Whether the database works, judged by the last transactions of this process. */
export class RegistryHealth {
  readonly #last = new Map<AccessMode, ExporterError>();
  readonly #failures = new Map<ErrorCode, number>();

  /** Why the last write or read failed, or undefined. A successful write proves that reads work too. */
  get trouble(): ExporterError | undefined {
    return this.#last.get('read write') ?? this.#last.get('read only');
  }

  /** Failed transactions by error code. */
  get failures(): ReadonlyMap<ErrorCode, number> {
    return this.#failures;
  }

  worked(mode: AccessMode): void {
    this.#last.delete('read only');
    if (mode === 'read write') this.#last.delete(mode);
  }

  failed(mode: AccessMode, error: unknown): void {
    if (!isRegistryTrouble(error)) return;
    this.#last.set(mode, error);
    this.#failures.set(error.code, (this.#failures.get(error.code) ?? 0) + 1);
  }
}

/** Errors of the database or its key as a whole, as opposed to those of one request or one record. */
export function isRegistryTrouble(error: unknown): error is ExporterError {
  return error instanceof ExporterError && /^(storage\.|secret\.key-)/.test(error.code);
}
