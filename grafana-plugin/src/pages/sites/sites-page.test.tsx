import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { FakeGrafana, problem } from '../../../test/fake-grafana.ts';
import { giveListsHeight } from '../../../test/list-height.ts';
import { device, fileSite, site } from '../../../test/records.ts';
import { session } from '../../../test/session.ts';
import { showPage } from '../../../test/show-page.tsx';
import { PageGate } from '../../app/page-gate.tsx';
import SitesPage from './sites-page.tsx';
import { page } from './page.ts';

const region = site({ id: 'site_0', name: 'North' });
const tower = site({ parent_id: 'site_0', upstream_ids: ['site_0'], latitude: 48.21, longitude: 16.37 });

// As the app shows it: what a person may do is known before.
const shown = (
  <PageGate page={page}>
    <SitesPage />
  </PageGate>
);

let grafana: FakeGrafana;
beforeEach(() => {
  grafana = new FakeGrafana();
  grafana.on('GET /sites', () => ({ items: [tower, region] }));
  grafana.on('GET /devices', () => ({ items: [device()] }));
});

const field = (name: string | RegExp) => screen.getByLabelText<HTMLInputElement>(name);

test('shows sites below those they belong to', async () => {
  showPage(shown);
  const link = await screen.findByRole('link', { name: 'Tower 1, below North' });
  expect(link.getAttribute('href')).toBe('/a/mikrofleet-mikrotik-app/sites/site_1');
  const rows = screen.getAllByRole('row').slice(1);
  expect(rows.map((row) => within(row).getAllByRole('cell')[0]!.textContent)).toEqual(['North', 'Tower 1']);
  expect(within(rows[1]!).getByText('48.21, 16.37')).toBeTruthy();
});

const hill = fileSite({ name: 'Hill', latitude: 47, longitude: 11, parent_id: 'file_2' });
const alps = fileSite({ id: 'file_2', name: 'Alps' });

test('shows sites of the configuration file among the others, and nothing to change them with', async () => {
  const person = userEvent.setup();
  grafana.on('GET /sites', () => ({ items: [alps, hill, tower, region] }));
  grafana.on('GET /devices', () => ({ items: [device({ source: 'file', site_id: 'file_1' })] }));
  showPage(shown);
  await screen.findByRole('link', { name: 'Hill, below Alps' });
  await screen.findByRole('cell', { name: '1' });
  const rows = screen.getAllByRole('row').slice(1);
  const cells = rows.map((row) =>
    within(row)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent),
  );
  expect(cells).toEqual([
    ['AlpsFrom the file', '', '0', 'Not set', 'Details'],
    ['HillFrom the file', '', '1', '47, 11', 'Details'],
    ['North', '', '0', 'Not set', 'Edit'],
    ['Tower 1', 'North', '0', '48.21, 16.37', 'Edit'],
  ]);
  screen.getByText(/^Sites from the file are changed in the configuration file/u);
  await person.click(screen.getByRole('button', { name: 'Details of Hill' }));
  await screen.findByText(/^Change it there, under sites, and reload the exporter/u);
  expect(field(/^Latitude/u).value).toBe('47');
  expect(field(/^Latitude/u).readOnly).toBe(true);
  expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
  expect(screen.queryByRole('button', { name: /^Remove the site/u })).toBeNull();
  expect(screen.getByRole('link', { name: 'Register a site of this name' }).getAttribute('href')).toMatch(
    /\/sites\?new=1&name=Hill$/u,
  );
});

test('of a site that the file and the registry have, the registered one can be removed', async () => {
  const person = userEvent.setup();
  const twin = site({ id: 'site_5', name: 'hill', revision: 3 });
  grafana.on('GET /sites', () => ({ items: [alps, hill, twin] }));
  grafana.on('DELETE /sites/*', () => undefined);
  showPage(shown, { at: '/?site=site_5' });
  await screen.findByText(/the file counts\. It is registered too/u);
  await person.click(screen.getByRole('button', { name: 'Remove the site Hill' }));
  await screen.findByText('The registered site is removed. That of the configuration file stays.');
  await person.click(screen.getByRole('button', { name: 'Remove the site' }));
  await expect.poll(() => grafana.sent('DELETE /sites/site_5')).toHaveLength(1);
  expect(grafana.sent('DELETE /sites/site_5')[0]!.headers['If-Match']).toBe('"3"');
});

test('of such a site the notes are changed, which only the registry has', async () => {
  const person = userEvent.setup();
  const twin = site({ id: 'site_5', name: 'hill', revision: 3, latitude: 1, longitude: 2 });
  grafana.on('GET /sites', () => ({ items: [alps, hill, twin] }));
  grafana.on('PATCH /sites/*', () => twin);
  // As a link has it that was made before the site was registered.
  showPage(shown, { at: `/?site=${hill.id}` });
  await screen.findByText(/the file counts\. It is registered too/u);
  expect(field(/^Latitude/u).readOnly).toBe(true);
  await person.type(field(/^Notes/u), 'Key at the farm.');
  await person.click(screen.getByRole('button', { name: 'Save' }));
  await expect.poll(() => grafana.sent('PATCH /sites/site_5')).toHaveLength(1);
  expect(grafana.sent('PATCH /sites/site_5')[0]).toMatchObject({ body: { notes: 'Key at the farm.' } });
});

