import { hostError, parseAddressAndPort, parseHost } from '../address.ts';
import { deviceTypes } from '../../define/device-types.ts';
import type { NamedKey, SectionsKey } from '../declaration.ts';
import {
  interfaceRoles,
  type InterfacePlan,
  type InterfacePlans,
  maxPlannedClients,
} from '../interface-plan.ts';
import type { SectionReader } from '../section-reader.ts';
import { line, printable } from './printable.ts';
import type { Auth, NamedSite, Target, TransportName } from '../settings.ts';
import { misspeltSite, type SiteIndex, siteIndex } from './sites.ts';
import { Spellings } from './spellings.ts';

export const labelName = /^(?!__)[A-Za-z_][A-Za-z0-9_]*$/;
export const maxLabels = 64;
/** These are keys of the target or set by Prometheus. */
export const ownKeys = ['tenant', 'site', 'role', 'device', 'instance', 'job'];

const interfaces = {
  kind: 'named',
  about: 'What only you know of its interfaces: by the name of the interface.',
  name: { form: printable, wrong: 'The name of an interface is 1 to 128 printable characters' },
  keys: {
    role: { kind: 'choice', of: interfaceRoles, about: 'What the interface is for.' },
    peer_site: { ...line, about: 'Name of the site at the other end of the link.' },
    capacity: {
      kind: 'bit-rate',
      about: 'What the link can carry, if that is less than the rate of the port.',
    },
    planned_clients: {
      kind: 'integer',
      min: 1,
      max: maxPlannedClients,
      about: 'Clients that the sector was planned for.',
    },
  },
} as const satisfies NamedKey;

export const targets = {
  kind: 'sections',
  about: 'The devices.',
  keys: {
    name: { ...line, required: true, unique: 'target', about: 'The name that Prometheus uses as target.' },
    address: {
      kind: 'text',
      required: 'a host name, an IPv4 or an IPv6 address',
      form: /^[^\s/]+$/,
      check: addressError,
      about: 'Host name, IPv4 or IPv6 address.',
    },
    port: {
      kind: 'integer',
      min: 1,
      max: 65_535,
      absent: 'port of the auth',
      about: 'Overrides the port of the auth.',
    },
    type: {
      kind: 'choice',
      of: deviceTypes,
      required: deviceTypes.join(', '),
      about: 'Type of the device, which selects its modules.',
    },
    auth: {
      kind: 'reference',
      to: 'auth',
      required: 'the name of an entry under auths',
      about: 'Name of an entry under `auths`.',
    },
    transport: {
      kind: 'choice',
      of: ['api', 'snmp'],
      absent: '`api` if the auth has it',
      about: 'Protocol for reading the device.',
    },
    tenant: { ...line, about: 'The tenant that sees and uses the device in the API.' },
    site: { ...line, about: 'Where the device is.' },
    role: { ...line, absent: 'the type', about: 'What the device does.' },
    modules: {
      kind: 'list',
      of: { kind: 'reference', to: 'module' },
      absent: 'module of the type, and `slow`',
      about: 'Modules to read instead of those of the type.',
    },
    labels: {
      kind: 'labels',
      name: { form: labelName, check: labelError },
      most: { count: maxLabels, wrong: `A target can have at most ${maxLabels} labels` },
      about: 'Additional labels.',
    },
    interfaces,
  },
} as const satisfies SectionsKey;

type Root = SectionReader<{ targets: typeof targets }>;
type Reader = SectionReader<typeof targets.keys>;

/** The `targets`, by name. */
export function readTargets(
  root: Root,
  auths: ReadonlyMap<string, Auth>,
  sites: readonly NamedSite[],
): Map<string, Target> {
  const complete = new Map<string, Target>();
  const known = siteIndex(sites);
  const spellings = new Spellings();
  for (const { tenant } of sites) spellings.ofTenant(tenant, 'under sites');
  for (const reader of root.get('targets')) {
    const target = readTarget(reader, auths, known);
    const misspelt = misspeltSite(known, reader.get('tenant'), reader.get('site'));
    if (misspelt === undefined) refuseOtherSpelling(reader, spellings);
    else reader.map.invalidKey('site', misspelt);
    if (target !== undefined) complete.set(target.name, target);
  }
  return complete;
}

