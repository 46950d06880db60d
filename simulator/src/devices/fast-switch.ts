import type { DeviceDescription, InterfaceDescription, SfpModule } from '../model/description.ts';
import { LOOPBACK } from './parts.ts';
import { towerSwitch } from './switches.ts';

/** 100 Gbit/s over four lanes of single-mode fibre. */
const fourLanes = (serial: string, rxPower: number, maxPower: number): SfpModule => ({
  vendor: 'Demo Optics',
  part: 'DO-100G-LR4',
  serial,
  type: 'QSFP28',
  connector: 'LC',
  wavelength: 1310,
  reach: 10,
  txPower: 1.1,
  rxPower,
  lanes: 4,
  cmis: '4.0',
  maxPower,
});

const cage = (number: number, more: Partial<InterfaceDescription>): InterfaceDescription => ({
  name: `qsfp28-${number}-1`,
  kind: 'sfp',
  speed: 100_000,
  parent: 'bridge',
  ...more,
});

/** QSFP28 with forward error correction, and half of a pair of switches. */
export const fastSwitch: DeviceDescription = {
  ...towerSwitch,
  name: 'hub-sw2',
  role: 'core',
  site: 'hub',
  board: 'CRS520-4XS-16XQ',
  model: 'CRS520-4XS-16XQ-RM',
  serial: 'DEMO0B000004',
  version: '7.24 (stable)',
  firmware: '7.24',
  buildTime: '2026-06-01 09:12:30',
  architecture: 'arm64',
  cpu: 'ARM64',
  cores: 4,
  megahertz: 2000,
  memoryMiB: 4096,
  storageMiB: 128,
  load: 6,
  switchChip: 'Marvell-98DX8525',
  equipment: {},
  interfaces: [
    { name: 'ether1', kind: 'ether', speed: 1000, comment: 'management', traffic: { rx: 0.2, tx: 0.3 } },
    cage(1, {
      comment: 'transit',
      traffic: { rx: 21_000, tx: 6_000, frame: 980, loss: 0.000_001 },
      sfp: fourLanes('DO100GLR0001', -1.2, 3.5),
    }),
    cage(2, {
      comment: 'other switch of the pair',
      traffic: { rx: 900, tx: 900 },
      flap: { everySeconds: 7_200, downSeconds: 90 },
      sfp: fourLanes('DO100GLR0002', -0.8, 4.5),
    }),
    cage(3, { link: 'down' }),
    { name: 'bridge', kind: 'bridge', traffic: { rx: 0.4, tx: 0.3 }, mlagPeer: 'qsfp28-2-1' },
    LOOPBACK,
  ],
  health: [
    { name: 'cpu-temperature', kind: 'C', mean: 50, swing: 4 },
    { name: 'switch-temperature', kind: 'C', mean: 54, swing: 4 },
    { name: 'fan1-speed', kind: 'RPM', mean: 6200, swing: 250 },
    { name: 'psu1-state', kind: '', mean: 0, state: 'ok' },
    { name: 'psu2-state', kind: '', mean: 0, state: 'ok' },
  ],
  addresses: { '10.10.100.13/24': 'ether1' },
  neighbors: ['hub-core1'],
  services: {},
  location: 'hub, rack 1',
};
