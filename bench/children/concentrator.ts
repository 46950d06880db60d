import { type DeviceDescription, demoFleet } from '@mikrofleet/simulator';

/** What a concentrator of a regional provider carries. */
export const concentratorSize = { sessions: 2000, leases: 5000, interfaces: 500, routes: 100_000 } as const;

function coreRouter(): DeviceDescription {
  const found = demoFleet.find(({ name }) => name === 'hub-core1');
  if (found === undefined) throw new Error('the demo fleet has no hub-core1');
  return found;
}

const router = coreRouter();
const { sessions, leases, interfaces, routes } = concentratorSize;

/** The core router of the demo, grown: each PPPoE session has a dynamic interface and a dynamic queue besides. */
export const concentrator: DeviceDescription = {
  ...router,
  name: 'concentrator',
  interfaces: [
    ...router.interfaces,
    ...Array.from({ length: interfaces - router.interfaces.length }, (_, i) => ({
      name: `vlan${1000 + i}`,
      kind: 'vlan' as const,
      vlanId: 1000 + i,
      parent: 'bridge-access',
      traffic: { rx: 0.2, tx: 1 },
    })),
  ],
  ...(router.ppp === undefined ? {} : { ppp: { ...router.ppp, sessions } }),
  dhcp: (router.dhcp ?? []).map((server, i) => (i === 0 ? { ...server, network: '10.64', leases } : server)),
  routes: { connect: interfaces, static: 40, bgp: routes, ospf: 900 },
};
