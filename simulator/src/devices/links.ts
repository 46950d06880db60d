import { COMMUNITY, USERS } from './access.ts';
import type { DeviceDescription, InterfaceDescription } from '../model/description.ts';
import type { Flap } from '../model/presence.ts';
import { LOOPBACK } from './parts.ts';
import { TO_TOWER2, TOWER2_SECTOR } from './sites.ts';

export const lteRouter: DeviceDescription = {
  name: 'tower2-lte1',
  type: 'lte',
  role: 'backup',
  site: 'tower2',
  tenant: 'borealis',
  board: 'Chateau 5G',
  model: 'D53G-5HacD2HnD',
  serial: 'DEMO0E000001',
  version: '7.24 (stable)',
  buildTime: '2026-06-01 09:12:30',
  architecture: 'arm',
  cpu: 'ARM',
  cores: 4,
  megahertz: 896,
  memoryMiB: 256,
  storageMiB: 128,
  load: 12,
  licenseLevel: 4,
  packages: ['routeros', 'gps', 'iot', 'tr069-client'],
  gps: { latitude: 56.946_3, longitude: 24.105_1, altitude: 31 },
  interfaces: [
    { name: 'ether1', kind: 'ether', speed: 1000, traffic: { rx: 1, tx: 6 } },
    { name: 'ether2', kind: 'ether', speed: 1000, link: 'down' },
    {
      name: 'lte1',
      kind: 'lte',
      traffic: { rx: 6, tx: 1 },
      flap: { everySeconds: 43_200, downSeconds: 45 },
      lte: {
        manufacturer: 'Quectel',
        modem: 'RG502Q-EA',
        operator: 'Demo Mobile',
        band: 'B3@20Mhz earfcn: 1300',
        otherBand: 'B20@10Mhz earfcn: 6300',
        aggregated: 'n78@100Mhz earfcn: 636000',
        rsrp: -97,
        sinr: 12,
        fiveG: true,
        esim: {
          'Profile 1': { provider: 'Demo Mobile', nickname: 'main' },
          'Profile 2': { provider: 'Demo Roaming' },
        },
      },
    },
    LOOPBACK,
  ],
  health: [{ name: 'cpu-temperature', kind: 'C', mean: 44, swing: 4 }],
  ip: {
    netwatch: [
      {
        name: 'internet',
        host: '192.0.2.1',
        probe: 'icmp',
        milliseconds: 38,
        loss: 0.08,
        intervalSeconds: 30,
        down: { everySeconds: 43_200, downSeconds: 90 },
      },
    ],
    dhcpClients: [{ interface: 'ether2', address: '', gateway: '', distance: 1, isSearching: true }],
    cloud: { publicAddress: '198.51.100.77', backToHome: { users: 2 } },
  },
  dhcp: [
    {
      name: 'defconf',
      interface: 'ether1',
      pool: 'default-dhcp',
      network: '192.168.88',
      leases: 6,
      staticLeases: 1,
    },
  ],
  firewall: {
    connections: 210,
    maxConnections: 120_000,
    filter: [
      {
        chain: 'input',
        action: 'drop',
        comment: 'from lte',
        match: { 'in-interface': 'lte1' },
        megabits: 0.02,
      },
    ],
    nat: [{ chain: 'srcnat', action: 'masquerade', match: { 'out-interface': 'lte1' }, megabits: 0.5 }],
  },
  addresses: { '192.168.88.1/24': 'ether1' },
  routes: { connect: 2, static: 0, bgp: 0, ospf: 0 },
  users: USERS,
  communities: [COMMUNITY],
  services: {},
  location: 'tower2, cabinet',
};

/** The tower, and a customer whose link fails when somebody parks in front of it. */
function stationsOf(tower: string): InterfaceDescription[] {
  const station = { kind: 'w60g-station', parent: 'wlan60-1' } as const;
  return [
    {
      ...station,
      name: 'wlan60-station-1',
      traffic: { rx: 55, tx: 270 },
      station: { distance: 412.5, rssi: -53, peer: tower },
    },
    {
      ...station,
      name: 'wlan60-station-2',
      comment: 'mill',
      traffic: { rx: 5, tx: 30 },
      flap: { everySeconds: 5_400, downSeconds: 240 },
      station: { distance: 220.88, rssi: -58, peer: 'mill-cpe1' },
    },
  ];
}

