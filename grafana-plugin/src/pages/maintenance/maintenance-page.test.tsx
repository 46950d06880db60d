import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { FakeGrafana, problem } from '../../../test/fake-grafana.ts';
import { alert } from '../../../test/alerts.ts';
import { maintenanceWindow } from '../../../test/maintenance-window.ts';
import { device, fileSite, site } from '../../../test/records.ts';
import { showPage } from '../../../test/show-page.tsx';
import { PageGate } from '../../app/page-gate.tsx';
import MaintenancePage from './maintenance-page.tsx';
import { page } from './page.ts';

// As the app shows it: what a person may do is known before.
const shown = (
  <PageGate page={page}>
    <MaintenancePage />
  </PageGate>
);

let grafana: FakeGrafana;
beforeEach(() => {
  grafana = new FakeGrafana();
  grafana.on('GET /maintenance-windows', () => ({ items: [maintenanceWindow()] }));
  grafana.on('GET /sites', () => ({ items: [site(), site({ id: 'site_2', name: 'Tower 2' })] }));
  grafana.on('GET /devices', () => ({ items: [device()] }));
});

const field = (name: string | RegExp) => screen.getByLabelText<HTMLInputElement>(name);

/** At once: typing a date key by key takes seconds here. */
const fill = (name: string | RegExp, value: string): void => {
  fireEvent.change(field(name), { target: { value } });
  fireEvent.blur(field(name));
};

test('shows what each window covers and what became of its silence', async () => {
  showPage(shown);
  await screen.findByText('New batteries');
  await screen.findByText('Site Tower 1 and all below it');
  expect(screen.getByText('Silence: made 10 minutes before it opens')).toBeTruthy();
  expect(screen.getByText('Planned')).toBeTruthy();
});

test('a window that was ended by hand says when it really ended', async () => {
  const over = maintenanceWindow({
    state: 'over',
    starts_at: '2026-01-05T07:20:00.000Z',
    ends_at: '2026-01-05T08:20:00.000Z',
    ended_at: '2026-01-05T07:25:01.000Z',
    next: null,
  });
  grafana.on('GET /maintenance-windows', () => ({ items: [over] }));
  showPage(shown);
  await screen.findByText(/^From 2026-01-05 07:20:00 to 2026-01-05 07:25:01/u);
  expect(screen.getByText(/it was planned until 2026-01-05 08:20:00/u)).toBeTruthy();
});

test('a window that is open already does not promise a silence before it opens', async () => {
  grafana.on('GET /maintenance-windows', () => ({ items: [maintenanceWindow({ state: 'open' })] }));
  showPage(shown);
  await screen.findByText('Silence: not yet in Alertmanager, it is made within seconds');
});

test('makes one window for the sites and devices of the address', async () => {
  const person = userEvent.setup();
  grafana.on('POST /maintenance-windows', () => maintenanceWindow());
  const { address } = showPage(shown, { at: '/?site=tower+2&device=dev_1&new=1' });
  await screen.findByText('One window for all of them: it is changed and ended as one.');
  expect(screen.getByText('It covers 1 device')).toBeTruthy();
  expect(
    screen.getByText('Alerts of these sites stay silent and the availability report leaves the time out.'),
  ).toBeTruthy();
  fill(/^From/u, '2036-05-01 10:00');
  fill(/^To/u, '2036-05-01 12:00');
  fill(/^Reason/u, 'New antenna');
  await person.click(screen.getByRole('button', { name: 'Make the window' }));
  await expect.poll(() => grafana.sent('POST /maintenance-windows')).toHaveLength(1);
  const common = {
    starts_at: '2036-05-01T10:00:00.000Z',
    ends_at: '2036-05-01T12:00:00.000Z',
    repeat: 'none',
    time_zone: 'UTC',
    until: null,
    reason: 'New antenna',
    ticket: '',
  };
  expect(grafana.sent('POST /maintenance-windows').map(({ body }) => body)).toEqual([
    { scope: 'places', sites: ['site_2'], devices: ['dev_1'], ...common },
  ]);
  await expect.poll(address).toBe('/');
});