/** Other than that of an earlier target: what `sites` does not name. */
function refuseOtherSpelling(reader: Reader, spellings: Spellings): void {
  const [tenant, site] = [reader.get('tenant'), reader.get('site')];
  const lineOf = (key: string): string => `in line ${reader.map.lineOf(key)}`;
  const wrong = {
    tenant: spellings.ofTenant(tenant, lineOf('tenant')),
    site: spellings.ofSite(tenant, site, lineOf('site')),
  };
  for (const [key, message] of Object.entries(wrong)) {
    if (message !== undefined) reader.map.invalidKey(key, message);
  }
  for (const entry of reader.get('interfaces').values()) {
    const message = spellings.ofSite(
      tenant,
      entry.get('peer_site'),
      `in line ${entry.map.lineOf('peer_site')}`,
    );
    if (message !== undefined) entry.map.invalidKey('peer_site', message);
  }
}

function readTarget(reader: Reader, auths: ReadonlyMap<string, Auth>, known: SiteIndex): Target | undefined {
  const name = reader.get('name');
  const address = reader.get('address');
  const port = reader.get('port');
  const type = reader.get('type');
  const auth = auths.get(reader.get('auth') ?? '');
  const transport = readTransport(reader, auth);
  const modules = reader.get('modules');
  const labels = reader.get('labels');
  const metadata = readMetadata(reader);
  const plans = readInterfaces(reader, known);
  if (name === undefined || address === undefined || type === undefined) return undefined;
  if (auth === undefined || transport === undefined) return undefined;
  return {
    name,
    // Without the brackets of an IPv6 address.
    address: parseHost(address) ?? address,
    type,
    auth,
    transport,
    labels,
    ...metadata,
    ...(port === undefined ? {} : { port }),
    ...(modules === undefined ? {} : { modules }),
    ...(plans === undefined ? {} : { interfaces: plans }),
  };
}

function readInterfaces(reader: Reader, known: SiteIndex): InterfacePlans | undefined {
  const found = [...reader.get('interfaces')].map(([name, entry]): [string, InterfacePlan] => {
    const role = entry.get('role');
    const peerSite = entry.get('peer_site');
    const capacity = entry.get('capacity');
    const plannedClients = entry.get('planned_clients');
    const misspelt = misspeltSite(known, reader.get('tenant'), peerSite);
    if (misspelt !== undefined) entry.map.invalidKey('peer_site', misspelt);
    return [
      name,
      {
        ...(role === undefined ? {} : { role }),
        ...(peerSite === undefined ? {} : { peerSite }),
        ...(capacity === undefined ? {} : { capacity }),
        ...(plannedClients === undefined ? {} : { plannedClients }),
      },
    ];
  });
  return found.length === 0 ? undefined : Object.fromEntries(found);
}

function readMetadata(reader: Reader): Partial<Record<'tenant' | 'site' | 'role', string>> {
  const metadata: Partial<Record<'tenant' | 'site' | 'role', string>> = {};
  for (const key of ['tenant', 'site', 'role'] as const) {
    const found = reader.get(key);
    if (found !== undefined) metadata[key] = found;
  }
  return metadata;
}

function addressError(text: string): string | undefined {
  const error = hostError(text);
  if (error === undefined || parseHost(text) !== undefined) return error;
  const hasPort = parseAddressAndPort(text) !== undefined || /^[\w.-]+:\d+$/.test(text);
  return hasPort ? 'The port has its own key: port' : error;
}

function labelError(name: string): string | undefined {
  if (!labelName.test(name)) {
    return 'The name of a label must contain only letters, digits and _, and must not start with a digit or __';
  }
  return ownKeys.includes(name)
    ? 'This label is set by the exporter or by Prometheus; use the key of the target instead'
    : undefined;
}

function readTransport(reader: Reader, auth: Auth | undefined): TransportName | undefined {
  const asked = reader.get('transport');
  if (auth === undefined) return undefined;
  if (asked !== undefined && auth[asked] === undefined) {
    reader.map.invalidKey('transport', `The auth "${auth.name}" has no ${asked} half`);
    return undefined;
  }
  return asked ?? defaultTransport(auth);
}

/** The API returns more and costs the device less, so it is used if there is an account for it. */
export function defaultTransport(auth: Auth): TransportName {
  return auth.api === undefined ? 'snmp' : 'api';
}
