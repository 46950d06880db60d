import { type RawSeries, shifted } from './raw-values.ts';
import type { WalkText } from './walk-text.ts';

const mikrotik = '1.3.6.1.4.1.14988.1.1';
const storageTable = '1.3.6.1.2.1.25.2.3.1';

/** System, license, stand-alone counts, queues. */
export function addDevice(walk: WalkText, series: RawSeries): void {
  addIdentity(walk, series);
  addProcessors(walk, series);
  addStorage(walk, series, ['system_memory', '65536']);
  addStorage(walk, series, ['system_storage', '131072']);
  series.add('dhcp_lease_entries', {}, walk.scalar(`${mikrotik}.6.1`));
  series.add('ppp_session_entries', {}, walk.scalar('1.3.6.1.4.1.9.9.150.1.1.1'));
  series.add('connections', {}, walk.scalar(`${mikrotik}.22.1.1`));
  series.add('connections_ipv4', {}, walk.scalar(`${mikrotik}.22.1.2`));
  series.add('connections_ipv6', {}, walk.scalar(`${mikrotik}.22.1.3`));
  addQueues(walk, series);
}

function addIdentity(walk: WalkText, series: RawSeries): void {
  series.add(
    'system_info',
    {
      identity: walk.scalar('1.3.6.1.2.1.1.5'),
      model: walk.scalar('1.3.6.1.2.1.1.1')?.match(/^RouterOS (.+)$/)?.[1],
      serial_number: walk.scalar(`${mikrotik}.7.3`),
      version: walk.scalar(`${mikrotik}.4.4`),
      firmware: walk.scalar(`${mikrotik}.7.4`),
      firmware_upgrade: walk.scalar(`${mikrotik}.7.7`),
    },
    '1',
  );
  const license = { software_id: walk.scalar(`${mikrotik}.4.1`), level: walk.scalar(`${mikrotik}.4.3`) };
  const isLicensed = Object.values(license).some((text) => text !== undefined);
  series.add('license_info', license, isLicensed ? '1' : undefined);
  series.add('system_uptime_seconds', {}, shifted(walk.scalar('1.3.6.1.2.1.25.1.1'), -2));
  series.add('system_cpu_frequency_hertz', {}, shifted(walk.scalar(`${mikrotik}.3.14`), 6));
}

function addProcessors(walk: WalkText, series: RawSeries): void {
  const loads = walk.column('1.3.6.1.2.1.25.3.3.1.2');
  let sum = 0;
  for (const [index, load] of loads) {
    sum += Number(load);
    series.add('system_cpu_core_load_ratio', { core: String(Number(index) - 1) }, shifted(load, -2));
  }
  if (loads.size > 0) series.add('system_cpu_load_ratio', {}, String(sum / loads.size / 100));
}

function addStorage(walk: WalkText, series: RawSeries, [name, index]: [string, string]): void {
  const [units, size, used] = [4, 5, 6].map((column) => walk.column(`${storageTable}.${column}`).get(index));
  if (units === undefined || size === undefined || used === undefined) return;
  series.add(`${name}_size_bytes`, {}, String(BigInt(size) * BigInt(units)));
  series.add(`${name}_free_bytes`, {}, String((BigInt(size) - BigInt(used)) * BigInt(units)));
}

function addQueues(walk: WalkText, series: RawSeries): void {
  const columnOf = (column: number): ReadonlyMap<string, string> =>
    walk.column(`${mikrotik}.2.1.1.${column}`);
  const dynamic = [...columnOf(2).values()].filter((queue) => queue.endsWith('>'));
  if (columnOf(2).size > 0) series.add('queue_dynamic_queues', {}, String(dynamic.length));
  for (const [index, queue] of columnOf(2)) {
    series.add('queue_simple_info', { queue }, '1');
    // in is upload: what the target sends
    series.add('queue_simple_upload_bytes_total', { queue }, columnOf(8).get(index));
    series.add('queue_simple_download_bytes_total', { queue }, columnOf(9).get(index));
    series.add('queue_simple_upload_dropped_packets_total', { queue }, columnOf(14).get(index));
    series.add('queue_simple_download_dropped_packets_total', { queue }, columnOf(15).get(index));
  }
  const tree = (column: number): ReadonlyMap<string, string> => walk.column(`${mikrotik}.2.2.1.${column}`);
  for (const [index, queue] of tree(2)) {
    series.add('queue_tree_info', { queue, packet_mark: tree(3).get(index) }, '1');
    series.add('queue_tree_bytes_total', { queue }, tree(7).get(index));
    series.add('queue_tree_dropped_packets_total', { queue }, tree(9).get(index));
  }
}
