import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { FakeGrafana } from '../../../test/fake-grafana.ts';
import { fakePrometheus } from '../../../test/fake-prometheus.ts';
import { device, site } from '../../../test/records.ts';
import { showPage } from '../../../test/show-page.tsx';
import { wizardTest } from './connection-run.ts';
import RegisterPage from './register-page.tsx';
import { severalRun } from './several-run.ts';

const passed = {
  ok: true,
  steps: [],
  device: {
    identity: 'tower1-ap1',
    board: 'NetMetal 5SHP',
    serial: 'HC107ABCDEF',
    version: '7.16.2',
    suggested_type: 'ap',
    type_reason: 'A wireless interface is in mode ap-bridge.',
  },
};

beforeEach(() => {
  severalRun.set(undefined);
  wizardTest.set(undefined);
  sessionStorage.clear();
  fakePrometheus();
  const grafana = new FakeGrafana();
  grafana.on('GET /tenant', () => ({ networks: ['10.1.0.0/16'] }));
  grafana.on('GET /devices', () => ({ items: [], total: 0 }));
  grafana.on('GET /sites', () => ({ items: [site()] }));
  grafana.on('POST /test-connection', () => passed);
  grafana.on('POST /register-device', () => ({ device: device(), diagnosis: passed }));
  grafana.on('GET /devices/dev_1', () => device());
});

const person = userEvent.setup();
const field = (name: RegExp) => screen.getByLabelText(name);

async function reachDetails() {
  await person.type(field(/^Address/u), '10.1.1.11');
  await person.type(field(/^User/u), 'monitor');
  await person.type(field(/^Password/u), 'secret');
  await person.click(screen.getByRole('button', { name: /Test/u }));
  await person.click(await screen.findByRole('button', { name: 'Next: site and role' }));
}

test('what was registered is still there when the page is loaded anew, and the next one begins without it', async () => {
  const { address, unmount } = showPage(<RegisterPage />);
  await reachDetails();
  await person.click(screen.getByRole('button', { name: 'Register' }));
  await screen.findByText('tower1-ap1 is registered');
  const at = address();
  expect(at).toBe('/?registered=dev_1');
  unmount();
  showPage(<RegisterPage />, { at });
  await screen.findByText('tower1-ap1 is registered');
  await person.click(screen.getByRole('button', { name: 'Register another' }));
  await waitFor(() => expect(field(/^Address/u)).toHaveProperty('value', ''));
  expect(field(/^User/u)).toHaveProperty('value', 'monitor');
  expect(field(/^Password/u)).toHaveProperty('value', '');
  const kept = JSON.stringify(Object.entries(sessionStorage));
  expect(kept).toContain('monitor');
  expect(kept).not.toContain('secret');
});

test('a name that has to be quoted everywhere is allowed, and said', async () => {
  showPage(<RegisterPage />);
  await reachDetails();
  await person.type(field(/^Name/u), 'ap/1');
  await screen.findByText('This name needs care');
  expect(screen.getByRole('button', { name: 'Register' })).not.toHaveProperty('ariaDisabled', 'true');
  await person.clear(field(/^Name/u));
  await person.type(field(/^Name/u), 'tower1-ap.1');
  expect(screen.queryByText('This name needs care')).toBeNull();
});
