import { isIP } from 'node:net';
import { isDeepStrictEqual } from 'node:util';
import ipaddr from 'ipaddr.js';
import { LruMap } from '../concurrency/lru-map.ts';
import { isInNetworks, networkError, parseHost } from '../config/address.ts';
import { ExporterError, quoteDeviceText } from '../errors/exporter-error.ts';
import { invalidValue } from '../store/values.ts';
import type { CredentialProfile } from './credential-profile.ts';

/** Where the secret of a credential may be sent. */
export interface Reach {
  readonly profile: CredentialProfile;
  /** Networks, host names and endpoints, listed by somebody who gave the secret. */
  readonly networks: readonly string[];
}

/** Where a contact goes: the address or host name as written, and the port. */
export interface Endpoint {
  readonly address: string;
  readonly port: number;
}

const maxEntries = 1000;

/** As for the tenant's networks; `*.` before a domain stands for all its names. */
const isHostEntry = (entry: string): boolean => {
  const host = parseHost(entry.replace(/^\*\./, ''));
  return host !== undefined && isIP(host) === 0;
};

/** The networks, host names and endpoints of a credential in stored form: valid, unique, sorted. */
export function checkReach(entries: readonly string[]): string[] {
  if (entries.length > maxEntries)
    throw invalidValue('networks', `a credential can have at most ${maxEntries}.`);
  for (const entry of entries) {
    if (isHostEntry(entry) || endpointOf(entry) !== undefined) continue;
    const error = networkError(entry);
    if (error !== undefined) throw invalidValue('networks', `${error}, or a host name, or address:port.`);
  }
  return [...new Set(entries.map((entry) => entry.toLowerCase()))].sort();
}

/** The entry that covers one endpoint and nothing else. */
export function entryOf({ address, port }: Endpoint): string {
  const host = canonical(address);
  return `${host.includes(':') ? `[${host}]` : host}:${port}`;
}

function endpointOf(entry: string): Endpoint | undefined {
  const [, host = '', digits = ''] = /^(\[[^\]]+\]|[^:[\]]+):(\d{1,5})$/.exec(entry) ?? [];
  const address = parseHost(host);
  const port = Number(digits);
  return address === undefined || port < 1 || port > 65_535 ? undefined : { address, port };
}

/** One spelling for each address and host name; an IPv4-mapped address counts as IPv4. */
export function canonical(address: string): string {
  const [bare = ''] = address.split('%');
  return isIP(bare) === 0 ? address.toLowerCase().replace(/\.$/, '') : ipaddr.process(bare).toString();
}

/**
 * Whether the device proves who it is before it receives the password: with the pinned certificate, or with
 * one from an authority of the credential's own. Authorities of the system do not count, since anybody gets a
 * certificate for a name of theirs.
 */
function provesDevice(profile: CredentialProfile): boolean {
  if (profile.kind !== 'api') return false;
  const { tls } = profile;
  return tls.mode === 'pin' || (tls.mode === 'verify' && tls.ca !== undefined);
}

/** Whether the secret may be sent to an endpoint, as far as the credential is concerned. */
export function isWithinReach({ profile, networks }: Reach, { address, port }: Endpoint): boolean {
  if (provesDevice(profile)) return true;
  const { cidrs, names, endpoints } = compiled(networks);
  const host = canonical(address);
  if (endpoints.has(`${host} ${port}`)) return true;
  if (isIP(host) !== 0) return isInNetworks(host, cidrs);
  return names.some((entry) => (entry.startsWith('*.') ? host.endsWith(entry.slice(1)) : entry === host));
}

interface Compiled {
  readonly cidrs: readonly string[];
  readonly names: readonly string[];
  readonly endpoints: ReadonlySet<string>;
}

const compiledLists = new WeakMap<readonly string[], Compiled>();

function compiled(networks: readonly string[]): Compiled {
  const known = compiledLists.get(networks);
  if (known !== undefined) return known;
  const cidrs: string[] = [];
  const names: string[] = [];
  const endpoints = new Set<string>();
  for (const entry of networks) {
    const endpoint = endpointOf(entry);
    if (endpoint !== undefined) endpoints.add(`${canonical(endpoint.address)} ${endpoint.port}`);
    else if (entry.includes('/')) cidrs.push(entry);
    else names.push(entry.replace(/\.$/, ''));
  }
  const made = { cidrs, names, endpoints };
  compiledLists.set(networks, made);
  return made;
}

const maxLists = 200;
const lists = new LruMap<string, readonly string[]>(maxLists);

/** The stored list of a credential. The same text is the same list, so ten thousand devices compile it once. */
export function sharedNetworks(text: string, parse: () => readonly string[]): readonly string[] {
  const known = lists.get(text);
  if (known !== undefined) return known;
  const made = parse();
  lists.set(text, made);
  return made;
}

/** Knows which of the credentials of a device it is, for lists of many mistakes. */
export class CredentialElsewhere extends ExporterError {
  readonly kind: CredentialProfile['kind'];

  constructor(kind: CredentialProfile['kind'], message: string) {
    super('registry.credential-elsewhere', message);
    this.kind = kind;
  }
}

/**
 * Refuses to send a stored secret where nobody who knows it has allowed it: whoever may register a device or
 * test an address could otherwise have the password sent to a machine of theirs.
 */
export function refuseBeyondReach(reach: Reach, credential: string, endpoint: Endpoint): void {
  if (isWithinReach(reach, endpoint)) return;
  throw new CredentialElsewhere(
    reach.profile.kind,
    `The stored credential ${quoteDeviceText(credential)} may not be sent to ${endpoint.address}, port ${endpoint.port}, but ${sentTo(reach)}.`,
  );
}

const shownEntries = 5;

function sentTo({ networks }: Reach): string {
  if (networks.length === 0) return 'nowhere yet';
  const more = networks.length - shownEntries;
  const shown = networks.slice(0, shownEntries).join(', ');
  return `only to ${shown}${more > 0 ? ` and ${more} more` : ''}`;
}

/** Properties that change neither to whom the secret goes nor how well it is protected. */
const harmless: readonly string[] = ['codePage', 'maxRepetitions', 'timeoutMs', 'retries'];

/** The rest, whatever the order of its properties. */
function guarded(profile: CredentialProfile): object {
  const entries = Object.entries(profile).filter(([name]) => !harmless.includes(name));
  return JSON.parse(JSON.stringify(Object.fromEntries(entries))) as object;
}

/** Whether a change would send the stored secret somewhere else, to another user, or less protected. */
export function needsSecretAgain(before: Reach, after: Reach): boolean {
  if (!isDeepStrictEqual(guarded(before.profile), guarded(after.profile))) return true;
  return after.networks.some((entry) => !before.networks.includes(entry));
}
