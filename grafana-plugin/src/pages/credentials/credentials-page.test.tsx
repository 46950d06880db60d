import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { FakeGrafana, problem } from '../../../test/fake-grafana.ts';
import { credential, device } from '../../../test/records.ts';
import { showPage } from '../../../test/show-page.tsx';
import { PageGate } from '../../app/page-gate.tsx';
import CredentialsPage from './credentials-page.tsx';
import { page } from './page.ts';

// As the app shows it: what a person may do is known before.
const shown = (
  <PageGate page={page}>
    <CredentialsPage />
  </PageGate>
);

let grafana: FakeGrafana;
beforeEach(() => {
  grafana = new FakeGrafana();
  grafana.on('GET /credentials', () => ({ items: [credential()] }));
  grafana.on('GET /devices', () => ({ items: [device()] }));
});

test('says which secrets are set and how many devices use them', async () => {
  showPage(shown);
  await screen.findByText('Password set');
  await screen.findByText('1 device');
  expect(screen.getByText('10.1.0.0/16')).toBeTruthy();
});

test('a change leaves the secret alone unless another is typed', async () => {
  const person = userEvent.setup();
  grafana.on('PATCH /credentials/*', () => credential());
  showPage(shown, { at: '/?credential=cred_1' });
  const name = await screen.findByLabelText(/^Name/u);
  await person.type(name, '-2');
  await person.click(screen.getByRole('button', { name: 'Save' }));
  await expect.poll(() => grafana.sent('PATCH /credentials/cred_1')).toHaveLength(1);
  expect(grafana.sent('PATCH /credentials/cred_1')[0]!.body).toEqual({ name: 'monitor-2' });
});

test('a new one needs its secret, which is sent once', async () => {
  const person = userEvent.setup();
  grafana.on('POST /credentials', () => credential());
  showPage(shown, { at: '/?new=1' });
  await person.type(await screen.findByLabelText(/^Name/u), 'public');
  await person.click(screen.getByRole('radio', { name: 'SNMP' }));
  await person.click(screen.getByRole('button', { name: 'Make the credential' }));
  await screen.findByText('It is needed.');
  await person.type(screen.getByLabelText(/^Community/u), 'hidden');
  await person.type(screen.getByLabelText(/^May be sent to/u), '10.1.0.0/16');
  await person.click(screen.getByRole('button', { name: 'Make the credential' }));
  await expect.poll(() => grafana.sent('POST /credentials')).toHaveLength(1);
  expect(grafana.sent('POST /credentials')[0]!.body).toEqual({
    name: 'public',
    profile: { kind: 'snmp', version: '2c' },
    networks: ['10.1.0.0/16'],
    secrets: { community: 'hidden' },
  });
});

test('one in use names its devices instead of being removed', async () => {
  const person = userEvent.setup();
  showPage(shown, { at: '/?credential=cred_1' });
  await person.click(await screen.findByRole('button', { name: 'Remove the credential monitor' }));
  await screen.findByText(/^It cannot be removed while devices use it/u);
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Remove the credential' }).disabled).toBe(
    true,
  );
});

test('scrolls a wide table in its own box', async () => {
  showPage(shown);
  await screen.findByText('Password set');
  const box = screen.getByRole('region', { name: 'Credentials' });
  expect(box.querySelector('table')).toBeTruthy();
  expect(getComputedStyle(box).overflowX).toBe('auto');
});

test('says that it is not known who uses a credential, instead of waiting for ever or of nobody', async () => {
  grafana.on('GET /devices', () => problem(500, 'internal', 'The store is away.'));
  showPage(shown, { at: '/?credential=cred_1' });
  await screen.findByText('The devices could not be read: which credential each uses is not known');
  screen.getByText('not known');
  screen.getByText('Which devices use it could not be read.');
  expect(screen.queryByText('No device')).toBeNull();
});