test('devices of the file are counted at their site once it is registered', async () => {
  const person = userEvent.setup();
  let registered = false;
  grafana.on('GET /sites', () => ({
    items: registered ? [hill, site({ id: 'site_5', name: 'Hill' })] : [hill],
  }));
  grafana.on('GET /devices', () => ({
    items: [device({ source: 'file', site: 'Hill', site_id: registered ? 'site_5' : hill.id })],
  }));
  grafana.on('POST /sites', () => {
    registered = true;
    return site({ id: 'site_5', name: 'Hill' });
  });
  showPage(shown, { at: '/?new=1&name=Hill' });
  await person.click(await screen.findByRole('button', { name: 'Make the site' }));
  await expect.poll(() => grafana.sent('GET /devices').length).toBeGreaterThan(1);
  const hillsRow = await screen.findByRole('row', { name: /^Hill/u });
  await within(hillsRow).findByRole('cell', { name: '1' });
});

test('a registered site is offered registered ones only to lie below', async () => {
  giveListsHeight();
  const person = userEvent.setup();
  grafana.on('GET /sites', () => ({ items: [alps, hill, tower, region] }));
  showPage(shown, { at: '/?site=site_1' });
  await person.click(await screen.findByLabelText(/^Below/u));
  await screen.findByRole('option', { name: 'North' });
  expect(screen.queryByRole('option', { name: 'Alps' })).toBeNull();
});

test('a site is edited from its row', async () => {
  showPage(shown);
  await userEvent.click(await screen.findByRole('button', { name: 'Edit Tower 1' }));
  await screen.findByLabelText(/^Name/u);
  expect(field(/^Name/u).value).toBe('Tower 1');
});

test('searches both kinds of sites', async () => {
  grafana.on('GET /sites', () => ({ items: [hill, tower] }));
  showPage(shown, { at: '/?search=HILL' });
  await screen.findByRole('link', { name: 'Hill' });
  expect(screen.queryByRole('link', { name: /^Tower 1/u })).toBeNull();
  expect(screen.queryByText('No site matches')).toBeNull();
});

test('a change by somebody else keeps what was typed, and is saved upon theirs', async () => {
  const person = userEvent.setup();
  grafana.on('PATCH /sites/*', ({ headers }) =>
    headers['If-Match'] === '"1"'
      ? problem(412, 'registry.revision-mismatch', 'The record now has revision 2, not 1.')
      : tower,
  );
  grafana.on('GET /sites/*', () => ({ ...tower, notes: 'Key at the farm.', revision: 2 }));
  showPage(shown, { at: '/?site=site_1' });
  await screen.findByLabelText(/^Name/u);
  await person.clear(field(/^Name/u));
  await person.type(field(/^Name/u), 'Tower One');
  await person.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText('Somebody changed this while you were editing');
  expect(field(/^Name/u).value).toBe('Tower One');
  await person.click(screen.getByRole('button', { name: 'Keep mine and save' }));
  await expect.poll(() => grafana.sent('PATCH /sites/site_1')).toHaveLength(2);
  const { headers, body } = grafana.sent('PATCH /sites/site_1')[1]!;
  expect(headers['If-Match']).toBe('"2"');
  // Their notes are not touched.
  expect(body).toEqual({ name: 'Tower One' });
});

test('theirs can be loaded instead', async () => {
  const person = userEvent.setup();
  grafana.on('PATCH /sites/*', () =>
    problem(412, 'registry.revision-mismatch', 'The record now has revision 2, not 1.'),
  );
  grafana.on('GET /sites/*', () => ({ ...tower, name: 'Tower A', revision: 2 }));
  showPage(shown, { at: '/?site=site_1' });
  await screen.findByLabelText(/^Name/u);
  await person.type(field(/^Name/u), ' x');
  await person.click(screen.getByRole('button', { name: 'Save' }));
  await person.click(await screen.findByRole('button', { name: 'Load theirs' }));
  await expect.poll(() => field(/^Name/u).value).toBe('Tower A');
});

test('refuses coordinates that are none', async () => {
  const person = userEvent.setup();
  showPage(shown, { at: '/?new=1' });
  await person.type(await screen.findByLabelText(/^Name/u), 'Tower 3');
  await person.type(field(/^Latitude/u), '91');
  await person.click(screen.getByRole('button', { name: 'Make the site' }));
  await screen.findByText('It must be from -90 to 90.');
  expect(screen.getByText('Latitude and longitude are set together.')).toBeTruthy();
  expect(grafana.sent('POST /sites')).toHaveLength(0);
});

test('a site in use says by what instead of being removed', async () => {
  const person = userEvent.setup();
  showPage(shown, { at: '/?site=site_1' });
  await person.click(await screen.findByRole('button', { name: 'Remove the site Tower 1' }));
  await screen.findByText('Device tower1-ap1 is at it');
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Remove the site' }).disabled).toBe(true);
});

test('a viewer sees who may change sites', async () => {
  grafana.on('GET /session', () => session('viewer'));
  showPage(shown, { at: '/?site=site_1' });
  const save = await screen.findByRole('button', { name: 'Save' });
  await expect.poll(() => save.getAttribute('aria-disabled')).toBe('true');
});

test('devices that could not be read are said to be missing, not none', async () => {
  const person = userEvent.setup();
  grafana.on('GET /devices', () => problem(500, 'internal', 'The store is away.'));
  showPage(shown, { at: '/?site=site_1' });
  await screen.findByText(/^The devices could not be read: how many each site has/u);
  await screen.findByText('Which devices are here could not be read.');
  const cells = screen.getAllByRole('cell', { name: 'not known', hidden: true });
  expect(cells).toHaveLength(2);
  expect(screen.queryByText('0')).toBeNull();
  await person.click(screen.getByRole('button', { name: 'Remove the site Tower 1' }));
  await screen.findByText(/^Which devices use it could not be read\. The exporter refuses/u);
});
