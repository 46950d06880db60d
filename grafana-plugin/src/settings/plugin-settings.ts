/** What the organisation has set up, as Grafana keeps it for the plugin. The token is in its secure settings and never comes back. */
export interface PluginSettings {
  /** Address of the exporter as Grafana's server reaches it, without a path. */
  readonly exporterUrl?: string;
  /** UID of the Prometheus data source with the metrics. Absent: the default one of the organisation. */
  readonly prometheusUid?: string;
  /** A provisioning file says so of itself: Grafana does not tell where settings come from. */
  readonly provisioned?: boolean;
}

export interface SecureSettings {
  readonly token?: string;
}
