import { type DeviceDescription, demoFleet } from '@mikrofleet/simulator';

type Server = NonNullable<DeviceDescription['dhcp']>[number];

/** An access point with a large DHCP server. */
export function withLeases(server: Server): DeviceDescription {
  const template = demoFleet.find(({ name }) => name === 'tower1-ap1');
  if (template === undefined) throw new Error('the fleet lacks its access point');
  return { ...template, name: 'many-leases', packages: ['routeros'], dhcp: [server] };
}
