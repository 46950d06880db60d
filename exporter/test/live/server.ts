import { type Fleet, startFleet } from '@mikrofleet/simulator';
import { collectors } from '../../src/collectors/index.generated.ts';
import type { TransportName } from '../../src/config/settings.ts';
import type { StreamLimits } from '../../src/live/streams.ts';
import type { Prober } from '../../src/probe/prober.ts';
import { createProber } from '../../src/probe/prober.ts';
import { type ApiFixture, defaultConfig, startApi } from '../management/fixture.ts';

export interface LiveServer {
  readonly fixture: ApiFixture;
  readonly fleet: Fleet;
  readonly prober: () => Prober;
  /** Path of a device of the fleet, registered on first use. `name@snmp` reads it over SNMP. */
  readonly pathOf: (device: string) => Promise<string>;
  /** The stream metrics of `/metrics`. */
  readonly openStreams: () => Promise<{ watchers: number; readers: number }>;
  /** Errors logged by the exporter. */
  readonly errors: () => string[];
  readonly close: () => Promise<void>;
}

const accounts = {
  api: {
    profile: { kind: 'api', username: 'monitor', tls: { mode: 'off' } },
    secrets: { password: 'demo-monitor' },
  },
  snmp: { profile: { kind: 'snmp', version: '2c' }, secrets: { community: 'demo-public' } },
};

/** The exporter on a real socket, with a fleet that its first tenant may contact. */
export async function startLiveServer(
  streamLimits: Partial<StreamLimits> = {},
  fleetOptions: Parameters<typeof startFleet>[0] = {},
): Promise<LiveServer> {
  const fleet = await startFleet(fleetOptions);
  const probers: Prober[] = [];
  const fixture = await startApi(
    'sqlite',
    defaultConfig,
    (settings) => {
      const prober = createProber(settings, collectors);
      probers.push(prober);
      return prober;
    },
    { streamLimits },
  );
  const { platform, acme, registry } = fixture;
  await registry.tenants.setNetworks(platform, acme.tenantId, ['127.0.0.0/8']);
  for (const [name, account] of Object.entries(accounts)) {
    await created(fixture, '/credentials', { name, networks: ['127.0.0.0/8'], ...account });
  }
  const paths = new Map<string, Promise<string>>();
  const register = async (device: string): Promise<string> => {
    const [name = '', transport = 'api'] = device.split('@') as [string?, TransportName?];
    const { apiPort, snmpPort } = fleet.device(name);
    const answer = await created(fixture, transport === 'api' ? '/register-device' : '/register-snmp', {
      name: device,
      address: '127.0.0.1',
      port: transport === 'api' ? apiPort : snmpPort,
      credential: transport,
      contact: false,
    });
    const { id } = answer['device'] as { id: string };
    return `/devices/${id}`;
  };
  return {
    fixture,
    fleet,
    prober: () => {
      const [prober] = probers;
      if (prober === undefined) throw new Error('the exporter made no prober');
      return prober;
    },
    pathOf: (device) => {
      const path = paths.get(device) ?? register(device);
      paths.set(device, path);
      return path;
    },
    openStreams: async () => {
      const text = await (await fetch(`${fixture.url}/metrics`)).text();
      const valueOf = (name: string) =>
        Number(new RegExp(`^mikrotik_exporter_${name} (\\d+)$`, 'm').exec(text)?.[1]);
      return { watchers: valueOf('live_streams_open'), readers: valueOf('live_readers') };
    },
    errors: () => fixture.logs.filter((line) => line.includes('level=error')),
    close: async () => {
      await fixture.app.close();
      await fleet.close();
    },
  };
}

async function created(
  fixture: ApiFixture,
  path: string,
  body: object,
): Promise<Readonly<Record<string, unknown>>> {
  const { status, text, json } = await fixture.call('POST', path, { body });
  if (status !== 201) throw new Error(`${path} was answered ${status}: ${text}`);
  return json;
}
