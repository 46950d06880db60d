import { COMMUNITY, USERS } from './access.ts';
import type { DeviceDescription, InterfaceDescription } from '../model/description.ts';
import { COPPER_CABLE, LOOPBACK, opticalModule } from './parts.ts';

function cage(number: number): InterfaceDescription {
  const base = { name: `sfp-sfpplus${number}`, kind: 'sfp' as const, speed: 10_000, parent: 'bridge1' };
  if (number <= 8) {
    return {
      ...base,
      comment: number === 1 ? 'hub-core1' : '',
      traffic: { rx: 20 * number, tx: 30 * number, loss: number === 4 ? 0.000_04 : 0 },
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
  interfaces: [
    { name: 'ether1', kind: 'ether', speed: 1000, comment: 'management', traffic: { rx: 0.2, tx: 0.3 } },
    ...Array.from({ length: 16 }, (_, i) => cage(i + 1)),
    { name: 'bridge1', kind: 'bridge', traffic: { rx: 0.5, tx: 0.6 } },
    { name: 'vlan100-mgmt', kind: 'vlan', vlanId: 100, parent: 'bridge1', traffic: { rx: 0.2, tx: 0.2 } },
    LOOPBACK,
  ],
  health: [
    { name: 'cpu-temperature', kind: 'C', mean: 47, swing: 4 },
    { name: 'sfp-temperature', kind: 'C', mean: 44, swing: 4 },
    { name: 'switch-temperature', kind: 'C', mean: 46, swing: 3 },
    { name: 'fan1-speed', kind: 'RPM', mean: 3800, swing: 200 },
    { name: 'psu1-state', kind: '', mean: 0, state: 'ok' },
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
        ...(i === 6 ? { flap: { everySeconds: 5_400, downSeconds: 25 } } : {}),
        poe: i < 10 ? { mode: 'auto-on', watts: 4 + i * 0.7 } : { mode: i > 20 ? 'off' : 'auto-on' },
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

/** Answers only SNMP. */
export const oldSwitch: DeviceDescription = {
  ...towerSwitch,
  name: 'tower2-sw1',
  role: 'access',
  site: 'tower2',
  tenant: 'borealis',
  board: 'RB260GSP',
  model: 'RB260GSP',
  serial: 'DEMO0B000003',
  version: '6.45.9 (long-term)',
  buildTime: 'Apr/30/2020 10:25:03',
  architecture: 'mipsbe',
  cpu: 'MIPS 24Kc V7.4',
  cores: 1,
  megahertz: 400,
  memoryMiB: 64,
  storageMiB: 16,
  load: 6,
  licenseLevel: 5,
  packages: ['system', 'dhcp', 'security'],
  interfaces: [
    { name: 'ether1', kind: 'ether', speed: 1000, comment: 'uplink', traffic: { rx: 40, tx: 12 } },
    {
      name: 'ether2',
      kind: 'ether',
      speed: 1000,
      traffic: { rx: 4, tx: 13 },
      poe: { mode: 'auto-on', watts: 5.5 },
    },
    {
      name: 'ether3',
      kind: 'ether',
      speed: 100,
      traffic: { rx: 4, tx: 13 },
      poe: { mode: 'auto-on', watts: 7.1 },
    },
    { name: 'ether4', kind: 'ether', speed: 1000, link: 'down', poe: { mode: 'auto-on' } },
    { name: 'ether5', kind: 'ether', speed: 1000, link: 'down' },
  ],
  health: [
    { name: 'voltage', kind: 'V', mean: 23.9, swing: 0.3 },
    { name: 'temperature', kind: 'C', mean: 33, swing: 5 },
  ],
  addresses: { '10.40.100.13/24': 'ether1' },
  services: { api: false, apiTls: 'none' },
  location: 'tower2, cabinet',
};
