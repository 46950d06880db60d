import { screen } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { FakeGrafana, problem } from '../../test/fake-grafana.ts';
import { session } from '../../test/session.ts';
import { showPage } from '../../test/show-page.tsx';
import type { Page } from './page.ts';
import { PageGate } from './page-gate.tsx';

const page: Page = {
  path: 'alerts',
  title: () => 'Alerts',
  needs: 'alert.read',
  load: () => Promise.reject(new Error('not loaded in this test')),
};
const dayMs = 86_400_000;

let grafana: FakeGrafana;
beforeEach(() => {
  grafana = new FakeGrafana();
});

async function showWith(days: number | undefined, role: 'admin' | 'viewer' = 'admin'): Promise<void> {
  const end = days === undefined ? null : new Date(Date.now() + days * dayMs).toISOString();
  const own = session(role, { token: { expires_at: end } });
  grafana.on('GET /session', () => own);
  showPage(
    <PageGate page={page}>
      <p>The page</p>
    </PageGate>,
  );
  await screen.findByText('The page');
}

test('administrators are told two weeks before the token of the plugin ends, with what to do', async () => {
  await showWith(13);
  screen.getByText(/^The token of the plugin ends in 13 days: \d{4}-/u);
  screen.getByText("mikrofleet token create grafana --tenant 'acme' --role admin --scopes grafana");
  expect(screen.getByRole('link', { name: 'Set up' }).getAttribute('href')).toBe(
    '/plugins/mikrofleet-mikrotik-app',
  );
});

test('and when it ended', async () => {
  await showWith(-2);
  screen.getByText(/^The token of the plugin ended 2 days ago: \d{4}-/u);
});

test.each([
  ['before that time', 15, 'admin'],
  ['of a token without an end', undefined, 'admin'],
  ['to those who cannot renew it', 1, 'viewer'],
] as const)('nothing is said %s', async (_, days, role) => {
  await showWith(days, role);
  expect(screen.queryByText(/The token of the plugin/u)).toBeNull();
});

test('an exporter that does not tell the end yet is no fault', async () => {
  const { token: _, ...old } = session();
  grafana.on('GET /session', () => old);
  showPage(
    <PageGate page={page}>
      <p>The page</p>
    </PageGate>,
  );
  await screen.findByText('The page');
});

test('the exporter that refuses it says when it ended', async () => {
  grafana.on('GET /session', () =>
    problem(401, 'auth.expired-token', 'The token tok_1 expired at 2026-01-05T08:00:00.000Z.'),
  );
  showPage(<PageGate page={page}>{null}</PageGate>);
  await screen.findByText('The token of the plugin has ended');
  screen.getByText('The token tok_1 expired at 2026-01-05T08:00:00.000Z.');
});
