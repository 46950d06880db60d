import type { Claims } from './claim.ts';
import { tableOf } from './librenms.ts';

const macOf = (digits: unknown): string =>
  String(digits)
    .toUpperCase()
    .replace(/..(?=.)/g, '$&:');

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
