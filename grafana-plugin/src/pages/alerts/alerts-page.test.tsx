import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { alert, silence } from '../../../test/alerts.ts';
import { FakeGrafana, problem } from '../../../test/fake-grafana.ts';
import { device } from '../../../test/records.ts';
import { session } from '../../../test/session.ts';
import { showPage } from '../../../test/show-page.tsx';
import { PageGate } from '../../app/page-gate.tsx';
import AlertsPage from './alerts-page.tsx';
import { page } from './page.ts';

const cpu = alert({
  fingerprint: 'f2',
  labels: { alertname: 'MikrofleetCpuHigh', severity: 'warning', site: 'Tower 2', device: 'tower2-core' },
  annotations: { summary: 'Processor of tower2-core is full' },
});

// As the app shows it: what a person may do is known before.
const shown = (
  <PageGate page={page}>
    <AlertsPage />
  </PageGate>
);

let grafana: FakeGrafana;
beforeEach(() => {
  grafana = new FakeGrafana();
  grafana.on('GET /alerts', () => ({ items: [alert(), cpu] }));
  grafana.on('GET /silences', () => ({ items: [] }));
  grafana.on('GET /devices', () => ({ items: [device()] }));
});

test('shows what fires by site and device, with severity in words', async () => {
  showPage(shown);
  const site = await screen.findByRole('region', { name: 'Tower 1' });
  expect(within(site).getByText('tower1-ap1 is unreachable')).toBeTruthy();
  expect(within(site).getByText('Critical')).toBeTruthy();
  expect(
    within(site)
      .getByRole('link', { name: /^Runbook of tower1-ap1 is unreachable/u })
      .getAttribute('href'),
  ).toBe('https://runbooks.example/MikrofleetDeviceDown.md');
  expect(screen.getAllByRole('region').map((region) => region.getAttribute('aria-label'))).toEqual([
    'Tower 1',
    'Tower 2',
  ]);
});

test('leads to the page of a device, and to the board at the time of the alert', async () => {
  showPage(shown);
  const link = await screen.findByRole('link', { name: 'tower1-ap1' });
  expect(link.getAttribute('href')).toBe('/a/mikrofleet-mikrotik-app/devices/dev_1');
  // Not registered any more: there is no page to lead to.
  expect(screen.getByText('tower2-core')).toBeTruthy();
  expect(screen.queryByRole('link', { name: 'tower2-core' })).toBeNull();
  const board = screen.getByRole('link', { name: /^Board of tower1-ap1/u }).getAttribute('href');
  expect(board).toBe(
    `https://grafana.example/d/mikrofleet-tower-site?from=${Date.parse('2026-01-05T07:00:00Z')}&to=now`,
  );
});

test('offers maintenance and silence of a device with a single alert, and says what the time counts', async () => {
  showPage(shown);
  const link = await screen.findByRole('link', { name: 'Maintenance window for tower1-ap1' });
  expect(link.getAttribute('href')).toBe('/a/mikrofleet-mikrotik-app/maintenance?device=tower1-ap1&new=1');
  expect(screen.getByRole('button', { name: 'Silence tower1-ap1' })).toBeTruthy();
  expect(screen.getAllByText(/^MikrofleetDeviceDown · began to fire/u)).toHaveLength(1);
});

test('takes its filter from the address', async () => {
  showPage(shown, { at: '/?severity=warning' });
  await screen.findByText('Processor of tower2-core is full');
  expect(screen.queryByText('tower1-ap1 is unreachable')).toBeNull();
});

test('says who silenced an alert', async () => {
  grafana.on('GET /alerts', () => ({ items: [alert({ state: 'suppressed', silenced_by: ['s1'] })] }));
  grafana.on('GET /silences', () => ({ items: [silence()] }));
  showPage(shown);
  await screen.findByText(/^Silenced by grafana:bob@example.net until .*: Generator is being replaced$/u);
  expect(screen.getByText('Silenced')).toBeTruthy();
});

