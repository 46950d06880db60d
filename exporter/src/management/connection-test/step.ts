import { type ErrorCode, errorTable } from '../../errors/codes.ts';
import { ExporterError } from '../../errors/exporter-error.ts';

export type StepName = 'name' | 'tcp' | 'tls' | 'login' | 'rights' | 'identity' | 'snmp';
export type StepOutcome = 'ok' | 'warning' | 'failed' | 'skipped';

/** JSON values. Device text in them is bounded and printable. */
export type Fact = string | number | boolean | readonly string[];
export type Facts = Readonly<Record<string, Fact>>;

/** A warning or error with its code and remedy from the error table. */
export interface Notice {
  readonly code: ErrorCode;
  /** What happened in this case. */
  readonly summary: string;
  readonly remedy: string;
}

export interface DiagnosisStep {
  readonly step: StepName;
  readonly outcome: StepOutcome;
  /** One sentence for people. */
  readonly summary: string;
  readonly durationMs: number;
  readonly facts: Facts;
  /** Set when the outcome is `failed` or `warning`. */
  readonly code?: ErrorCode;
  readonly remedy?: string;
  /** Further warnings of the step. */
  readonly also?: readonly Notice[];
}

/** The result of a step. */
export interface Finding {
  readonly summary: string;
  readonly facts?: Facts;
  /** The first becomes the code of the step. */
  readonly warnings?: readonly Notice[];
  /** Measured by the step itself, where the duration of the call would be misleading. */
  readonly durationMs?: number;
}

export function notice(code: ErrorCode, summary: string): Notice {
  return { code, summary, remedy: errorTable[code].remedy };
}

/** A step that begins, or that has ended with its result. */
export type StepEvent = { readonly begins: StepName } | { readonly ended: DiagnosisStep };

/** The steps of one diagnosis, in order. */
export class StepLog {
  readonly steps: DiagnosisStep[] = [];
  readonly #onStep: (event: StepEvent) => void;

  constructor(onStep: (event: StepEvent) => void = () => {}) {
    this.#onStep = onStep;
  }

  get ok(): boolean {
    return this.steps.every(({ outcome }) => outcome !== 'failed');
  }

  /** Tells a reader what is waited for: a device that hangs is seen at the step where it does. */
  begin(step: StepName): void {
    this.#onStep({ begins: step });
  }

  add(step: StepName, finding: Finding, startedAt: number): void {
    const [first, ...others] = finding.warnings ?? [];
    this.#end({
      step,
      outcome: first === undefined ? 'ok' : 'warning',
      summary: first?.summary ?? finding.summary,
      durationMs: elapsed(startedAt, finding.durationMs),
      facts: finding.facts ?? {},
      ...(first === undefined ? {} : { code: first.code, remedy: first.remedy }),
      ...(others.length === 0 ? {} : { also: others }),
    });
  }

  fail(
    step: StepName,
    error: ExporterError,
    finding: Omit<Finding, 'summary'> & { startedAt: number },
  ): void {
    this.#end({
      step,
      outcome: 'failed',
      summary: error.message,
      durationMs: elapsed(finding.startedAt, finding.durationMs),
      facts: finding.facts ?? {},
      code: error.code,
      remedy: error.description.remedy,
      ...(finding.warnings === undefined || finding.warnings.length === 0 ? {} : { also: finding.warnings }),
    });
  }

  skip(step: StepName, summary: string): void {
    this.#end({ step, outcome: 'skipped', summary, durationMs: 0, facts: {} });
  }

  #end(step: DiagnosisStep): void {
    this.steps.push(step);
    this.#onStep({ ended: step });
  }
}

function elapsed(startedAt: number, measured: number | undefined): number {
  return Math.round((measured ?? performance.now() - startedAt) * 10) / 10;
}

/** Errors of the table are results; unexpected ones are rethrown. */
export function asExporterError(error: unknown): ExporterError {
  if (error instanceof ExporterError) return error;
  throw error;
}
