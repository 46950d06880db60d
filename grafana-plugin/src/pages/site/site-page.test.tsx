import { screen, within } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { beforeEach, expect, test } from 'vitest';
import { FakeGrafana } from '../../../test/fake-grafana.ts';
import { fakePrometheus } from '../../../test/fake-prometheus.ts';
import { maintenanceWindow } from '../../../test/maintenance-window.ts';
import { device, fileSite, site } from '../../../test/records.ts';
import { showPage } from '../../../test/show-page.tsx';
import SitePage from './site-page.tsx';

let grafana: FakeGrafana;

const show = (at: string) =>
  showPage(
    <Routes>
      <Route path="/sites/:id/*" element={<SitePage />} />
    </Routes>,
    { at },
  );
const page = (items: readonly unknown[]) => ({ items, next_cursor: null });
const reading = (rows: readonly unknown[], rest = {}) => ({
  read_at: '2026-01-05T08:00:00.000Z',
  absent: false,
  complete: true,
  total: rows.length,
  rows,
  warnings: [],
  ...rest,
});
const client = (mac: string, signal: number) => ({
  stack: 'wireless',
  interface: 'wlan1',
  mac_address: mac,
  signal_dbm: signal,
});

const has = (rows: Readonly<Record<string, number>>) => ({
  transport: 'api',
  error: null,
  items: Object.entries(rows).map(([name, count]) => ({
    name,
    title: '',
    supported: true,
    presence: 'present',
    rows: count,
    seen_at: null,
  })),
});

beforeEach(() => {
  fakePrometheus();
  grafana = new FakeGrafana();
  grafana.on('GET /sites', () =>
    page([
      site({ upstream_ids: ['site_hub'] }),
      site({ id: 'site_hub', name: 'Hub' }),
      site({ id: 'site_2', name: 'Tower 2', parent_id: 'site_1' }),
    ]),
  );
  grafana.on('GET /devices', () =>
    page([
      device({ id: 'dev_1', name: 'tower1-ap1' }),
      device({ id: 'dev_2', name: 'tower1-ap2' }),
      device({ id: 'dev_3', name: 'tower1-ap3' }),
      device({ id: 'dev_4', name: 'tower1-sw1', type: 'switch', state: 'quarantined' }),
    ]),
  );
  grafana.on('GET /maintenance-windows', () => page([]));
  grafana.on('GET /devices/*/live-resources', () => has({}));
});

test('shows the devices, what is not up first, and the sites around it, without Prometheus too', async () => {
  show('/sites/site_1');
  await screen.findByRole('link', { name: 'tower1-sw1' });
  expect(grafana.sent('GET /devices')[0]!.query).toMatchObject({ site_id: 'site_1' });
  const [, first] = screen.getAllByRole('row');
  within(first!).getByText('tower1-sw1');
  expect(screen.getByRole('link', { name: 'Hub' }).getAttribute('href')).toMatch(/\/sites\/site_hub$/u);
  expect(screen.getByRole('link', { name: 'Tower 2' })).toBeTruthy();
  expect(screen.getByText(/No Prometheus data source is chosen/u)).toBeTruthy();
  await screen.findByText('None is open or planned.');
});

const windowOf = (reason: string, changes: object) => maintenanceWindow({ id: reason, reason, ...changes });

test('names the windows that cover it: its own, those above it, of its devices and of everything', async () => {
  const places = { scope: 'places' as const, site: null, sites: [], devices: [] };
  grafana.on('GET /maintenance-windows', () =>
    page([
      windowOf('of the site', {}),
      windowOf('of several', { ...places, sites: ['site_9', 'site_1'] }),
      windowOf('of a region', { ...places, sites: ['site_north'] }),
      windowOf('of a device', { ...places, devices: ['dev_9', 'dev_2'] }),
      windowOf('of everything', { ...places, scope: 'tenant' }),
      windowOf('of others', { ...places, sites: ['site_9'], devices: ['dev_9'] }),
      windowOf('of the past', { state: 'over' }),
    ]),
  );
  grafana.on('GET /sites', () =>
    page([
      site({ parent_id: 'site_north' }),
      // A circle, which an older exporter allowed.
      site({ id: 'site_north', name: 'North', parent_id: 'site_1' }),
    ]),
  );
  show('/sites/site_1');
  await screen.findByRole('link', { name: 'of everything' });
  const shown = screen.getAllByRole('link').map(({ textContent }) => textContent);
  expect(shown.filter((words) => words?.startsWith('of '))).toEqual([
    'of the site',
    'of several',
    'of a region',
    'of a device',
    'of everything',
  ]);
});

