export type MetricType = 'counter' | 'gauge' | 'info' | 'stateset';

export interface MetricDescription {
  /** Full name as on a sample line: counters end in `_total`, info metrics in `_info`. */
  readonly name: string;
  readonly type: MetricType;
  readonly help: string;
  /** OpenMetrics unit if the name ends in it (`seconds`, `bytes` …). */
  readonly unit?: string;
}

/** `undefined` is a missing value and produces no sample; bigint carries counters above 2^53 exactly. */
export type SampleValue = number | bigint | undefined;

/**
 * All series of one metric, as columns: `labels[i]` belongs to `values[i]`.
 *
 * `labels` contains finished label text without braces (`interface="ether1",sensor="cpu"`), escaped and sorted by
 * label name; empty for a series without labels. Families of one table share the same `labels` array object, so the
 * encoder sorts and checks it once.
 */
export interface Family {
  readonly metric: MetricDescription;
  readonly labels: readonly string[];
  readonly values: readonly SampleValue[];
}
