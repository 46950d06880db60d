/** What the server writes into the page, read there before anything else. */
export interface Boot {
  readonly grafanaVersion: string;
  /** The scrape interval that the data source declares, as in Grafana's settings: lower limit of steps and rate windows. */
  readonly scrapeInterval: string;
  /** How boards open instead of as they say themselves. */
  readonly opens: BoardView;
  readonly boards: readonly BoardSummary[];
}

export interface BoardSummary {
  readonly uid: string;
  readonly title: string;
  readonly description: string;
  readonly tags: readonly string[];
}

export interface BoardView {
  /** The time until now that a board shows, such as 15m. */
  readonly range?: string;
  /** Of boards that refresh at all. */
  readonly refresh?: string;
}
