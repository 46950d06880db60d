import { screen } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { exporterAway, FakeGrafana, problem } from '../../test/fake-grafana.ts';
import { session } from '../../test/session.ts';
import { showPage } from '../../test/show-page.tsx';
import type { Page } from './page.ts';
import { PageGate } from './page-gate.tsx';

const page: Page = {
  path: 'tokens',
  title: () => 'Tokens',
  needs: 'token.read',
  load: () => Promise.reject(new Error('not loaded in this test')),
};
const gate = (
  <PageGate page={page}>
    <p>The tokens</p>
  </PageGate>
);

let grafana: FakeGrafana;
beforeEach(() => {
  grafana = new FakeGrafana();
});

test('shows the page to those who may open it', async () => {
  showPage(gate);
  await screen.findByText('The tokens');
  expect(screen.queryByRole('alert')).toBeNull();
});

test('says who may open it to the others', async () => {
  grafana.on('GET /session', () => session('viewer'));
  showPage(gate);
  await screen.findByText('Your role may not open this page');
  expect(screen.queryByText('The tokens')).toBeNull();
});

test('says that the exporter is away, with a way to try again', async () => {
  grafana.on('GET /session', exporterAway);
  showPage(gate);
  await screen.findByText('The exporter does not answer.');
  expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
});

test('names what the exporter refuses', async () => {
  grafana.on('GET /session', () =>
    problem(401, 'auth.expired-token', 'The token has expired.', { remedy: 'Make a new one.' }),
  );
  showPage(gate);
  await screen.findByText('The token has expired.');
  expect(screen.getByText('Make a new one.')).toBeTruthy();
});

test('asks for the set-up while there is none', async () => {
  showPage(gate, { settings: { exporterUrl: '' } });
  await screen.findByText('The plugin is not set up yet');
  expect(grafana.requests).toHaveLength(0);
});
