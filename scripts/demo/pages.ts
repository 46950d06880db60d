/** Where boards and the app plugin are shown: a Grafana of this machine, or the page of the host. */
export interface Pages {
  /** What to show as their address. Undefined: there are none, and it has been printed why. */
  readonly boardsAddress: string | undefined;
  readonly pluginAddress: string | undefined;
  /** User and password of a Grafana that asks for them. */
  readonly signIn?: string | undefined;
  start(prometheus: string): void;
  stop(): Promise<void>;
  kill(): void;
}