test('names the alert that explains another', async () => {
  const explained = { ...cpu, state: 'suppressed' as const, inhibited_by: ['f1'] };
  grafana.on('GET /alerts', () => ({ items: [alert(), explained] }));
  showPage(shown);
  await screen.findByText('Explained by: tower1-ap1 is unreachable');
});

test('says that all is quiet and when it looked', async () => {
  grafana.on('GET /alerts', () => ({ items: [] }));
  showPage(shown);
  await screen.findByText('All is quiet');
  expect(
    screen.getByText(/^Nothing fires\. Looked at \d\d:\d\d:\d\d;.* Alertmanager answered/u),
  ).toBeTruthy();
});

test('says that no Alertmanager is configured', async () => {
  grafana.on('GET /alerts', () =>
    problem(503, 'alertmanager.not-configured', 'The configuration file has no alertmanagers.'),
  );
  showPage(shown);
  await screen.findByText('The exporter has no Alertmanager');
});

test('says that Alertmanager is away', async () => {
  grafana.on('GET /alerts', () =>
    problem(502, 'alertmanager.unreachable', 'None of the 1 Alertmanagers answers.'),
  );
  showPage(shown);
  await screen.findByText('Alertmanager does not answer');
  expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
});

test('proposes what to silence, shows what it covers, and refuses without a reason', async () => {
  const person = userEvent.setup();
  grafana.on('POST /silences', () => silence());
  showPage(shown);
  await person.click(await screen.findByRole('button', { name: 'Silence tower1-ap1 is unreachable' }));
  const drawer = await screen.findByRole('dialog');
  const box = (name: string) => within(drawer).getByRole<HTMLInputElement>('checkbox', { name });
  expect(box('the alert is MikrofleetDeviceDown').checked).toBe(true);
  expect(box('the site is Tower 1').checked).toBe(true);
  expect(box('the device is tower1-ap1').checked).toBe(true);
  expect(box('the severity is critical').checked).toBe(false);
  expect(within(drawer).getByText('Covers 1 alert that fires now:')).toBeTruthy();

  await person.click(within(drawer).getByRole('button', { name: 'Silence' }));
  await within(drawer).findByText('Say why, so that others know what to expect.');
  expect(grafana.sent('POST /silences')).toHaveLength(0);

  await person.click(box('the alert is MikrofleetDeviceDown'));
  await person.type(within(drawer).getByRole('textbox', { name: /^Why/u }), 'OPS-812');
  await person.click(within(drawer).getByRole('button', { name: 'Silence' }));
  await expect.poll(() => grafana.sent('POST /silences')).toHaveLength(1);
  expect(grafana.sent('POST /silences')[0]!.body).toEqual({
    matchers: [
      { name: 'site', value: 'Tower 1', is_regex: false, is_equal: true },
      { name: 'device', value: 'tower1-ap1', is_regex: false, is_equal: true },
    ],
    duration_seconds: 3600,
    comment: 'OPS-812',
  });
});

test('shows a viewer who may silence', async () => {
  grafana.on('GET /session', () => session('viewer'));
  showPage(shown);
  const button = await screen.findByRole('button', { name: 'Silence tower1-ap1 is unreachable' });
  expect(button.getAttribute('aria-disabled')).toBe('true');
});

test('ends a silence after saying what that does', async () => {
  const person = userEvent.setup();
  grafana.on('GET /alerts', () => ({
    items: [alert({ silenced_by: ['s1'] }), { ...cpu, silenced_by: ['s1', 's2'] }],
  }));
  grafana.on('GET /silences', () => ({ items: [silence()] }));
  grafana.on('DELETE /silences/*', () => undefined);
  showPage(shown, { at: '/?tab=silences' });
  await person.click(
    await screen.findByRole('button', { name: 'End the silence: Generator is being replaced' }),
  );
  await screen.findByText('Alerts for which the site is Tower 1 send messages again at once.');
  expect(await screen.findByText(/Silences 2 alerts now/u)).toBeTruthy();
  expect(screen.getByText('1 alert that fires now is sent.')).toBeTruthy();
  await person.click(screen.getByRole('button', { name: 'End the silence' }));
  await expect.poll(() => grafana.sent('DELETE /silences/s1')).toHaveLength(1);
});

