import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { exporterAway, FakeGrafana, problem } from '../../../test/fake-grafana.ts';
import { fakePrometheus } from '../../../test/fake-prometheus.ts';
import { credential, device, site } from '../../../test/records.ts';
import { showPage } from '../../../test/show-page.tsx';
import { wizardTest } from './connection-run.ts';
import RegisterPage from './register-page.tsx';
import { severalRun } from './several-run.ts';

const step = (name: string, outcome: string, summary: string, rest: object = {}) => ({
  step: name,
  outcome,
  summary,
  duration_ms: 1,
  facts: {},
  ...rest,
});
const reached = [
  step('name', 'ok', 'The address 10.1.1.11 is allowed.'),
  step('tcp', 'ok', 'Port 8728 accepts connections.'),
];
const passed = {
  ok: true,
  steps: [...reached, step('identity', 'ok', 'tower1-ap1 is a NetMetal 5SHP with RouterOS 7.16.2.')],
  device: {
    identity: 'tower1-ap1',
    board: 'NetMetal 5SHP',
    serial: 'HC107ABCDEF',
    version: '7.16.2',
    suggested_type: 'ap',
    type_reason: 'A wireless interface is in mode ap-bridge.',
  },
};
const rejected = {
  ok: false,
  steps: [
    ...reached,
    step('login', 'failed', 'The device rejected the login of "monitor".', {
      code: 'device.login-rejected',
      remedy: 'Check the auth of the device.',
    }),
    step('identity', 'skipped', 'Not tested.'),
  ],
};

let grafana: FakeGrafana;
beforeEach(() => {
  severalRun.set(undefined);
  wizardTest.set(undefined);
  fakePrometheus();
  grafana = new FakeGrafana();
  grafana.on('GET /tenant', () => ({ networks: ['10.1.0.0/16'] }));
  grafana.on('GET /devices', () => ({
    items: [device({ id: 'dev_9', name: 'tower1-gw', type: 'router' })],
    total: 1,
  }));
  grafana.on('GET /sites', () => ({ items: [site()] }));
  grafana.on('GET /credentials', () => ({ items: [credential()] }));
  grafana.on('POST /test-connection', () => passed);
  grafana.on('POST /register-device', () => ({ device: device(), diagnosis: passed }));
  grafana.on('GET /devices/dev_1', () => device());
});

const person = userEvent.setup();
const field = (name: RegExp) => screen.getByLabelText(name);

async function typeConnection() {
  await person.type(field(/^Address/u), '10.1.1.11');
  await person.type(field(/^User/u), 'monitor');
  await person.type(field(/^Password/u), 'secret');
}
const runTest = () => person.click(screen.getByRole('button', { name: /Test/u }));

test('a device is tested, identified and registered, and the next step is offered', async () => {
  showPage(<RegisterPage />);
  await screen.findByText(/Networks of your tenant: 10\.1\.0\.0\/16/u);
  await typeConnection();
  await runTest();
  await screen.findByText('The device can be registered');
  expect(grafana.sent('POST /test-connection')[0]!.body).toEqual({
    address: '10.1.1.11',
    new_credential: {
      profile: { kind: 'api', username: 'monitor', tls: { mode: 'off' } },
      secrets: { password: 'secret' },
    },
  });
  await person.click(screen.getByRole('button', { name: 'Next: site and role' }));
  expect(screen.getByText('Proposed: Access point. A wireless interface is in mode ap-bridge.')).toBeTruthy();
  expect(screen.getByText(/Without a site/u)).toBeTruthy();
  expect(screen.getByText(/Without a role/u)).toBeTruthy();
  await person.type(field(/^Role/u), 'sector');
  expect(screen.queryByText(/Without a role/u)).toBeNull();
  await person.click(screen.getByRole('button', { name: 'Register' }));
  await screen.findByText('tower1-ap1 is registered');
  expect(grafana.sent('POST /register-device')[0]!.body).toMatchObject({ contact: true, role: 'sector' });
  expect(screen.getByRole('link', { name: 'Open its page' }).getAttribute('href')).toBe(
    '/a/mikrofleet-mikrotik-app/devices/dev_1',
  );
  await waitFor(() =>
    expect(screen.getByRole('link', { name: 'Open its board' }).getAttribute('href')).toBe(
      '/d/mikrofleet-app-ap-sector?var-tenant=acme&var-site=Tower+1&var-device=tower1-ap1&from=now-6h&to=now',
    ),
  );
});

