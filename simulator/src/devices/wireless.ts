import { COMMUNITY, SNMP_USERS, USERS } from './access.ts';
import type { DeviceDescription, InterfaceDescription, RemoteCap } from '../model/description.ts';
import type { Flap } from '../model/presence.ts';
import { LOOPBACK, TOWER_MAINS } from './parts.ts';
import { TOWER2_SECTOR } from './sites.ts';

/** 7.12: the last release with the wireless package in the bundle; legacy radios, 40 customers. */
export const legacyAp: DeviceDescription = {
  name: 'tower1-ap1',
  type: 'ap',
  role: 'sector',
  site: 'tower1',
  tenant: 'acme',
  board: 'NetMetal 5SHP',
  model: 'RB921UAGS-5SHPacT',
  serial: 'DEMO0C000001',
  version: '7.12.1 (stable)',
  firmware: '7.12.1',
  buildTime: '2023-11-17 11:38:45',
  architecture: 'mipsbe',
  cpu: 'MIPS 74Kc V5.0',
  cores: 1,
  megahertz: 720,
  memoryMiB: 128,
  storageMiB: 128,
  load: 37,
  licenseLevel: 4,
  packages: ['routeros', 'wireless'],
  equipment: {
    certificates: [
      {
        name: 'CAP-ca',
        commonName: 'CAP-ca',
        validFrom: -200,
        validTo: 3_450,
        authority: true,
        trusted: true,
      },
    ],
    hardware: [
      {
        bus: 'pci',
        location: '00:00.0',
        vendor: 'Demo Wireless',
        name: 'AC Network Adapter (rev: 0)',
        vendorId: '0x168c',
        deviceId: '0x003c',
      },
    ],
    partitions: ['7.12.1', '7.11.2'],
    schedules: [{ name: 'backup', everySeconds: 86_400 }],
  },
  interfaces: [
    {
      name: 'ether1',
      kind: 'ether',
      speed: 1000,
      comment: 'to tower1-sw1',
      parent: 'bridge1',
      traffic: { rx: 58, tx: 9 },
    },
    { name: 'sfp1', kind: 'sfp', speed: 1000, link: 'down' },
    {
      name: 'wlan1',
      kind: 'wlan',
      comment: 'sector north',
      parent: 'bridge1',
      traffic: { rx: 9, tx: 57, loss: 0.000_1 },
      wireless: {
        mode: 'ap-bridge',
        ssid: 'acme-north',
        frequency: 5745,
        channel: '5745/20-Ce/an',
        band: '5ghz-a/n',
        clients: { count: 40, name: 'cpe', signal: [-84, -52], megabits: [0.3, 3] },
      },
    },
    { name: 'bridge1', kind: 'bridge', traffic: { rx: 0.3, tx: 0.3 } },
  ],
  health: [
    { name: 'voltage', kind: 'V', mean: 23.8, swing: 0.4, mains: TOWER_MAINS },
    { name: 'temperature', kind: 'C', mean: 41, swing: 8 },
  ],
  addresses: { '10.10.100.21/24': 'bridge1' },
  routes: { connect: 1, static: 1, bgp: 0, ospf: 0 },
  neighbors: ['tower1-sw1'],
  users: USERS,
  communities: [COMMUNITY],
  services: {},
  location: 'tower1, 35 m',
};

