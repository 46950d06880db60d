import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { exporterAway, FakeGrafana, problem } from '../../../test/fake-grafana.ts';
import { fakePrometheus } from '../../../test/fake-prometheus.ts';
import { giveListsHeight } from '../../../test/list-height.ts';
import { device, fileSite, site } from '../../../test/records.ts';
import { session } from '../../../test/session.ts';
import { showPage } from '../../../test/show-page.tsx';
import { bulkRun } from './bulk-run.ts';
import DevicesPage from './devices-page.tsx';

const ap = device();
const router = device({
  id: 'dev_2',
  name: 'tower1-gw',
  type: 'router',
  role: 'core',
  serial: 'GW1',
  revision: 4,
});

let grafana: FakeGrafana;
/** What the registry has; filters are the registry's own, and tests look at what it was asked. */
let devices = [ap, router];

beforeEach(() => {
  devices = [ap, router];
  bulkRun.set(undefined);
  fakePrometheus();
  grafana = new FakeGrafana();
  grafana.on('GET /devices', ({ query }) => {
    const items = devices.filter(({ state }) => query['state'] === undefined || state === query['state']);
    return { items, total: items.length };
  });
  grafana.on('GET /devices/*', ({ path }) => devices.find(({ id }) => path.endsWith(id)));
  grafana.on('GET /sites', () => ({ items: [site()] }));
  grafana.on('GET /saved-searches', () => ({
    items: [
      {
        id: 'srch_1',
        name: 'Sectors',
        filter: { role: 'sector', site_id: 'Tower 1' },
        notes: '',
        revision: 1,
        created_at: '',
        updated_at: '',
      },
    ],
  }));
});

const list = () => grafana.sent('GET /devices').filter(({ query }) => query['sort'] !== undefined);
const row = async (name: string) => (await screen.findByRole('link', { name })).closest('tr')!;

test('shows each device with its site, state in words and a link to its page', async () => {
  fakePrometheus((expr) =>
    expr.startsWith('mikrotik_up')
      ? [
          { labels: { device: 'tower1-ap1' }, value: 0 },
          { labels: { device: 'tower1-gw' }, value: 1 },
        ]
      : [{ labels: { device: 'tower1-ap1', reason: 'login-rejected' }, value: 1 }],
  );
  showPage(<DevicesPage />);
  await screen.findByText('Down: login rejected');
  const ofAp = await row('tower1-ap1');
  expect(within(ofAp).getByText('Tower 1')).toBeTruthy();
  expect(within(ofAp).getByRole('link', { name: 'tower1-ap1' }).getAttribute('href')).toBe(
    '/a/mikrofleet-mikrotik-app/devices/dev_1',
  );
  expect(within(await row('tower1-gw')).getByText('Up')).toBeTruthy();
});

test('asks the registry for what the address says', async () => {
  showPage(<DevicesPage />, { at: '/?search=tower&site=Tower+1&type=ap&version=7.16.2&sort=-version' });
  await row('tower1-ap1');
  expect(list()[0]!.query).toMatchObject({
    search: 'tower',
    site_id: 'Tower 1',
    type: 'ap',
    version: '7.16.2',
    sort: '-version',
    limit: 50,
  });
});

test('what is typed and sorted goes into the address', async () => {
  const person = userEvent.setup();
  const page = showPage(<DevicesPage />);
  await row('tower1-ap1');
  await person.type(screen.getByPlaceholderText(/Search names/u), 'tower');
  await waitFor(() => expect(page.address()).toBe('/?search=tower'));
  await person.click(screen.getByRole('button', { name: /Version/u }));
  await waitFor(() => expect(page.address()).toBe('/?search=tower&sort=version'));
  await waitFor(() => expect(list().at(-1)!.query).toMatchObject({ search: 'tower', sort: 'version' }));
});

test('a space that is typed stays while the search goes into the address', async () => {
  const person = userEvent.setup();
  const page = showPage(<DevicesPage />);
  const search = await screen.findByPlaceholderText<HTMLInputElement>(/Search names/u);
  await person.type(search, 'tower ');
  await waitFor(() => expect(page.address()).toBe('/?search=tower'));
  await person.type(search, '7');
  expect(search.value).toBe('tower 7');
  await waitFor(() => expect(page.address()).toBe('/?search=tower+7'));
});

test('a saved search fills the filters', async () => {
  const person = userEvent.setup();
  const page = showPage(<DevicesPage />);
  await row('tower1-ap1');
  await person.click(screen.getByPlaceholderText('Choose a saved search'));
  // Without a layout the list of choices is not drawn, but the keyboard works.
  await person.keyboard('{ArrowDown}{Enter}');
  await waitFor(() => expect(page.address()).toBe('/?site=Tower+1&role=sector'));
});

