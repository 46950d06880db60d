import { hostError, parseAddressAndPort, parseHost } from '../address.ts';
import { deviceTypes } from '../../define/device-types.ts';
import type { SectionsKey } from '../declaration.ts';
import type { SectionReader } from '../section-reader.ts';
import type { Auth, Target, TransportName } from '../settings.ts';

/**
 * A name is one line of printable text, for URLs, labels and logs. Two names that look the same must not
 * differ, so invisible and bidirectional characters are refused except inside emoji, and so are piles of combining marks, which cover the lines around.
 */
export const printable =
  /^(?!\s)(?!.*\p{M}{5})(?:(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}])\ufe0f|(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])\u200d(?=\p{Extended_Pictographic})|[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800\ufff9-\ufffb]){1,128}(?<!\s)$/u;
export const labelName = /^(?!__)[A-Za-z_][A-Za-z0-9_]*$/;
export const maxLabels = 64;
/** These are keys of the target or set by Prometheus. */
export const ownKeys = ['tenant', 'site', 'role', 'device', 'instance', 'job'];

const line = {
  kind: 'text',
  form: printable,
  wrong: 'This must be 1 to 128 printable characters, without leading or trailing spaces',
} as const;

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
    role: { ...line, about: 'What the device does.' },
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
  },
} as const satisfies SectionsKey;

type Root = SectionReader<{ targets: typeof targets }>;
type Reader = SectionReader<typeof targets.keys>;

/** The `targets`, by name. */
export function readTargets(root: Root, auths: ReadonlyMap<string, Auth>): Map<string, Target> {
  const complete = new Map<string, Target>();
  for (const reader of root.get('targets')) {
    const target = readTarget(reader, auths);
    if (target !== undefined) complete.set(target.name, target);
  }
  return complete;
}

function readTarget(reader: Reader, auths: ReadonlyMap<string, Auth>): Target | undefined {
  const name = reader.get('name');
  const address = reader.get('address');
  const port = reader.get('port');
  const type = reader.get('type');
  const auth = auths.get(reader.get('auth') ?? '');
  const transport = readTransport(reader, auth);
  const modules = reader.get('modules');
  const labels = reader.get('labels');
  const metadata = readMetadata(reader);
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
  };
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
