import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router-dom';
import { beforeEach, expect, test } from 'vitest';
import { FakeGrafana, problem } from '../../../test/fake-grafana.ts';
import { fakePrometheus } from '../../../test/fake-prometheus.ts';
import { credential, device, site } from '../../../test/records.ts';
import { session } from '../../../test/session.ts';
import { showPage } from '../../../test/show-page.tsx';
import type { Entry } from './change-lines.ts';
import DevicePage from './device-page.tsx';

let grafana: FakeGrafana;

const show = () =>
  showPage(
    <Routes>
      <Route path="/devices/:id/*" element={<DevicePage />} />
    </Routes>,
    { at: '/devices/dev_1/changes' },
  );

let entries = 0;
const entry = (changes: Entry['changes'], rest: Partial<Entry> = {}): Entry => ({
  id: `hist_${(entries += 1)}`,
  device_id: 'dev_1',
  at: '2026-01-05T08:00:00.000Z',
  actor: 'grafana:alice@example.net',
  action: 'update',
  changes,
  ...rest,
});
const change = (property: string, before: unknown, after: unknown) => ({ property, before, after });

const history = (...items: readonly Entry[]): void => {
  grafana.on('GET /devices/*/history', () => ({ items }));
};
const lines = (): readonly (string | null)[] =>
  within(screen.getByRole('region', { name: 'Changes' }))
    .queryAllByRole('listitem')
    .map(({ textContent }) => textContent);

beforeEach(() => {
  fakePrometheus();
  grafana = new FakeGrafana();
  grafana.on('GET /devices/*', () => device());
  grafana.on('GET /sites/*', () => site());
  grafana.on('GET /devices/*/live-resources', () => ({ transport: 'api', error: null, items: [] }));
  grafana.on('GET /alerts', () => ({ items: [] }));
  grafana.on('GET /maintenance-windows', () => ({ items: [] }));
  grafana.on('GET /sites', () => ({ items: [site(), site({ id: 'site_2', name: 'Tower 2' })] }));
  grafana.on('GET /devices', () => ({ items: [device(), device({ id: 'dev_2', name: 'tower1-core' })] }));
  grafana.on('GET /credentials', () => ({ items: [credential()] }));
  grafana.on('GET /tokens', () => ({ items: [{ id: 'tok_1', name: 'billing' }] }));
});

test('a rename, a move and another credential are in words, with names in place of ids', async () => {
  history(
    entry([
      change('name', 'tower1-ap1', 'tower1-ap9'),
      change('site_id', 'site_1', 'site_2'),
      change('parent_id', null, 'dev_2'),
      change('api_credential_id', 'cred_gone', 'cred_1'),
      change('type', 'ap', 'cpe'),
      change('transport', 'api', 'snmp'),
      change('state', 'active', 'disabled'),
      change('modules', null, '["ap","slow"]'),
    ]),
  );
  show();
  await screen.findByText('API credential: cred_gone → monitor');
  await screen.findByText('Reached through: – → tower1-core');
  await screen.findByText('Site: Tower 1 → Tower 2');
  expect(lines()).toEqual([
    'Name: tower1-ap1 → tower1-ap9',
    'Site: Tower 1 → Tower 2',
    'Reached through: – → tower1-core',
    // Removed since: nothing but the id is left.
    'API credential: cred_gone → monitor',
    'Type: Access point → CPE',
    'Read over: RouterOS API → SNMP',
    'State: Active → Disabled',
    'Modules: – → ap, slow',
  ]);
  screen.getByRole('cell', { name: 'Changed' });
  screen.getByRole('cell', { name: 'Grafana: alice@example.net' });
});

test('labels and plans of interfaces are told one by one', async () => {
  history(
    entry([
      change('labels', '{"height":"30","rack":"5","same":"x"}', '{"rack":"7","same":"x","vendor":"y"}'),
      change(
        'interfaces',
        '{"sfp1":{"role":"backhaul","peerSiteId":"site_2","capacity":1000000000}}',
        '{"sfp1":{"role":"uplink"},"wlan1":{"plannedClients":40}}',
      ),
    ]),
  );
  show();
  await screen.findByText('Plan of sfp1: backhaul, to Tower 2, 1 Gb/s → uplink');
  expect(lines()).toEqual([
    'Label removed: height=30',
    'Label rack: 5 → 7',
    'Label added: vendor=y',
    'Plan of sfp1: backhaul, to Tower 2, 1 Gb/s → uplink',
    'Plan of wlan1: none → planned for 40 clients',
  ]);
});

