import type { DeviceType } from '../config/settings.ts';
import { collectors } from './index.generated.ts';

const everywhere = ['system', 'health', 'interface'] as const;
/** One series for each subscriber: only where somebody asks for it. */
const onRequest = new Set(['ppp-session']);

/** Collectors of a device type when neither the request nor the target names modules. */
export const defaultModules: ReadonlyMap<DeviceType | 'all', readonly string[]> = new Map<
  DeviceType | 'all',
  readonly string[]
>([
  ['router', [...everywhere, 'dhcp', 'ppp', 'queue', 'firewall', 'wireless', 'wifi', 'caps-man']],
  ['switch', everywhere],
  ['ap', [...everywhere, 'wireless', 'wifi', 'dhcp', 'queue']],
  ['cpe', [...everywhere, 'wireless', 'wifi', 'dhcp', 'firewall']],
  ['lte', [...everywhere, 'wireless', 'wifi', 'dhcp', 'firewall']],
  ['all', collectors.map(({ name }) => name).filter((name) => !onRequest.has(name))],
]);
