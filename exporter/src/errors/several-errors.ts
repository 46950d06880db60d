import { DetailedError } from './detailed-error.ts';
import { ExporterError } from './exporter-error.ts';

/** Several mistakes in one request, so that they can be corrected together. Has the code of the first. */
export class SeveralErrors extends DetailedError {
  readonly errors: readonly ExporterError[];

  constructor(first: ExporterError, others: readonly ExporterError[]) {
    const errors = [first, ...others];
    const details: Record<string, unknown> = {};
    for (const error of errors) if (error instanceof DetailedError) Object.assign(details, error.details);
    super(first.code, errors.map(({ message }) => message).join(' '), details);
    this.errors = errors;
  }
}

/** Runs checks that do not depend on each other, and collects what they find. */
export class Checks {
  readonly #found: ExporterError[] = [];

  /** The result of the check; undefined after a mistake. */
  async run<T>(check: () => T | Promise<T>): Promise<T | undefined> {
    try {
      return await check();
    } catch (error) {
      if (!(error instanceof ExporterError)) throw error;
      const known = new Set(this.#found.map(({ message }) => message));
      this.#found.push(...mistakesIn(error).filter(({ message }) => !known.has(message)));
      return undefined;
    }
  }

  /** Throws what was found, if anything. */
  end(): void {
    const [first, ...others] = this.#found;
    if (first !== undefined) throw others.length === 0 ? first : new SeveralErrors(first, others);
  }
}

export const mistakesIn = (error: ExporterError): readonly ExporterError[] =>
  error instanceof SeveralErrors ? error.errors : [error];
