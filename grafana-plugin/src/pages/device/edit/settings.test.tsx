import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router-dom';
import { beforeEach, expect, test } from 'vitest';
import { answer, FakeGrafana } from '../../../../test/fake-grafana.ts';
import { fakePrometheus } from '../../../../test/fake-prometheus.ts';
import { credential, device, site } from '../../../../test/records.ts';
import { session } from '../../../../test/session.ts';
import { showPage } from '../../../../test/show-page.tsx';
import DevicePage from '../device-page.tsx';

let grafana: FakeGrafana;
const page = (items: readonly unknown[]) => ({ items, next_cursor: null });
const show = () =>
  showPage(
    <Routes>
      <Route path="/devices/:id/*" element={<DevicePage />} />
      <Route path="*" element="elsewhere" />
    </Routes>,
    { at: '/devices/dev_1/settings' },
  );

beforeEach(() => {
  fakePrometheus();
  grafana = new FakeGrafana();
  grafana.on('GET /session', () => session('admin'));
  grafana.on('GET /devices/*', () => device());
  grafana.on('GET /devices', () => page([device()]));
  grafana.on('GET /sites/*', () => site());
  grafana.on('GET /sites', () => page([site()]));
  grafana.on('GET /tenant', () => ({ networks: ['10.1.0.0/16'] }));
  grafana.on('GET /credentials', () => page([credential()]));
  grafana.on('GET /devices/*/live-resources', () => ({ transport: 'api', error: null, items: [] }));
  grafana.on('PATCH /devices/*', () => device({ revision: 2 }));
});

const save = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Save changes' });

test('saves only what was changed, upon the revision that was seen', async () => {
  const user = userEvent.setup();
  show();
  const name = await screen.findByRole('textbox', { name: /^Name/u });
  expect(save().disabled).toBe(true);
  await user.type(name, 'b');
  await user.click(save());
  await waitFor(() => expect(grafana.sent('PATCH /devices/*')).toHaveLength(1));
  const [sent] = grafana.sent('PATCH /devices/*');
  expect(sent!.body).toEqual({ name: 'tower1-ap1b' });
  expect(sent!.headers['If-Match']).toBe('"1"');
});

test('another address is tested before it is saved', async () => {
  grafana.on('POST /test-connection', () => ({ ok: true, steps: [] }));
  const user = userEvent.setup();
  show();
  await user.type(await screen.findByRole('textbox', { name: /^Address/u }), '9');
  await screen.findByText('Test the new connection before saving it.');
  expect(save().disabled).toBe(true);
  await user.click(screen.getByRole('button', { name: 'Test connection' }));
  await waitFor(() => expect(save().disabled).toBe(false));
  expect(grafana.sent('POST /test-connection')[0]!.body).toEqual({
    address: '10.1.1.119',
    credential: 'cred_1',
  });
  await user.click(save());
  await waitFor(() => expect(grafana.sent('PATCH /devices/*')[0]?.body).toEqual({ address: '10.1.1.119' }));
});

test('a test that finds this very device is judged by its steps, not as a registration of it', async () => {
  const registered = { id: 'dev_1', name: 'tower1-ap1', matched_by: 'serial' };
  grafana.on('POST /test-connection', () => ({ ok: true, steps: [], registered }));
  const user = userEvent.setup();
  show();
  await user.type(await screen.findByRole('textbox', { name: /^Address/u }), '9');
  await user.click(screen.getByRole('button', { name: 'Test connection' }));
  await screen.findByText('The device can be read');
  grafana.on('POST /test-connection', () => ({
    ok: true,
    steps: [],
    registered: { ...registered, id: 'dev_2', name: 'tower1-ap2' },
  }));
  await user.click(screen.getByRole('button', { name: 'Test connection' }));
  await screen.findByText(/tower1-ap2/u);
  expect(screen.queryByText('The device can be read')).toBeNull();
});

test('a credential that is not among the first 500 can be chosen as any other', async () => {
  grafana.on('GET /credentials', ({ query }) =>
    query['cursor'] === undefined
      ? { items: [credential({ id: 'cred_0', name: 'other' })], next_cursor: 'more' }
      : page([credential()]),
  );
  show();
  await screen.findByDisplayValue(credential().name);
  expect(screen.queryByText('It is not there, or of another kind: choose one.')).toBeNull();
});

test('a question is about the device as it was, not as somebody else has left it meanwhile', async () => {
  const user = userEvent.setup();
  const { refresh } = show();
  await user.click(await screen.findByRole('button', { name: 'Disable' }));
  grafana.on('GET /devices/*', () => device({ state: 'disabled', revision: 2 }));
  await refresh();
  await screen.findByRole('button', { name: 'Enable', hidden: true });
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Disable' }));
  await waitFor(() => expect(grafana.sent('PATCH /devices/*')).toHaveLength(1));
  const [sent] = grafana.sent('PATCH /devices/*');
  expect([sent!.body, sent!.headers['If-Match']]).toEqual([{ state: 'disabled' }, '"1"']);
});

test('is removed after its name was typed, and the page is left', async () => {
  grafana.on('DELETE /devices/*', () => answer(204));
  const user = userEvent.setup();
  const shown = show();
  await user.click(await screen.findByRole('button', { name: 'Remove tower1-ap1' }));
  const confirm = await screen.findByRole<HTMLButtonElement>('button', { name: 'Remove' });
  expect(confirm.disabled).toBe(true);
  await user.type(screen.getByRole('textbox', { name: /Type tower1-ap1/u }), 'tower1-ap1');
  await user.click(confirm);
  await waitFor(() => expect(shown.address()).toMatch(/\/devices$/u));
  expect(grafana.sent('DELETE /devices/*')[0]!.headers['If-Match']).toBe('"1"');
});

test('tells others who may', async () => {
  grafana.on('GET /session', () => session('operator'));
  show();
  await screen.findByText(/The organisation role Admin has it/u);
  expect(screen.queryByRole('button', { name: 'Save changes' })).toBeNull();
});
