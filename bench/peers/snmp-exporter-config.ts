import type { SnmpObject } from './snmp-objects.ts';

/** What one module of snmp_exporter requests from a device. */
export interface SnmpModule {
  readonly name: string;
  /** OIDs of instances. */
  readonly get: readonly string[];
  /** OIDs of subtrees or columns. */
  readonly walk: readonly string[];
}

/** The labels added by the upstream `mikrotik` module: index, OID of the column with the name, and its type. */
const lookups: readonly (readonly [index: string, label: string, oid: string])[] = [
  ['ifIndex', 'ifName', '1.3.6.1.2.1.31.1.1.1.1'],
  ['mtxrInterfaceStatsIndex', 'ifName', '1.3.6.1.2.1.31.1.1.1.1'],
  ['mtxrGaugeIndex', 'mtxrGaugeName', '1.3.6.1.4.1.14988.1.1.3.100.1.2'],
  ['mtxrOpticalIndex', 'mtxrOpticalName', '1.3.6.1.4.1.14988.1.1.19.1.1.2'],
  ['mtxrPOEInterfaceIndex', 'mtxrPOEName', '1.3.6.1.4.1.14988.1.1.15.1.1.2'],
];

const within = (roots: readonly string[], oid: string): boolean =>
  roots.some((root) => oid === root || oid.startsWith(`${root}.`) || root === `${oid}.0`);

function metricLines({ name, oid, type, index }: SnmpObject): string[] {
  const lines = [`  - { name: ${name}, oid: ${oid}, type: ${type}, help: ${name} - ${oid}`];
  if (index.length > 0) {
    const parts = index.map((part) => `{ labelname: ${part.name}, type: ${part.type} }`);
    lines.push(`      , indexes: [${parts.join(', ')}]`);
  }
  const found = lookups.filter(([of]) => index.some((part) => part.name === of));
  if (found.length > 0) {
    const parts = found.map(
      ([of, label, from]) => `{ labels: [${of}], labelname: ${label}, oid: ${from}, type: DisplayString }`,
    );
    lines.push(`      , lookups: [${parts.join(', ')}]`);
  }
  return [...lines, '    }'];
}

/** Configuration of snmp_exporter 0.21, which has version and community inside the module. */
export function snmpExporterConfig(
  modules: readonly SnmpModule[],
  objects: readonly SnmpObject[],
  auth: { readonly community: string; readonly maxRepetitions: number },
): string {
  return modules
    .flatMap(({ name, get, walk }) => [
      `${name}:`,
      '  version: 2',
      `  max_repetitions: ${auth.maxRepetitions}`,
      '  timeout: 5s',
      `  auth: { community: ${auth.community} }`,
      `  walk: [${walk.join(', ')}]`,
      `  get: [${get.join(', ')}]`,
      '  metrics:',
      ...objects.filter(({ oid }) => within([...walk, ...get], oid)).flatMap(metricLines),
    ])
    .join('\n')
    .concat('\n');
}