test('what is missing is named at its field, and nothing is sent', async () => {
  showPage(<RegisterPage />);
  await runTest();
  expect(screen.getAllByText('Fill this in.')).toHaveLength(3);
  expect(document.activeElement?.id).toBe('register-address');
  expect(grafana.sent('POST /test-connection')).toHaveLength(0);
});

test('a wrong password is shown at its step with the remedy, and tested again', async () => {
  grafana.on('POST /test-connection', () => rejected);
  showPage(<RegisterPage />);
  await typeConnection();
  await runTest();
  const why = await screen.findByText('The device rejected the login of "monitor".');
  await waitFor(() => expect(document.activeElement?.contains(why)).toBe(true));
  expect(document.activeElement).not.toBe(document.body);
  expect(screen.getByText('Check the auth of the device.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Next: site and role' })).toBeNull();
  grafana.on('POST /test-connection', () => passed);
  await person.type(field(/^Password/u), 'X');
  expect(screen.getByText(/has changed since the test/u)).toBeTruthy();
  expect(screen.queryByText('The device rejected the login of "monitor".')).toBeNull();
  await runTest();
  await screen.findByRole('button', { name: 'Next: site and role' });
});

const told = (name: string, outcome: string, summary: string, rest: object = {}) => ({
  event: 'step',
  ...step(name, outcome, summary, rest),
});
const stepOf = (name: RegExp) => {
  const list = screen.getByRole('list', { name: 'Connection test' });
  return within(list)
    .getAllByRole('listitem')
    .find(({ textContent }) => name.test(textContent ?? ''))?.textContent;
};

test('each step is shown as it happens, and the one that hangs', async () => {
  grafana.inParts('/test-connection');
  showPage(<RegisterPage />);
  await typeConnection();
  await runTest();
  const [stream] = grafana.streams;
  expect(stream!.headers['Accept']).toContain('application/x-ndjson');
  expect(stepOf(/^Name/u)).toBe('Name and address: Waiting');
  stream!.line({ event: 'begin', step: 'name' });
  await waitFor(() => expect(stepOf(/^Name/u)).toBe('Name and address: Testing'));
  stream!.line(told('name', 'ok', 'The address 10.1.1.11 is allowed.', { duration_ms: 0.3 }));
  stream!.line({ event: 'begin', step: 'tcp' });
  stream!.line(told('tcp', 'ok', 'Port 8728 accepts connections.', { duration_ms: 12.4 }));
  stream!.line({ event: 'begin', step: 'login' });
  await waitFor(() => expect(stepOf(/^Login/u)).toBe('Login: Testing'));
  expect(stepOf(/^Port/u)).toBe('Port: OK · 12 msPort 8728 accepts connections.');
  expect(stepOf(/^Rights/u)).toBe('Rights: Waiting');
  stream!.line(
    told('login', 'failed', 'The device rejected the login of "monitor".', {
      duration_ms: 2540,
      remedy: 'Check the auth of the device.',
    }),
  );
  stream!.line({ event: 'end', diagnosis: rejected });
  stream!.end();
  await screen.findByText('The device cannot be read yet');
  expect(stepOf(/^Login/u)).toContain('Login: Failed · 2.5 s');
  expect(screen.getByText('Check the auth of the device.')).toBeTruthy();
  expect(screen.queryByText(/All steps came together/u)).toBeNull();
});

test('stopping a test ends it on the device and keeps what was told', async () => {
  grafana.inParts('/test-connection');
  showPage(<RegisterPage />);
  await typeConnection();
  await runTest();
  grafana.streams[0]!.line(told('name', 'ok', 'The address 10.1.1.11 is allowed.'));
  grafana.streams[0]!.line({ event: 'begin', step: 'tcp' });
  await waitFor(() => expect(stepOf(/^Port/u)).toBe('Port: Testing'));
  await person.click(screen.getByRole('button', { name: 'Stop' }));
  expect(grafana.openStreams).toHaveLength(0);
  expect(screen.getByText(/The test was stopped/u)).toBeTruthy();
  expect(stepOf(/^Name/u)).toContain('Name and address: OK');
  expect(stepOf(/^Port/u)).toBe('Port: Stopped');
  expect(screen.queryByRole('button', { name: 'Next: site and role' })).toBeNull();
});

