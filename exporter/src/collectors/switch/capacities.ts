import type { Table } from '../../define/collector.ts';
import { type Field, type Row, text } from '../../define/fields.ts';
import { gauge } from '../../define/metrics.ts';
import type { MenuSource } from '../../define/sources.ts';

/** What of the chip can run full, and the properties of its use and its size. */
export interface Capacity {
  readonly what: string;
  readonly used: string;
  readonly limit: string;
}

export const routingCapacities: readonly Capacity[] = ['nexthop', 'lpm', 'lpm-bank', 'pbr'].map((what) => ({
  what,
  used: `${what}-usage`,
  limit: `${what}-cap`,
}));

const pools = [
  'total',
  'multicast',
  'mirror-ingress',
  'mirror-egress',
  'shared',
  'lossy-pool',
  'lossless-pool',
];

export const qosCapacities = (unit: 'byte' | 'packet'): readonly Capacity[] =>
  pools.map((pool) => ({
    what: pool.replace('-pool', ''),
    used: `${pool}-${unit}-use`,
    limit: `${pool}-${unit}-cap`,
  }));

/** Name, help and kind of a gauge. */
type Level = readonly [name: `mikrotik_${string}`, help: string, kind: (property: string) => Field];

/** A row for each capacity of which the chip has use or size. */
export function capacityTable(
  api: MenuSource,
  label: string,
  capacities: readonly Capacity[],
  { used, limit }: { readonly used: Level; readonly limit: Level },
): Table {
  function* rows(row: Row): Iterable<Row> {
    for (const capacity of capacities) {
      const [use, size] = [row[capacity.used], row[capacity.limit]];
      if (use === undefined && size === undefined) continue;
      yield {
        [label]: capacity.what,
        ...(use === undefined ? {} : { 'capacity-used': use }),
        ...(size === undefined ? {} : { 'capacity-limit': size }),
      };
    }
  }
  const level = ([name, help, kind]: Level, property: string) => gauge(name, help, kind(property));
  const uses = capacities.map((capacity) => capacity.used);
  const sizes = capacities.map((capacity) => capacity.limit);
  return {
    api,
    labels: { [label]: text(label) },
    expand: {
      properties: [...uses, ...sizes],
      makes: { [label]: [...uses, ...sizes], 'capacity-used': uses, 'capacity-limit': sizes },
      rows,
    },
    metrics: [level(used, 'capacity-used'), level(limit, 'capacity-limit')],
  };
}
