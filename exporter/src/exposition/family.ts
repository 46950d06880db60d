export type MetricType = 'counter' | 'gauge' | 'info' | 'stateset';

export interface MetricDescription {
  /** Full name as it appears on a sample line: counters end in `_total`, info metrics in `_info`. */
  readonly name: string;
  readonly type: MetricType;
  readonly help: string;
  /** OpenMetrics unit, when the name ends in it (`seconds`, `bytes` …). */
  readonly unit?: string;
}

/** `undefined` is a missing value and gives no sample; bigint carries counters above 2^53 exactly. */
export type SampleValue = number | bigint | undefined;

/**
 * All series of one metric, as columns: `labels[i]` belongs to `values[i]`.
 *
 * `labels` holds finished label text without braces (`interface="ether1",sensor="cpu"`), escaped, labels in
 * alphabetical order; empty text for a series without labels. Families of one table share one `labels` array (the same
 * object), which lets the encoder sort and check it once.
 */
export interface Family {
  readonly metric: MetricDescription;
  readonly labels: readonly string[];
  readonly values: readonly SampleValue[];
}