test('a saved search is renamed, and its link copied', async () => {
  const person = userEvent.setup();
  grafana.on('PATCH /saved-searches/*', () => ({ id: 'srch_1' }));
  showPage(<DevicesPage />, { at: '/?site=Tower+1&role=sector&page=2&cursor=x' });
  await person.click(await screen.findByRole('button', { name: 'Rename the saved search' }));
  const name = screen.getByRole('textbox', { name: /Name of the search/u });
  await person.clear(name);
  await person.type(name, 'All sectors{Enter}');
  await waitFor(() => expect(grafana.sent('PATCH /saved-searches/srch_1')).toHaveLength(1));
  const [sent] = grafana.sent('PATCH /saved-searches/srch_1');
  expect([sent!.body, sent!.headers['If-Match']]).toEqual([{ name: 'All sectors' }, '"1"']);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await person.click(screen.getByRole('button', { name: 'Copy a link to this search' }));
  await waitFor(async () => expect(await navigator.clipboard.readText()).not.toBe(''));
  const link = new URL(await navigator.clipboard.readText());
  expect(link.search).toBe('?site=Tower+1&role=sector');
});

// With a tooltip it is another button than without.
const replace = () => screen.getByRole('button', { name: 'Replace' });

test('a search takes the place of a saved one', async () => {
  const person = userEvent.setup();
  grafana.on('PATCH /saved-searches/*', () =>
    problem(412, 'registry.revision-mismatch', 'Somebody else has changed it.'),
  );
  showPage(<DevicesPage />, { at: '/?type=ap' });
  await row('tower1-ap1');
  const save = await screen.findByRole('button', { name: 'Save this search' });
  // Until it is known who the person is, they may not.
  await waitFor(() => expect(save.getAttribute('aria-disabled')).not.toBe('true'));
  await person.click(save);
  await person.click(await screen.findByRole('radio', { name: 'In place of another' }));
  expect(replace().getAttribute('aria-disabled')).toBe('true');
  await person.click(screen.getByRole('combobox', { name: /Which one/u }));
  await person.keyboard('{ArrowDown}{Enter}');
  await waitFor(() => expect(replace().getAttribute('aria-disabled')).not.toBe('true'));
  await person.click(replace());
  await screen.findByText('Somebody else has changed it.');
  grafana.on('PATCH /saved-searches/*', () => ({ id: 'srch_1' }));
  await person.click(replace());
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(grafana.sent('PATCH /saved-searches/srch_1').at(-1)!.body).toEqual({ filter: { type: 'ap' } });
});

test('finds the devices that are down by their scrapes', async () => {
  fakePrometheus((expr) =>
    expr.startsWith('mikrotik_up')
      ? [
          { labels: { device: 'tower1-ap1' }, value: 1 },
          { labels: { device: 'tower1-gw' }, value: 0 },
        ]
      : [],
  );
  showPage(<DevicesPage />, { at: '/?state=down' });
  await row('tower1-gw');
  expect(screen.queryByRole('link', { name: 'tower1-ap1' })).toBeNull();
  expect(screen.getByText('1 to 1 of 1')).toBeTruthy();
});

test('finds the devices of which nothing is known', async () => {
  giveListsHeight();
  devices = [ap, device({ id: 'dev_3', name: 'tower1-ap2', last_contact_at: null })];
  fakePrometheus((expr) =>
    expr.startsWith('mikrotik_up') ? [{ labels: { device: 'tower1-ap1' }, value: 1 }] : [],
  );
  const { address } = showPage(<DevicesPage />);
  await row('tower1-ap1');
  await userEvent.click(screen.getByRole('combobox', { name: 'State' }));
  await userEvent.click(await screen.findByRole('option', { name: 'Not known' }));
  await waitFor(() => expect(screen.queryByRole('link', { name: 'tower1-ap1' })).toBeNull());
  expect(within(await row('tower1-ap2')).getByText('Not known')).toBeTruthy();
  expect(screen.getByText('1 to 1 of 1')).toBeTruthy();
  expect(address()).toBe('/?state=unknown');
  // The registry would refuse it.
  expect(grafana.sent('GET /devices').some(({ query }) => query['state'] === 'unknown')).toBe(false);
});

test('goes to the next page and back', async () => {
  grafana.on('GET /devices', ({ query }) =>
    query['state'] === 'quarantined'
      ? { items: [], total: 0 }
      : query['cursor'] === 'second'
        ? { items: [router], total: 51 }
        : { items: [ap], total: 51, next_cursor: 'second' },
  );
  const person = userEvent.setup();
  const page = showPage(<DevicesPage />);
  await row('tower1-ap1');
  await person.click(screen.getByRole('button', { name: 'Next page' }));
  await row('tower1-gw');
  expect(page.address()).toBe('/?page=2&cursor=second');
  expect(screen.getByText('51 to 51 of 51')).toBeTruthy();
  await person.click(screen.getByRole('button', { name: 'Previous page' }));
  await row('tower1-ap1');
  expect(page.address()).toBe('/');
});

