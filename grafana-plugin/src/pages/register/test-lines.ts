import type { Line } from '../../api/read-lines.ts';
import type { components } from '../../api/schema.generated.ts';

export type Diagnosis = components['schemas']['Diagnosis'];
export type Step = components['schemas']['DiagnosisStep'];

/** Why a test ended after its first step without a result. */
export interface TestFailure {
  readonly code: string;
  readonly detail: string;
  readonly remedy: string;
}

/** What is known of a test so far. */
export interface TestProgress {
  /** Those that have ended, in order. */
  readonly steps: readonly Step[];
  /** The one that is waited for. */
  readonly running: Step['step'] | undefined;
  readonly diagnosis: Diagnosis | undefined;
  readonly failure: TestFailure | undefined;
  /** The answer came in one piece at the end: an exporter that tells no steps, or a proxy that holds them back. */
  readonly isAtOnce: boolean;
}

export const nothingYet: TestProgress = {
  steps: [],
  running: undefined,
  diagnosis: undefined,
  failure: undefined,
  isAtOnce: false,
};

type TestLine =
  | { readonly event: 'begin'; readonly step: Step['step'] }
  | ({ readonly event: 'step' } & Step)
  | { readonly event: 'end'; readonly diagnosis: Diagnosis }
  | ({ readonly event: 'failure' } & TestFailure);

/** What is known after one more line. An older exporter sends the diagnosis alone. */
export const afterLine = (progress: TestProgress, line: Line): TestProgress =>
  'event' in line ? after(progress, line as unknown as TestLine) : ofDiagnosis(line as unknown as Diagnosis);

function after(progress: TestProgress, line: TestLine): TestProgress {
  switch (line.event) {
    case 'begin':
      return { ...progress, running: line.step };
    case 'step': {
      const { event: _event, ...step } = line;
      return { ...progress, steps: [...progress.steps, step], running: undefined };
    }
    case 'end':
      return { ...progress, running: undefined, diagnosis: line.diagnosis };
    case 'failure': {
      const { code, detail, remedy } = line;
      return { ...progress, running: undefined, failure: { code, detail, remedy } };
    }
    default:
      // What a newer exporter adds.
      return progress;
  }
}

const ofDiagnosis = (diagnosis: Diagnosis): TestProgress => ({
  ...nothingYet,
  steps: diagnosis.steps,
  diagnosis,
  isAtOnce: true,
});
