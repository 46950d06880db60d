/** Series that boards and rules read and that no device has: those of Prometheus and of its scrapes. */
export const otherSeries = [
  { name: 'up', type: 'gauge', labels: [] },
  { name: 'scrape_duration_seconds', type: 'gauge', labels: [] },
  { name: 'scrape_samples_scraped', type: 'gauge', labels: [] },
  { name: 'scrape_samples_post_metric_relabeling', type: 'gauge', labels: [] },
  { name: 'scrape_series_added', type: 'gauge', labels: [] },
  // Written by Prometheus for every alert that is pending or firing; ALERTS_FOR_STATE is the time since when.
  { name: 'ALERTS', type: 'gauge', labels: ['alertname', 'alertstate', 'severity', 'scope', 'interface'] },
  { name: 'ALERTS_FOR_STATE', type: 'gauge', labels: ['alertname', 'severity', 'scope', 'interface'] },
  { name: 'prometheus_notifications_errors_total', type: 'counter', labels: ['alertmanager'] },
  { name: 'prometheus_notifications_dropped_total', type: 'counter', labels: [] },
  { name: 'prometheus_rule_evaluation_failures_total', type: 'counter', labels: ['rule_group'] },
] as const;
