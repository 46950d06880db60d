import { isLinkLocal } from './claims-interface.ts';
import type { Extraction, Row } from './librenms.ts';

/** Tables whose rows are all compared, except for those listed below. */
const compared = new Set([
  'ipv4-addresses/ipv4_addresses',
  'ipv6-addresses/ipv6_addresses',
  'os/devices',
  'ports/ports',
  'processors/processors',
  'hr-device/hrDevice',
  'mempools/mempools',
  'entity-physical/entPhysical',
  'storage/storage',
  'sensors/sensors',
  'wireless/wireless_sensors',
  'transceivers/transceivers',
  'qos/qos',
  'route/route',
  'stp/stp',
  'stp/ports_stp',
]);

/** Columns of ports, parts and routes that are compared. */
const columns: Readonly<Record<string, ReadonlySet<string>>> = {
  'ports/ports': new Set([
    'ifPhysAddress',
    'ifLastChange',
    'ifVlan',
    'ifOperStatus',
    'ifAdminStatus',
    'ifSpeed',
    'ifMtu',
    'ifType',
    'ifAlias',
    ...['Octets', 'Errors', 'Discards', 'UcastPkts', 'MulticastPkts', 'BroadcastPkts'].flatMap((count) => [
      `ifIn${count}`,
      `ifOut${count}`,
    ]),
  ]),
  'entity-physical/entPhysical': new Set([
    'entPhysicalIndex',
    'entPhysicalClass',
    'entPhysicalName',
    'entPhysicalDescr',
    'entPhysicalSerialNum',
    'entPhysicalMfgName',
    'entPhysicalModelName',
  ]),
  'route/route': new Set(['inetCidrRouteDestType']),
};
const isFilled = (value: Row[string] | undefined): boolean => value !== null && value !== '';

/** Everything of LibreNMS that was not compared, one line per kind. */
export function leftovers(
  extraction: Extraction,
  rows: { sensors: readonly Row[]; wireless: readonly Row[] },
): string[] {
  const names = Object.entries(extraction).flatMap(([module, tables]) =>
    Object.keys(tables).map((table) => `${module}/${table}`),
  );
  const otherIndex = (table: string, column: string, index: string): string[] =>
    (extraction[table]?.[table] ?? [])
      .filter((row) => row[column] !== index)
      .map((row) => `${table}/${table} ${row[column]}`);
  const otherColumns = Object.entries(columns).flatMap(([name, known]) => {
    const [module = '', table = ''] = name.split('/');
    const filled = (extraction[module]?.[table] ?? []).flatMap((row) =>
      Object.entries(row)
        .filter(([column, value]) => isFilled(value) && !/_(prev|delta|rate)$/.test(column))
        .map(([column]) => column),
    );
    return [...new Set(filled)].filter((column) => !known.has(column)).map((column) => `${name}.${column}`);
  });
  return [
    ...names.filter((name) => !compared.has(name)),
    ...(extraction['ipv6-addresses']?.['ipv6_addresses'] ?? [])
      .filter(isLinkLocal)
      .map(() => 'ipv6-addresses/ipv6_addresses link-local'),
    ...otherIndex('storage', 'storage_index', '131072'),
    ...otherIndex('route', 'inetCidrRouteDestType', 'ipv4'),
    ...rows.sensors.map((row) => `sensors/sensors ${row['sensor_class']} ${row['sensor_index']}`),
    ...rows.wireless.map(
      (row) =>
        `wireless/wireless_sensors ${row['sensor_class']} ${row['sensor_type']} ${row['sensor_index']} ${row['sensor_descr']}`,
    ),
    ...otherColumns,
  ];
}