function backhaul(
  name: string,
  site: string,
  peer: string,
  mode: 'ap-bridge' | 'station-bridge',
): DeviceDescription {
  return {
    name,
    type: 'cpe',
    role: 'backhaul',
    site,
    tenant: 'acme',
    board: 'Wireless Wire nRAY',
    model: 'nRAYG-60adpair',
    serial: mode === 'ap-bridge' ? 'DEMO0F000001' : 'DEMO0F000002',
    version: '7.18.2 (stable)',
    buildTime: '2025-03-11 11:59:04',
    architecture: 'arm64',
    cpu: 'ARM64',
    cores: 2,
    megahertz: 1300,
    memoryMiB: 256,
    storageMiB: 16,
    load: 18,
    licenseLevel: mode === 'ap-bridge' ? 4 : 3,
    packages: ['routeros'],
    interfaces: [
      {
        name: 'ether1',
        kind: 'ether',
        speed: 1000,
        parent: 'bridge',
        traffic: mode === 'ap-bridge' ? { rx: 300, tx: 60 } : { rx: 60, tx: 300 },
      },
      {
        name: 'wlan60-1',
        kind: 'w60g',
        parent: 'bridge',
        traffic: mode === 'ap-bridge' ? { rx: 60, tx: 300 } : { rx: 300, tx: 60 },
        w60g:
          mode === 'ap-bridge'
            ? { mode, ssid: 'acme-60', frequency: 58_320 }
            : { mode, ssid: 'acme-60', frequency: 58_320, link: { distance: 412.5, rssi: -53, peer } },
      },
      ...(mode === 'ap-bridge' ? stationsOf(peer) : []),
      { name: 'bridge', kind: 'bridge', traffic: { rx: 0.2, tx: 0.2 } },
      LOOPBACK,
    ],
    health: [{ name: 'cpu-temperature', kind: 'C', mean: 55, swing: 7 }],
    addresses: { [mode === 'ap-bridge' ? '10.10.100.31/24' : '10.10.100.32/24']: 'bridge' },
    users: USERS,
    communities: [COMMUNITY],
    services: {},
    location: site,
  };
}

export const backhaulHub = backhaul('hub-bh1', 'hub', 'tower1-bh1', 'ap-bridge');
export const backhaulTower = backhaul('tower1-bh1', 'tower1', 'hub-bh1', 'station-bridge');

/** The second one hangs on a switch that somebody restarts. */
function cap(name: string, remoteCap: string, clients: number, flap?: Flap): InterfaceDescription {
  return {
    name,
    kind: 'cap',
    remoteCap,
    ...(flap === undefined ? {} : { flap }),
    traffic: { rx: 0.4, tx: 2 },
    wireless: {
      mode: 'ap',
      ssid: 'borealis-office',
      frequency: 5180,
      channel: '5180/20-Ce/ac(20dBm)',
      band: '5ghz-n/ac',
      clients: { count: clients, name: remoteCap, signal: [-74, -48], megabits: [0.1, 1] },
    },
  };
}

