import { isIP } from 'node:net';
import { isDeepStrictEqual } from 'node:util';
import { isInNetworks, networkError, parseHost } from '../config/address.ts';
import { ExporterError, quoteDeviceText } from '../errors/exporter-error.ts';
import { invalidValue } from '../store/values.ts';
import type { CredentialProfile } from './credential-profile.ts';

/** Where the secret of a credential may be sent. */
export interface Reach {
  readonly profile: CredentialProfile;
  /** Networks and host names, listed by somebody who gave the secret. */
  readonly networks: readonly string[];
}

const maxEntries = 1000;

/** As for the tenant's networks; `*.` before a domain stands for all its names. */
const isHostEntry = (entry: string): boolean => {
  const host = parseHost(entry.replace(/^\*\./, ''));
  return host !== undefined && isIP(host) === 0;
};

/** The networks and host names of a credential in stored form: valid, unique, sorted. */
export function checkReach(entries: readonly string[]): string[] {
  if (entries.length > maxEntries)
    throw invalidValue('networks', `a credential can have at most ${maxEntries}.`);
  for (const entry of entries) {
    const error = isHostEntry(entry) ? undefined : networkError(entry);
    if (error !== undefined) throw invalidValue('networks', `${error}, or a host name.`);
  }
  return [...new Set(entries.map((entry) => entry.toLowerCase()))].sort();
}

/** The entry that covers one address or host name and nothing else. */
export function entryOf(address: string): string {
  const [bare = ''] = address.split('%');
  if (isIP(bare) === 0) return address.toLowerCase();
  return `${bare}/${isIP(bare) === 4 ? 32 : 128}`;
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

/** Whether the secret may be sent to an address or host name, as far as the credential is concerned. */
export function isWithinReach({ profile, networks }: Reach, address: string): boolean {
  if (provesDevice(profile)) return true;
  const [bare = ''] = address.split('%');
  if (isIP(bare) !== 0) return isInNetworks(bare, cidrsOf(networks));
  const host = address.toLowerCase().replace(/\.$/, '');
  return networks.some((entry) => (entry.startsWith('*.') ? host.endsWith(entry.slice(1)) : entry === host));
}

const cidrs = new WeakMap<readonly string[], readonly string[]>();

/** The same list each time, since its compiled form is kept by list. */
function cidrsOf(networks: readonly string[]): readonly string[] {
  const known = cidrs.get(networks);
  if (known !== undefined) return known;
  const made = networks.filter((entry) => entry.includes('/'));
  cidrs.set(networks, made);
  return made;
}

/**
 * Refuses to send a stored secret where nobody who knows it has allowed it: whoever may register a device or
 * test an address could otherwise have the password sent to a machine of theirs.
 */
export function refuseBeyondReach(reach: Reach, credential: string, address: string): void {
  if (isWithinReach(reach, address)) return;
  throw new ExporterError(
    'registry.credential-elsewhere',
    `The stored credential ${quoteDeviceText(credential)} may not be sent to ${address}.`,
  );
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
