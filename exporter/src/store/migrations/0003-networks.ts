import ipaddr from 'ipaddr.js';
import { sql } from 'kysely';
import { textType } from '../dialect.ts';
import type { Migration } from './table-maker.ts';

/** As many networks as a tenant can have; beyond, the next larger ones. */
const networksMax = 1000;
/** Prefix lengths tried in turn, so that what was running goes on and little else is opened. */
const fourLengths = [24, 16, 8, 0];
const sixLengths = [64, 48, 32, 0];

interface DeviceRow {
  readonly tenant_id: string;
  readonly address: string;
}

/**
 * Credentials list where their secret may be sent: nowhere but to the devices that already use them, until
 * somebody who knows the secret adds networks. A tenant without networks could contact everything and now
 * contacts nothing, so each gets the networks of the devices it has.
 */
const boundNetworks: Migration = async (db, dialect) => {
  await db.schema
    .alterTable('credentials')
    .addColumn('networks', textType(dialect), (column) => column.notNull().defaultTo('[]'))
    .execute();
  const { rows } = await sql<DeviceRow>`
    select tenant_id, address from devices
    where tenant_id not in (select tenant_id from tenant_networks)`.execute(db);
  const byTenant = new Map<string, string[]>();
  for (const { tenant_id: tenant, address } of rows) {
    const addresses = byTenant.get(tenant) ?? [];
    addresses.push(address);
    byTenant.set(tenant, addresses);
  }
  for (const [tenant, addresses] of byTenant) {
    for (const network of networksOf(addresses)) {
      await sql`insert into tenant_networks (tenant_id, network) values (${tenant}, ${network})`.execute(db);
    }
  }
};

export default boundNetworks;

function networksOf(addresses: readonly string[]): readonly string[] {
  // What a name resolves to is not known here, and its device must go on being watched.
  if (addresses.some((address) => !ipaddr.isValid(address.split('%')[0] ?? ''))) return ['0.0.0.0/0', '::/0'];
  const ordinary = addresses.filter((address) => isOrdinary(address));
  for (const [index, four] of fourLengths.entries()) {
    const six = sixLengths[index] ?? 0;
    const networks = new Set(ordinary.map((address) => networkAround(address, four, six)));
    if (networks.size <= networksMax) return [...networks];
  }
  return [];
}

const specialRanges: readonly string[] = [
  'loopback',
  'linkLocal',
  'multicast',
  'unspecified',
  'broadcast',
  'discard',
  'rfc6145',
  'rfc6052',
  '6to4',
  'teredo',
];

/** Special addresses were refused before and stay so; naming their network would open it. */
function isOrdinary(address: string): boolean {
  return ipaddr.isValid(address) && !specialRanges.includes(ipaddr.process(address).range());
}

function networkAround(address: string, four: number, six: number): string {
  const parsed = ipaddr.process(address);
  const base =
    parsed.kind() === 'ipv4'
      ? ipaddr.IPv4.networkAddressFromCIDR(`${parsed.toString()}/${four}`)
      : ipaddr.IPv6.networkAddressFromCIDR(`${parsed.toString()}/${six}`);
  return `${base.toString()}/${parsed.kind() === 'ipv4' ? four : six}`;
}
