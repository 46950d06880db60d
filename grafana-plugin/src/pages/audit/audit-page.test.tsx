import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { FakeGrafana } from '../../../test/fake-grafana.ts';
import { device, site } from '../../../test/records.ts';
import { showPage } from '../../../test/show-page.tsx';
import { PageGate } from '../../app/page-gate.tsx';
import AuditPage from './audit-page.tsx';
import { page } from './page.ts';
import type { AuditRecord } from './audit-table.tsx';

const record = (changes: Partial<AuditRecord> = {}): AuditRecord => ({
  sequence: 7,
  at: '2026-01-05T08:00:00.000Z',
  actor: 'grafana:alice@example.net',
  action: 'site.create',
  target_kind: 'site',
  target_id: 'site_1',
  outcome: 'done',
  request_id: 'req_1',
  source: '192.0.2.7',
  details: { name: 'Tower 1', via: 'grafana' },
  hash: '4d1f',
  ...changes,
});

// As the app shows it: what a person may do is known before.
const shown = (
  <PageGate page={page}>
    <AuditPage />
  </PageGate>
);

let grafana: FakeGrafana;
beforeEach(() => {
  grafana = new FakeGrafana();
  grafana.on('GET /audit', () => ({ items: [record()], next_cursor: 'c2' }));
  grafana.on('GET /devices', () => ({ items: [device()] }));
  grafana.on('GET /sites', () => ({ items: [site()] }));
});

test('asks for what the address says', async () => {
  showPage(shown, { at: '/?actor=grafana%3Aalice%40example.net&outcome=refused&from=2026-01-01T00:00:00Z' });
  await screen.findByText('site Tower 1');
  expect(grafana.sent('GET /audit')[0]!.query).toEqual({
    actor: 'grafana:alice@example.net',
    outcome: 'refused',
    from: '2026-01-01T00:00:00Z',
    // One row for a test of an address: its end, if it has one.
    ended: true,
    limit: 50,
  });
});

test('names devices and tokens, with their ids beside the pointer, and shows commands as typed', async () => {
  const person = userEvent.setup();
  const command = record({
    actor: 'token:tok_1',
    action: 'device.execute',
    target_kind: 'device',
    target_id: 'dev_1',
    details: { stage: 'after', path: '/ip/address/print', args: { where: 'disabled no' } },
  });
  grafana.on('GET /audit', () => ({
    items: [command, record({ sequence: 6, target_id: 'site_9', details: {} })],
  }));
  grafana.on('GET /tokens', () => ({ items: [{ id: 'tok_1', name: 'billing' }] }));
  showPage(shown);
  await screen.findByText('Token: billing');
  expect(screen.getByText('/ip/address/print where="disabled no"')).toBeTruthy();
  // Removed since: nothing but the id is left.
  expect(screen.getByText('site site_9')).toBeTruthy();
  await person.hover(screen.getByText('device tower1-ap1'));
  await screen.findByText('dev_1');
});

test('a test that has no end says so, and not that it failed', async () => {
  const before = {
    action: 'address.test',
    target_kind: 'address',
    target_id: '10.1.1.1',
    outcome: 'unknown',
  } as const;
  grafana.on('GET /audit', () => ({
    items: [
      record({ ...before, details: { stage: 'before', transport: 'api' } }),
      record({ ...before, sequence: 6, outcome: 'failed', details: { transport: 'api', step: 'login' } }),
    ],
  }));
  showPage(shown);
  const [, first, second] = await screen.findAllByRole('row');
  within(first!).getByText('Not ended');
  within(second!).getByText('Failed');
});

test('scrolls a wide table in its own box', async () => {
  showPage(shown);
  const box = await screen.findByRole('region', { name: 'Audit' });
  expect(box.querySelector('table')).toBeTruthy();
  expect(getComputedStyle(box).overflowX).toBe('auto');
});

test('puts the filter into the address, and its entries into the export', async () => {
  const person = userEvent.setup();
  const { address } = showPage(shown, { at: '/?cursor=c9' });
  await person.type(await screen.findByLabelText('Action'), 'device.update');
  await person.type(screen.getByLabelText('From'), '2026-01-05 08:00');
  await person.click(screen.getByRole('button', { name: 'Apply' }));
  await expect.poll(address).toBe('/?action=device.update&from=2026-01-05T08%3A00%3A00.000Z');
  expect(screen.getByRole('link', { name: 'Export as CSV' }).getAttribute('href')).toBe(
    '/api/plugin-proxy/mikrofleet-mikrotik-app/v1/audit/export?format=csv&action=device.update&from=2026-01-05T08%3A00%3A00.000Z&targetOrgId=1',
  );
});

test('pages through the list, and shows an entry in full', async () => {
  const person = userEvent.setup();
  const { address } = showPage(shown);
  await person.click(await screen.findByRole('button', { name: 'Details of entry 7: site.create' }));
  await screen.findByText('192.0.2.7');
  expect(address()).toBe('/?entry=7');
  await person.click(screen.getByRole('button', { name: 'Close' }));
  await person.click(screen.getByRole('button', { name: 'Older' }));
  await expect.poll(address).toBe('/?cursor=c2');
  await expect.poll(() => grafana.sent('GET /audit').at(-1)?.query['cursor']).toBe('c2');
});

test('says what a broken chain means', async () => {
  const person = userEvent.setup();
  grafana.on('GET /audit/verify', () => ({ whole: false, records: 120, broken_at: 42, reason: 'altered' }));
  showPage(shown);
  await person.click(await screen.findByRole('button', { name: 'Verify the chain' }));
  await screen.findByText('The audit is not whole');
  expect(screen.getByText(/^Record 42 was changed/u)).toBeTruthy();
});
