import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router-dom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { alert as firing } from '../../../test/alerts.ts';
import { FakeGrafana, problem } from '../../../test/fake-grafana.ts';
import { fakePrometheus } from '../../../test/fake-prometheus.ts';
import { maintenanceWindow } from '../../../test/maintenance-window.ts';
import { device, site } from '../../../test/records.ts';
import { session } from '../../../test/session.ts';
import { showPage } from '../../../test/show-page.tsx';
import * as scenes from '../../prometheus/graphs-scene.ts';
import { deviceTests } from '../register/connection-run.ts';
import { forgetCommands, startCommand } from './console/command-run.ts';
import { parseLine } from './console/parse-line.ts';
import DevicePage from './device-page.tsx';

let grafana: FakeGrafana;

const show = (tab = '', id = 'dev_1') =>
  showPage(
    <Routes>
      <Route path="/devices/:id/*" element={<DevicePage />} />
      <Route path="/a/mikrofleet-mikrotik-app/devices/:id/*" element={<DevicePage />} />
    </Routes>,
    { at: `/devices/${id}${tab === '' ? '' : `/${tab}`}` },
  );

const client = (mac: string, signal: number) => ({
  stack: 'wireless',
  interface: 'wlan1',
  mac_address: mac,
  signal_dbm: signal,
});

const explanation = (path: string, dangerous: boolean) => ({
  path,
  class: dangerous ? 'dangerous' : 'read',
  reason: dangerous ? 'The device goes down.' : 'It shows and changes nothing.',
  remedy: '',
  permission: dangerous ? 'command.write' : 'command.read',
  permitted: true,
  must_confirm: dangerous,
});

/** What the exporter has seen of the device. */
const resources = {
  transport: 'api',
  error: null,
  items: [
    { name: 'wireless-clients', title: '', supported: true, presence: 'present', rows: 2, seen_at: null },
    { name: 'wigig-stations', title: '', supported: true, presence: 'absent', rows: null, seen_at: null },
    { name: 'dhcp-leases', title: '', supported: true, presence: 'present', rows: 4, seen_at: null },
  ],
};

beforeEach(() => {
  forgetCommands();
  deviceTests.forget();
  fakePrometheus();
  grafana = new FakeGrafana();
  grafana.on('GET /devices/*', () => device());
  grafana.on('GET /sites/*', () => site());
  grafana.on('GET /devices/*/live-resources', () => resources);
  grafana.on('GET /alerts', () => ({ items: [] }));
  grafana.on('GET /maintenance-windows', () => ({ items: [] }));
  grafana.on('GET /devices/*/commands', () => ({ items: [] }));
  grafana.on('GET /devices/*/command-tree', () => ({
    path: '/',
    source: 'device',
    error: null,
    children: [],
  }));
});

afterEach(() => void vi.restoreAllMocks());

test('shows the tabs of what the device has', async () => {
  show();
  await screen.findByRole('tab', { name: 'DHCP' });
  await waitFor(() => expect(screen.queryByRole('tab', { name: '60 GHz' })).toBeNull());
  expect(screen.getByRole('tab', { name: 'Wireless' })).toBeTruthy();
  expect(screen.queryByRole('tab', { name: 'PPP' })).toBeNull();
});

test('says that it is not known what the device has, instead of passing off what its type has', async () => {
  let isAway = true;
  grafana.on('GET /devices/*/live-resources', () =>
    isAway ? problem(500, 'internal', 'The store is away.') : resources,
  );
  show();
  await screen.findByText('It is not known what this device has');
  screen.getByText(/The store is away\./u);
  expect(screen.queryByRole('tab', { name: 'DHCP' })).toBeNull();
  isAway = false;
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByRole('tab', { name: 'DHCP' });
  expect(screen.queryByText('It is not known what this device has')).toBeNull();
});

test('says that there is no such device, and where to go', async () => {
  grafana.on('GET /devices/*', () => problem(404, 'registry.not-found', 'There is no device dev_1.'));
  grafana.on('GET /devices', () => ({ items: [] }));
  show();
  await screen.findByText('There is no such device');
  expect(screen.getByRole('link', { name: 'Open the devices' })).toBeTruthy();
});

test('a device is found by its name, and its own address is opened', async () => {
  grafana.on('GET /devices/*', ({ path }) =>
    path.endsWith('/dev_1') ? device() : problem(404, 'registry.not-found', 'There is no such device.'),
  );
  grafana.on('GET /devices', ({ query }) => ({ items: query['name'] === 'tower1-ap1' ? [device()] : [] }));
  const page = show('settings', 'tower1-ap1');
  await waitFor(() => expect(page.address()).toBe('/a/mikrofleet-mikrotik-app/devices/dev_1/settings'));
  await screen.findByText(/tower1-ap1/u, { selector: 'h1' });
});

