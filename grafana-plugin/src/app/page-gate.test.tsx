import { config } from '@grafana/runtime';
import { useQuery } from '@tanstack/react-query';
import { screen } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { exporterAway, FakeGrafana, problem } from '../../test/fake-grafana.ts';
import { session } from '../../test/session.ts';
import { showPage } from '../../test/show-page.tsx';
import { api } from '../api/client.ts';
import { QueryState } from '../states/query-state.tsx';
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

const without = (needs: string, own = session()) => ({
  ...own,
  version: '0.0.9',
  permissions: own.permissions.filter((one) => one !== needs),
});

test('an exporter that does not know the right is older than the plugin, whoever asks', async () => {
  const old = without('token.read');
  grafana.on('GET /session', () => old);
  showPage(gate);
  await screen.findByText('The exporter is older than this plugin');
  screen.getByText(/version 0\.0\.9 does not know this yet\. Update the exporter/u);
  expect(screen.queryByText(/Ask an administrator/u)).toBeNull();
});

test('an exporter without sessions is older than the plugin', async () => {
  grafana.on('GET /session', () => problem(404, 'request.not-found', 'This path does not exist.'));
  showPage(gate);
  await screen.findByText('The exporter is older than this plugin');
  expect(screen.queryByText(/This path does not exist/u)).toBeNull();
});

test('a token below the role of the person is not the fault of the person', async () => {
  const low = session('operator');
  config.bootData.user.orgRole = 'Admin' as typeof config.bootData.user.orgRole;
  grafana.on('GET /session', () => low);
  showPage(gate);
  await screen.findByText('The token of the plugin may not open this page');
  screen.getByText(/Your role Admin has it, but the token has only the role operator/u);
});

test.each([
  [404, 'request.not-found', 'This path does not exist.'],
  [405, 'request.method-not-allowed', 'The path does not support this method.'],
  [400, 'request.unknown-parameter', 'The route has no such query parameter.'],
])('a page whose route the exporter lacks says so: %i %s', async (status, code, detail) => {
  grafana.on('GET /tokens', () => problem(status, code, detail));
  showPage(
    <PageGate page={page}>
      <TokenList />
    </PageGate>,
  );
  await screen.findByText('The exporter is older than this plugin');
  screen.getByText(/^The tokens could not be read: version 0\.1\.0 does not know this yet/u);
  expect(screen.queryByText(detail)).toBeNull();
});

function TokenList() {
  const query = useQuery({ queryKey: ['tokens'], queryFn: () => api.get('/tokens') });
  return (
    <QueryState query={query} failed="The tokens could not be read">
      {() => null}
    </QueryState>
  );
}

test('asks for the set-up while there is none', async () => {
  showPage(gate, { settings: { exporterUrl: '' } });
  await screen.findByText('The plugin is not set up yet');
  expect(grafana.requests).toHaveLength(0);
});
