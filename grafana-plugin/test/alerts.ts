import type { Alert, Silence } from '../src/alerts/alert.ts';

/** Alerts and silences as the exporter sends them. */
export const alert = (changes: Partial<Alert> = {}): Alert => ({
  fingerprint: 'f1',
  state: 'active',
  labels: {
    alertname: 'MikrofleetDeviceDown',
    severity: 'critical',
    scope: 'device',
    tenant: 'acme',
    site: 'Tower 1',
    device: 'tower1-ap1',
  },
  annotations: {
    summary: 'tower1-ap1 is unreachable',
    runbook_url: 'https://runbooks.example/MikrofleetDeviceDown.md',
    dashboard_url: 'https://grafana.example/d/mikrofleet-tower-site',
  },
  starts_at: '2026-01-05T08:00:00.000Z',
  silenced_by: [],
  inhibited_by: [],
  receivers: ['acme/page'],
  ...changes,
});

export const silence = (changes: Partial<Silence> = {}): Silence => ({
  id: 's1',
  state: 'active',
  matchers: [
    { name: 'tenant', value: 'acme', is_regex: false, is_equal: true },
    { name: 'site', value: 'Tower 1', is_regex: false, is_equal: true },
  ],
  starts_at: '2026-01-05T08:00:00.000Z',
  ends_at: '2036-01-05T12:00:00.000Z',
  created_by: 'grafana:bob@example.net',
  comment: 'Generator is being replaced',
  ...changes,
});
