import type { Recorded } from '../../promql/series.ts';

/** A recording rule: an expression that boards and alerts share, computed once per evaluation. */
export interface RecordingRule extends Recorded {
  readonly expression: string;
  /** What it means, for the reader of the generated file. */
  readonly comment: string;
}

/** `record` is `level:metric:operations`, after the Prometheus documentation on recording rules. */
export const recordingRule = (rule: RecordingRule): RecordingRule => rule;