test('says that nothing fits, and that there is nothing yet', async () => {
  devices = [];
  const { unmount } = showPage(<DevicesPage />, { at: '/?type=lte' });
  await screen.findByText('No device fits');
  unmount();
  showPage(<DevicesPage />);
  await screen.findByText('There are no devices yet');
  const register = screen.getAllByRole('link', { name: 'Register devices' });
  expect(register[0]!.getAttribute('href')).toBe('/a/mikrofleet-mikrotik-app/register');
});

test('says that the exporter is away, and keeps what was read', async () => {
  grafana.on('GET /devices', exporterAway);
  showPage(<DevicesPage />);
  await screen.findByText('The devices could not be read');
});

test('shows a viewer what an administrator may do, with the reason', async () => {
  grafana.on('GET /session', () => session('viewer'));
  showPage(<DevicesPage />);
  await row('tower1-ap1');
  const button = screen.getByRole('button', { name: 'Register devices' });
  expect(button.getAttribute('aria-disabled')).toBe('true');
});

test('changes what is ticked for all chosen devices or for none, then one by one if wanted', async () => {
  grafana.on('POST /devices/bulk', () =>
    problem(422, 'registry.bulk-rejected', '1 of 2 devices cannot be changed.', {
      errors: [{ field: 'devices.1', name: 'tower1-gw', message: 'It is quarantined.' }],
    }),
  );
  grafana.on('PATCH /devices/*', ({ path }) =>
    path.endsWith('dev_2')
      ? problem(412, 'registry.revision-mismatch', 'The record now has revision 5, not 4.')
      : ap,
  );
  const person = userEvent.setup();
  showPage(<DevicesPage />);
  await row('tower1-ap1');
  await person.click(screen.getByRole('checkbox', { name: 'Select all devices of this page' }));
  await person.click(screen.getByRole('button', { name: 'Change' }));
  await person.click(await screen.findByRole('checkbox', { name: 'Role' }));
  await person.type(screen.getByRole('textbox', { name: /Role/u }), 'backhaul');
  await person.click(screen.getByRole('button', { name: 'Change 2 devices' }));
  await screen.findByText('tower1-gw: It is quarantined.');
  expect(grafana.sent('POST /devices/bulk').map(({ body }) => body)).toEqual([
    { devices: [{ id: 'dev_1' }, { id: 'dev_2' }], change: { role: 'backhaul' } },
  ]);
  expect(grafana.sent('PATCH /devices/*')).toEqual([]);

  await person.click(screen.getByRole('button', { name: 'Change what can be changed, one by one' }));
  await screen.findByText(/1 of 2 done, 1 failed/u);
  const changes = grafana.sent('PATCH /devices/*');
  expect(changes.map(({ body, headers }) => [body, headers['If-Match']])).toEqual([
    [{ role: 'backhaul' }, '"1"'],
    [{ role: 'backhaul' }, '"4"'],
  ]);
  expect(screen.getByText(/The record now has revision 5/u)).toBeTruthy();
});

test('chooses what matches on all pages, with the count', async () => {
  const rest = device({ id: 'dev_3', name: 'tower1-ap3' });
  grafana.on('GET /devices', ({ query }) =>
    query['limit'] === 50
      ? { items: [ap, router], total: 3, next_cursor: 'more' }
      : { items: [ap, router, rest], total: 3, next_cursor: null },
  );
  showPage(<DevicesPage />, { at: '/?search=tower1' });
  await userEvent.click(await screen.findByRole('button', { name: 'Choose all 3 that match' }));
  await screen.findByText('3 devices chosen');
  expect(grafana.sent('GET /devices').at(-1)!.query).toMatchObject({ search: 'tower1' });
});

test('maintenance for the chosen devices is a link with their names', async () => {
  const person = userEvent.setup();
  showPage(<DevicesPage />);
  await row('tower1-ap1');
  await person.click(screen.getByRole('checkbox', { name: 'Select tower1-ap1' }));
  expect(screen.getByRole('link', { name: 'Maintenance' }).getAttribute('href')).toBe(
    '/a/mikrofleet-mikrotik-app/maintenance?device=tower1-ap1&new=1',
  );
});

