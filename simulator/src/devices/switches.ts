import { COMMUNITY, USERS } from './access.ts';
import type { DeviceDescription, InterfaceDescription, PoePort } from '../model/description.ts';
import type { Flap } from '../model/presence.ts';
import { COPPER_CABLE, LOOPBACK, opticalModule, TOWER_MAINS } from './parts.ts';

/** One module gets too little light; one member of the bond has a bad patch cord. */
const CAGE_FLAPS: Readonly<Record<number, Flap>> = {
  4: { everySeconds: 2_400, downSeconds: 35 },
  8: { everySeconds: 1_500, downSeconds: 120 },
};

function cage(number: number): InterfaceDescription {
  const parent = number === 7 || number === 8 ? 'bond-hub' : 'bridge1';
  const base = { name: `sfp-sfpplus${number}`, kind: 'sfp' as const, speed: 10_000, parent };
  if (number <= 8) {
    return {
      ...base,
      comment: number === 1 ? 'hub-core1' : '',
      traffic: { rx: 20 * number, tx: 30 * number, loss: number === 4 ? 0.000_04 : 0 },
      ...(CAGE_FLAPS[number] === undefined ? {} : { flap: CAGE_FLAPS[number] }),
      sfp: opticalModule(
        `DO10GLR1${String(number).padStart(3, '0')}`,
        number === 4 ? -17.6 : -4 - number * 0.4,
      ),
    };
  }
  if (number === 9) return { ...base, traffic: { rx: 90, tx: 70 }, sfp: COPPER_CABLE };
  // A module without received light.
  if (number === 10) return { ...base, link: 'down', sfp: opticalModule('DO10GLR1010', -40) };
  return { ...base, link: 'down' };
}

export const towerSwitch: DeviceDescription = {
  name: 'tower1-sw1',
  type: 'switch',
  role: 'distribution',
  site: 'tower1',
  tenant: 'acme',
  board: 'CRS317-1G-16S+',
  model: 'CRS317-1G-16S+',
  serial: 'DEMO0B000001',
  version: '7.18.2 (stable)',
  firmware: '7.16.1',
  buildTime: '2025-03-11 11:59:04',
  architecture: 'arm',
  cpu: 'ARM',
  cores: 2,
  megahertz: 800,
  memoryMiB: 1024,
  storageMiB: 16,
  load: 9,
  licenseLevel: 6,
  switchChip: 'Marvell-98DX8216',
  packages: ['routeros'],
  equipment: {
    latestVersion: '7.20.2',
    ptpPort: 'sfp-sfpplus1',
    schedules: [{ name: 'backup', everySeconds: 86_400 }],
    scripts: ['backup'],
  },
  interfaces: [
    { name: 'ether1', kind: 'ether', speed: 1000, comment: 'management', traffic: { rx: 0.2, tx: 0.3 } },
    ...Array.from({ length: 16 }, (_, i) => cage(i + 1)),
    { name: 'bridge1', kind: 'bridge', traffic: { rx: 0.5, tx: 0.6 } },
    { name: 'vlan100-mgmt', kind: 'vlan', vlanId: 100, parent: 'bridge1', traffic: { rx: 0.2, tx: 0.2 } },
    {
      name: 'bond-hub',
      kind: 'bonding',
      parent: 'bridge1',
      traffic: { rx: 300, tx: 440 },
      bond: { mode: '802.3ad', minLinks: 1 },
    },
    LOOPBACK,
  ],
  health: [
    { name: 'cpu-temperature', kind: 'C', mean: 47, swing: 4 },
    { name: 'sfp-temperature', kind: 'C', mean: 44, swing: 4 },
    { name: 'switch-temperature', kind: 'C', mean: 46, swing: 3 },
    { name: 'fan1-speed', kind: 'RPM', mean: 3800, swing: 200 },
    { name: 'psu1-state', kind: '', mean: 0, state: 'ok', mains: TOWER_MAINS },
    { name: 'psu2-state', kind: '', mean: 0, state: 'ok' },
  ],
  addresses: { '10.10.100.11/24': 'vlan100-mgmt' },
  routes: { connect: 1, static: 1, bgp: 0, ospf: 0 },
  neighbors: ['hub-core1', 'tower1-ap1'],
  users: USERS,
  communities: [COMMUNITY],
  services: { apiTls: 'self-signed' },
  location: 'tower1',
};

interface PortFlap {
  readonly flap: Flap;
  readonly poe?: Pick<PoePort, 'trip' | 'watched'>;
}

/** By the position of the port: a camera that is restarted, one that takes too much power, and a wet cable. */
const PORT_FLAPS: Readonly<Record<number, PortFlap>> = {
  6: { flap: { everySeconds: 5_400, downSeconds: 25 }, poe: { watched: '10.10.100.60' } },
  8: { flap: { everySeconds: 1_800, downSeconds: 150 }, poe: { trip: 'overload' } },
  9: { flap: { everySeconds: 2_700, downSeconds: 240 }, poe: { trip: 'short-circuit' } },
};

