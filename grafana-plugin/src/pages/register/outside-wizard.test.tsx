import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { FakeGrafana, problem } from '../../../test/fake-grafana.ts';
import { fakePrometheus } from '../../../test/fake-prometheus.ts';
import { credential, device, site } from '../../../test/records.ts';
import { showPage } from '../../../test/show-page.tsx';
import { wizardTest } from './connection-run.ts';
import RegisterPage from './register-page.tsx';
import { registrationRun } from './registration-run.ts';
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
const reached = {
  step: 'tcp',
  outcome: 'ok',
  summary: 'Port 8728 accepts connections.',
  duration_ms: 1,
  facts: {},
};

let grafana: FakeGrafana;
beforeEach(() => {
  severalRun.set(undefined);
  wizardTest.set(undefined);
  registrationRun.set(undefined);
  fakePrometheus();
  grafana = new FakeGrafana();
  grafana.on('GET /tenant', () => ({ networks: ['10.1.0.0/16'] }));
  grafana.on('GET /devices', () => ({ items: [], total: 0 }));
  grafana.on('GET /sites', () => ({ items: [site()] }));
  grafana.on('GET /credentials', () => ({ items: [credential()] }));
  grafana.on('POST /test-connection', () => passed);
  grafana.on('GET /devices/dev_1', () => device());
});

const person = userEvent.setup();
const field = (name: RegExp) => screen.getByLabelText(name);
const typePassword = () => person.type(field(/^Password/u), 'hunter2');

async function testConnection() {
  await person.type(field(/^Address/u), '10.1.1.11');
  await person.type(field(/^User/u), 'monitor');
  await typePassword();
  await person.click(screen.getByRole('button', { name: 'Test the connection' }));
}
const next = () => screen.findByRole('button', { name: 'Next: site and role' });
const register = () => person.click(screen.getByRole('button', { name: 'Register' }));

/** Whatever outlives the page: the address, what the tab keeps, and the runs. */
const kept = (address: string) =>
  JSON.stringify([
    address,
    Object.entries(sessionStorage),
    Object.entries(localStorage),
    wizardTest.get(),
    registrationRun.get(),
  ]);

/** The registration waits until the test lets it go on. */
function held(): (answer: unknown) => void {
  const waiting: ((answer: unknown) => void)[] = [];
  const answer = () => new Promise((resolve) => waiting.push(resolve));
  grafana.on('POST /register-device', answer);
  return (given) => waiting.shift()!(given);
}

test('a test goes on when the page is left, is shown after coming back, and can be stopped there', async () => {
  grafana.inParts('/test-connection');
  const { unmount } = showPage(<RegisterPage />);
  await testConnection();
  unmount();
  const [stream] = grafana.openStreams;
  stream!.line({ event: 'step', ...reached });
  stream!.line({ event: 'begin', step: 'login' });
  const { address } = showPage(<RegisterPage />);
  await screen.findByText('Port 8728 accepts connections.');
  expect(kept(address())).not.toContain('hunter2');
  await person.click(screen.getByRole('button', { name: 'Stop' }));
  await screen.findByText(/The test was stopped/u);
  expect(grafana.openStreams).toHaveLength(0);
});

test('a test that ended elsewhere is the one that is registered, once the password is there again', async () => {
  grafana.inParts('/test-connection');
  const { unmount } = showPage(<RegisterPage />);
  await testConnection();
  unmount();
  grafana.streams[0]!.line({ event: 'end', diagnosis: passed });
  grafana.streams[0]!.end();
  const { address } = showPage(<RegisterPage />);
  await screen.findByText('The device can be registered');
  expect(kept(address())).not.toContain('hunter2');

  await person.click(await next());
  expect(document.activeElement?.id).toBe('register-password');
  await typePassword();
  await person.click(await next());
  await screen.findByText('NetMetal 5SHP');
  grafana.on('POST /register-device', () => ({ device: device(), diagnosis: passed }));
  await register();
  await screen.findByText('tower1-ap1 is registered');
  expect(grafana.sent('POST /register-device')[0]!.body).toMatchObject({
    new_credential: { secrets: { password: 'hunter2' } },
  });
});

test('another address after coming back makes the test one of something else', async () => {
  const { unmount } = showPage(<RegisterPage />);
  await testConnection();
  await next();
  unmount();
  showPage(<RegisterPage />);
  await next();
  await person.type(field(/^Address/u), '2');
  await screen.findByText(/has changed since the test/u);
  expect(screen.queryByRole('button', { name: 'Next: site and role' })).toBeNull();
});

test('a registration brings nobody back; it is under way or done for whoever comes back', async () => {
  const end = held();
  const wizard = showPage(<RegisterPage />);
  await testConnection();
  await person.click(await next());
  await register();
  await screen.findByText(/It goes on if you leave this page/u);
  wizard.unmount();
  expect(kept(wizard.address())).not.toContain('hunter2');

  const again = showPage(<RegisterPage />);
  await screen.findByText('Registering 10.1.1.11 …');
  expect(screen.queryByRole('button', { name: 'Test the connection' })).toBeNull();
  again.unmount();
  const elsewhere = showPage(<p>Alerts</p>, { at: '/alerts' });
  end({ device: device(), diagnosis: passed });
  await waitFor(() => expect(registrationRun.get()?.state).toBe('done'));
  // What a page that is gone would still do, it has done by now.
  await act(() => Promise.resolve());
  expect([wizard.address(), again.address(), elsewhere.address()]).toEqual(['/', '/', '/alerts']);
  elsewhere.unmount();

  const { address } = showPage(<RegisterPage />);
  await screen.findByText('tower1-ap1 is registered');
  expect(address()).toBe('/?registered=dev_1');
  expect(kept(address())).not.toContain('hunter2');
  await person.click(screen.getByRole('button', { name: 'Register another' }));
  await waitFor(() => expect(field(/^Address/u)).toHaveProperty('value', ''));
  expect(screen.queryByRole('list', { name: 'Connection test' })).toBeNull();
  expect(grafana.sent('POST /register-device')).toHaveLength(1);
});

test('a registration that failed elsewhere says so until the next test', async () => {
  const end = held();
  const { unmount } = showPage(<RegisterPage />);
  await testConnection();
  await person.click(await next());
  await register();
  unmount();
  end(
    problem(409, 'registry.duplicate', 'The serial HC107ABCDEF is that of tower1-gw.', {
      existing_id: 'dev_7',
    }),
  );
  await waitFor(() => expect(registrationRun.get()?.state).toBe('failed'));
  const { address } = showPage(<RegisterPage />);
  await screen.findByText('10.1.1.11 was not registered');
  await screen.findByText('The serial HC107ABCDEF is that of tower1-gw.');
  expect(kept(address())).not.toContain('hunter2');
  await typePassword();
  await person.click(screen.getByRole('button', { name: 'Test again' }));
  await waitFor(() => expect(screen.queryByText('10.1.1.11 was not registered')).toBeNull());
});
