import { defineCollector } from '../define/collector.ts';
import { everywhere } from '../define/device-types.ts';
import { bytes, count, duration, flag, megahertz, percent, text, timestamp } from '../define/fields.ts';
import { counter, gauge, info, mean } from '../define/metrics.ts';
import type { Raw } from '../define/kinds.ts';
import { combine, firstOf, indexOf, instance, productOf } from '../define/oid-set.ts';
import { joined, menu, scalars, walk } from '../define/sources.ts';
import { isSwosObject, parseSystemDescription } from '../define/system-description.ts';
import { bootedSeconds } from '../define/uptime.ts';
import { parseVersion } from '../define/values.ts';
import {
  hrProcessorLoad,
  hrProcessorTable,
  hrStorageAllocationUnits,
  hrStorageSize,
  hrStorageUsed,
  hrSystemUptime,
} from '../oids/host-resources-mib.ts';
import { entPhysicalName } from '../oids/entity-mib.ts';
import { mtxrHlProcessorFrequency } from '../oids/mikrotik-health.ts';
import {
  mtxrBoardName,
  mtxrBuildTime,
  mtxrDisplayName,
  mtxrFirmwareUpgradeVersion,
  mtxrFirmwareVersion,
  mtxrLicVersion,
  mtxrSerialNumber,
} from '../oids/mikrotik-system.ts';
import { comparing, differ } from '../define/version-comparison.ts';
import { snmpEngineTime, sysDescr, sysName, sysObjectID, sysUpTime } from '../oids/snmpv2-mib.ts';

const resource = menu('/system/resource');

/** The hrStorage rows of main memory and system disk have the same index on every board. */
const storage = (index: number) => {
  const unit = instance(hrStorageAllocationUnits, index);
  const size = productOf(instance(hrStorageSize, index), unit);
  const used = productOf(instance(hrStorageUsed, index), unit);
  const free = combine(`${size.name} - used`, [size, used], ([whole, part]) =>
    whole === undefined || part === undefined ? undefined : Number(whole) - Number(part),
  );
  return { size, free };
};
const memory = storage(65_536);
const disk = storage(131_072);

const described = (part: 'model' | 'version') =>
  combine(`${part} of sysDescr`, [sysDescr, sysObjectID], ([descr, objectId]) => {
    const isSwos = isSwosObject(textOf(objectId));
    return parseSystemDescription(textOf(descr) ?? '', isSwos)[part];
  });
const textOf = (value: Raw | undefined): string | undefined =>
  value === undefined ? undefined : String(value);

/** mtxrFirmwareVersion is the boot loader of RouterOS boards, but on SwOS the version of SwOS. */
const firmwareOf = (system: 'RouterOS' | 'SwOS') =>
  combine(`mtxrFirmwareVersion of ${system}`, [mtxrFirmwareVersion, sysObjectID], ([version, objectId]) =>
    isSwosObject(textOf(objectId)) === (system === 'SwOS') ? version : undefined,
  );
/** SwOS cannot be read over the API, so RouterOS needs no word. */
const swosName = combine('SwOS of sysObjectID', [sysObjectID], ([objectId]) =>
  isSwosObject(textOf(objectId)) ? 'SwOS' : undefined,
);

const firmwareDiffers = combine(
  'mtxrFirmwareVersion is not mtxrFirmwareUpgradeVersion',
  [firmwareOf('RouterOS'), mtxrFirmwareUpgradeVersion],
  ([present, other]) => differ(present, other),
);

const numberOf = (value: Raw | undefined): number | undefined =>
  value === undefined ? undefined : Number(value);
const uptime = combine(
  'uptime of hrSystemUptime, sysUpTime, snmpEngineTime',
  [hrSystemUptime, sysUpTime, snmpEngineTime],
  ([host, system, engine]) =>
    bootedSeconds({ host: numberOf(host), system: numberOf(system), engine: numberOf(engine) }),
);