/** v6 and nv2: flat health row, old dates, no !empty. */
export const oldAp: DeviceDescription = {
  ...legacyAp,
  name: 'tower2-ap1',
  site: 'tower2',
  tenant: 'borealis',
  board: 'RB OmniTIK UPA-5HnD',
  model: 'RB OmniTIK UPA-5HnD',
  serial: 'DEMO0C000002',
  version: '6.49.17 (long-term)',
  equipment: {
    certificates: [
      {
        name: 'CAP-ca',
        commonName: 'CAP-ca',
        validFrom: -1_200,
        validTo: 2_450,
        authority: true,
        trusted: true,
      },
    ],
    partitions: ['6.49.17', '6.48.6'],
    schedules: [{ name: 'backup', everySeconds: 86_400 }],
  },
  firmware: '6.49.10',
  buildTime: 'Aug/06/2024 09:06:23',
  cpu: 'MIPS 24Kc V7.4',
  megahertz: 400,
  memoryMiB: 64,
  load: 44,
  packages: ['system', 'wireless', 'ppp', 'dhcp', 'security', 'hotspot', 'advanced-tools', 'routing'],
  interfaces: [
    { name: 'ether1', kind: 'ether', speed: 100, parent: 'bridge1', traffic: { rx: 21, tx: 3 } },
    {
      name: 'ether2',
      kind: 'ether',
      speed: 100,
      parent: 'bridge1',
      traffic: { rx: 1, tx: 6 },
      poe: { mode: 'auto-on', watts: 5.1 },
    },
    { name: 'ether3', kind: 'ether', speed: 100, link: 'down', poe: { mode: 'auto-on' } },
    {
      name: 'wlan1',
      kind: 'wlan',
      parent: 'bridge1',
      traffic: { rx: 3, tx: 20 },
      wireless: {
        mode: 'ap-bridge',
        ssid: 'borealis-omni',
        frequency: 5500,
        channel: '5500/20/an',
        band: '5ghz-a/n',
        protocol: 'nv2',
        noiseFloor: -112,
        clients: { count: 18, name: 'client', signal: [-81, -58], megabits: [0.2, 1.8] },
      },
    },
    { name: 'bridge1', kind: 'bridge', traffic: { rx: 0.3, tx: 0.3 } },
  ],
  health: [
    { name: 'voltage', kind: 'V', mean: 22.9, swing: 0.5, mains: TOWER_MAINS },
    { name: 'temperature', kind: 'C', mean: 36, swing: 9 },
  ],
  dhcp: [
    { name: 'dhcp1', interface: 'bridge1', pool: 'pool1', network: '10.40.20', leases: 22, staticLeases: 4 },
  ],
  simpleQueues: [
    {
      name: 'client-01',
      target: '10.40.20.11/32',
      maxLimit: [2_000_000, 10_000_000],
      traffic: { rx: 0.2, tx: 1.4 },
    },
    {
      name: 'client-02',
      target: '10.40.20.12/32',
      maxLimit: [2_000_000, 10_000_000],
      traffic: { rx: 0.1, tx: 0.9 },
    },
  ],
  firewall: {
    connections: 640,
    maxConnections: 43_840,
    filter: [
      { chain: 'input', action: 'accept', comment: 'established', megabits: 0.3 },
      { chain: 'input', action: 'drop', comment: 'rest', megabits: 0.01 },
    ],
    nat: [{ chain: 'srcnat', action: 'masquerade', comment: 'clients', megabits: 0.7 }],
  },
  ip: {
    netwatch: [
      {
        host: '10.40.100.1',
        probe: 'simple',
        milliseconds: 2,
        intervalSeconds: 60,
        comment: 'router',
        down: { everySeconds: 50_000, downSeconds: 240 },
      },
    ],
  },
  addresses: { '10.40.100.21/24': 'bridge1' },
  routes: { connect: 3, static: 4, bgp: 6, ospf: 9 },
  routing: {
    routerId: '10.255.0.21',
    localAs: 64_510,
    bgp: [
      { name: 'core', address: '10.255.0.1', remoteAs: 64_510, kind: 'ibgp', prefixes: 6, bfd: true },
      { name: 'spare', address: '10.255.0.2', remoteAs: 64_510, kind: 'ibgp', prefixes: 6, isSilent: true },
    ],
    ospf: [
      {
        instance: 'default',
        area: 'backbone',
        address: '10.40.100.1',
        ownAddress: '10.40.100.21',
        interface: 'bridge1',
        routerId: '10.255.0.12',
        cost: 100,
        // It hears nothing then, and is heard.
        flap: TOWER2_SECTOR,
      },
      {
        instance: 'default',
        area: 'backbone',
        address: '10.40.100.22',
        ownAddress: '10.40.100.21',
        interface: 'bridge1',
        routerId: '10.255.0.22',
        cost: 100,
        isBidirectional: true,
      },
    ],
  },
  location: 'tower2, 28 m',
};

function officeCap(identity: string, number: number, version: string): RemoteCap {
  return {
    identity,
    board: 'cAPGi-5HaxD2HaxD',
    serial: `DEMO0G00001${number}`,
    version,
    address: `10.10.100.${40 + number}`,
  };
}

/** A radio of an access point that the office manages. */
function ofCap(name: string, remoteCap: string, frequency: number, flap?: Flap): InterfaceDescription {
  return {
    name,
    kind: 'wifi',
    remoteCap,
    ...(flap === undefined ? {} : { flap }),
    traffic: { rx: 0.5, tx: 3 },
    wireless: {
      mode: 'ap',
      ssid: 'acme-office',
      frequency,
      channel: `${frequency}/ax/Ceee`,
      band: '5ghz-ax',
      clients: { count: 4, name: remoteCap, signal: [-70, -48], megabits: [0.1, 1] },
    },
  };
}

