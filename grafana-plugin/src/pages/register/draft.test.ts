import { expect, test } from 'vitest';
import { accountErrors, connectionErrors, emptyDraft, noSecrets, toRegistration, toTest } from './draft.ts';

const api = { ...emptyDraft, address: ' 10.1.1.11 ', username: 'monitor' };
const password = { ...noSecrets, password: 'secret' };

test('names each field that is missing', () => {
  expect(connectionErrors(emptyDraft, noSecrets)).toEqual({
    address: 'missing',
    username: 'missing',
    password: 'missing',
  });
  expect(connectionErrors({ ...api, port: '70000' }, password)).toEqual({ port: 'port' });
  expect(connectionErrors({ ...api, address: 'https://10.1.1.11' }, password)).toEqual({
    address: 'address',
  });
  expect(connectionErrors({ ...api, account: 'stored' }, noSecrets)).toEqual({ credential: 'missing' });
});

test('SNMP version 3 needs the secrets of its protocols', () => {
  const v3 = { ...api, transport: 'snmp' as const, snmpVersion: '3' as const };
  expect(accountErrors(v3, noSecrets)).toEqual({ authPassword: 'missing', privPassword: 'missing' });
  expect(accountErrors({ ...v3, authProtocol: '' }, noSecrets)).toEqual({});
  expect(accountErrors({ ...v3, snmpVersion: '2c' }, noSecrets)).toEqual({ community: 'missing' });
});

test('a pinned certificate needs its fingerprint', () => {
  expect(accountErrors({ ...api, tls: 'pin', fingerprint: 'AB:CD' }, password)).toEqual({
    fingerprint: 'fingerprint',
  });
  expect(accountErrors({ ...api, tls: 'pin', fingerprint: 'AB:'.repeat(32) }, password)).toEqual({});
});

test('tests an address with a new account', () => {
  expect(toTest({ ...api, port: '8728' }, password)).toEqual({
    address: '10.1.1.11',
    port: 8728,
    new_credential: {
      profile: { kind: 'api', username: 'monitor', tls: { mode: 'off' } },
      secrets: { password: 'secret' },
    },
  });
});

test('registers only what was filled in', () => {
  const stored = { ...api, account: 'stored' as const, credential: 'cred_1' };
  expect(toRegistration(stored, noSecrets, {})).toEqual({
    contact: true,
    address: '10.1.1.11',
    credential: 'cred_1',
  });
  const filled = {
    ...stored,
    name: 'ap1',
    type: 'ap' as const,
    role: 'sector',
    site: 'Tower 1',
    parent: 'dev_9',
  };
  expect(toRegistration(filled, noSecrets, { rack: '7' })).toEqual({
    contact: true,
    address: '10.1.1.11',
    credential: 'cred_1',
    name: 'ap1',
    type: 'ap',
    role: 'sector',
    site: 'Tower 1',
    parent: 'dev_9',
    labels: { rack: '7' },
  });
});
