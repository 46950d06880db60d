import type { InterfaceDescription } from '../model/description.ts';
import type { RemoteDescription } from '../model/remote-description.ts';

/** What the core router of the hub connects to and serves beyond its own network. */
export const hubRemote: RemoteDescription = {
  ipsec: [
    {
      name: 'branch-north',
      address: '203.0.113.7',
      identity: 'branch-north.example.net',
      isResponder: true,
      networks: ['10.10.0.0/16', '10.70.0.0/16'],
      megabits: 6,
      flap: { everySeconds: 30_000, downSeconds: 150 },
    },
    {
      name: 'bank',
      address: '203.0.113.50',
      isResponder: false,
      networks: ['10.10.30.0/24', '172.20.4.0/24'],
      megabits: 0.3,
    },
  ],
  wireguard: [
    {
      name: 'branch-east',
      interface: 'wg-branches',
      publicKey: 'ZGVtbyBrZXkgb2YgYnJhbmNoIGVhc3QgLi4uLi4uLi4=',
      address: '203.0.113.21',
      allowed: '10.71.0.0/16',
      megabits: 7,
      flap: { everySeconds: 40_000, downSeconds: 600 },
    },
    {
      name: 'technician',
      interface: 'wg-branches',
      publicKey: 'ZGVtbyBrZXkgb2YgdGVjaG5pY2lhbiAuLi4uLi4uLi4=',
      address: '203.0.113.99',
      allowed: '10.10.99.7/32',
      megabits: 0.1,
      isUnused: true,
    },
  ],
  radius: [
    {
      name: 'radius1',
      address: '10.10.30.11',
      service: 'ppp,hotspot',
      rtt: 4,
      megabits: 0.01,
      flap: { everySeconds: 60_000, downSeconds: 120 },
    },
    { name: 'radius2', address: '10.10.30.12', service: 'ppp', rtt: 9, megabits: 0.01, disabled: true },
  ],
  userManager: {
    routers: [
      { name: 'hub-core1', megabits: 0.01 },
      { name: 'tower2-rtr1', megabits: 0.01 },
    ],
    users: 120,
    disabledUsers: 7,
  },
};

export const hubTunnels: readonly InterfaceDescription[] = [
  {
    name: 'eoip-tower3',
    kind: 'eoip',
    comment: 'tower3 over transit',
    traffic: { rx: 4, tx: 11 },
    flap: { everySeconds: 6_600, downSeconds: 240 },
    tunnel: { local: '198.51.100.2', remote: '203.0.113.30', id: 30, keepalive: '10s,10' },
  },
  {
    name: 'gre-partner',
    kind: 'gre',
    traffic: { rx: 0.6, tx: 0.4 },
    flap: { everySeconds: 4_800, downSeconds: 90 },
    tunnel: { remote: '203.0.113.40', keepalive: '10s,3' },
  },
  {
    name: 'vxlan-lab',
    kind: 'vxlan',
    traffic: { rx: 0.2, tx: 0.2 },
    tunnel: { remote: '10.10.30.9', id: 100 },
  },
  { name: 'wg-branches', kind: 'wg', traffic: { rx: 2, tx: 8 } },
];
