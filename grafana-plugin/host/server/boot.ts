/** What the server writes into the page, read there before anything else. */
export interface Boot {
  readonly grafanaVersion: string;
  /** The scrape interval that the data source declares, as in Grafana's settings: lower limit of steps and rate windows. */
  readonly scrapeInterval: string;
  readonly boards: readonly BoardSummary[];
}

export interface BoardSummary {
  readonly uid: string;
  readonly title: string;
  readonly description: string;
  readonly tags: readonly string[];
}
