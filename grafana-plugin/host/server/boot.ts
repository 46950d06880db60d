/** What the server writes into the page beside Grafana's own boot data. */
export interface Boot {
  /** How boards open instead of as they say themselves. */
  readonly opens: BoardView;
  readonly boards: readonly BoardSummary[];
  /** Who may be chosen, and where: a page without an app does not ask. */
  readonly choices: {
    readonly people: readonly { readonly login: string; readonly role: string }[];
    readonly organisations: readonly { readonly id: number; readonly name: string }[];
  };
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
