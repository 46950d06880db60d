import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { apiAuth, snmpAuth } from '../../src/config/account-key.ts';
import { parseSettings } from '../../src/config/load.ts';
import { Secret } from '../../src/config/secret.ts';
import { toApiAuth, toSnmpAuth } from '../../src/devices/credential-profile.ts';
import { authForHost } from '../../src/devices/address/resolve-checked.ts';
import { authWith } from '../transport/routeros-api/scripted-device.ts';
import { community, user } from '../transport/snmp/accounts.ts';
import { catalogue } from './catalogue.ts';

const v3 = (changes: Parameters<typeof user>[1] = {}, timing: Parameters<typeof user>[2] = {}) =>
  user('monitor', { auth: ['sha1', 'auth-pass'], priv: ['aes128', 'priv-pass'], ...changes }, timing);

describe('two accounts have one key', () => {
  it('when they were loaded twice and nothing differs', () => {
    const text = `auths: { m: { api: { username: u, password: p, tls: off }, snmp: { version: 2c, community: c } } }`;
    const load = () => parseSettings(text, { file: 'm.yml', environment: {}, catalogue }).auths.get('m');
    const [before, after] = [load(), load()];
    expect(before?.api?.key.text).toMatch(/^[0-9a-f]{64}$/);
    expect(after?.api?.key.text).toBe(before?.api?.key.text);
    expect(after?.snmp?.key.text).toBe(before?.snmp?.key.text);
    expect(before?.snmp?.key.text).not.toBe(before?.api?.key.text);
  });

  it('when one is in the file and the other in the registry', () => {
    const password = new Map([['password', new Secret('demo')]]);
    const stored = toApiAuth({ kind: 'api', username: 'u', tls: { mode: 'off' } }, password);
    expect(stored.key.text).toBe(authWith({ username: 'u', password: new Secret('demo') }).key.text);
    const open = new Map([['community', new Secret('public')]]);
    const snmp = toSnmpAuth({ kind: 'snmp', version: '2c', timeoutMs: 3000, retries: 1 }, open);
    expect(snmp.key.text).toBe(community('public').key.text);
  });

  it('when only the order of their properties or the port differs', () => {
    const { key, port, ...rest } = community('public');
    expect(snmpAuth({ port: port + 1, ...rest }).key.text).toBe(key.text);
  });
});

describe('two accounts have different keys', () => {
  it.each([
    ['user', authWith({ username: 'other' })],
    ['password', authWith({ password: new Secret('other') })],
    ['TLS mode', authWith({ tls: { mode: 'anonymous' } })],
    ['pin', authWith({ tls: { mode: 'pin', fingerprint: '0'.repeat(64) } })],
    ['other pin', authWith({ tls: { mode: 'pin', fingerprint: '1'.repeat(64) } })],
    ['authorities', authWith({ tls: { mode: 'verify', verifyName: true, ca: 'PEM' } })],
    ['name check', authWith({ tls: { mode: 'verify', verifyName: false, ca: 'PEM' } })],
    ['login', authWith({ legacyLogin: true })],
    ['code page', authWith({ codePage: 'gbk' })],
  ])('another %s', (_what, other) => {
    expect(other.key.text).not.toBe(authWith().key.text);
  });

  it('every part of an SNMP account counts', () => {
    const accounts = [
      community('public'),
      community('private'),
      community('public', { version: '1' }),
      community('public', { timeoutMs: 1 }),
      community('public', { retries: 7 }),
      community('public', { maxRepetitions: 7 }),
      v3(),
      v3({ auth: ['sha1', 'other-pass'] }),
      v3({ auth: ['md5', 'auth-pass'] }),
      v3({ priv: ['aes128', 'other-pass'] }),
      v3({ priv: ['des', 'priv-pass'] }),
      v3({ contextName: 'other' }),
      user('other', { auth: ['sha1', 'auth-pass'], priv: ['aes128', 'priv-pass'] }),
    ];
    expect(new Set(accounts.map(({ key }) => key.text)).size).toBe(accounts.length);
  });

  it('one that is made of another one does not keep its key', () => {
    const auth = authWith({ tls: { mode: 'verify', verifyName: true } });
    expect(apiAuth({ ...auth, username: 'other' }).key.text).not.toBe(auth.key.text);
    const named = authForHost(auth, 'router.example');
    expect(named.key.text).not.toBe(auth.key.text);
    expect(authForHost(auth, 'router.example').key.text).toBe(named.key.text);
    expect(authForHost(auth, 'other.example').key.text).not.toBe(named.key.text);
  });
});

it('a key is shown nowhere', () => {
  const { key } = authWith();
  const shown = [String(key), JSON.stringify({ key }), inspect({ key }, { depth: 9, showHidden: true })];
  for (const text of shown) expect(text).not.toContain(key.text);
  expect(shown[0]).toBe('<account key>');
});
