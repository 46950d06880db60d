import type { RoutingDescription } from '../model/routing.ts';
import { TO_TOWER2 } from './sites.ts';

/** Two upstreams, of which one flaps; a customer that never answers; a ring with two towers. */
export const coreRouting: RoutingDescription = {
  routerId: '10.255.0.1',
  localAs: 64_510,
  bgp: [
    { name: 'transit', address: '198.51.100.1', remoteAs: 64_500, kind: 'ebgp', prefixes: 790, bfd: true },
    {
      name: 'exchange',
      address: '203.0.113.9',
      remoteAs: 64_501,
      kind: 'ebgp',
      prefixes: 120,
      flap: { everySeconds: 5_400, downSeconds: 150 },
      limit: 200,
    },
    { name: 'tower2', address: '10.255.0.12', remoteAs: 64_510, kind: 'ibgp', prefixes: 18, bfd: true },
    {
      name: 'new customer',
      address: '203.0.113.77',
      remoteAs: 64_599,
      kind: 'ebgp',
      prefixes: 1,
      isSilent: true,
    },
    {
      name: 'old transit',
      address: '192.0.2.77',
      remoteAs: 64_502,
      kind: 'ebgp',
      prefixes: 700,
      disabled: true,
    },
  ],
  ospf: [
    {
      instance: 'v2',
      area: 'backbone',
      address: '10.0.1.2',
      ownAddress: '10.0.1.1',
      interface: 'sfp-sfpplus2',
      routerId: '10.255.0.11',
      cost: 10,
    },
    {
      instance: 'v2',
      area: 'backbone',
      address: '10.0.2.2',
      ownAddress: '10.0.2.1',
      interface: 'ether1',
      routerId: '10.255.0.12',
      cost: 20,
      flap: TO_TOWER2,
    },
    {
      instance: 'v2',
      area: 'backbone',
      address: '10.10.30.3',
      ownAddress: '10.10.30.1',
      interface: 'ether3',
      routerId: '10.255.0.13',
      cost: 10,
      isBidirectional: true,
    },
    {
      instance: 'v3',
      area: 'backbone6',
      address: 'fe80::aa%sfp-sfpplus2',
      ownAddress: 'fe80::1',
      interface: 'sfp-sfpplus2',
      routerId: '10.255.0.11',
      cost: 10,
    },
  ],
  vrrp: [
    {
      name: 'vrrp-mgmt',
      interface: 'vlan100-mgmt',
      vrid: 10,
      priority: 200,
      mac: '00:00:5E:00:01:0A',
      flap: { everySeconds: 43_200, downSeconds: 120 },
    },
    {
      name: 'vrrp-servers',
      interface: 'ether3',
      vrid: 30,
      priority: 100,
      mac: '00:00:5E:00:01:1E',
      isBackup: true,
    },
  ],
  ldp: [
    { transport: '10.255.0.11', addresses: '10.0.1.2,10.255.0.11', vpls: ['vpls-tower1', '10:1'] },
    {
      transport: '10.255.0.12',
      addresses: '10.0.2.2,10.255.0.12',
      flap: TO_TOWER2,
    },
  ],
};