test('has the weakest client on top, with its signal in words', async () => {
  show('wireless');
  await waitFor(() => expect(grafana.openStreams).toHaveLength(1));
  grafana.openStreams[0]!.send('wireless-clients', {
    read_at: '2026-01-05T08:00:00.000Z',
    absent: false,
    complete: true,
    total: 2,
    rows: [client('02:00:00:00:00:01', -58), client('02:00:00:00:00:02', -84)],
    warnings: [],
  });
  await screen.findByText('02:00:00:00:00:02');
  const [, first, second] = screen.getAllByRole('row');
  expect(within(first!).getByText('weak')).toBeTruthy();
  expect(within(first!).getByText('-84 dBm')).toBeTruthy();
  expect(within(second!).getByText('good')).toBeTruthy();
});

const rowsOf = (rows: readonly object[]) => ({
  read_at: '2026-01-05T08:00:00.000Z',
  absent: false,
  complete: true,
  total: rows.length,
  rows,
  warnings: [],
});

test('names clients by their lease and their neighbour entry, and filters by that', async () => {
  grafana.on('GET /devices/*/dhcp-leases', () =>
    rowsOf([{ mac_address: '02:00:00:00:00:01', host_name: 'novak-pc' }]),
  );
  grafana.on('GET /devices/*/neighbors', () =>
    rowsOf([{ mac_address: '02:00:00:00:00:02', identity: 'cpe7' }]),
  );
  show('wireless');
  await waitFor(() => expect(grafana.openStreams).toHaveLength(1));
  send(-58, -84);
  await screen.findByText('cpe7');
  await screen.findByText('novak-pc');
  await userEvent.setup().type(screen.getByPlaceholderText('Filter rows'), 'novak');
  await waitFor(() => expect(screen.queryByText('cpe7')).toBeNull());
  expect(screen.getByText('02:00:00:00:00:01')).toBeTruthy();
});

// All of one moment: a sparkline needs a canvas.
const send = (first: number, other: number) =>
  grafana.openStreams[0]!.send('wireless-clients', {
    read_at: '2026-01-05T08:00:00.000Z',
    absent: false,
    complete: true,
    total: 2,
    rows: [client('02:00:00:00:00:01', first), client('02:00:00:00:00:02', other)],
    warnings: [],
  });
const top = () => screen.getAllByRole('row')[1]!.textContent;

test('holds the order of the clients under the pointer', async () => {
  show('wireless');
  await waitFor(() => expect(grafana.openStreams).toHaveLength(1));
  send(-58, -84);
  await screen.findByText('-84 dBm');
  const user = userEvent.setup();
  await user.hover(screen.getByText('02:00:00:00:00:02'));
  expect(screen.getByText(/The order is held/u)).toBeTruthy();
  send(-90, -60);
  await screen.findByText('-90 dBm');
  expect(top()).toContain('02:00:00:00:00:02');
  await user.unhover(screen.getByText('02:00:00:00:00:02'));
  await waitFor(() => expect(screen.queryByText(/The order is held/u)).toBeNull());
  send(-91, -60);
  await screen.findByText('-91 dBm');
  expect(top()).toContain('02:00:00:00:00:01');
});

test('keeps what was read when the device no longer answers, and says why', async () => {
  show('wireless');
  await waitFor(() => expect(grafana.openStreams).toHaveLength(1));
  const [stream] = grafana.openStreams;
  stream!.send('wireless-clients', {
    read_at: '2026-01-05T08:00:00.000Z',
    absent: false,
    complete: true,
    total: 1,
    rows: [{ mac_address: '02:00:00:00:00:01', interface: 'wlan1', signal_dbm: -58 }],
    warnings: [],
  });
  await screen.findByText('02:00:00:00:00:01');
  stream!.send('failure', {
    device: 'dev_1',
    read_at: '2026-01-05T08:00:10.000Z',
    code: 'device.timeout',
    message: 'The device did not answer in time.',
    remedy: 'Check the link.',
  });
  await screen.findByText(/^Not refreshed since /u);
  screen.getByText(/The device did not answer in time\. Check the link\./u);
  screen.getByText('02:00:00:00:00:01');
  expect(screen.queryByText('Live')).toBeNull();
});

test('tells a viewer who may run commands', async () => {
  grafana.on('GET /session', () => session('viewer'));
  show('commands');
  await screen.findByText(/Running commands needs the role Editor/u);
  expect(screen.queryByRole('combobox', { name: /Command/u })).toBeNull();
});

