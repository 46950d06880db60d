import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { FakeGrafana } from '../../../test/fake-grafana.ts';
import { showPage } from '../../../test/show-page.tsx';
import { PageGate } from '../../app/page-gate.tsx';
import type { Token } from './token.ts';
import TokensPage from './tokens-page.tsx';
import { page } from './page.ts';

const days = (count: number): string => new Date(Date.now() + count * 86_400_000).toISOString();
const token = (changes: Partial<Token> = {}): Token => ({
  id: 'tok_1',
  name: 'prometheus',
  role: 'viewer',
  scopes: ['scrape', 'discovery'],
  created_at: '2026-01-05T08:00:00.000Z',
  created_by: 'grafana:alice@example.net',
  expires_at: days(12.2),
  last_used_at: null,
  revoked_at: null,
  ...changes,
});

// As the app shows it: what a person may do is known before.
const shown = (
  <PageGate page={page}>
    <TokensPage />
  </PageGate>
);

let grafana: FakeGrafana;
beforeEach(() => {
  grafana = new FakeGrafana();
  grafana.on('GET /tokens', () => ({
    items: [token(), token({ id: 'tok_2', name: 'old', revoked_at: days(-3) })],
  }));
});

test('says when tokens end, and hides those that have', async () => {
  const person = userEvent.setup();
  const { address } = showPage(shown);
  await screen.findByText('Ends in 12 days');
  expect(screen.queryByText('old')).toBeNull();
  await person.click(screen.getByRole('checkbox', { name: 'Show revoked and expired ones' }));
  await screen.findByText('Revoked 3 days ago');
  expect(address()).toBe('/?ended=1');
});

test('shows a new token once, and what to do with it', async () => {
  const person = userEvent.setup();
  grafana.on('POST /tokens', () => ({ ...token({ id: 'tok_3', name: 'backup' }), token: 'mkf_once' }));
  const { address } = showPage(shown, { at: '/?new=1' });
  await person.type(await screen.findByLabelText(/^Name/u), 'backup');
  await person.click(screen.getByRole('button', { name: 'Make the token' }));
  const once = await screen.findByLabelText<HTMLInputElement>('Token of backup');
  expect(once.value).toBe('mkf_once');
  expect(screen.getByText(/^For Prometheus: write it into a file/u)).toBeTruthy();
  expect(grafana.sent('POST /tokens')[0]!.body).toEqual({
    name: 'backup',
    role: 'viewer',
    scopes: ['scrape', 'discovery'],
    days: 365,
  });
  await person.click(screen.getByRole('button', { name: 'I have it' }));
  await expect.poll(address).toBe('/');
  expect(document.body.innerHTML).not.toContain('mkf_once');
});

test('renews a token while the old one still works', async () => {
  const person = userEvent.setup();
  grafana.on('POST /tokens/*/rotate', () => ({
    ...token({ id: 'tok_4' }),
    token: 'mkf_new',
    old_token_expires_at: days(2),
  }));
  showPage(shown);
  await person.click(await screen.findByRole('button', { name: 'Renew the token prometheus' }));
  const hours = await screen.findByLabelText(/^The old one still works/u);
  await person.clear(hours);
  await person.type(hours, '48');
  await person.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Renew' }));
  await screen.findByText(/^The old token works until/u);
  expect(grafana.sent('POST /tokens/tok_1/rotate')[0]!.body).toEqual({ grace_hours: 48 });
});

test('says what stops before a token is revoked', async () => {
  const person = userEvent.setup();
  grafana.on('DELETE /tokens/*', () => token());
  showPage(shown);
  await person.click(await screen.findByRole('button', { name: 'Revoke the token prometheus' }));
  await screen.findByText(/^Prometheus can no longer read devices with it/u);
  expect(screen.getByText('It has never been used.')).toBeTruthy();
  await person.click(screen.getByRole('button', { name: 'Revoke the token' }));
  await expect.poll(() => grafana.sent('DELETE /tokens/tok_1')).toHaveLength(1);
});

test('scrolls a wide table in its own box', async () => {
  showPage(shown);
  await screen.findByText('Ends in 12 days');
  const box = screen.getByRole('region', { name: 'Tokens' });
  expect(box.querySelector('table')).toBeTruthy();
  expect(getComputedStyle(box).overflowX).toBe('auto');
});