test('a test that is cut off, and one that ends with an error, have no result', async () => {
  grafana.inParts('/test-connection');
  showPage(<RegisterPage />);
  await typeConnection();
  await runTest();
  grafana.streams[0]!.line(told('name', 'ok', 'The address 10.1.1.11 is allowed.'));
  grafana.streams[0]!.end();
  await screen.findByText('The test was cut off before its end.');
  expect(screen.queryByRole('button', { name: 'Next: site and role' })).toBeNull();
  await runTest();
  grafana.streams[1]!.line({
    event: 'failure',
    code: 'registry.quarantined',
    detail: 'Swapped.',
    remedy: 'Confirm it.',
  });
  grafana.streams[1]!.end();
  await screen.findByText('Swapped.');
  expect(screen.getByText('Confirm it.')).toBeTruthy();
});

test('an exporter that answers at the end is said to', async () => {
  showPage(<RegisterPage />);
  await typeConnection();
  await runTest();
  await screen.findByText(/All steps came together at the end/u);
});

test.each([
  ['serial', /This hardware is registered already, as tower1-gw/u],
  ['address', /At this address, tower1-gw is registered already/u],
] as const)('what is registered already is said by the test: same %s', async (matchedBy, words) => {
  const registered = { id: 'dev_9', name: 'tower1-gw', matched_by: matchedBy };
  grafana.on('POST /test-connection', () => ({ ...passed, registered }));
  showPage(<RegisterPage />);
  await typeConnection();
  await runTest();
  await screen.findByText(words);
  expect(screen.getByRole('link', { name: 'Open the registered device' }).getAttribute('href')).toBe(
    '/a/mikrofleet-mikrotik-app/devices/dev_9',
  );
  expect(screen.queryByRole('button', { name: 'Next: site and role' })).toBeNull();
});

test('an address outside the networks of the tenant is refused before anything is sent', async () => {
  grafana.on('POST /test-connection', () =>
    problem(403, 'address.not-allowed', 'The address 192.0.2.1 is outside the networks.', {
      remedy: 'Correct the address.',
    }),
  );
  showPage(<RegisterPage />);
  await typeConnection();
  await runTest();
  await screen.findByText('The address 192.0.2.1 is outside the networks.');
  expect(screen.getByText('Correct the address.')).toBeTruthy();
});

test('an exporter that goes away keeps everything that was typed', async () => {
  grafana.on('POST /test-connection', exporterAway);
  showPage(<RegisterPage />);
  await typeConnection();
  await runTest();
  await screen.findByText('The exporter does not answer.');
  expect((field(/^Address/u) as HTMLInputElement).value).toBe('10.1.1.11');
  expect((field(/^Password/u) as HTMLInputElement).value).toBe('secret');
});

test('a certificate that is not trusted can be pinned', async () => {
  const fingerprint = 'ab'.repeat(32);
  grafana.on('POST /test-connection', () => ({
    ok: false,
    steps: [
      ...reached,
      step('tls', 'failed', 'The certificate is self-signed.', {
        code: 'device.tls-untrusted',
        facts: { fingerprint },
      }),
    ],
  }));
  showPage(<RegisterPage />);
  await typeConnection();
  await runTest();
  await person.click(await screen.findByRole('button', { name: 'Trust this certificate only' }));
  grafana.on('POST /test-connection', () => passed);
  await runTest();
  await screen.findByText('The device can be registered');
  expect(grafana.sent('POST /test-connection').at(-1)!.body).toMatchObject({
    new_credential: { profile: { tls: { mode: 'pin', fingerprint } } },
  });
});