test('explains a command, asks before a risky one, and shows the answer', async () => {
  grafana.on('POST /devices/*/explain-command', ({ body }) => {
    const { path } = body as { path: string };
    return explanation(path, path === '/system/reboot');
  });
  grafana.on('POST /devices/*/execute', ({ body }) => ({
    ...(body as object),
    class: 'read',
    rows: [{ address: '10.0.0.1/24', interface: 'ether1' }],
    row_count: 1,
    truncated: false,
    duration_ms: 3,
  }));
  const user = userEvent.setup();
  show('commands');
  const line = await screen.findByRole('combobox', { name: /Command/u });
  await user.type(line, '/ip/address/print');
  await screen.findByText('It shows and changes nothing.');
  await user.click(screen.getByRole('button', { name: 'Run' }));
  await screen.findByRole('cell', { name: '10.0.0.1/24' });
  expect(grafana.sent('POST /devices/*/execute')[0]!.body).toMatchObject({ confirm: false });

  await user.clear(line);
  await user.type(line, '/system/reboot');
  await screen.findByText('The device goes down.');
  // The answer of the command before is not that of this line.
  expect(screen.queryByRole('cell', { name: '10.0.0.1/24' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Run' }));
  await screen.findByText('Run a command that can cut tower1-ap1 at Tower 1 off?');
  expect(grafana.sent('POST /devices/*/execute')).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: 'Run it on tower1-ap1' }));
  await waitFor(() => expect(grafana.sent('POST /devices/*/execute')).toHaveLength(2));
  expect(grafana.sent('POST /devices/*/execute')[1]!.body).toMatchObject({
    path: '/system/reboot',
    confirm: true,
  });
});

test('a held key and a double click run a command once', async () => {
  grafana.on('POST /devices/*/explain-command', () => explanation('/ip/address/print', false));
  grafana.on('POST /devices/*/execute', () => ({ rows: [], row_count: 0, truncated: false, duration_ms: 3 }));
  const user = userEvent.setup();
  show('commands');
  const line = await screen.findByRole('combobox', { name: /Command/u });
  await user.type(line, '/ip/address/print');
  await screen.findByText('It shows and changes nothing.');
  for (let times = 0; times < 3; times += 1) fireEvent.keyDown(line, { key: 'Enter', repeat: true });
  expect(grafana.sent('POST /devices/*/execute')).toHaveLength(0);
  const run = screen.getByRole('button', { name: 'Run' });
  act(() => {
    run.click();
    run.click();
  });
  await screen.findByText(/^Done/u);
  expect(grafana.sent('POST /devices/*/execute')).toHaveLength(1);
});

test('a command that does not exist is refused with its advice once', async () => {
  const advice = 'Name the whole path.';
  grafana.on('POST /devices/*/explain-command', () =>
    problem(403, 'command.forbidden', `There is no such command. ${advice}`, { remedy: advice }),
  );
  const user = userEvent.setup();
  show('commands');
  await user.type(await screen.findByRole('combobox', { name: /Command/u }), '/nonsense');
  const alert = await screen.findByText(/There is no such command/u);
  expect(alert.textContent.split(advice)).toHaveLength(2);
});

const badge = (words: string | RegExp) => screen.findByRole('link', { name: words });

test('says on every tab how many alerts fire, the worst of them, and until when it is worked on', async () => {
  grafana.on('GET /alerts', () => ({
    items: [
      firing({ labels: { severity: 'warning' } }),
      firing({ fingerprint: 'f2' }),
      firing({ fingerprint: 'f3', state: 'suppressed', silenced_by: ['s1'] }),
    ],
  }));
  grafana.on('GET /sites', () => ({ items: [site()] }));
  grafana.on('GET /maintenance-windows', () => ({
    items: [
      maintenanceWindow({
        state: 'open',
        next: { starts_at: '2036-01-05T08:00:00.000Z', ends_at: '2036-01-05T12:00:00.000Z' },
      }),
    ],
  }));
  show('changes');
  const link = await badge('2 alerts, worst: Critical');
  expect(link.getAttribute('href')).toBe('/a/mikrofleet-mikrotik-app/devices/dev_1/alerts');
  await badge('1 alert kept quiet');
  await badge('Maintenance until 2036-01-05 12:00:00');
  expect(grafana.sent('GET /alerts')[0]!.query).toEqual({ device: 'tower1-ap1' });
});

test('what fires and whether it is worked on is not known while it cannot be read', async () => {
  grafana.on('GET /alerts', () => problem(502, 'alertmanager.unreachable', 'No answer.'));
  grafana.on('GET /maintenance-windows', () => problem(500, 'internal', 'The store is away.'));
  show('changes');
  await badge('Alerts are not known');
  await badge('Maintenance is not known');
});