test('has the weakest client of all access points on top, and names the one that does not answer', async () => {
  grafana.on('GET /devices/dev_1/wireless-clients', () => reading([client('02:00:00:00:00:01', -58)]));
  grafana.on('GET /devices/dev_2/wireless-clients', () =>
    reading([client('02:00:00:00:00:02', -88)], { total: 140 }),
  );
  grafana.on('GET /devices/dev_3/wireless-clients', () =>
    reading([], {
      complete: false,
      error: { code: 'device.timeout', message: 'It did not answer in time.', remedy: 'Check the link.' },
    }),
  );
  show('/sites/Tower%201/clients');
  await screen.findByText('2 of 3 access points read');
  const [, first] = screen.getAllByRole('row');
  within(first!).getByText('02:00:00:00:00:02');
  within(first!).getByText('tower1-ap2');
  within(first!).getByText('weak');
  screen.getByText('tower1-ap3 could not be read');
  screen.getByText(/It did not answer in time\. Check the link\./u);
  screen.getByText(/The 100 weakest clients of each access point; tower1-ap2 has 140/u);
  expect(grafana.sent('GET /devices/dev_2/wireless-clients')[0]!.query).toEqual({
    limit: 100,
    sort: 'signal_dbm',
  });
  // A switch has no clients.
  expect(grafana.sent('GET /devices/dev_4/wireless-clients')).toEqual([]);
});

test('whatever has clients is asked: a router with radios and a 60 GHz access point too', async () => {
  grafana.on('GET /devices', () =>
    page([
      device({ id: 'dev_1', name: 'tower1-rt1', type: 'router' }),
      device({ id: 'dev_2', name: 'tower1-60g' }),
      device({ id: 'dev_3', name: 'tower1-cpe', type: 'cpe' }),
      device({ id: 'dev_4', name: 'tower1-rt2', type: 'router' }),
    ]),
  );
  grafana.on('GET /devices/dev_1/live-resources', () => has({ 'wireless-clients': 1 }));
  grafana.on('GET /devices/dev_2/live-resources', () => has({ 'wigig-stations': 1 }));
  grafana.on('GET /devices/dev_1/wireless-clients', () =>
    reading([{ ...client('02:00:00:00:00:01', -58), stack: 'caps-man' }]),
  );
  grafana.on('GET /devices/dev_2/wigig-stations', () =>
    reading([{ interface: 'wlan60-1', mac_address: '02:00:00:00:00:02', rssi_dbm: -71 }]),
  );
  show('/sites/site_1/clients');
  await screen.findByText('2 access points read');
  const [, first, second] = screen.getAllByRole('row');
  within(first!).getByText('tower1-60g');
  within(first!).getByText('02:00:00:00:00:02');
  within(second!).getByText('tower1-rt1');
  expect(grafana.sent('GET /devices/dev_2/wigig-stations')[0]!.query).toEqual({
    limit: 100,
    sort: 'rssi_dbm',
  });
  // In the list of a customer's radio is the access point that it is connected to.
  expect(grafana.sent('GET /devices/dev_3/live-resources')).toEqual([]);
});

test('a site of the configuration file has its devices and facts, and says where they are changed', async () => {
  grafana.on('GET /sites', () =>
    page([
      fileSite({ name: 'Alm', latitude: 47, longitude: 11, parent_id: 'file_2' }),
      fileSite({ id: 'file_2', name: 'Alps' }),
    ]),
  );
  grafana.on('GET /devices', () =>
    page([device({ source: 'file', id: 'file_9', name: 'alm-ap1', site: 'Alm', site_id: 'file_1' })]),
  );
  show('/sites/Alm');
  await screen.findByRole('link', { name: 'alm-ap1' });
  expect(grafana.sent('GET /devices')[0]!.query).toMatchObject({ site_id: 'file_1' });
  screen.getByText('From the file');
  screen.getByText('47, 11');
  screen.getByRole('link', { name: 'Alps' });
  screen.getByText(/are changed there, under sites\. Registered devices can be at it once/u);
  expect(screen.getByRole('link', { name: 'Register this site' }).getAttribute('href')).toMatch(
    /\/sites\?new=1&name=Alm$/u,
  );
  expect(screen.getByRole('link', { name: 'Maintenance' }).getAttribute('href')).toContain('site=file_1');
});

test('says that there is no such site', async () => {
  show('/sites/site_9');
  await screen.findByText('There is no such site');
});

const failed = { code: 'device.timeout', message: 'No answer in time.', at: '2026-01-05T08:00:00.000Z' };

test('is down in part while some of its devices answer, and down when none does', async () => {
  const now = new Date().toISOString();
  const down = device({ id: 'dev_1', name: 'tower1-ap1', last_error: failed });
  grafana.on('GET /devices', () =>
    page([down, device({ id: 'dev_2', name: 'tower1-ap2', last_contact_at: now })]),
  );
  const shown = show('/sites/site_1');
  await screen.findByText('1 of 2 devices down');
  shown.unmount();
  grafana.on('GET /devices', () => page([down]));
  show('/sites/site_1');
  expect((await screen.findAllByText(/^Down/u)).length).toBeGreaterThan(1);
  expect(screen.queryByText(/devices? down$/u)).toBeNull();
});

test('has what is worked on now before what is planned', async () => {
  grafana.on('GET /maintenance-windows', () =>
    page([
      windowOf('later', { state: 'planned', next: null, starts_at: '2026-02-01T08:00:00.000Z' }),
      windowOf('now', { state: 'open', next: null, starts_at: '2026-01-05T08:00:00.000Z' }),
    ]),
  );
  show('/sites/site_1');
  await screen.findByRole('link', { name: 'later' });
  const reasons = screen.getAllByRole('link', { name: /^(?:later|now)$/u });
  expect(reasons.map(({ textContent }) => textContent)).toEqual(['now', 'later']);
});
