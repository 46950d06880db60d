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

type Line =
  | { readonly event: 'begin'; readonly step: Step['step'] }
  | ({ readonly event: 'step' } & Step)
  | { readonly event: 'end'; readonly diagnosis: Diagnosis }
  | ({ readonly event: 'failure' } & TestFailure);

/** The lines that have come so far: the last one may be cut. An older exporter sends the diagnosis alone. */
export function readTest(text: string, isOver: boolean): TestProgress {
  const lines = text.split('\n');
  if (!isOver) lines.pop();
  let progress = nothingYet;
  for (const line of lines) {
    if (line.trim() === '') continue;
    const value = JSON.parse(line) as Line | Diagnosis;
    progress = 'event' in value ? after(progress, value) : ofDiagnosis(value);
  }
  return progress;
}

function after(progress: TestProgress, line: Line): TestProgress {
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
