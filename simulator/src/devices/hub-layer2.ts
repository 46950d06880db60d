import type { InterfaceDescription } from '../model/description.ts';

const member = { kind: 'ether', speed: 1000, parent: 'bond-storage' } as const;
const toContainer = (name: string, host: number): InterfaceDescription => ({
  name,
  kind: 'veth',
  traffic: { rx: 0.3, tx: 0.9 },
  veth: { address: `172.17.0.${host}/24`, gateway: '172.17.0.1' },
});

/** A bond, one cable of which is bad; the containers' interfaces, one of them of a container that is stopped. */
export const hubLayer2: readonly InterfaceDescription[] = [
  { ...member, name: 'ether6', traffic: { rx: 21, tx: 34 } },
  {
    ...member,
    name: 'ether7',
    comment: 'bad cable',
    traffic: { rx: 19, tx: 31, loss: 0.000_3 },
    flap: { everySeconds: 1_500, downSeconds: 120 },
  },
  {
    name: 'bond-storage',
    kind: 'bonding',
    traffic: { rx: 40, tx: 65 },
    bond: { mode: '802.3ad', minLinks: 1 },
  },
  {
    name: 'macvlan-voip',
    kind: 'macvlan',
    parent: 'ether3',
    traffic: { rx: 0.8, tx: 0.8 },
    macvlan: { mode: 'private' },
  },
  toContainer('veth-resolver', 2),
  toContainer('veth-flows', 3),
  { ...toContainer('veth-speed', 4), link: 'down' },
];
