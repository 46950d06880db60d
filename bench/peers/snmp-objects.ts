import { parseMib } from './mib.ts';

type MetricType = 'gauge' | 'counter' | 'DisplayString' | 'PhysAddress48' | 'InetAddressIPv4';

/** An object as described in the configuration of snmp_exporter. */
export interface SnmpObject {
  readonly name: string;
  readonly oid: string;
  readonly type: MetricType;
  readonly index: readonly { readonly name: string; readonly type: MetricType }[];
}

/** Standard MIB tables that the recorded devices have: entry, row name, index. */
const standardTables: readonly (readonly [entry: string, name: string, index: string])[] = [
  ['1.3.6.1.2.1.2.2.1', 'ifEntry', 'ifIndex'],
  ['1.3.6.1.2.1.31.1.1.1', 'ifXEntry', 'ifIndex'],
  ['1.3.6.1.2.1.25.2.3.1', 'hrStorageEntry', 'hrStorageIndex'],
  ['1.3.6.1.2.1.25.3.2.1', 'hrDeviceEntry', 'hrDeviceIndex'],
  ['1.3.6.1.2.1.25.3.3.1', 'hrProcessorEntry', 'hrDeviceIndex'],
  ['1.3.6.1.4.1.2021.10.1', 'laEntry', 'laIndex'],
];
const mikrotik = '1.3.6.1.4.1.14988.';

const typeOfSyntax: Readonly<Record<string, MetricType>> = {
  Counter32: 'counter',
  Counter64: 'counter',
  DisplayString: 'DisplayString',
  MacAddress: 'PhysAddress48',
  IpAddress: 'InetAddressIPv4',
};

/** Types of snmprec, without OBJECT IDENTIFIER, which snmp_exporter's generator omits as well. */
function typeOfTag(tag: string, value: string): MetricType | undefined {
  if (tag === '6') return undefined;
  if (tag === '65' || tag === '70') return 'counter';
  if (tag === '64') return 'InetAddressIPv4';
  if (tag === '4x') return value.length === 12 ? 'PhysAddress48' : 'DisplayString';
  return tag === '4' ? 'DisplayString' : 'gauge';
}

/** Every object of MIKROTIK-MIB that can be a metric, whether a device has it or not. */
function mibObjects(text: string): SnmpObject[] {
  const mib = parseMib(text);
  const byOid = new Map([...mib.values()].map((object) => [object.oid, object]));
  return [...mib.values()].flatMap(({ name, oid, syntax }) => {
    const entry = byOid.get(oid.slice(0, oid.lastIndexOf('.')));
    const isLeaf = syntax !== '' && syntax !== 'SEQUENCE OF' && !syntax.endsWith('Entry');
    if (!isLeaf || syntax === 'InetAddress') return [];
    const index = (entry?.index ?? []).map((part) => ({
      name: part,
      type: typeOfSyntax[mib.get(part)?.syntax ?? ''] ?? ('gauge' as const),
    }));
    return [{ name, oid, type: typeOfSyntax[syntax] ?? ('gauge' as const), index }];
  });
}

/** Objects of the standard MIBs that occur in a walk, named after their table and column. */
function walkedObjects(snmprec: string): SnmpObject[] {
  const objects = new Map<string, SnmpObject>();
  for (const line of snmprec.split('\n')) {
    const [instance = '', tag = '', value = ''] = line.split('|');
    const type = typeOfTag(tag, value);
    if (type === undefined || instance.startsWith(mikrotik) || instance === '') continue;
    const table = standardTables.find(([entry]) => instance.startsWith(`${entry}.`));
    const column = table === undefined ? '' : instance.slice(table[0].length + 1).split('.')[0];
    const oid = table === undefined ? instance.replace(/\.0$/, '') : `${table[0]}.${column}`;
    const name = table === undefined ? `scalar_${oid.replaceAll('.', '_')}` : `${table[1]}_${column}`;
    const index = table === undefined ? [] : [{ name: table[2], type: 'gauge' as const }];
    objects.set(oid, { name, oid, type, index });
  }
  return [...objects.values()];
}

/**
 * Objects available to a configuration of snmp_exporter: all of MIKROTIK-MIB, and the objects of other MIBs in
 * `snmprec`.
 */
export function snmpObjects(mibText: string, snmprec: string): SnmpObject[] {
  const objects = [...mibObjects(mibText), ...walkedObjects(snmprec)];
  return objects.sort((left, right) => (left.oid < right.oid ? -1 : 1));
}
