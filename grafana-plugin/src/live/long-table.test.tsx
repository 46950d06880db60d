import { focusManager } from '@tanstack/react-query';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { FakeGrafana } from '../../test/fake-grafana.ts';
import { fakePrometheus } from '../../test/fake-prometheus.ts';
import { showPage } from '../../test/show-page.tsx';
import { LiveTable } from './live-table.tsx';
import { dhcpLeases } from './tables/dhcp-leases.ts';

const leases = Array.from({ length: 12_000 }, (_, i) => ({
  lease: `*${i}`,
  address: `10.${i >> 8}.${i & 255}.1`,
  host_name: `host${i}`,
  status: 'bound',
}));

let grafana: FakeGrafana;

beforeEach(() => {
  fakePrometheus();
  grafana = new FakeGrafana();
  // As the exporter does: search and order over all rows, then the page.
  grafana.on('GET /devices/*/dhcp-leases', ({ query }) => {
    const { limit, offset = 0, search } = query as { limit: number; offset?: number; search?: string };
    const matching =
      search === undefined ? leases : leases.filter((one) => JSON.stringify(one).includes(search));
    return {
      read_at: '2026-01-05T08:00:00.000Z',
      absent: false,
      complete: true,
      total: leases.length,
      ...(search === undefined ? {} : { matching: matching.length }),
      rows: matching.slice(offset, offset + limit),
      warnings: [],
    };
  });
  showPage(<LiveTable table={dhcpLeases} deviceId="dev_1" labels={{ device: 'r1' }} />);
});

const asked = () => grafana.sent('GET /devices/*/dhcp-leases').map(({ query }) => query);

const sortButton = (name: string) =>
  within(screen.getByRole('columnheader', { name: new RegExp(name, 'u') })).getByRole('button');

async function showLong(): Promise<void> {
  await waitFor(() => expect(grafana.openStreams).toHaveLength(1));
  grafana.openStreams[0]!.send('dhcp-leases', {
    read_at: '2026-01-05T08:00:00.000Z',
    absent: false,
    complete: true,
    total: leases.length,
    rows: leases.slice(0, 500),
    warnings: [],
  });
  await screen.findByText('host0');
}

test('a page of a long table is here, and the stream is closed', async () => {
  await showLong();
  expect(grafana.openStreams).toEqual([]);
  expect(screen.getByText('12000 rows')).toBeTruthy();
  expect(screen.getByText('Rows 1 to 50')).toBeTruthy();
  expect(screen.getAllByRole('row')).toHaveLength(51);
  expect(asked().at(-1)).toEqual({ limit: 50, offset: 0, sort: 'active_address,address' });
});

test('the exporter searches in all rows, and says how many match', async () => {
  await showLong();
  const user = userEvent.setup();
  await user.click(
    within(screen.getByRole('navigation', { name: 'Pages of the table' })).getByRole('button', { name: '2' }),
  );
  await screen.findByText('host50');
  await user.type(screen.getByPlaceholderText('Search all rows'), 'host11999');
  await screen.findByText('1 of 12000 rows');
  expect(asked().at(-1)).toMatchObject({ search: 'host11999', offset: 0 });
});

test('the exporter sorts all rows by what it knows', async () => {
  await showLong();
  const user = userEvent.setup();
  await user.click(sortButton('Host name'));
  await waitFor(() => expect(asked().at(-1)).toMatchObject({ sort: 'host_name' }));
  await user.click(sortButton('Host name'));
  await waitFor(() => expect(asked().at(-1)).toMatchObject({ sort: '-host_name' }));
});

test('when rows go, the last page that is left is shown, not an empty one', async () => {
  await showLong();
  const user = userEvent.setup();
  const pages = screen.getByRole('navigation', { name: 'Pages of the table' });
  await user.click(within(pages).getByRole('button', { name: '240' }));
  await screen.findByText('host11999');
  leases.length = 1_420;
  // Looking at the page again reads it again.
  act(() => {
    focusManager.setFocused(false);
    focusManager.setFocused(true);
  });
  await screen.findByText('host1419');
  expect(asked().at(-1)).toMatchObject({ offset: 1_400 });
});
