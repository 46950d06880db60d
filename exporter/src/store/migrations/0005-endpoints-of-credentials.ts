import { isIP } from 'node:net';
import { sql } from 'kysely';
import { isInNetworks } from '../../config/address.ts';
import type { Migration } from './table-maker.ts';

interface DeviceRow {
  readonly tenant_id: string;
  readonly address: string;
  readonly port: number | null;
  readonly transport: string;
  readonly api_credential_id: string | null;
  readonly snmp_credential_id: string | null;
  readonly ssh_credential_id: string | null;
}

interface Profile {
  readonly kind: string;
  readonly port?: number;
  readonly tls?: { readonly mode: string; readonly ca?: string };
}

interface CredentialRow {
  readonly tenant_id: string;
  readonly id: string;
  readonly settings: string;
  readonly networks: string;
}

/**
 * Where a secret may go is judged at each contact and no longer only when a device is stored. The devices
 * there are go on: each credential lists their endpoints, as many as there are. Not where TLS proves the
 * device: those may be anywhere, and must not be served once the credential does without.
 */
const listEndpoints: Migration = async (db) => {
  const { rows: credentials } = await sql<CredentialRow>`
    select tenant_id, id, settings, networks from credentials`.execute(db);
  const { rows: devices } = await sql<DeviceRow>`
    select tenant_id, address, port, transport, api_credential_id, snmp_credential_id, ssh_credential_id
    from devices`.execute(db);
  const users = new Map<string, DeviceRow[]>();
  for (const device of devices) {
    const ids = [device.api_credential_id, device.snmp_credential_id, device.ssh_credential_id];
    for (const used of ids.filter((one) => one !== null)) {
      const of = users.get(used) ?? [];
      of.push(device);
      users.set(used, of);
    }
  }
  for (const { tenant_id: tenant, id, settings, networks } of credentials) {
    const profile = JSON.parse(settings) as Profile;
    const served = users.get(id);
    if (served === undefined || provesDevice(profile)) continue;
    const listed = JSON.parse(networks) as string[];
    const cidrs = listed.filter((entry) => entry.includes('/'));
    const added = served.filter(({ address }) => !isCovered(address, cidrs)).map(endpointFor(profile));
    const all = JSON.stringify([...new Set([...listed, ...added])].sort());
    await sql`update credentials set networks = ${all} where tenant_id = ${tenant} and id = ${id}`.execute(
      db,
    );
  }
};

export default listEndpoints;

const provesDevice = ({ tls }: Profile): boolean =>
  tls?.mode === 'pin' || (tls?.mode === 'verify' && tls.ca !== undefined);

const bare = (address: string): string => address.split('%')[0] ?? '';

const isCovered = (address: string, cidrs: readonly string[]): boolean =>
  isIP(bare(address)) !== 0 && isInNetworks(bare(address), cidrs);

const endpointFor =
  (profile: Profile) =>
  ({ address, port, transport }: DeviceRow): string => {
    const own = transport === profile.kind ? port : null;
    const host = bare(address).toLowerCase();
    return `${host.includes(':') ? `[${host}]` : host}:${own ?? usualPort(profile)}`;
  };

function usualPort({ kind, port, tls }: Profile): number {
  if (port !== undefined) return port;
  if (kind === 'api') return tls?.mode === 'off' ? 8728 : 8729;
  return kind === 'snmp' ? 161 : 22;
}
