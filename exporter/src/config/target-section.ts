import { parseAddressAndPort, parseHost } from './address.ts';
import type { MapReader } from './map-reader.ts';
import type { Text } from './scalar.ts';
import type { Auth, Module, Target, TransportName } from './settings.ts';
import { deviceTypes } from '../define/device-types.ts';

export const targetKeys = [
  'name',
  'address',
  'port',
  'type',
  'auth',
  'transport',
  'tenant',
  'site',
  'role',
  'modules',
  'labels',
] as const;

/** A name is one line of printable text; it appears in URLs, labels and logs. */
export const printable = /^(?!\s)[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]{1,128}(?<!\s)$/u;
export const labelName = /^(?!__)[A-Za-z_][A-Za-z0-9_]*$/;
export const maxLabels = 64;
/** These have keys of their own. */
export const ownKeys = ['tenant', 'site', 'role', 'device', 'instance', 'job'];

interface Known {
  readonly auths: ReadonlyMap<string, Auth>;
  /** Names that the file defines, also where the definition has an error that is reported already. */
  readonly authNames: readonly string[];
  readonly modules: ReadonlyMap<string, Module>;
}

/** The `targets` list. */
export function readTargets(readers: readonly MapReader[], known: Known): Map<string, Target> {
  const targets = new Map<string, Target>();
  const lines = new Map<string, number>();
  for (const reader of readers) {
    const name = readLine(reader, 'name', true);
    const earlier = name === undefined ? undefined : lines.get(name.text);
    if (name !== undefined && earlier !== undefined) {
      reader.invalid(name, `The target "${name.text}" is there already, in line ${earlier}`);
    }
    const target = readTarget(reader, name?.text ?? '', known);
    if (name === undefined) continue;
    lines.set(name.text, earlier ?? reader.source.lineOf(name.node));
    if (target !== undefined) targets.set(name.text, target);
  }
  return targets;
}

function readTarget(reader: MapReader, name: string, known: Known): Target | undefined {
  const address = readAddress(reader);
  const port = reader.integer('port', { min: 1, max: 65_535 });
  if (!reader.has('type')) reader.missing('type', deviceTypes.join(', '));
  const type = reader.choice('type', deviceTypes);
  const auth = readAuth(reader, known);
  const transport = readTransport(reader, auth);
  const modules = readModuleNames(reader, known.modules);
  const labels = readLabels(reader);
  const places = readPlaces(reader);
  if (address === undefined || type === undefined || auth === undefined || transport === undefined)
    return undefined;
  return {
    name,
    address,
    type,
    auth,
    transport,
    labels,
    ...places,
    ...(port === undefined ? {} : { port }),
    ...(modules === undefined ? {} : { modules }),
  };
}

function readLine(reader: MapReader, key: string, required = false): Text | undefined {
  const found = required ? reader.required(key) : reader.text(key);
  if (found === undefined || printable.test(found.text)) return found;
  reader.invalid(found, 'This has to be 1 to 128 printable characters, with no space at either end');
  return undefined;
}

function readPlaces(reader: MapReader): Partial<Record<'tenant' | 'site' | 'role', string>> {
  const places: Partial<Record<'tenant' | 'site' | 'role', string>> = {};
  for (const key of ['tenant', 'site', 'role'] as const) {
    const found = readLine(reader, key);
    if (found !== undefined) places[key] = found.text;
  }
  return places;
}

function readAddress(reader: MapReader): string | undefined {
  const found = reader.required('address', 'a host name, an IPv4 or an IPv6 address');
  if (found === undefined) return undefined;
  const address = parseHost(found.text);
  if (address !== undefined) return address;
  const withPort = parseAddressAndPort(found.text) !== undefined || /^[\w.-]+:\d+$/.test(found.text);
  reader.invalid(
    found,
    withPort
      ? 'The port is a key of its own: port'
      : 'This is neither a host name nor an IPv4 or IPv6 address',
  );
  return undefined;
}

function readAuth(reader: MapReader, known: Known): Auth | undefined {
  const found = reader.required('auth', 'the name of an entry under auths');
  if (found === undefined) return undefined;
  if (!known.authNames.includes(found.text)) reader.unknownReference(found, 'auth', known.authNames);
  return known.auths.get(found.text);
}

function readTransport(reader: MapReader, auth: Auth | undefined): TransportName | undefined {
  const asked = reader.choice('transport', ['api', 'snmp']);
  if (auth === undefined) return undefined;
  if (asked !== undefined && auth[asked] === undefined) {
    reader.unfit('transport', `The auth "${auth.name}" has no ${asked} half`);
    return undefined;
  }
  return asked ?? defaultTransport(auth);
}

/** The API tells more and costs the device less, so it is used where there is an account for it. */
export function defaultTransport(auth: Auth): TransportName {
  return auth.api === undefined ? 'snmp' : 'api';
}

function readModuleNames(reader: MapReader, modules: ReadonlyMap<string, Module>): string[] | undefined {
  if (!reader.has('modules')) return undefined;
  const found = reader.texts('modules');
  for (const name of found) {
    if (!modules.has(name.text)) reader.unknownReference(name, 'module', [...modules.keys()]);
  }
  return [...new Set(found.map((name) => name.text))];
}

function readLabels(reader: MapReader): Record<string, string> {
  const section = reader.child('labels');
  const labels: Record<string, string> = {};
  const names = section.names();
  if (names.length > maxLabels) reader.unfit('labels', `A target has at most ${maxLabels} labels`);
  for (const name of names.slice(0, maxLabels)) {
    if (!labelName.test(name)) {
      section.unfit(
        name,
        'The name of a label has letters, digits and _ only, and does not start with a digit or __',
      );
    } else if (ownKeys.includes(name)) {
      section.unfit(
        name,
        'This label is set by the exporter or by Prometheus; use the key of the target instead',
      );
    }
    const value = section.text(name);
    if (value !== undefined) labels[name] = value.text;
  }
  return labels;
}
