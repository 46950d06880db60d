import { COMMUNITY, SNMP_USERS, USERS } from './access.ts';
import type { DeviceDescription } from '../model/description.ts';
import { LOOPBACK } from './parts.ts';

/** A CHR for remote access: no board, so neither sensors nor PoE, radios or a serial number. Its license is about to end. */
export const virtualRouter: DeviceDescription = {
  name: 'hub-chr1',
  type: 'router',
  role: 'vpn',
  site: 'hub',
  tenant: 'acme',
  board: 'CHR QEMU Standard PC (i440FX + PIIX, 1996)',
  model: 'CHR',
  version: '7.24 (stable)',
  buildTime: '2026-06-01 09:12:30',
  architecture: 'x86_64',
  cpu: 'QEMU',
  cores: 2,
  megahertz: 2400,
  memoryMiB: 1024,
  storageMiB: 256,
  load: 8,
  licenseLevel: { level: 'p1', renewsIn: 2, endsIn: 12 },
  packages: ['dude', 'routeros'],
  equipment: {
    certificates: [
      {
        name: 'vpn-ca',
        commonName: 'Acme VPN CA',
        validFrom: -700,
        validTo: 2_950,
        authority: true,
        trusted: true,
      },
      {
        name: 'vpn-server',
        commonName: 'vpn.acme.example',
        issuer: 'CN=Acme VPN CA',
        validFrom: 0,
        validTo: 365,
        endsIn: 9,
        trusted: true,
      },
    ],
    schedules: [{ name: 'backup', everySeconds: 86_400 }],
  },
  interfaces: [
    { name: 'ether1', kind: 'ether', comment: 'internet', traffic: { rx: 14, tx: 22 } },
    { name: 'ether2', kind: 'ether', comment: 'hub-core1', traffic: { rx: 21, tx: 13 } },
    { name: 'vlan30-lab', kind: 'vlan', vlanId: 30, parent: 'ether2', traffic: { rx: 0.3, tx: 0.3 } },
    { name: 'wg-staff', kind: 'wg', traffic: { rx: 1, tx: 5 } },
    LOOPBACK,
  ],
  remote: {
    wireguard: [
      {
        name: 'engineer',
        interface: 'wg-staff',
        publicKey: 'ZGVtbyBrZXkgb2YgYW4gZW5naW5lZXIgLi4uLi4uLi4=',
        address: '203.0.113.130',
        allowed: '10.10.98.2/32',
        megabits: 3,
      },
      {
        name: 'night shift',
        interface: 'wg-staff',
        publicKey: 'ZGVtbyBrZXkgb2YgdGhlIG5pZ2h0IHNoaWZ0IC4uLi4=',
        address: '203.0.113.131',
        allowed: '10.10.98.3/32',
        megabits: 2,
        flap: { everySeconds: 3_600, downSeconds: 1_200 },
      },
    ],
  },
  ppp: {
    service: 'l2tp',
    interface: 'ether1',
    serverName: 'staff',
    sessions: 11,
    idle: 4,
    user: 'staff',
    network: '10.10.97',
    megabits: [0.1, 2],
    plans: ['plan-20M'],
  },
  ip: {
    netwatch: [
      {
        name: 'core',
        host: '10.10.30.1',
        probe: 'icmp',
        milliseconds: 1,
        loss: 0.01,
        intervalSeconds: 10,
        down: { everySeconds: 2_700, downSeconds: 180 },
      },
    ],
  },
  firewall: {
    connections: 420,
    maxConnections: 131_072,
    filter: [
      { chain: 'input', action: 'accept', comment: 'established', megabits: 0.2 },
      { chain: 'input', action: 'drop', comment: 'rest', megabits: 0.02 },
    ],
  },
  addresses: { '10.10.30.20/24': 'ether2', '198.51.100.6/30': 'ether1' },
  routes: { connect: 4, static: 3, bgp: 0, ospf: 0 },
  routing: {
    routerId: '10.255.0.20',
    localAs: 64_510,
    bgp: [
      {
        name: 'core',
        address: '10.255.0.1',
        remoteAs: 64_510,
        kind: 'ibgp',
        prefixes: 5,
        flap: { everySeconds: 1_800, downSeconds: 120 },
        notifies: true,
      },
    ],
    rare: {
      isis: {
        instance: 'isis-lab',
        neighbors: [
          {
            address: '10.30.0.2',
            interface: 'vlan30-lab',
            systemId: '0000.0000.0031',
            level: 'l2',
            flap: { everySeconds: 4_200, downSeconds: 180 },
          },
          {
            address: '10.30.0.3',
            interface: 'vlan30-lab',
            systemId: '0000.0000.0032',
            level: 'l1',
            isInitial: true,
          },
        ],
      },
    },
  },
  neighbors: ['hub-core1'],
  users: USERS,
  communities: [COMMUNITY],
  snmpUsers: SNMP_USERS,
  services: { apiTls: 'certificate' },
  contact: 'noc@acme.example',
  location: 'hub, cluster',
};
