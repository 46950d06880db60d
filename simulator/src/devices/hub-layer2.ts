import type { InterfaceDescription } from '../model/description.ts';

const toContainer = (name: string, host: number): InterfaceDescription => ({
  name,
  kind: 'veth',
  traffic: { rx: 0.3, tx: 0.9 },
  veth: { address: `172.17.0.${host}/24`, gateway: '172.17.0.1' },
});

/** The interfaces of containers, one of which is stopped. */
export const hubLayer2: readonly InterfaceDescription[] = [
  {
    name: 'macvlan-voip',
    kind: 'macvlan',
    parent: 'ether3',
    traffic: { rx: 0.8, tx: 0.8 },
    macvlan: { mode: 'private' },
  },
  toContainer('veth-resolver', 2),
  toContainer('veth-flows', 3),
  { ...toContainer('veth-speed', 4), link: 'down', inactive: true, vrf: 'lab' },
];