test('without an Alertmanager nothing is asked of it', async () => {
  const own = session('viewer', { configured: { alertmanager: false, prometheus: true, grafana: true } });
  grafana.on('GET /session', () => own);
  show('changes');
  const maintenance = await screen.findByRole('button', { name: 'Maintenance' });
  // A viewer would fill in a form that nobody lets them save.
  expect(maintenance.getAttribute('aria-disabled')).toBe('true');
  expect(grafana.sent('GET /alerts')).toEqual([]);
});

test('the history of its state says why it is empty', async () => {
  show();
  await screen.findByText(/^When it was up and down is in Prometheus, and no data source of it is chosen/u);
});

test('an answer is still there after another tab, and a command that hangs is stopped', async () => {
  grafana.on('POST /devices/*/explain-command', ({ body }) =>
    explanation((body as { path: string }).path, false),
  );
  const parsed = parseLine('/ip/address/print');
  if ('mistake' in parsed) throw new Error(parsed.mistake);
  grafana.on('POST /devices/*/execute', () => ({
    class: 'read',
    path: parsed.command.path,
    rows: [{ address: '10.0.0.1/24' }],
    row_count: 1,
    truncated: false,
    duration_ms: 3,
  }));
  // As from the tab before.
  startCommand('dev_1', '/ip/address/print', parsed.command, () => undefined);
  show('commands');
  await screen.findByRole('cell', { name: '10.0.0.1/24' });
  expect(screen.getByRole<HTMLInputElement>('combobox', { name: /Command/u }).value).toBe(
    '/ip/address/print',
  );

  grafana.on('POST /devices/*/execute', () => new Promise(() => undefined));
  await waitFor(() =>
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Run' }).disabled).toBe(false),
  );
  await userEvent.click(screen.getByRole('button', { name: 'Run' }));
  await screen.findByText(/^Running \/ip\/address\/print\./u);
  await userEvent.click(screen.getByRole('button', { name: 'Stop' }));
  await screen.findByText('You stopped waiting, and the exporter left the device');
});

test('the connection to a device of the configuration file is tested, step by step', async () => {
  grafana.on('GET /devices/*', () =>
    device({ id: 'file_1', source: 'file', transport: 'snmp', revision: null }),
  );
  grafana.on('GET /session', () => session('operator'));
  grafana.inParts('/test-connection');
  const { unmount } = show('', 'file_1');
  await userEvent.click(await screen.findByRole('button', { name: 'Test the connection' }));
  await waitFor(() => expect(grafana.streams.some(({ path }) => path === '/test-connection')).toBe(true));
  const stream = grafana.streams.find(({ path }) => path === '/test-connection')!;
  const steps = await screen.findByRole('list', { name: 'Connection test' });
  within(steps).getByText('SNMP', { exact: false });
  unmount();
  stream.line({ event: 'begin', step: 'snmp' });
  show('', 'file_1');
  await within(await screen.findByRole('list', { name: 'Connection test' })).findByText('Testing');
  await userEvent.click(screen.getByRole('button', { name: 'Stop' }));
  await waitFor(() => expect(stream.isOpen).toBe(false));
});

test('a viewer sees that the connection test is for editors', async () => {
  grafana.on('GET /session', () => session('viewer'));
  show();
  const button = await screen.findByRole('button', { name: 'Test the connection' });
  await waitFor(() => expect(button.getAttribute('aria-disabled')).toBe('true'));
});

test('graphs do not ask for the site: they wait for no name of it, and have what was before a move', async () => {
  fakePrometheus(() => []);
  const waiting: ((named: object) => void)[] = [];
  grafana.on('GET /sites/*', () => new Promise<object>((resolve) => waiting.push(resolve)));
  const { graphsScene } = scenes;
  // Without graphs: panels need all of Grafana.
  const made = vi
    .spyOn(scenes, 'graphsScene')
    .mockImplementation((options) => graphsScene({ ...options, graphs: [] }));
  show('graphs');
  // What the device has is known: it decides which graphs there are.
  await screen.findByRole('tab', { name: 'DHCP' });
  await waitFor(() =>
    expect(JSON.stringify(made.mock.lastCall)).toContain(String.raw`{tenant=\"acme\",device=\"tower1-ap1\"}`),
  );
  const times = made.mock.calls.length;
  for (const answer of waiting) answer(site({ name: 'Tower 2' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Boards' }));
  await waitFor(() =>
    expect(screen.getAllByRole('menuitem')[0]!.getAttribute('href')).toContain('var-site=Tower+2'),
  );
  expect(made).toHaveBeenCalledTimes(times);
  expect(JSON.stringify(made.mock.lastCall)).not.toContain('site=');
});
