import type { MaintenanceWindow } from '../src/pages/maintenance/window.ts';

/** A planned window as the exporter sends it. */
export const maintenanceWindow = (changes: Partial<MaintenanceWindow> = {}): MaintenanceWindow => ({
  id: 'mw_1',
  scope: 'site',
  site: 'site_1',
  device: null,
  sites: ['site_1'],
  devices: [],
  starts_at: '2036-01-05T22:00:00.000Z',
  ends_at: '2036-01-06T02:00:00.000Z',
  repeat: 'none',
  time_zone: 'UTC',
  until: null,
  reason: 'New batteries',
  ticket: 'OPS-812',
  state: 'planned',
  next: { starts_at: '2036-01-05T22:00:00.000Z', ends_at: '2036-01-06T02:00:00.000Z' },
  ended_at: null,
  created_by: 'grafana:alice@example.net',
  silence_state: 'none',
  silence_ids: [],
  silence_error: null,
  created_at: '2026-01-05T08:00:00.000Z',
  updated_at: '2026-01-05T08:00:00.000Z',
  revision: 1,
  ...changes,
});
