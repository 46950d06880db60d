import { type Claims, macOf } from './claim.ts';
import { tableOf } from './librenms.ts';

/** ifIndex of bridge ports on walks of which LibreNMS reads no ports_stp; dot1dBasePortIfIndex read by hand. */
const otherPorts: Readonly<Record<string, Readonly<Record<number, number>>>> = {
  routeros: { 1: 2, 7: 4 },
  routeros_crs317: { 21: 10, 22: 8 },
};

/** VLAN of untagged frames. LibreNMS takes the number of the bridge port for an ifIndex, so its row is of another port. */
export function claimPortVlans(claims: Claims, walk: string): void {
  const ports = tableOf(claims.extraction, 'ports', 'ports');
  const names = new Map(ports.map((row) => [Number(row['ifIndex']), String(row['ifName'])]));
  const indexes = new Map(
    tableOf(claims.extraction, 'stp', 'ports_stp').map((row) => [
      Number(row['port_index']),
      Number(row['ifIndex']),
    ]),
  );
  for (const row of ports) {
    if (row['ifVlan'] === null) continue;
    const port = Number(row['ifIndex']);
    const index = indexes.get(port) ?? otherPorts[walk]?.[port];
    const labels = { interface: index === undefined ? '' : (names.get(index) ?? '') };
    const claim = { kind: 'bridge port pvid', what: `bridge port ${port} pvid` };
    claims.label(claim, ['bridge_port_info', 'pvid', labels], row['ifVlan']);
  }
}

/** Spanning tree: what LibreNMS reads of the bridge and of its ports. */
export function claimBridge(claims: Claims): void {
  const names = new Map(
    tableOf(claims.extraction, 'ports', 'ports').map((row) => [row['ifIndex'], String(row['ifName'])]),
  );
  for (const row of tableOf(claims.extraction, 'stp', 'stp')) {
    // a device without a bridge has a row of zeros
    if (row['bridgeAddress'] === '') continue;
    const labels = { mac_address: macOf(row['bridgeAddress']) };
    claims.series(
      { kind: 'bridge priority', what: 'bridge priority' },
      ['bridge_priority', labels],
      row['priority'],
    );
  }
  for (const row of tableOf(claims.extraction, 'stp', 'ports_stp')) {
    const labels = { interface: names.get(row['ifIndex'] ?? null) ?? '' };
    const claim = (what: string) => ({
      kind: `bridge port ${what}`,
      what: `bridge port ${row['port_index']} ${what}`,
    });
    claims.series(claim('priority'), ['bridge_port_priority', labels], row['priority']);
    claims.series(claim('cost'), ['bridge_port_path_cost', labels], row['pathCost']);
    claims.series(claim('designated cost'), ['bridge_port_designated_cost', labels], row['designatedCost']);
    const isForwarding = row['state'] === 'forwarding' ? 1 : 0;
    claims.series(claim('state'), ['bridge_port_forwarding', labels], isForwarding);
    const root = String(row['designatedRoot']);
    const label = ['bridge_port_designated_info', 'designated_root', labels] as const;
    const samples = /^0*$/.test(root) ? null : macOf(root);
    claims.mapped(claim('root'), label, samples, (id) => id.replace(/^0x[0-9A-F]+\./, ''));
  }
}
