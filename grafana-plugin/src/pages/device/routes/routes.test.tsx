import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { FakeGrafana, problem } from '../../../../test/fake-grafana.ts';
import { showPage } from '../../../../test/show-page.tsx';
import { Routes } from './routes.tsx';

let grafana: FakeGrafana;
const asked = () => grafana.sent('GET /devices/*/routes').map(({ query }) => query);

const list = (changes: object) => ({
  transport: 'api',
  read_at: '2026-01-05T08:00:00.000Z',
  absent: false,
  complete: true,
  total: 22_481,
  selected: 22_481,
  listed: false,
  rows: [],
  warnings: [],
  ...changes,
});

const defaultRoute = {
  route: '*1',
  family: 'ipv4',
  destination: '0.0.0.0/0',
  gateway: '10.0.0.1',
  protocol: 'static',
  active: true,
  enabled: true,
};

beforeEach(() => {
  grafana = new FakeGrafana();
  grafana.on('GET /devices/*/routes', ({ query }) =>
    query['covering'] === '10.20.3.4'
      ? list({
          selected: 2,
          listed: true,
          rows: [
            defaultRoute,
            { ...defaultRoute, route: '*2', destination: '10.20.0.0/16', active: false, protocol: 'ospf' },
          ],
        })
      : query['covering'] === 'nonsense'
        ? problem(400, 'request.invalid-parameter', 'covering must be an address or a network.')
        : list({}),
  );
});

test('says how many there are instead of reading a full table', async () => {
  showPage(<Routes deviceId="dev_1" />);
  await screen.findByText('22481 of 22481 routes');
  await screen.findByText('22481 routes match');
  expect(screen.queryByRole('table')).toBeNull();
  expect(asked()).toEqual([{ limit: 1000 }]);
});

test('finds the routes to an address, the most specific first', async () => {
  const user = userEvent.setup();
  showPage(<Routes deviceId="dev_1" />);
  await user.type(await screen.findByRole('textbox', { name: /Leads to/u }), '10.20.3.4');
  await screen.findByText('2 of 22481 routes');
  const [, first, second] = screen.getAllByRole('row');
  within(first!).getByText('10.20.0.0/16');
  within(first!).getByText('Not active');
  within(second!).getByText('0.0.0.0/0');
  within(second!).getByText('Active');
});

test('says what is no address', async () => {
  const user = userEvent.setup();
  showPage(<Routes deviceId="dev_1" />);
  await user.type(await screen.findByRole('textbox', { name: /Leads to/u }), 'nonsense');
  await screen.findByText(/Not an address or a network/u);
  expect(asked().at(-1)).toMatchObject({ covering: 'nonsense' });
});

test('a device that is read over SNMP has none, with the reason', async () => {
  grafana.on('GET /devices/*/routes', () =>
    list({
      transport: 'snmp',
      absent: true,
      total: null,
      selected: null,
      note: 'SNMP does not provide it; the API does.',
    }),
  );
  showPage(<Routes deviceId="dev_1" />);
  await screen.findByText('SNMP does not provide it; the API does.');
  await waitFor(() => expect(screen.queryByText(/of .* routes/u)).toBeNull());
});
