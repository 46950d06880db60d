import { expect, it } from 'vitest';
import { ApiError } from '../api/api-error.ts';
import type { Session } from '../access/session.ts';
import { connectionSteps } from './check-connection.ts';
import { sourceSteps } from './check-source.ts';

const session = (change: Partial<Session> = {}): Session => ({
  principal: { kind: 'person', name: 'grafana:alice@example.net', role: 'admin' },
  permissions: ['device.read'],
  token: { expires_at: null },
  tenant: { id: 'ten_1', name: 'acme', grafana_org_id: 2 },
  version: '1.2.3',
  configured: { alertmanager: true, prometheus: true, grafana: true },
  ...change,
});
const asked = { organisation: 2, exporterUrl: 'http://exporter:9436' };
const states = (outcome: Parameters<typeof connectionSteps>[0]) =>
  Object.fromEntries(connectionSteps(outcome, asked).map(({ id, state }) => [id, state]));
const failing = (code: string, status?: number) =>
  states({ error: new ApiError(code, 'It failed.', status === undefined ? {} : { status }) });

const bound = (org: number | null) =>
  connectionSteps(
    { session: session({ tenant: { id: 'ten_1', name: 'acme', grafana_org_id: org } }) },
    asked,
  ).find(({ id }) => id === 'organisation');

it('is all well', () => {
  expect(states({ session: session() })).toEqual({
    saved: 'ok',
    exporter: 'ok',
    token: 'ok',
    person: 'ok',
    organisation: 'ok',
    alertmanager: 'ok',
  });
});

it('stops at the step that fails, and knows nothing of the rest', () => {
  expect(failing('proxy.exporter-away', 502)).toEqual({
    saved: 'ok',
    exporter: 'failed',
    token: 'waiting',
    person: 'waiting',
    organisation: 'waiting',
    alertmanager: 'waiting',
  });
  expect(failing('request.not-found', 404)).toMatchObject({ exporter: 'failed', token: 'waiting' });
  expect(failing('auth.revoked-token', 401)).toMatchObject({
    exporter: 'ok',
    token: 'failed',
    person: 'waiting',
  });
  expect(failing('auth.grafana-id', 401)).toMatchObject({ token: 'ok', person: 'failed' });
  expect(states(undefined)).toMatchObject({ saved: 'failed', exporter: 'waiting' });
});

const exporterDetail = (exporterUrl: string, code = 'proxy.exporter-away') =>
  connectionSteps(
    { error: new ApiError(code, 'No answer.', { remedy: 'Check it.' }) },
    { ...asked, exporterUrl },
  ).find(({ id }) => id === 'exporter')?.detail;

it('names certificate and CA where an address with https does not answer, and nowhere else', () => {
  expect(exporterDetail('https://exporter:9436')).toMatch(
    /^No answer\. Check it\. .*trust the certificate.*CA of your own/u,
  );
  expect(exporterDetail('http://exporter:9436')).toBe('No answer. Check it.');
  expect(exporterDetail('https://exporter:9436', 'proxy.not-found')).toBe('No answer. Check it.');
});

it('says of an exporter without sessions that it is too old, and of one without Alertmanager which key it lacks', () => {
  const old = connectionSteps({ error: new ApiError('request.not-found', 'x', { status: 404 }) }, asked);
  expect(old.find(({ id }) => id === 'exporter')?.detail).toMatch(
    /older than this plugin.*Update the exporter/u,
  );
  const none = { alertmanager: false, prometheus: true, grafana: true };
  const bare = connectionSteps({ session: session({ configured: none }) }, asked);
  expect(bare.find(({ id }) => id === 'alertmanager')?.detail).toContain('Set alertmanagers in');
});

it('refuses the tenant of another organisation, and one of none', () => {
  expect(bound(3)).toMatchObject({
    state: 'failed',
    detail: expect.stringContaining('bound to organisation 3'),
  });
  expect(bound(null)).toMatchObject({ state: 'failed', detail: expect.stringContaining('grafana_org_id 2') });
});

it('warns that a token without people makes all act as one', () => {
  expect(
    states({ session: session({ principal: { kind: 'token', name: 'token:x', role: 'admin' } }) }),
  ).toMatchObject({ person: 'warning' });
});

it('names other tenants in the data source', () => {
  const samples = [
    { labels: { tenant: 'acme' }, value: 13 },
    { labels: { tenant: 'metro' }, value: 4 },
  ];
  expect(sourceSteps(samples, 'acme')).toEqual([
    { id: 'source', title: expect.any(String), state: 'ok', detail: '13 devices in the tenant acme.' },
    {
      id: 'own',
      title: expect.any(String),
      state: 'warning',
      detail: expect.stringContaining('series of: metro.'),
    },
  ]);
  expect(sourceSteps(samples.slice(0, 1), 'acme').map(({ state }) => state)).toEqual(['ok', 'ok']);
  expect(sourceSteps(samples.slice(1), 'acme')).toMatchObject([{ state: 'failed' }]);
  expect(sourceSteps([], 'acme')).toMatchObject([
    { state: 'failed', detail: expect.stringContaining('mikrotik_up') },
  ]);
});
