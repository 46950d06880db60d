import { type MenuSource, menu } from '../../define/sources.ts';

const families = [
  ['ipv4', '/ip'],
  ['ipv6', '/ipv6'],
] as const;
const facilities = ['filter', 'nat', 'mangle', 'raw'] as const;

export const firewallRules: readonly MenuSource[] = families.flatMap(([family, base]) =>
  facilities.map((facility) => menu(`${base}/firewall/${facility}`, { constants: { family, facility } })),
);
