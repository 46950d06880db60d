import type { ErrorCode } from '../errors/codes.ts';
import { ExporterError } from '../errors/exporter-error.ts';

export type AccessMode = 'read only' | 'read write';

/** Whether the database works, judged by the last transactions of this process. */
export class RegistryHealth {
  readonly #last = new Map<AccessMode, ExporterError>();
  readonly #errorCounts = new Map<ErrorCode, number>();

  #standing: ExporterError | undefined;

  /** Why the last write or read failed, or undefined. A successful write proves that reads work too. */
  get error(): ExporterError | undefined {
    return this.#standing ?? this.#last.get('read write') ?? this.#last.get('read only');
  }

  /** An error that transactions do not see, such as a removed file; it stands until it is cleared. */
  get standing(): ExporterError | undefined {
    return this.#standing;
  }

  set standing(error: ExporterError | undefined) {
    if (error !== undefined) this.#count(error.code);
    this.#standing = error;
  }

  /** Failed transactions by error code. */
  get errorCounts(): ReadonlyMap<ErrorCode, number> {
    return this.#errorCounts;
  }

  worked(mode: AccessMode): void {
    this.#last.delete('read only');
    if (mode === 'read write') this.#last.delete(mode);
  }

  failed(mode: AccessMode, error: unknown): void {
    if (!isRegistryError(error)) return;
    if (error.code === 'storage.replaced') {
      // The upkeep notices that the files are back, however long nobody writes.
      this.standing = error;
      return;
    }
    this.#last.set(mode, error);
    this.#count(error.code);
  }

  #count(code: ErrorCode): void {
    this.#errorCounts.set(code, (this.#errorCounts.get(code) ?? 0) + 1);
  }
}

/** Errors of the database or its key as a whole, as opposed to those of one request or one record. */
export function isRegistryError(error: unknown): error is ExporterError {
  return error instanceof ExporterError && /^(storage\.|audit\.|secret\.key-)/.test(error.code);
}