/** The new package on a hAP ax board. */
export const wifiAp: DeviceDescription = {
  ...legacyAp,
  name: 'hub-ap1',
  role: 'office',
  site: 'hub',
  board: 'hAP ax^3',
  model: 'C53UiG+5HPaxD2HPaxD',
  serial: 'DEMO0C000003',
  version: '7.20.2 (stable)',
  equipment: {},
  firmware: '7.20.2',
  buildTime: '2025-10-21 10:02:21',
  architecture: 'arm64',
  cpu: 'ARM64',
  cores: 4,
  megahertz: 1800,
  memoryMiB: 1024,
  storageMiB: 128,
  load: 11,
  packages: ['routeros', 'wifi-qcom'],
  interfaces: [
    { name: 'ether1', kind: 'ether', speed: 2500, parent: 'bridge', traffic: { rx: 24, tx: 4 } },
    { name: 'ether2', kind: 'ether', speed: 1000, parent: 'bridge', traffic: { rx: 1, tx: 2 } },
    { name: 'ether3', kind: 'ether', speed: 1000, link: 'down', parent: 'bridge' },
    {
      name: 'wifi1',
      kind: 'wifi',
      parent: 'bridge',
      traffic: { rx: 3, tx: 18 },
      wireless: {
        mode: 'ap',
        ssid: 'acme-office',
        frequency: 5500,
        channel: '5500/ax/Ceee',
        band: '5ghz-ax',
        clients: { count: 14, name: 'laptop', signal: [-71, -41], megabits: [0.1, 2], roamsTo: 'wifi2' },
      },
    },
    {
      name: 'wifi2',
      kind: 'wifi',
      parent: 'bridge',
      traffic: { rx: 0.6, tx: 2 },
      wireless: {
        mode: 'ap',
        ssid: 'acme-office',
        frequency: 2412,
        channel: '2412/ax/Ce',
        band: '2ghz-ax',
        clients: { count: 8, name: 'phone', signal: [-78, -47], megabits: [0.05, 0.4] },
      },
    },
    { name: 'bridge', kind: 'bridge', traffic: { rx: 0.3, tx: 0.3 } },
    ofCap('hub-cap1-5g', 'hub-cap1', 5_180),
    ofCap('hub-cap2-5g', 'hub-cap2', 5_260, { everySeconds: 9_000, downSeconds: 420 }),
    LOOPBACK,
  ],
  remoteCaps: [officeCap('hub-cap1', 1, '7.20.2'), officeCap('hub-cap2', 2, '7.19.4')],
  health: [{ name: 'cpu-temperature', kind: 'C', mean: 49, swing: 4 }],
  addresses: { '10.10.100.22/24': 'bridge' },
  services: {},
  location: 'hub, office',
};

/** A customer's antenna: station mode. */
export const customerCpe: DeviceDescription = {
  ...legacyAp,
  name: 'tower1-cpe1',
  type: 'cpe',
  role: 'customer',
  board: 'LHG 5',
  model: 'RBLHG-5nD',
  serial: 'DEMO0D000001',
  version: '7.16.2 (stable)',
  firmware: '7.16.2',
  buildTime: '2024-11-26 12:09:40',
  cpu: 'MIPS 24Kc V7.4',
  megahertz: 600,
  memoryMiB: 64,
  storageMiB: 16,
  load: 14,
  licenseLevel: 3,
  packages: ['routeros', 'wireless'],
  interfaces: [
    { name: 'ether1', kind: 'ether', speed: 100, traffic: { rx: 0.4, tx: 3 } },
    {
      name: 'wlan1',
      kind: 'wlan',
      traffic: { rx: 3, tx: 0.4 },
      wireless: {
        mode: 'station-bridge',
        ssid: 'acme-north',
        frequency: 5745,
        channel: '5745/20-Ce/an',
        band: '5ghz-a/n',
        signal: -62,
        distance: 3,
      },
    },
    {
      name: 'pppoe-out1',
      kind: 'pppoe-client',
      traffic: { rx: 3, tx: 0.4 },
      flap: { everySeconds: 70_000, downSeconds: 40 },
      pppClient: { server: 'wlan1', user: 'customer001', concentrator: 'hub-core1' },
    },
    LOOPBACK,
  ],
  remote: { kids: ['anna', 'ben'] },
  health: [{ name: 'voltage', kind: 'V', mean: 23.2, swing: 0.3 }],
  ip: {
    netwatch: [
      { host: '10.30.0.1', probe: 'simple', milliseconds: 4, intervalSeconds: 60, comment: 'gateway' },
    ],
    dhcpClients: [
      {
        interface: 'wlan1',
        address: '10.30.7.21/24',
        gateway: '10.30.7.1',
        distance: 1,
        prefix: { pool: 'provider', value: '2001:db8:77::/56' },
      },
    ],
    cloud: { publicAddress: '198.51.100.21' },
  },
  dhcp: [{ name: 'defconf', interface: 'ether1', pool: 'default-dhcp', network: '192.168.88', leases: 5 }],
  firewall: {
    connections: 140,
    maxConnections: 26_000,
    nat: [{ chain: 'srcnat', action: 'masquerade', megabits: 0.2 }],
  },
  addresses: { '192.168.88.1/24': 'ether1' },
  services: {},
  location: 'customer 1',
};

export const borealisCpe: DeviceDescription = {
  ...customerCpe,
  name: 'tower2-cpe1',
  site: 'tower2',
  tenant: 'borealis',
  serial: 'DEMO0D000002',
  version: '6.48.6 (long-term)',
  // it came with 7.14
  interfaces: customerCpe.interfaces.filter(({ kind }) => kind !== 'loopback'),
  firmware: '6.48.6',
  buildTime: 'Dec/03/2021 12:15:05',
  packages: ['system', 'wireless', 'ppp', 'dhcp', 'security', 'advanced-tools'],
  snmpUsers: SNMP_USERS,
  location: 'customer 2',
};
