/** How a collector is read, as far as the configuration decides it. */
export interface CollectorSettings {
  /** What is asked for in addition, see `options` of the collector. */
  readonly options: ReadonlySet<string>;
  /** Rows of one table that make series; further ones are counted only. */
  readonly maxRows: number;
  /** Only the largest rows make series, and the rest makes one. */
  readonly top?: TopSetting;
}

export interface TopSetting {
  readonly rows: number;
  /** Name of the metric that decides. */
  readonly by: string;
}

/**
 * A table of 10,000 rows with twenty metrics is 200,000 series of one device: what a Prometheus server takes, and less
 * than the budget of a probe. The largest tables seen are sessions of a concentrator (3,000) and leases (5,000).
 */
export const defaultMaxRows = 10_000;

export const defaultCollectorSettings: CollectorSettings = { options: new Set(), maxRows: defaultMaxRows };
