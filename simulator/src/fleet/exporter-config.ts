import { INTERFACES, SITES, UPSTREAMS } from '../devices/sites.ts';
import type { Fleet } from './fleet.ts';
import type { SimulatedDevice } from './device.ts';

interface Auth {
  readonly name: string;
  readonly lines: readonly string[];
  readonly transport?: 'api' | 'snmp';
}

const quote = (text: string): string => JSON.stringify(text);

function api(device: SimulatedDevice, tls: string, more: readonly string[] = []): readonly string[] {
  return [
    'api:',
    `  username: ${quote(device.username)}`,
    `  password: ${quote(device.password)}`,
    `  tls: ${quote(tls)}`,
    ...more.map((line) => `  ${line}`),
  ];
}

function snmp(device: SimulatedDevice): readonly string[] {
  const user = device.description.snmpUsers?.[0];
  if (user === undefined || device.type !== 'cpe') {
    return [
      'snmp:',
      '  version: 2c',
      `  community: ${quote(device.community)}`,
      `  port: ${device.snmpPort}`,
    ];
  }
  return [
    'snmp:',
    '  version: 3',
    `  username: ${quote(user.name)}`,
    `  auth_protocol: ${user.authProtocol === 'MD5' ? 'md5' : 'sha1'}`,
    `  auth_password: ${quote(user.authPassword ?? '')}`,
    `  priv_protocol: ${user.privProtocol === 'DES' ? 'des' : 'aes128'}`,
    `  priv_password: ${quote(user.privPassword ?? '')}`,
    `  port: ${device.snmpPort}`,
  ];
}

/** How each device is read: every transport and TLS mode occurs at least once in the demo fleet. */
function authOf(device: SimulatedDevice, caFile: string): Auth {
  const { services, snmpUsers } = device.description;
  if (services.api === false) return { name: 'demo-snmp', lines: snmp(device), transport: 'snmp' };
  if (device.type === 'cpe' && device.role === 'customer') {
    const name = snmpUsers === undefined ? 'demo-snmp' : 'demo-snmp-v3';
    return { name, lines: snmp(device), transport: 'snmp' };
  }
  if (services.apiTls === 'certificate') {
    return { name: 'demo-api-verify', lines: api(device, 'verify', [`ca_file: ${quote(caFile)}`]) };
  }
  if (services.apiTls === 'self-signed') {
    const pin = `fingerprint: ${quote(device.certificateFingerprint ?? '')}`;
    return { name: `demo-api-pin-${device.name}`, lines: api(device, 'pin', [pin]) };
  }
  if (services.apiTls === 'anonymous') return { name: 'demo-api-anonymous', lines: api(device, 'anonymous') };
  return { name: 'demo-api', lines: api(device, 'off') };
}

const USUAL_PORTS = new Set([8728, 8729]);

function target(device: SimulatedDevice, auth: Auth): string {
  const port = auth.lines.some((line) => /tls: "(verify|pin|anonymous)"/.test(line))
    ? device.apiTlsPort
    : device.apiPort;
  const upstream = UPSTREAMS[device.site];
  const fields = [
    `name: ${device.name}`,
    `address: ${device.address}`,
    ...(auth.transport === 'snmp' || USUAL_PORTS.has(port) ? [] : [`port: ${port}`]),
    `type: ${device.type}`,
    `auth: ${auth.name}`,
    ...(auth.transport === undefined ? [] : [`transport: ${auth.transport}`]),
    `tenant: ${device.tenant}`,
    `site: ${device.site}`,
    `role: ${device.role}`,
    ...(upstream === undefined ? [] : [`labels: { upstream: ${upstream} }`]),
    ...interfacesOf(device),
  ];
  return `  - { ${fields.join(', ')} }`;
}

/** `{ role: uplink, capacity: 5Gbps }` */
const flow = (facts: object): string => `{ ${entries(facts).join(', ')} }`;
const entries = (facts: object): string[] =>
  Object.entries(facts).map(
    ([key, value]) => `${key}: ${Array.isArray(value) ? `[${value.join(', ')}]` : value}`,
  );

function interfacesOf({ name }: SimulatedDevice): string[] {
  const known = Object.entries(INTERFACES[name] ?? {}).map(([port, facts]) => `${port}: ${flow(facts)}`);
  return known.length === 0 ? [] : [`interfaces: { ${known.join(', ')} }`];
}

/** The sites at which this fleet has devices. */
function sitesOf({ devices }: Fleet): string[] {
  const known = Object.entries(SITES).filter(([site, { tenant }]) =>
    devices.some((device) => device.site === site && device.tenant === tenant),
  );
  const names = new Set(known.map(([name]) => name));
  return known.map(([name, { upstreams = [], ...facts }]) => {
    const above = upstreams.filter((upstream) => names.has(upstream));
    return `  - ${flow({ name, ...facts, ...(above.length === 0 ? {} : { upstreams: above }) })}`;
  });
}

/** Servers beside the exporter. */
export interface Neighbours {
  readonly prometheus?: string | undefined;
  readonly alertmanager?: string | undefined;
  /** Its root URL. */
  readonly grafana?: string | undefined;
  /** Where its signing keys are, if not below the root URL. */
  readonly grafanaKeys?: string | undefined;
}

const serversOf = ({ prometheus, alertmanager, grafana, grafanaKeys }: Neighbours): string =>
  (prometheus === undefined ? '' : `prometheus: { url: ${quote(prometheus)} }\n`) +
  (alertmanager === undefined ? '' : `alertmanagers: [{ url: ${quote(alertmanager)} }]\n`) +
  (grafana === undefined ? '' : `grafana: { url: ${quote(grafana)}${keysOf(grafanaKeys)} }\n`);

/** Within a stack of containers, there is no https between them. */
const keysOf = (url: string | undefined): string =>
  url === undefined ? '' : `, jwks_url: ${quote(url)}, allow_http: true`;

/** Configuration of the exporter for this fleet, as YAML; the CA certificate goes into a file next to it. */
export function exporterConfig(fleet: Fleet, caFile: string, servers: Neighbours = {}): string {
  const auths = new Map<string, Auth>();
  const targets: string[] = [];
  for (const device of fleet.devices) {
    let auth = authOf(device, caFile);
    const known = auths.get(auth.name);
    // Ports differ between devices if the system chose them.
    if (known !== undefined && known.lines.join() !== auth.lines.join()) {
      auth = { ...auth, name: `${auth.name}-${device.name}` };
    }
    auths.set(auth.name, auth);
    targets.push(target(device, auth));
  }
  const blocks = [...auths.values()].map(
    (auth) => `  ${auth.name}:\n${auth.lines.map((line) => `    ${line}`).join('\n')}`,
  );
  const sites = sitesOf(fleet);
  const siteLines = sites.length === 0 ? '' : `sites:\n${sites.join('\n')}\n`;
  return `# Written by mikrofleet-simulator: the simulated fleet. Demo passwords.\n${serversOf(servers)}${siteLines}auths:\n${blocks.join('\n')}\ntargets:\n${targets.join('\n')}\n`;
}
