/** Where notifications go, in the words of the settings file. Paths of files are absolute. */
export type Destination =
  | { readonly kind: 'email'; readonly to: string }
  | { readonly kind: 'slack'; readonly apiUrlFile: string; readonly channel: string }
  | { readonly kind: 'pagerduty'; readonly routingKeyFile: string }
  | { readonly kind: 'telegram'; readonly botToken: string; readonly chatId: number }
  | { readonly kind: 'webhook'; readonly url: string; readonly bearerTokenFile?: string };

export interface Team {
  /** What wakes somebody: critical alerts, grouped by site. Empty: they only go to `notify`. */
  readonly page: readonly Destination[];
  /** All alerts: critical ones as well, info only by day. */
  readonly notify: readonly Destination[];
}

export interface MailServer {
  readonly smarthost: string;
  readonly from: string;
  readonly username?: string;
  readonly passwordFile?: string;
  readonly requireTls: boolean;
}

/** When info is sent. */
export interface Day {
  /** `07:00` */
  readonly from: string;
  readonly to: string;
  readonly timeZone: string;
}

export interface NotificationSettings {
  readonly templates: string;
  readonly day: Day;
  readonly mailServer?: MailServer;
  /** What has to arrive all the time; missing, somebody outside notices. */
  readonly heartbeat?: Extract<Destination, { kind: 'webhook' }>;
  readonly platform: Team;
  /** Alerts of a tenant that has no team. */
  readonly fallback: readonly Destination[];
  readonly tenants: ReadonlyMap<string, Team>;
  /** Tenants that exist, and whose alerts go to `fallback`. */
  readonly withoutTeam: readonly string[];
  /** The output contains a secret, because Alertmanager 0.25 cannot read it from a file. */
  readonly hasSecret: boolean;
}