export const poeSwitch: DeviceDescription = {
  ...towerSwitch,
  name: 'hub-sw1',
  role: 'access',
  site: 'hub',
  board: 'CRS328-24P-4S+',
  switchChip: 'Marvell-98DX3236',
  model: 'CRS328-24P-4S+',
  serial: 'DEMO0B000002',
  version: '7.16.2 (stable)',
  equipment: {},
  firmware: '7.16.2',
  buildTime: '2024-11-26 12:09:40',
  cores: 1,
  memoryMiB: 512,
  interfaces: [
    ...Array.from(
      { length: 24 },
      (_, i): InterfaceDescription => ({
        name: `ether${i + 1}`,
        kind: 'ether',
        speed: i === 3 ? 100 : 1000,
        parent: 'bridge',
        ...(i < 16 ? { traffic: { rx: 1 + i * 0.4, tx: 2 + i } } : { link: 'down' as const }),
        ...(PORT_FLAPS[i] === undefined ? {} : { flap: PORT_FLAPS[i].flap }),
        poe:
          i < 10
            ? { mode: 'auto-on', watts: 4 + i * 0.7, ...PORT_FLAPS[i]?.poe }
            : { mode: i > 20 ? 'off' : 'auto-on' },
      }),
    ),
    {
      name: 'sfp-sfpplus1',
      kind: 'sfp',
      speed: 10_000,
      parent: 'bridge',
      traffic: { rx: 210, tx: 90 },
      sfp: opticalModule('DO10GLR2001', -6.1),
    },
    { name: 'sfp-sfpplus2', kind: 'sfp', speed: 10_000, parent: 'bridge', link: 'down' },
    { name: 'bridge', kind: 'bridge', traffic: { rx: 0.4, tx: 0.3 } },
    LOOPBACK,
  ],
  health: [
    { name: 'cpu-temperature', kind: 'C', mean: 52, swing: 4 },
    { name: 'fan1-speed', kind: 'RPM', mean: 5100, swing: 250 },
    { name: 'poe-out-consumption', kind: 'W', mean: 71, swing: 6 },
    { name: 'psu1-state', kind: '', mean: 0, state: 'ok' },
  ],
  addresses: { '10.10.100.12/24': 'bridge' },
  services: { apiTls: 'anonymous' },
  location: 'hub, rack 2',
};

/** Answers only SNMP, as every SwOS. */
export const swosSwitch: DeviceDescription = {
  ...towerSwitch,
  name: 'tower2-sw1',
  role: 'access',
  site: 'tower2',
  tenant: 'borealis',
  board: 'CSS610-8P-2S+',
  model: 'CSS610-8P-2S+',
  serial: 'DEMO0B000003',
  system: 'SwOS',
  version: '2.20',
  equipment: {},
  cores: 1,
  memoryMiB: 64,
  packages: [],
  interfaces: [
    { name: 'Port1', kind: 'ether', speed: 1000, comment: 'uplink', traffic: { rx: 40, tx: 12 } },
    ...Array.from(
      { length: 7 },
      (_, i): InterfaceDescription => ({
        name: `Port${i + 2}`,
        kind: 'ether',
        speed: i === 1 ? 100 : 1000,
        ...(i < 3 ? { traffic: { rx: 4 + i, tx: 13 + i } } : { link: 'down' as const }),
        ...(i === 2 ? { flap: { everySeconds: 3_600, downSeconds: 180 } } : {}),
        poe:
          i < 3
            ? { mode: 'auto-on', watts: 5.5 + i, ...(i === 2 ? { trip: 'overload' as const } : {}) }
            : { mode: i > 5 ? 'off' : 'auto-on' },
      }),
    ),
    {
      name: 'SFP+1',
      kind: 'sfp',
      speed: 10_000,
      traffic: { rx: 30, tx: 80 },
      sfp: opticalModule('DO10GLR3001', -5.2),
    },
    { name: 'SFP+2', kind: 'sfp', speed: 10_000, link: 'down' },
  ],
  health: [
    { name: 'power-consumption', kind: 'W', mean: 24.8, swing: 2 },
    { name: 'cpu-temperature', kind: 'C', mean: 42, swing: 4 },
    { name: 'psu1-voltage', kind: 'V', mean: 28.1, swing: 0.2, mains: TOWER_MAINS },
    { name: 'psu2-voltage', kind: 'V', mean: 54.2, swing: 0.2 },
    { name: 'psu1-current', kind: 'A', mean: 0, swing: 0 },
    { name: 'psu2-current', kind: 'A', mean: 0.49, swing: 0.05 },
  ],
  addresses: { '10.40.100.13/24': 'Port1' },
  services: { api: false, apiTls: 'none' },
  location: 'tower2, cabinet',
};