test('previews when a repeated window opens', async () => {
  const person = userEvent.setup();
  showPage(shown, { at: '/?site=Tower+1&new=1' });
  await screen.findByText('New maintenance window');
  fill(/^From/u, '2036-01-31 22:00');
  fill(/^To/u, '2036-01-31 23:30');
  await person.click(screen.getByRole('radio', { name: 'Monthly' }));
  const list = await screen.findByRole('list', { name: 'It opens next' });
  expect(
    within(list)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual([
    'Thu 2036-01-31 22:00 to 23:30',
    'Fri 2036-02-29 22:00 to 23:30',
    'Mon 2036-03-31 22:00 to 23:30',
    'Wed 2036-04-30 22:00 to 23:30',
    'Sat 2036-05-31 22:00 to 23:30',
  ]);
});

test('refuses a window without a target, a reason or an end after its start', async () => {
  const person = userEvent.setup();
  showPage(shown, { at: '/?new=1' });
  await screen.findByText('New maintenance window');
  fill(/^From/u, '2036-05-01 10:00');
  fill(/^To/u, '2036-05-01 09:00');
  await person.click(screen.getByRole('button', { name: 'Make the window' }));
  await screen.findByText('Choose a site or a device.');
  expect(screen.getByText('Say what is done.')).toBeTruthy();
  expect(screen.getByText('It must end after it starts.')).toBeTruthy();
  expect(grafana.sent('POST /maintenance-windows')).toHaveLength(0);
});

test('more places than a window may have are refused before they are sent', async () => {
  const person = userEvent.setup();
  const many = Array.from({ length: 101 }, (_, index) => device({ id: `dev_${index}`, name: `cpe${index}` }));
  grafana.on('GET /devices', () => ({ items: many, total: many.length }));
  const query = many.map(({ name }) => `device=${name}`).join('&');
  showPage(shown, { at: `/?${query}&new=1` });
  await screen.findByText('New maintenance window');
  fill(/^Reason/u, 'New antenna');
  await person.click(screen.getByText('Make the window'));
  await screen.findByText(/^A window is about at most 100 sites and 100 devices/u);
  expect(grafana.sent('POST /maintenance-windows')).toHaveLength(0);
});

test('what could not be made stays as it was typed', async () => {
  const person = userEvent.setup();
  grafana.on('POST /maintenance-windows', () =>
    problem(400, 'registry.invalid-value', 'The value of sites is refused.'),
  );
  showPage(shown, { at: '/?site=Tower+1&site=Tower+2&new=1' });
  await screen.findByText('New maintenance window');
  fill(/^Reason/u, 'New antenna');
  await person.click(screen.getByRole('button', { name: 'Make the window' }));
  await screen.findByText('The value of sites is refused.');
  expect(field(/^Reason/u).value).toBe('New antenna');
});

test('says before saving which devices and alerts it covers, and what overlaps', async () => {
  grafana.on('GET /devices', () => ({
    items: [device(), device({ id: 'dev_2', name: 'tower2-ap1', site_id: 'site_2' })],
  }));
  grafana.on('GET /sites', () => ({
    items: [site(), site({ id: 'site_2', name: 'Tower 2', parent_id: 'site_1' })],
  }));
  grafana.on('GET /alerts', () => ({
    items: [
      alert({ labels: { site: 'Tower 2', device: 'tower2-ap1' } }),
      alert({ fingerprint: 'f2', labels: { site: 'Elsewhere', device: 'other' } }),
    ],
  }));
  showPage(shown, { at: '/?site=Tower+1&new=1' });
  await screen.findByText('It covers 2 devices');
  expect(screen.getByText('tower1-ap1, tower2-ap1')).toBeTruthy();
  await screen.findByText('1 alert that fires now would be silent:');
  expect(screen.queryByText(/^It overlaps/u)).toBeNull();
  fill(/^From/u, '2036-01-05 23:00');
  fill(/^To/u, '2036-01-06 04:00');
  await screen.findByText('It overlaps with another window');
  expect(screen.getByText(/^New batteries: both are open from /u)).toBeTruthy();
});

test('covers what lies below a site of the configuration file, which windows know by its name', async () => {
  grafana.on('GET /devices', () => ({
    items: [device({ id: 'file_8', name: 'hill-ap1', source: 'file', site: 'Hill', site_id: 'file_1' })],
  }));
  grafana.on('GET /sites', () => ({
    items: [fileSite({ id: 'file_2', name: 'Alps' }), fileSite({ name: 'Hill', parent_id: 'file_2' })],
  }));
  grafana.on('GET /alerts', () => ({ items: [alert({ labels: { site: 'Hill', device: 'hill-ap1' } })] }));
  grafana.on('GET /maintenance-windows', () => ({
    items: [maintenanceWindow({ scope: 'places', site: null, sites: ['Hill'] })],
  }));
  const person = userEvent.setup();
  showPage(shown, { at: '/?site=Alps&new=1' });
  await screen.findByText('It covers 1 device');
  await screen.findByText('1 alert that fires now would be silent:');
  fill(/^From/u, '2036-01-05 23:00');
  fill(/^To/u, '2036-01-06 04:00');
  await screen.findByText('It overlaps with another window');
  fill(/^Reason/u, 'New batteries');
  await person.click(screen.getByRole('button', { name: 'Make the window' }));
  await expect.poll(() => grafana.sent('POST /maintenance-windows')).toHaveLength(1);
  expect(grafana.sent('POST /maintenance-windows')[0]!.body).toMatchObject({ sites: ['file_2'] });
});

test('a window of a site of the configuration file is changed without losing it', async () => {
  const person = userEvent.setup();
  grafana.on('GET /sites', () => ({ items: [fileSite({ name: 'Hill' })] }));
  const open = maintenanceWindow({ state: 'open', scope: 'places', site: null, sites: ['Hill'] });
  grafana.on('GET /maintenance-windows', () => ({ items: [open] }));
  grafana.on('PATCH /maintenance-windows/*', () => open);
  showPage(shown, { at: '/?edit=mw_1' });
  await screen.findByText('Change the maintenance window');
  fill(/^Ticket/u, 'OPS-1');
  await person.click(screen.getByRole('button', { name: 'Save' }));
  await expect.poll(() => grafana.sent('PATCH /maintenance-windows/mw_1')).toHaveLength(1);
  expect(grafana.sent('PATCH /maintenance-windows/mw_1')[0]!.body).toEqual({ ticket: 'OPS-1' });
});

test('what an open window of places is about can be changed', async () => {
  const person = userEvent.setup();
  const open = maintenanceWindow({ state: 'open', scope: 'places', site: null, devices: ['dev_1'] });
  grafana.on('GET /maintenance-windows', () => ({ items: [open] }));
  grafana.on('PATCH /maintenance-windows/*', () => open);
  showPage(shown, { at: '/?edit=mw_1' });
  await screen.findByText('Change the maintenance window');
  await person.click(
    within(screen.getByRole('dialog')).getByRole('button', { name: /Remove.*tower1-ap1/iu }),
  );
  await person.click(screen.getByRole('button', { name: 'Save' }));
  await expect.poll(() => grafana.sent('PATCH /maintenance-windows/mw_1')).toHaveLength(1);
  expect(grafana.sent('PATCH /maintenance-windows/mw_1')[0]!.body).toEqual({ devices: [] });
});

test('ends an open window after saying what that does', async () => {
  const person = userEvent.setup();
  const open = maintenanceWindow({ state: 'open', silence_state: 'made' });
  grafana.on('GET /maintenance-windows', () => ({ items: [open] }));
  grafana.on('POST /maintenance-windows/*/end', () => open);
  showPage(shown);
  await screen.findByText('Silence: in Alertmanager');
  await person.click(screen.getByRole('button', { name: 'End the window now: New batteries' }));
  await screen.findByText(/^Alerts of Site Tower 1 and all below it are sent again within seconds/u);
  const dialog = screen.getByRole('dialog');
  await person.click(within(dialog).getByRole('button', { name: 'End now' }));
  await expect.poll(() => grafana.sent('POST /maintenance-windows/mw_1/end')).toHaveLength(1);
});

test('does not open a form that would say that a window covers nothing', async () => {
  const person = userEvent.setup();
  grafana.on('GET /devices', () => problem(500, 'internal', 'The store is away.'));
  showPage(shown, { at: '/?device=tower1-ap1&new=1' });
  await screen.findByText('Sites and devices could not be read');
  screen.getByText('The devices could not be read: windows name them by their ids');
  expect(screen.queryByText(/^It covers/u)).toBeNull();
  grafana.on('GET /devices', () => ({ items: [device()] }));
  await person.click(screen.getByRole('button', { name: 'Try again', hidden: true }));
  await screen.findByText('It covers 1 device');
});
