// Public face of the simulator: tests, the demo and the benchmark use nothing else.

export { demoFleet, manyDevices } from './devices/index.ts';
export { largeRouter } from './devices/large-router.ts';
export type { DeviceDescription, DeviceType } from './model/description.ts';
export { Fleet, startFleet, type FleetOptions } from './fleet/fleet.ts';
export { SimulatedDevice } from './fleet/device.ts';
export { FAULT_KINDS, makeFault, type Fault, type FaultKind, type FaultOptions } from './conditions/fault.ts';
export { Statistics, type StatisticsSnapshot } from './conditions/statistics.ts';
export type { Clock } from './model/clock.ts';
export { startReplay, type ReplayOptions, type ReplaySources } from './replay/replay.ts';
export { parseApiRecords, type ApiRecord } from './replay/api-records.ts';
export { startControl } from './fleet/control.ts';
export { exporterConfig } from './fleet/exporter-config.ts';
export { HOSTILE_KINDS, type HostileDevice, type HostileKind, startHostile } from './hostile/kinds.ts';