test('a new device has what it was registered with, and nothing that was left empty', async () => {
  const empty = [change('role', null, ''), change('labels', null, '{}'), change('interfaces', null, '{}')];
  history(
    entry([change('name', null, 'tower1-ap1'), change('site_id', null, 'site_1'), ...empty], {
      action: 'create',
    }),
  );
  show();
  await screen.findByText('Site: Tower 1');
  expect(lines()).toEqual(['Name: tower1-ap1', 'Site: Tower 1']);
  screen.getByRole('cell', { name: 'Registered' });
});

test('who and what are in words; the id of a token is beside the pointer', async () => {
  history(
    entry([change('version', '7.16.1', '7.16.2')], { action: 'observe', actor: 'token:tok_1' }),
    entry([change('state', 'active', 'quarantined'), change('observed_serial', null, 'DEMO2')], {
      action: 'quarantine',
      actor: 'system:scrape',
    }),
    entry([change('serial', 'DEMO1', 'DEMO2')], { action: 'confirm', actor: 'local:root' }),
  );
  const person = userEvent.setup();
  show();
  const token = await screen.findByText('Token: billing');
  for (const words of ['Read from the device', 'Other hardware answered', 'New hardware confirmed'])
    screen.getByRole('cell', { name: words });
  screen.getByRole('cell', { name: 'Exporter: scrape' });
  screen.getByRole('cell', { name: 'Server: root' });
  expect(lines()).toEqual([
    'RouterOS: 7.16.1 → 7.16.2',
    'State: Active → Hardware swapped',
    'Serial number that answers: – → DEMO2',
    'Serial number: DEMO1 → DEMO2',
  ]);
  await person.hover(token);
  await screen.findByText('token:tok_1');
});

test('what this version does not know, or cannot take apart, is shown as it is', async () => {
  history(
    entry(
      [
        change('constructor', 1, { tall: true }),
        change('state', 'active', 'resting'),
        change('transport', 'api', 'rest'),
        change('labels', '{"cut', '{}'),
        change('modules', 'ap', null),
        change('interfaces', '{}', '{"sfp1":{"colour":"red"}}'),
      ],
      { action: 'toString', actor: 'valueOf' },
    ),
  );
  show();
  await screen.findByRole('cell', { name: 'toString' });
  screen.getByRole('cell', { name: 'valueOf' });
  expect(lines()).toEqual([
    'constructor: 1 → {"tall":true}',
    'State: Active → resting',
    'Read over: RouterOS API → rest',
    'Labels: {"cut → {}',
    'Modules: ap → –',
    'Plan of sfp1: none → colour: red',
  ]);
});

test('a viewer is asked for no list that they may not read', async () => {
  grafana.on('GET /session', () => session('viewer'));
  history(
    entry([change('api_credential_id', null, 'cred_1'), change('site_id', null, 'site_1')], {
      actor: 'token:tok_1',
    }),
  );
  show();
  await screen.findByText('Site: – → Tower 1');
  expect(lines()[0]).toBe('API credential: – → cred_1');
  screen.getByRole('cell', { name: 'Token: tok_1' });
  expect([...grafana.sent('GET /credentials'), ...grafana.sent('GET /tokens')]).toEqual([]);
});

test('a history that cannot be read says so, and is read again', async () => {
  grafana.on('GET /devices/*/history', () => problem(500, 'internal', 'The store is away.'));
  const person = userEvent.setup();
  show();
  await screen.findByText('The changes could not be read');
  history(entry([change('name', 'a', 'b')]));
  await person.click(screen.getByRole('button', { name: /again/iu }));
  await screen.findByText('Name: a → b');
});

test('a device that nobody has changed says what will be here', async () => {
  history();
  show();
  await screen.findByText('Nothing has been changed yet');
});