test('makes a silence that runs again, for the same and with the same reason', async () => {
  const person = userEvent.setup();
  const like = { name: 'device', value: 'tower1-.*', is_regex: true, is_equal: true };
  const notLink = { name: 'alertname', value: 'MikrofleetLinkDown', is_regex: false, is_equal: false };
  const running = silence({ matchers: [...silence().matchers, like, notLink] });
  const ofWindow = silence({ id: 's2', comment: 'Mast [mikrofleet mw_7h2kq9wzv4x8n3m5r6tb]' });
  grafana.on('GET /silences', () => ({ items: [running, ofWindow] }));
  grafana.on('POST /silences', () => silence());
  showPage(shown, { at: '/?tab=silences' });
  await person.click(
    await screen.findByRole('button', { name: 'Silence again: Generator is being replaced' }),
  );
  const drawer = await screen.findByRole('dialog');
  within(drawer).getByText(/^What an expression covers is judged by Alertmanager/u);
  await person.click(within(drawer).getByRole('radio', { name: '4 hours' }));
  await person.click(within(drawer).getByRole('button', { name: 'Silence' }));
  await expect.poll(() => grafana.sent('POST /silences')).toHaveLength(1);
  expect(grafana.sent('POST /silences')[0]!.body).toEqual({
    matchers: [{ name: 'site', value: 'Tower 1', is_regex: false, is_equal: true }, like, notLink],
    duration_seconds: 14_400,
    comment: 'Generator is being replaced',
  });
  // What belongs to a window is made longer there.
  expect(screen.queryByRole('button', { name: 'Silence again: Mast' })).toBeNull();
});

test('an expression of a silence that would hang a browser is left to Alertmanager', async () => {
  const expression = { name: 'device', value: '(([a-z0-9-])+)+$', is_regex: true, is_equal: true };
  const labels = { alertname: 'X', device: `${'a'.repeat(60)}!` };
  grafana.on('GET /alerts', () => ({ items: [alert({ labels, silenced_by: ['s1'] })] }));
  grafana.on('GET /silences', () => ({ items: [silence({ matchers: [expression] })] }));
  showPage(shown, { at: '/?tab=silences' });
  await screen.findByText(/Silences 1 alert now/u);
});

test('an address that is none costs an alert its link, and not everybody the page', async () => {
  const annotations = { summary: 'Odd', runbook_url: 'http://', dashboard_url: 'https://[' };
  grafana.on('GET /alerts', () => ({ items: [alert({ annotations }), cpu] }));
  showPage(shown);
  await screen.findByText('Odd');
  expect(screen.queryByRole('link', { name: / of Odd/u })).toBeNull();
});

test('of many alerts the most urgent are drawn, and more on demand', async () => {
  const many = Array.from({ length: 105 }, (_, index) =>
    alert({
      fingerprint: `f${index}`,
      labels: { alertname: 'X', severity: 'info', site: `Site ${index % 3}`, device: `d${index}` },
      annotations: { summary: `Summary ${index}` },
    }),
  );
  grafana.on('GET /alerts', () => ({ items: [...many, cpu] }));
  showPage(shown);
  await screen.findByText('Processor of tower2-core is full');
  expect(screen.getAllByText(/^Summary/u)).toHaveLength(99);
  screen.getByText('The 100 most urgent are shown; 6 more fire.');
  // By its role, each of the hundreds of buttons would be looked at.
  fireEvent.click(screen.getByText('Show more'));
  expect(screen.getAllByText(/^Summary/u)).toHaveLength(105);
  expect(screen.queryByText('Show more')).toBeNull();
});
