import { snmpAuth } from '../../../src/config/account-key.ts';
import { Secret } from '../../../src/config/secret.ts';
import type { SnmpAuth } from '../../../src/config/settings.ts';

type Common = Pick<SnmpAuth, 'port' | 'maxRepetitions' | 'timeoutMs' | 'retries' | 'codePage'>;

// Patient enough for a busy machine; the timeout tests set a shorter one.
const common: Common = {
  port: 161,
  maxRepetitions: 25,
  timeoutMs: 3000,
  retries: 1,
  codePage: 'windows-1252',
};

export function community(name: string, changes: Partial<Common & { version: '1' | '2c' }> = {}): SnmpAuth {
  return snmpAuth({ ...common, version: '2c', community: new Secret(name), ...changes });
}

export function user(
  username: string,
  keys: { auth?: ['md5' | 'sha1', string]; priv?: ['des' | 'aes128', string]; contextName?: string } = {},
  changes: Partial<Common> = {},
): SnmpAuth {
  const { auth, priv, contextName = '' } = keys;
  return snmpAuth({
    ...common,
    version: '3',
    username,
    contextName,
    ...(auth && { auth: { protocol: auth[0], password: new Secret(auth[1]) } }),
    ...(priv && { priv: { protocol: priv[0], password: new Secret(priv[1]) } }),
    ...changes,
  });
}