export const borealisRouter: DeviceDescription = {
  name: 'tower2-rtr1',
  type: 'router',
  role: 'access',
  site: 'tower2',
  tenant: 'borealis',
  board: 'RB5009UG+S+',
  model: 'RB5009UG+S+IN',
  serial: 'DEMO0A000002',
  version: '7.20.2 (stable)',
  buildTime: '2025-10-21 10:02:21',
  architecture: 'arm64',
  cpu: 'ARM64',
  cores: 4,
  megahertz: 1400,
  memoryMiB: 1024,
  storageMiB: 1024,
  load: 15,
  licenseLevel: 5,
  packages: ['routeros', 'wireless', 'zerotier'],
  switchChip: 'Marvell-88E6393X',
  equipment: {
    disks: [
      {
        slot: 'usb1',
        model: 'Demo Flash',
        serial: 'DEMOUSB00001',
        bus: 'USB 3.10 5000Mbps',
        mebibytes: 61_057,
        temperature: 38,
      },
    ],
  },
  remoteCaps: [
    {
      identity: 'tower2-cap1',
      board: 'RBcAPGi-5acD2nD',
      serial: 'DEMO0G000001',
      version: '7.20.2',
      address: '10.40.100.21',
    },
    {
      identity: 'tower2-cap2',
      board: 'RBwAPG-5HacD2HnD',
      serial: 'DEMO0G000002',
      version: '7.19.4',
      address: '10.40.100.22',
    },
  ],
  ip: {
    netwatch: [
      { name: 'hub', host: '10.0.1.1', probe: 'icmp', milliseconds: 1.2, loss: 0.01, intervalSeconds: 10 },
    ],
    dhcpRelays: [{ name: 'cameras', interface: 'ether3', server: '10.10.30.12' }],
    dhcpRelays6: [{ name: 'cameras6', interface: 'ether3', server: '2001:db8:100::12' }],
    dns: { servers: ['192.0.2.53'], cacheKiB: 4096, staticEntries: 3, adLists: [] },
    addresses6: { '2001:db8:0:1::1/64': 'bridge' },
  },
  dhcpV6: [{ name: 'customers6', interface: 'bridge', pool: 'pool6', prefix: '2001:db8:', bindings: 14 }],
  interfaces: [
    { name: 'ether1', kind: 'ether', speed: 2500, comment: 'to hub', traffic: { rx: 80, tx: 18 } },
    { name: 'ether2', kind: 'ether', speed: 1000, comment: 'tower2-ap1', traffic: { rx: 3, tx: 22 } },
    { name: 'ether3', kind: 'ether', speed: 1000, comment: 'tower2-sw1', traffic: { rx: 12, tx: 40 } },
    { name: 'ether4', kind: 'ether', speed: 1000, link: 'down' },
    { name: 'sfp-sfpplus1', kind: 'sfp', speed: 10_000, link: 'down' },
    { name: 'ether5', kind: 'ether', speed: 1000, parent: 'mesh1', traffic: { rx: 2, tx: 5 } },
    {
      name: 'ether6',
      kind: 'ether',
      speed: 1000,
      parent: 'mesh1',
      traffic: { rx: 1, tx: 3 },
      flap: { everySeconds: 3_600, downSeconds: 300 },
    },
    { name: 'mesh1', kind: 'mesh', comment: 'village', traffic: { rx: 3, tx: 8 } },
    { name: 'bridge', kind: 'bridge', traffic: { rx: 15, tx: 62 } },
    cap('cap1', 'tower2-cap1', 5),
    cap('cap2', 'tower2-cap2', 3, { everySeconds: 7_200, downSeconds: 300 }),
    {
      name: 'l2tp-noc',
      kind: 'l2tp-client',
      comment: 'management',
      traffic: { rx: 0.1, tx: 0.1 },
      flap: { everySeconds: 20_000, downSeconds: 45 },
      pppClient: { server: 'noc.example.net', user: 'tower2' },
    },
    { name: 'zerotier1', kind: 'zerotier', traffic: { rx: 0.1, tx: 0.1 } },
    LOOPBACK,
  ],
  health: [{ name: 'cpu-temperature', kind: 'C', mean: 46, swing: 4 }],
  remote: {
    hotspot: {
      name: 'hotspot1',
      interface: 'ether2',
      network: '10.42.0',
      guests: 24,
      accounts: 61,
      limits: [536_870_912, 4_294_967_296],
    },
    zerotier: { zerotier1: 'a0b1c2d3e4f50617' },
  },
  ppp: {
    service: 'pppoe',
    interface: 'bridge',
    serverName: 'north',
    sessions: 17,
    idle: 3,
    user: 'north',
    network: '10.41.1',
    megabits: [0.3, 6],
    plans: ['plan-30M', 'plan-60M'],
  },
  dhcp: [
    { name: 'lan', interface: 'bridge', pool: 'lan', network: '10.40.100', leases: 12, staticLeases: 2 },
    {
      name: 'guests',
      interface: 'ether2',
      pool: 'guests',
      network: '10.42.0',
      leases: 32,
      poolSize: 32,
      fillSeconds: 3_600,
    },
  ],
  firewall: {
    connections: 3_100,
    maxConnections: 524_288,
    filter: [
      { chain: 'input', action: 'accept', comment: 'established', megabits: 0.5 },
      { chain: 'forward', action: 'fasttrack-connection', megabits: 60 },
      { chain: 'forward', action: 'drop', comment: 'invalid', megabits: 0.02 },
    ],
    nat: [{ chain: 'srcnat', action: 'masquerade', comment: 'out', megabits: 2 }],
  },
  addresses: { '10.40.100.1/24': 'bridge', '10.0.1.2/30': 'ether1' },
  routes: { connect: 20, static: 2, bgp: 0, ospf: 31 },
  routes6: { connect: 3, static: 1, bgp: 0, ospf: 2 },
  routing: {
    routerId: '10.255.0.12',
    localAs: 64_510,
    bgp: [{ name: 'core', address: '10.255.0.1', remoteAs: 64_510, kind: 'ibgp', prefixes: 40, bfd: true }],
    ospf: [
      {
        instance: 'v2',
        area: 'backbone',
        address: '10.0.2.1',
        ownAddress: '10.0.2.2',
        interface: 'ether1',
        routerId: '10.255.0.1',
        cost: 20,
        flap: TO_TOWER2,
      },
      {
        instance: 'v2',
        area: 'backbone',
        address: '10.40.100.21',
        ownAddress: '10.40.100.1',
        interface: 'ether2',
        routerId: '10.255.0.21',
        cost: 100,
        flap: TOWER2_SECTOR,
        isHeard: true,
      },
    ],
    rare: {
      rip: [
        {
          address: '10.43.0.2',
          interface: 'mesh1',
          routes: 9,
          flap: { everySeconds: 5_000, downSeconds: 200 },
        },
        { address: '10.43.0.3', interface: 'mesh1', routes: 4 },
      ],
      pim: [
        { address: '10.0.1.1', interface: 'ether1', priority: 1, isDesignated: true },
        {
          address: '10.43.0.2',
          interface: 'mesh1',
          priority: 1,
          flap: { everySeconds: 5_000, downSeconds: 200 },
        },
      ],
      igmpProxy: {
        upstream: 'ether1',
        downstream: ['bridge'],
        inactive: 'ether4',
        megabits: 18,
        groups: 14,
      },
    },
  },
  neighbors: ['hub-core1', 'tower2-ap1'],
  users: USERS,
  communities: [COMMUNITY],
  services: { apiTls: 'certificate' },
  location: 'tower2',
};
