import type { DeviceType } from '../../define/device-types.ts';
import { versionNumber } from '../connection-test/device-facts.ts';
import { cleanText, cleanTexts } from '../connection-test/device-text.ts';
import { suggestType } from '../connection-test/device-type.ts';

/** A device seen by another one, possibly one to register. */
export interface NeighbourCandidate {
  /** The address to try first: IPv4, else global IPv6, else any reported one. */
  readonly address?: string;
  /** All reported addresses, including link-local ones. */
  readonly addresses: readonly string[];
  readonly mac?: string;
  readonly identity?: string;
  readonly platform?: string;
  readonly version?: string;
  readonly board?: string;
  /** Interfaces of the queried device on which the neighbour is seen. */
  readonly interfaces: readonly string[];
  readonly isMikrotik: boolean;
  /** For MikroTik devices only. */
  readonly suggestedType?: DeviceType;
}

export interface NeighbourList {
  readonly neighbours: readonly NeighbourCandidate[];
  /** More neighbours exist than are listed. */
  readonly truncated: boolean;
}

/** One row of a neighbour table, as reported by the device. */
export interface NeighbourRow {
  readonly addresses: readonly (string | undefined)[];
  readonly mac: string | undefined;
  readonly identity: string | undefined;
  readonly platform: string | undefined;
  readonly version: string | undefined;
  readonly board: string | undefined;
  readonly softwareId: string | undefined;
  readonly interface: string | undefined;
  /** LLDP description, and the discovery protocol, where reported. */
  readonly hints: readonly (string | undefined)[];
}

export const neighboursMax = 1_000;

interface Merged {
  readonly rows: NeighbourRow[];
  readonly keys: Set<string>;
}

/**
 * A device appears once per interface and protocol: rows that share licence, MAC or address are one device.
 */
export function mergeNeighbours(rows: readonly NeighbourRow[]): NeighbourCandidate[] {
  const merged: Merged[] = [];
  const byKey = new Map<string, Merged>();
  for (const row of rows) {
    const keys = keysOf(row);
    const known = keys.map((key) => byKey.get(key)).find((found) => found !== undefined);
    const group = known ?? { rows: [], keys: new Set<string>() };
    if (known === undefined) merged.push(group);
    group.rows.push(row);
    for (const key of keys) byKey.set(key, group);
  }
  return merged.map(({ rows: same }) => candidate(same));
}

function keysOf(row: NeighbourRow): string[] {
  const { mac, softwareId } = row;
  const addresses = usable(row.addresses).filter((address) => !isLinkLocal(address));
  const identity = cleanText(row.identity) ?? '';
  const keys = [
    ...(mac === undefined || mac === '' ? [] : [`mac ${mac.toLowerCase()}`]),
    // A cloned virtual machine has the licence of the original.
    ...(softwareId === undefined || softwareId === '' ? [] : [`licence ${softwareId} ${identity}`]),
    ...addresses.map((address) => `address ${address}`),
  ];
  return keys.length > 0 ? keys : [`identity ${identity} ${row.interface ?? ''}`];
}

function usable(addresses: readonly (string | undefined)[]): string[] {
  const clean = addresses.flatMap((address) => cleanText(address) ?? []);
  return [...new Set(clean)].filter((address) => address !== '0.0.0.0' && address !== '::');
}

const isLinkLocal = (address: string): boolean => /^fe[89ab]|^169\.254\./i.test(address);

function candidate(rows: readonly NeighbourRow[]): NeighbourCandidate {
  const first = (name: 'mac' | 'identity' | 'platform' | 'board' | 'version'): string | undefined =>
    rows.map((row) => cleanText(row[name])).find((text) => text !== undefined);
  const addresses = usable(rows.flatMap((row) => row.addresses));
  const routable = addresses.filter((each) => !isLinkLocal(each));
  const address = routable.find((each) => !each.includes(':')) ?? routable[0] ?? addresses[0];
  const isMikrotik = rows.some(looksLikeMikrotik);
  const board = first('board');
  const interfaces = rows.flatMap((row) => cleanText(row.interface)?.split(',') ?? []);
  const version = isMikrotik ? versionNumber(first('version')) : first('version');
  return {
    ...(address === undefined ? {} : { address }),
    addresses,
    ...cleanTexts({
      mac: first('mac'),
      identity: first('identity'),
      platform: first('platform'),
      version,
      board,
    }),
    interfaces: [...new Set(interfaces)],
    isMikrotik,
    ...(isMikrotik ? { suggestedType: suggestType({ board }).type } : {}),
  };
}

/** MNDP is MikroTik's own; with CDP and LLDP the platform or the description names the vendor. */
function looksLikeMikrotik(row: NeighbourRow): boolean {
  return [row.platform, ...row.hints].some((text) => /mikrotik|routeros|swos|\bmndp\b/i.test(text ?? ''));
}
