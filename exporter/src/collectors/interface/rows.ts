import { text } from '../../define/fields.ts';
import type { Namesakes } from '../../define/namesakes.ts';
import { combine, indexOf, type OidTable } from '../../define/oid-set.ts';
import { menu, monitor } from '../../define/sources.ts';

/** Frame counters exist only here, and only with `stats`. The monitor takes its ports from this read. */
export const ethernet = menu('/interface/ethernet', { flags: ['stats'] });
export const ethernetMonitor = monitor('/interface/ethernet/monitor', { of: ethernet });

/** An `ifIndex` is the id of the interface: 15 is `*F`. */
const idOf = (table: OidTable) =>
  combine(`id from the index of ${table.name}`, [indexOf(table, 'ifIndex')], ([index]) =>
    index === undefined ? undefined : `*${Number(index).toString(16).toUpperCase()}`,
  );

/** Two interfaces can have one name, such as a VLAN and a port renamed before it was plugged in (6.x, 7.x). */
export const twoOfOneName = (table?: OidTable): Namesakes => ({
  label: 'interface',
  id: text('.id', table === undefined ? undefined : idOf(table)),
});