export default defineCollector({
  name: 'system',
  title: 'System: resources, identity, board, license, versions',
  types: everywhere,
  notes: 'Four commands. One row each, and one for each core.',
  tables: [
    {
      api: joined(resource, menu('/system/identity'), menu('/system/routerboard')),
      snmp: scalars(),
      resource: {
        name: 'resources',
        title: 'Resources, identity, board and versions',
        prefix: 'system',
        example: {
          identity: 'hub-core1',
          board: 'CCR2004-16G-2S+',
          model: 'CCR2004-16G-2S+',
          serial_number: 'HC107ABCDEF',
          version: '7.20.2',
          architecture: 'arm64',
          firmware: '7.20.2',
          firmware_upgrade: '7.20.2',
          uptime_seconds: 1_911_435,
          cpu_load_ratio: 0.33,
          cpu_cores: 2,
          cpu_frequency_hertz: 1_700_000_000,
          memory_size_bytes: 4_294_967_296,
          memory_free_bytes: 2_189_066_240,
          storage_size_bytes: 134_217_728,
          storage_free_bytes: 77_717_504,
          license_level: '6',
          license_software_id: 'DEMO-0001',
          update_channel: 'stable',
          cores: [
            { core: '0', load_ratio: 0.32 },
            { core: '1', load_ratio: 0.34 },
          ],
        },
      },
      labels: {},
      metrics: [
        info(
          'mikrotik_system_info',
          'Identity, board, serial number, version and firmware of the device; software is SwOS for a switch that runs it.',
          {
            // every joined menu gets `name` in its proplist, but only the identity has it
            identity: text('name', sysName),
            board: text('board-name', mtxrDisplayName),
            model: text('model', firstOf(mtxrBoardName, described('model'))),
            serial_number: text('serial-number', mtxrSerialNumber),
            version: text(
              'version',
              firstOf(mtxrLicVersion, described('version'), firmwareOf('SwOS')),
              parseVersion,
            ),
            architecture: text('architecture-name'),
            firmware: text('current-firmware', firmwareOf('RouterOS')),
            firmware_upgrade: text('upgrade-firmware', mtxrFirmwareUpgradeVersion),
            software: text(null, swosName),
          },
        ),
      ],
    },
    {
      api: joined(resource, menu('/system/routerboard')),
      snmp: scalars(),
      resource: { name: 'resources', prefix: 'system' },
      labels: {},
      metrics: [
        info(
          'mikrotik_system_board_info',
          'Processor and revision of the board, and what it was made with.',
          {
            cpu: text('cpu', instance(entPhysicalName, 65_536)),
            revision: text('revision'),
            firmware_type: text('firmware-type'),
            factory_firmware: text('factory-firmware'),
            minimum_firmware: text('minimum-firmware'),
            factory_software: text('factory-software'),
          },
        ),
      ],
    },
    {
      api: menu('/system/routerboard'),
      snmp: scalars(),
      resource: { name: 'resources', prefix: 'system' },
      labels: {},
      expand: comparing('current-firmware', 'upgrade-firmware', differ),
      metrics: [
        gauge(
          'mikrotik_system_firmware_upgrade_available',
          'Whether RouterOS carries another firmware of the board than the one in use.',
          flag('isAvailable', firmwareDiffers),
        ),
      ],
    },
    {
      api: resource,
      snmp: scalars(),
      resource: { name: 'resources', prefix: 'system' },
      labels: {},
      metrics: [
        gauge('mikrotik_system_uptime_seconds', 'Time since the device booted.', duration('uptime', uptime)),
        gauge('mikrotik_system_cpu_load_ratio', 'CPU load across all cores.', percent('cpu-load')),
        gauge('mikrotik_system_cpu_cores', 'Number of CPU cores.', count('cpu-count')),
        gauge(
          'mikrotik_system_cpu_frequency_hertz',
          'Current CPU frequency.',
          megahertz('cpu-frequency', mtxrHlProcessorFrequency),
        ),
        gauge('mikrotik_system_memory_size_bytes', 'Total memory.', bytes('total-memory', memory.size)),
        gauge('mikrotik_system_memory_free_bytes', 'Free memory.', bytes('free-memory', memory.free)),
        gauge(
          'mikrotik_system_storage_size_bytes',
          'Size of the system disk.',
          bytes('total-hdd-space', disk.size),
        ),
        gauge(
          'mikrotik_system_storage_free_bytes',
          'Free space on the system disk.',
          bytes('free-hdd-space', disk.free),
        ),
        counter(
          'mikrotik_system_storage_written_sectors_total',
          'Sectors written to flash over its lifetime.',
          count('write-sect-total'),
        ),
        counter(
          'mikrotik_system_storage_written_sectors_since_boot_total',
          'Sectors written to flash since the device booted.',
          count('write-sect-since-reboot'),
        ),
        gauge(
          'mikrotik_system_storage_bad_blocks_ratio',
          'Share of bad flash blocks.',
          percent('bad-blocks'),
        ),
        gauge(
          'mikrotik_system_build_timestamp_seconds',
          'Build time of the running RouterOS, in the time zone of the build machine.',
          timestamp('build-time', mtxrBuildTime),
        ),
      ],
    },
    {
      api: menu('/system/resource/cpu'),
      snmp: walk(hrProcessorTable),
      resource: { name: 'resources', prefix: ['system_cpu_core', 'system'], list: 'cores' },
      labels: {
        // `cpu0` over the API; SNMP counts from 1
        core: text(
          'cpu',
          combine('hrDeviceIndex - 1', [indexOf(hrProcessorTable, 'id')], ([index]) => Number(index) - 1),
          (cpu) => cpu.replace(/^cpu/, ''),
        ),
      },
      metrics: [
        gauge(
          'mikrotik_system_cpu_core_load_ratio',
          'CPU load of one core.',
          percent('load', hrProcessorLoad),
        ),
        gauge(
          'mikrotik_system_cpu_core_irq_ratio',
          'Share of time that the core spent on interrupts.',
          percent('irq'),
        ),
        gauge(
          'mikrotik_system_cpu_core_disk_ratio',
          'Share of time that the core spent on the disk.',
          percent('disk'),
        ),
        mean('mikrotik_system_cpu_load_ratio', 'CPU load across all cores.', percent(null, hrProcessorLoad)),
      ],
    },
  ],
});
