import { type RawSeries, shifted } from './raw-values.ts';
import type { WalkText } from './walk-text.ts';

const mikrotik = '1.3.6.1.4.1.14988.1.1';
const entity = '1.3.6.1.2.1.47.1.1.1.1';
const storageTable = '1.3.6.1.2.1.25.2.3.1';

/** System, license, stand-alone counts, queues, users of hotspots. */
export function addDevice(walk: WalkText, series: RawSeries): void {
  addIdentity(walk, series);
  addProcessors(walk, series);
  addStorage(walk, series, ['system_memory', '65536']);
  addStorage(walk, series, ['system_storage', '131072']);
  addDisks(walk, series);
  addHardware(walk, series);
  series.add('dhcp_lease_entries', {}, walk.scalar(`${mikrotik}.6.1`));
  series.add('ppp_session_entries', {}, walk.scalar('1.3.6.1.4.1.9.9.150.1.1.1'));
  series.add('connections', {}, walk.scalar(`${mikrotik}.22.1.1`));
  series.add('connections_ipv4', {}, walk.scalar(`${mikrotik}.22.1.2`));
  series.add('connections_ipv6', {}, walk.scalar(`${mikrotik}.22.1.3`));
  // ipCidrRouteNumber
  series.add('route_entries', { family: 'ipv4' }, walk.scalar('1.3.6.1.2.1.4.24.3'));
  addQueues(walk, series);
  addPoe(walk, series);
}

const unlessEmpty = (text: string | undefined): string | undefined => (text === '' ? undefined : text);

function addIdentity(walk: WalkText, series: RawSeries): void {
  series.add(
    'system_info',
    {
      identity: walk.scalar('1.3.6.1.2.1.1.5'),
      board: walk.scalar(`${mikrotik}.7.8`),
      // mtxrBoardName; sysDescr of these walks has no version
      model: walk.scalar(`${mikrotik}.7.9`) ?? walk.scalar('1.3.6.1.2.1.1.1')?.match(/^RouterOS (.+)$/)?.[1],
      serial_number: walk.scalar(`${mikrotik}.7.3`),
      version: walk.scalar(`${mikrotik}.4.4`),
      firmware: walk.scalar(`${mikrotik}.7.4`),
      firmware_upgrade: walk.scalar(`${mikrotik}.7.7`),
    },
    '1',
  );
  const place = {
    contact: unlessEmpty(walk.scalar('1.3.6.1.2.1.1.4')),
    location: unlessEmpty(walk.scalar('1.3.6.1.2.1.1.6')),
  };
  const isPlaced = Object.values(place).some((text) => text !== undefined);
  series.add('system_location_info', place, isPlaced ? '1' : undefined);
  const cpu = walk.column(`${entity}.7`).get('65536');
  series.add('system_board_info', { cpu }, cpu === undefined ? undefined : '1');
  const [firmware, upgrade] = [walk.scalar(`${mikrotik}.7.4`), walk.scalar(`${mikrotik}.7.7`)];
  const isOther = firmware === upgrade ? '0' : '1';
  // the version of SwOS is in the same object
  const isKnown = firmware !== undefined && upgrade !== undefined;
  series.add('system_firmware_upgrade_available', {}, isKnown ? isOther : undefined);
  const license = { software_id: walk.scalar(`${mikrotik}.4.1`), level: walk.scalar(`${mikrotik}.4.3`) };
  const isLicensed = Object.values(license).some((text) => text !== undefined);
  series.add('license_info', license, isLicensed ? '1' : undefined);
  // none of these devices was up for 497 days, so the time of the engine does not count
  series.add('system_uptime_seconds', {}, shifted(walk.scalar('1.3.6.1.2.1.25.1.1'), -2));
  series.add('system_cpu_frequency_hertz', {}, shifted(walk.scalar(`${mikrotik}.3.14`), 6));
}

/** mtxrPOEStatus: disabled(1), waitingForLoad(2), poweredOn(3), overload(4), shortCircuit(5). */
const poeStates = ['disabled', 'waiting-for-load', 'powered-on', 'overload', 'short-circuit'];

