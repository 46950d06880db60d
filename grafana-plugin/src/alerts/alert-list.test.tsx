import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { alert, silence } from '../../test/alerts.ts';
import { FakeGrafana, problem } from '../../test/fake-grafana.ts';
import { device } from '../../test/records.ts';
import { session } from '../../test/session.ts';
import { showPage } from '../../test/show-page.tsx';
import { PageGate } from '../app/page-gate.tsx';
import { page } from '../pages/alerts/page.ts';
import { AlertList } from './alert-list.tsx';

let grafana: FakeGrafana;
beforeEach(() => {
  grafana = new FakeGrafana();
  grafana.on('GET /alerts', () => ({ items: [alert()] }));
  grafana.on('GET /silences', () => ({ items: [silence()] }));
});

// As the app shows it: what a person may do is known before.
const show = (site: string | null = 'Tower 1') =>
  showPage(
    <PageGate page={page}>
      <AlertList of={{ device: 'tower1-ap1' }} site={site ?? undefined} />
    </PageGate>,
  );
const link = (name: RegExp) => screen.getByRole('link', { name }).getAttribute('href');

test('an alert of a device has its board, its runbook, since when, and is silenced from here', async () => {
  const person = userEvent.setup();
  grafana.on('POST /silences', () => silence());
  show();
  await screen.findByText('tower1-ap1 is unreachable');
  expect(grafana.sent('GET /alerts')[0]!.query).toEqual({ device: 'tower1-ap1' });
  expect(link(/^Board of tower1-ap1/u)).toContain('/d/mikrofleet-tower-site?from=');
  expect(link(/^Runbook of tower1-ap1/u)).toBe('https://runbooks.example/MikrofleetDeviceDown.md');
  screen.getByText(/^MikrofleetDeviceDown · began to fire/u);
  await person.click(await screen.findByRole('button', { name: 'Silence tower1-ap1 is unreachable' }));
  const drawer = await screen.findByRole('dialog');
  await within(drawer).findByText('Covers 1 alert that fires now:');
  await person.type(within(drawer).getByRole('textbox', { name: /^Why/u }), 'Generator');
  await person.click(within(drawer).getByRole('button', { name: 'Silence' }));
  await expect.poll(() => grafana.sent('POST /silences')).toHaveLength(1);
});

test('a viewer is told who may silence', async () => {
  grafana.on('GET /session', () => session('viewer'));
  show();
  await screen.findByText('tower1-ap1 is unreachable');
  expect(
    screen.getByRole('button', { name: 'Silence tower1-ap1 is unreachable' }).getAttribute('aria-disabled'),
  ).toBe('true');
});

test('an alert that another one explains is inhibited, not silenced, and says by which', async () => {
  const source = alert({ fingerprint: 'up', annotations: { summary: 'Tower 1 has no power' } });
  const inhibited = alert({ state: 'suppressed', inhibited_by: ['up'] });
  grafana.on('GET /alerts', ({ query }) => ({
    items: 'device' in query ? [inhibited] : [source, inhibited],
  }));
  show();
  await screen.findByText('Explained by: Tower 1 has no power');
  screen.getByText('Inhibited');
  expect(screen.queryByText('Silenced')).toBeNull();
});

test('a silenced alert says by whom, and comes after what somebody has to do something about', async () => {
  const quiet = alert({ state: 'suppressed', silenced_by: ['s1'], annotations: { summary: 'Quiet' } });
  const info = alert({ fingerprint: 'f2', labels: { severity: 'info' }, annotations: { summary: 'Loud' } });
  grafana.on('GET /alerts', () => ({ items: [quiet, info] }));
  show();
  await screen.findByText(/^Silenced by grafana:bob@example\.net until/u);
  expect(screen.getAllByRole('listitem').map((row) => /Quiet|Loud/u.exec(row.textContent)?.[0])).toEqual([
    'Loud',
    'Quiet',
  ]);
});

test('says that silences could not be read, instead of leaving out who silenced it', async () => {
  grafana.on('GET /alerts', () => ({ items: [alert({ silenced_by: ['s1'] })] }));
  grafana.on('GET /silences', () => problem(502, 'alertmanager.unreachable', 'No answer.'));
  show();
  await screen.findByText('The silences could not be read');
});

test('without an Alertmanager it says how to get one, as the page of alerts does', async () => {
  grafana.on('GET /alerts', () => problem(404, 'alertmanager.not-configured', 'There is none.'));
  show();
  await screen.findByText('The exporter has no Alertmanager');
  expect(screen.queryByRole('link')).toBeNull();
});

test('a device at no site leads to no site', async () => {
  show(null);
  await screen.findByText('tower1-ap1 is unreachable');
  expect(screen.queryByRole('link', { name: 'All alerts of this site' })).toBeNull();
  expect(link(/^Open the alerts page$/u)).toBe('/a/mikrofleet-mikrotik-app/alerts?device=tower1-ap1');
});

test('an alert of a site leads to its device', async () => {
  grafana.on('GET /devices', () => ({ items: [device({ id: 'dev_9', name: 'tower1-ap1' })] }));
  showPage(<AlertList of={{ site: 'Tower 1' }} site="Tower 1" />);
  const found = await screen.findByRole('link', { name: 'tower1-ap1' });
  expect(found.getAttribute('href')).toBe('/a/mikrofleet-mikrotik-app/devices/dev_9');
});
