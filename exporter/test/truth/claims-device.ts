import { type Claims, scaled } from './claim.ts';
import { tableOf } from './librenms.ts';

/** Index of main memory and system disk in hrStorageTable. */
const [mainMemory, systemDisk] = ['65536', '131072'];

const named = (kind: string, what: string) => ({ kind, what: `${kind} ${what}` });

/** Identity, processors, memory, disk, queues. */
export function claimDevice(claims: Claims): void {
  const { extraction } = claims;
  for (const row of tableOf(extraction, 'os', 'devices')) {
    claims.label(named('os', 'sysName'), ['system_info', 'identity'], row['sysName']);
    claims.label(named('os', 'version'), ['system_info', 'version'], row['version']);
    claims.label(named('os', 'hardware'), ['system_info', 'model'], row['hardware']);
    claims.label(named('os', 'serial'), ['system_info', 'serial_number'], row['serial']);
    claims.label(named('os', 'contact'), ['system_location_info', 'contact'], row['sysContact']);
    claims.label(named('os', 'location'), ['system_location_info', 'location'], row['location']);
    const level = row['features'] === null ? null : String(row['features']).replace('Level ', '');
    claims.label(
      named('os', 'features'),
      ['license_info', 'level'],
      row['features'] === undefined ? null : level,
    );
  }
  const processors = tableOf(extraction, 'processors', 'processors');
  for (const row of processors) {
    const core = String(Number(row['hrDeviceIndex']) - 1);
    const claim = { kind: 'processor', what: `processor ${row['hrDeviceIndex']}` };
    claims.series(
      claim,
      ['system_cpu_core_load_ratio', { core }],
      scaled(row['processor_usage'] ?? null, 0.01),
    );
  }
  if (processors.length > 0) {
    const sum = processors.reduce((total, row) => total + Number(row['processor_usage']), 0);
    const claim = { kind: 'processor', what: 'mean of the processors' };
    claims.series(claim, ['system_cpu_load_ratio', {}], sum / processors.length / 100);
  }
  for (const row of tableOf(extraction, 'hr-device', 'hrDevice')) {
    const core = String(Number(row['hrDeviceIndex']) - 1);
    const claim = { kind: 'processor', what: `hrDevice ${row['hrDeviceIndex']}` };
    claims.series(
      claim,
      ['system_cpu_core_load_ratio', { core }],
      scaled(row['hrProcessorLoad'] ?? null, 0.01),
    );
  }
  claimStorage(claims);
  claimHardware(claims);
  claimQueues(claims);
}

function claimStorage(claims: Claims): void {
  for (const row of tableOf(claims.extraction, 'mempools', 'mempools')) {
    if (row['mempool_index'] !== mainMemory) {
      const disk = String(row['mempool_descr']).replace(/^disk: /, '');
      claims.series(named('disk', `${disk} size`), ['disk_size_bytes', { disk }], row['mempool_total']);
      claims.series(named('disk', `${disk} free`), ['disk_free_bytes', { disk }], row['mempool_free']);
      continue;
    }
    claims.series(named('memory', 'total'), ['system_memory_size_bytes', {}], row['mempool_total']);
    claims.series(named('memory', 'free'), ['system_memory_free_bytes', {}], row['mempool_free']);
    const free = Number(row['mempool_total']) - Number(row['mempool_used']);
    claims.series(named('memory', 'used'), ['system_memory_free_bytes', {}], free);
  }
  for (const row of tableOf(claims.extraction, 'storage', 'storage')) {
    if (row['storage_index'] !== systemDisk) continue;
    claims.series(named('storage', 'size'), ['system_storage_size_bytes', {}], row['storage_size']);
    claims.series(named('storage', 'free'), ['system_storage_free_bytes', {}], row['storage_free']);
    const free = Number(row['storage_size']) - Number(row['storage_used']);
    claims.series(named('storage', 'used'), ['system_storage_free_bytes', {}], free);
  }
}

/** Its column, our label. */
const partColumns = [
  ['entPhysicalDescr', 'description'],
  ['entPhysicalSerialNum', 'serial'],
  ['entPhysicalMfgName', 'vendor_id'],
  ['entPhysicalModelName', 'device_id'],
] as const;

function claimHardware(claims: Claims): void {
  const locations = new Set<string>();
  for (const row of tableOf(claims.extraction, 'entity-physical', 'entPhysical')) {
    const index = Number(row['entPhysicalIndex']);
    if (row['entPhysicalClass'] === 'chassis') {
      claims.label(named('hardware', 'processor'), ['system_board_info', 'cpu'], row['entPhysicalName']);
      const [, version, model] = /^RouterOS (\S+) .*on (.+)$/.exec(String(row['entPhysicalDescr'])) ?? [];
      claims.label(named('hardware', 'version'), ['system_info', 'version'], version);
      claims.label(named('hardware', 'model'), ['system_info', 'model'], model);
      continue;
    }
    const name = String(row['entPhysicalName']);
    const location = locations.has(name) ? `${name} (*${index.toString(16).toUpperCase()})` : name;
    locations.add(name);
    for (const [column, label] of partColumns) {
      const claim = { kind: 'hardware', what: `hardware ${index} ${column}` };
      const theirs = row[column] === '' ? null : row[column];
      claims.label(claim, ['hardware_info', label, { location }], theirs);
    }
  }
}

/** LibreNMS's column, our metric. */
const queueColumns = [
  ['last_bytes_in', 'upload_bytes_total'],
  ['last_bytes_out', 'download_bytes_total'],
  ['last_packets_drop_in', 'upload_dropped_packets_total'],
  ['last_packets_drop_out', 'download_dropped_packets_total'],
] as const;

function claimQueues(claims: Claims): void {
  for (const row of tableOf(claims.extraction, 'qos', 'qos')) {
    const queue = String(row['title']);
    for (const [column, metric] of queueColumns) {
      const claim = { kind: 'queue', what: `queue ${row['snmp_idx']} ${column}` };
      claims.series(claim, [`queue_simple_${metric}`, { queue }], row[column]);
    }
  }
}