function addPoe(walk: WalkText, series: RawSeries): void {
  const column = (number: number): ReadonlyMap<string, string> => walk.column(`${mikrotik}.15.1.1.${number}`);
  for (const [index, port] of column(2)) {
    const labels = { interface: port };
    const current = Number(column(3).get(index)) - 1;
    poeStates.forEach((state, i) => {
      series.add('poe_out_state', { ...labels, state }, i === current ? '1' : '0');
    });
    series.add('poe_out_voltage_volts', labels, shifted(column(4).get(index), -1));
    series.add('poe_out_current_amperes', labels, shifted(column(5).get(index), -3));
    series.add('poe_out_power_watts', labels, shifted(column(6).get(index), -1));
  }
  const sum = [...column(6).values()].reduce((all, power) => all + Number(power), 0);
  if (column(6).size > 0) series.add('poe_power_watts', {}, shifted(String(sum), -1));
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

/** Disks other than the system disk: a RAM disk in these walks. */
function addDisks(walk: WalkText, series: RawSeries): void {
  for (const [index, description] of walk.column(`${storageTable}.3`)) {
    if (Number(index) <= 131_072) continue;
    const disk = description.split(': ').at(-1) ?? '';
    const [units, size, used] = [4, 5, 6].map((column) =>
      Number(walk.column(`${storageTable}.${column}`).get(index)),
    ) as [number, number, number];
    series.add('disk_info', { disk }, '1');
    series.add('disk_size_bytes', { disk }, String(size * units));
    series.add('disk_free_bytes', { disk }, String((size - used) * units));
  }
}

/** PCI devices from 131073 on, USB devices from 262145 on; the second of a location has its id appended. */
function addHardware(walk: WalkText, series: RawSeries): void {
  const column = (number: number): ReadonlyMap<string, string> => walk.column(`${entity}.${number}`);
  const seen = new Set<string>();
  for (const [index, location] of column(7)) {
    if (index === '65536') continue;
    const id = Number(index).toString(16).toUpperCase();
    const filled = (number: number): string | undefined => column(number).get(index) || undefined;
    series.add(
      'hardware_info',
      {
        location: seen.has(location) ? `${location} (*${id})` : location,
        // `00:13.0` or `1-0`, `1:1`
        bus: /:.+\./.test(location) ? 'pci' : 'usb',
        description: filled(2),
        serial: filled(11),
        vendor_id: filled(12),
        device_id: filled(13),
      },
      '1',
    );
    seen.add(location);
  }
}

function addQueues(walk: WalkText, series: RawSeries): void {
  const columnOf = (column: number): ReadonlyMap<string, string> =>
    walk.column(`${mikrotik}.2.1.1.${column}`);
  const dynamic = [...columnOf(2).values()].filter((queue) => queue.endsWith('>'));
  // all walks are of RouterOS, which has simple queues and hotspots whether anybody uses them or not
  series.add('queue_dynamic_queues', {}, String(dynamic.length));
  series.add('hotspot_user_entries', {}, String(walk.column(`${mikrotik}.5.1.1.3`).size));
  for (const [index, queue] of columnOf(2)) {
    series.add('queue_simple_info', { queue }, '1');
    // in is upload: what the target sends
    series.add('queue_simple_upload_bytes_total', { queue }, columnOf(8).get(index));
    series.add('queue_simple_download_bytes_total', { queue }, columnOf(9).get(index));
    series.add('queue_simple_upload_pcq_queues', { queue }, columnOf(12).get(index));
    series.add('queue_simple_download_pcq_queues', { queue }, columnOf(13).get(index));
    series.add('queue_simple_upload_dropped_packets_total', { queue }, columnOf(14).get(index));
    series.add('queue_simple_download_dropped_packets_total', { queue }, columnOf(15).get(index));
  }
  const tree = (column: number): ReadonlyMap<string, string> => walk.column(`${mikrotik}.2.2.1.${column}`);
  for (const [index, queue] of tree(2)) {
    series.add('queue_tree_info', { queue, packet_mark: tree(3).get(index) }, '1');
    series.add('queue_tree_bytes_total', { queue }, tree(7).get(index));
    series.add('queue_tree_pcq_queues', { queue }, tree(8).get(index));
    series.add('queue_tree_dropped_packets_total', { queue }, tree(9).get(index));
  }
}