test('deletes only after saying what is lost', async () => {
  grafana.on('DELETE /devices/*', () => undefined);
  const person = userEvent.setup();
  showPage(<DevicesPage />);
  await row('tower1-ap1');
  await person.click(screen.getByRole('checkbox', { name: 'Select tower1-ap1' }));
  await person.click(screen.getByRole('button', { name: 'Delete' }));
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByText(/Lost: the registration/u)).toBeTruthy();
  expect(grafana.sent('DELETE /devices/*')).toHaveLength(0);
  await person.click(within(dialog).getByRole('button', { name: 'Delete' }));
  await waitFor(() => expect(grafana.sent('DELETE /devices/*')).toHaveLength(1));
  await screen.findByText(/1 of 1 done, 0 failed/u);
});

test('swapped hardware is shown above the list and confirmed with both serials in sight', async () => {
  devices = [device({ state: 'quarantined', observed_serial: 'NEW00000001', revision: 7 }), router];
  let isOutdated = true;
  grafana.on('POST /devices/*/confirm-hardware', () =>
    isOutdated ? problem(412, 'registry.revision-mismatch', 'The record now has revision 8, not 7.') : ap,
  );
  const person = userEvent.setup();
  showPage(<DevicesPage />);
  await screen.findByText('1 device answers with another serial than the registered one');
  await person.click(screen.getByRole('button', { name: 'tower1-ap1: Compare and confirm' }));
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByText('HC107ABCDEF')).toBeTruthy();
  expect(within(dialog).getByText('NEW00000001')).toBeTruthy();
  await person.click(within(dialog).getByRole('button', { name: 'Confirm the new hardware' }));
  await within(dialog).findByText('Somebody changed the device meanwhile. Look at it again.');
  isOutdated = false;
  await person.click(within(dialog).getByRole('button', { name: 'Show it as it is now' }));
  await waitFor(() => expect(within(dialog).queryByText(/Somebody changed/u)).toBeNull());
  await person.click(within(dialog).getByRole('button', { name: 'Confirm the new hardware' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(grafana.sent('POST /devices/*/confirm-hardware').at(-1)!.headers['If-Match']).toBe('"7"');
});

test('the tree has sites with their counts, and opens', async () => {
  const person = userEvent.setup();
  showPage(<DevicesPage />, { at: '/?view=tree' });
  await person.click(await screen.findByRole('button', { name: 'Show what is at Tower 1' }));
  expect(await screen.findByRole('link', { name: 'tower1-gw' })).toBeTruthy();
  expect(screen.getByText('2 devices')).toBeTruthy();
});

test('the filter offers sites of the configuration file too, and the tree marks them', async () => {
  giveListsHeight();
  const person = userEvent.setup();
  grafana.on('GET /sites', () => ({ items: [fileSite({ name: 'Hill' }), site()] }));
  const page = showPage(<DevicesPage />, { at: '/?view=tree' });
  await screen.findByRole('link', { name: 'Hill' });
  screen.getByText('From the file');
  await person.click(screen.getByRole('combobox', { name: 'Site' }));
  await person.click(await screen.findByRole('option', { name: 'Hill' }));
  await waitFor(() => expect(page.address()).toContain('site=Hill'));
  await waitFor(() => expect(grafana.sent('GET /devices').at(-1)!.query).toMatchObject({ site_id: 'Hill' }));
});

test('a map without coordinates says how to give them', async () => {
  showPage(<DevicesPage />, { at: '/?view=map' });
  await screen.findByText('No site has coordinates');
});

test('on a phone the filters are behind a button that counts them', async () => {
  const wide = window.matchMedia;
  vi.spyOn(window, 'matchMedia').mockImplementation((media) => Object.assign(wide(media), { matches: true }));
  onTestFinished(() => void vi.restoreAllMocks());
  const person = userEvent.setup();
  showPage(<DevicesPage />, { at: '/?type=ap&role=sector' });
  await row('tower1-ap1');
  expect(screen.queryByRole('combobox', { name: 'Type' })).toBeNull();
  await person.click(screen.getByRole('button', { name: 'Filters (2 active)' }));
  expect(screen.getByRole('combobox', { name: 'Type' })).toBeTruthy();
});

const away = () => problem(500, 'internal', 'The store is away.');

test('what is read beside the list and fails is said, and the list is there', async () => {
  grafana.on('GET /sites', away);
  grafana.on('GET /saved-searches', away);
  grafana.on('GET /devices', ({ query }) =>
    query['state'] === 'quarantined' ? away() : { items: devices, total: devices.length },
  );
  showPage(<DevicesPage />);
  await row('tower1-ap1');
  await screen.findByText('Whether hardware was swapped could not be read');
  await screen.findByText('The saved searches could not be read');
  await screen.findByText('The sites could not be read: there are none to choose from');
});
