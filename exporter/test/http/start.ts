import { type App, type AppDeps, buildApp } from '../../src/app.ts';
import { parseSettings } from '../../src/config/load.ts';
import { createLogger } from '../../src/telemetry/logger.ts';
import { catalogue } from '../config/catalogue.ts';
import { FakeProber } from './fake-prober.ts';

export const marker = 'hunter2';

export const goodConfig = `
auths:
  monitor: { api: { username: monitor, password: ${marker}, tls: off }, snmp: { version: 2c, community: ${marker}-c } }
  walker: { snmp: { version: 2c, community: ${marker} } }
modules:
  slow-tables: { collectors: [routing, system] }
targets:
  - { name: ap1, address: 10.1.1.11, type: ap, auth: monitor, tenant: acme, site: "tower <1>", labels: { rack: "7" } }
  - { name: down, address: 10.1.1.12, type: switch, auth: walker }
  - { name: slow, address: 10.1.1.13, type: router, auth: monitor, modules: [slow-tables] }
  - { name: broken, address: 10.1.1.14, type: router, auth: monitor }
  - { name: "a&b \\"c\\"", address: "2001:db8::1", type: cpe, auth: walker }
ad_hoc: { allow: [10.0.0.0/8, "2001:db8::/32"] }
scrape_timeout: 5s
timeout_offset: 500ms
`;

export interface Started {
  readonly app: App;
  readonly probers: FakeProber[];
  readonly logs: string[];
  /** The file that the next reload reads. */
  config: string;
}

export function start(config = goodConfig, more: Pick<AppDeps, 'registry'> = {}): Started {
  const probers: FakeProber[] = [];
  const logs: string[] = [];
  const started: { config: string } = { config };
  const app = buildApp({
    ...more,
    version: '1.2.3',
    log: createLogger({ level: 'debug', format: 'logfmt', write: (line) => logs.push(line) }),
    loadSettings: () => parseSettings(started.config, { file: 'mikrofleet.yml', environment: {}, catalogue }),
    createProber: () => {
      const prober = new FakeProber();
      probers.push(prober);
      return prober;
    },
  });
  return Object.assign(started, { app, probers, logs });
}
