import { apiAuth, snmpAuth } from '../../src/config/account-key.ts';
import { parseSettings } from '../../src/config/load.ts';
import { Secret } from '../../src/config/secret.ts';
import type { CodePage, Settings, Target, TransportName } from '../../src/config/settings.ts';
import { catalogue } from '../config/catalogue.ts';

/** Prober settings without any configuration: tests supply their own targets. */
export const bareSettings: Settings = {
  ...parseSettings('', { file: 'bare.yml', environment: {}, catalogue }),
  connections: { max: 20, idleMs: 60_000, commandsInFlight: 16 },
  freshnessMs: 0,
  defaultTimeoutMs: 10_000,
  timeoutOffsetMs: 500,
};

export interface Account {
  readonly username?: string;
  readonly password?: string;
  readonly community?: string;
  readonly snmpTimeoutMs?: number;
  readonly codePage?: CodePage;
}

/** A device on loopback. */
export function loopback(transport: TransportName, port: number, account: Account = {}): Target {
  return {
    name: 'under test',
    address: '127.0.0.1',
    port,
    type: 'router',
    transport,
    labels: {},
    auth: {
      name: 'test',
      api: apiAuth({
        username: account.username ?? 'monitor',
        password: new Secret(account.password ?? 'demo-monitor'),
        tls: { mode: 'off' },
        port: 8728,
        legacyLogin: false,
        codePage: account.codePage ?? 'windows-1252',
      }),
      snmp: snmpAuth({
        version: '2c',
        community: new Secret(account.community ?? 'demo-public'),
        port: 161,
        maxRepetitions: 25,
        timeoutMs: account.snmpTimeoutMs ?? 3000,
        retries: 1,
        codePage: account.codePage ?? 'windows-1252',
      }),
    },
  };
}