test.each(['dev_7', 'file_7'])('a duplicate leads to the device that is there, %s', async (id) => {
  grafana.on('POST /register-device', () =>
    problem(409, 'registry.duplicate', 'The serial HC107ABCDEF is that of tower1-ap1.', {
      existing_id: id,
    }),
  );
  showPage(<RegisterPage />);
  await typeConnection();
  await runTest();
  await person.click(await screen.findByRole('button', { name: 'Next: site and role' }));
  await person.click(screen.getByRole('button', { name: 'Register' }));
  await screen.findByText('The serial HC107ABCDEF is that of tower1-ap1.');
  expect(screen.getByRole('link', { name: 'Open the registered device' }).getAttribute('href')).toBe(
    `/a/mikrofleet-mikrotik-app/devices/${id}`,
  );
});

test('leaving and coming back keeps what was typed, except secrets', async () => {
  const { unmount } = showPage(<RegisterPage />);
  await typeConnection();
  unmount();
  showPage(<RegisterPage />);
  expect((field(/^Address/u) as HTMLInputElement).value).toBe('10.1.1.11');
  expect((field(/^User/u) as HTMLInputElement).value).toBe('monitor');
  expect((field(/^Password/u) as HTMLInputElement).value).toBe('');
  expect(screen.getByText('Passwords are kept nowhere: enter them again.')).toBeTruthy();
  expect(JSON.stringify(sessionStorage)).not.toContain('secret');
});

const neighbour = (address: string, identity: string, rest = {}) => ({
  address,
  addresses: [address],
  identity,
  interfaces: ['ether2'],
  is_mikrotik: true,
  ...rest,
});

test('neighbours are registered together; those that fail keep their reason and are tried again', async () => {
  grafana.on('GET /devices/*/neighbours', () => ({
    neighbours: [
      neighbour('10.1.1.12', 'ap2'),
      neighbour('10.1.1.13', 'ap3'),
      neighbour('10.1.1.14', 'ap4', { registered_id: 'dev_4', matched_by: 'address' }),
    ],
    truncated: false,
  }));
  grafana.on('POST /credentials', () => credential({ id: 'cred_2', name: 'shared' }));
  let isWrong = true;
  grafana.on('POST /register-device', ({ body }) =>
    (body as { address: string }).address === '10.1.1.13' && isWrong
      ? problem(422, 'registration.failed', 'A step of the connection test failed.', { diagnosis: rejected })
      : { device: device({ name: 'ap2' }) },
  );
  showPage(<RegisterPage />, { at: '/?from=neighbours&of=dev_9' });
  await screen.findByText('ap4');
  await person.click(screen.getByRole('button', { name: 'Choose all new ones' }));
  await person.click(screen.getByRole('button', { name: 'Register 2 devices' }));
  await person.type(field(/^User/u), 'monitor');
  await person.type(field(/^Password/u), 'secret');
  await person.type(field(/^Name of the credential/u), 'shared');
  await person.click(screen.getByRole('button', { name: 'Contact and register 2 devices' }));
  await screen.findByText(/1 of 2 done, 1 failed/u);
  expect(grafana.sent('POST /credentials')[0]!.body).toMatchObject({
    name: 'shared',
    networks: ['10.1.1.12/32', '10.1.1.13/32'],
  });
  expect(screen.getByText(/rejected the login of "monitor"/u)).toBeTruthy();
  isWrong = false;
  await person.click(screen.getByRole('button', { name: 'Try 1 again' }));
  await screen.findByText(/2 of 2 done, 0 failed/u);
  expect(grafana.sent('POST /register-device')).toHaveLength(3);
});

const identity = (name: string) => ({ ...passed, device: { ...passed.device, identity: name } });

test('the name of a device that nobody has named is asked for, and one that is taken gets its address', async () => {
  grafana.on('POST /test-connection', () => identity('MikroTik'));
  showPage(<RegisterPage />);
  await typeConnection();
  await runTest();
  await person.click(await screen.findByRole('button', { name: 'Next: site and role' }));
  await screen.findByText('Nobody has named it on the device: give it a name. Empty: MikroTik.');
  await person.click(screen.getByRole('button', { name: 'Back' }));
  grafana.on('POST /test-connection', () => identity('tower1-gw'));
  await runTest();
  await person.click(await screen.findByRole('button', { name: 'Next: site and role' }));
  await screen.findByText('Unique in your tenant. Empty: tower1-gw 10.1.1.11.');
});
