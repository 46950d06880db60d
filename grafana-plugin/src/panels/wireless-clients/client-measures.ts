import { text } from '../../texts/wireless-clients-panel.ts';
import type { Measure } from '../shared/rows/measures.ts';

export type ClientMeasure = 'signal' | 'toClient' | 'fromClient' | 'signalToNoise' | 'name' | 'known';

const ofPackages = (suffix: string): readonly string[] =>
  ['wireless', 'wifi', 'caps_man'].map((name) => `mikrotik_${name}_client_${suffix}`);
const anyOf = (suffix: string): string => ofPackages(suffix).join(' or ');

export const clientMeasures: readonly Measure<ClientMeasure>[] = [
  {
    key: 'signal',
    title: () => text('measureSignal'),
    letter: 'A',
    metrics: ofPackages('signal_dbm'),
    example: anyOf('signal_dbm'),
  },
  {
    key: 'toClient',
    title: () => text('measureToClient'),
    letter: 'B',
    metrics: ofPackages('transmit_rate_bytes_per_second'),
    example: anyOf('transmit_rate_bytes_per_second'),
  },
  {
    key: 'fromClient',
    title: () => text('measureFromClient'),
    letter: 'C',
    metrics: ofPackages('receive_rate_bytes_per_second'),
    example: anyOf('receive_rate_bytes_per_second'),
  },
  {
    key: 'signalToNoise',
    title: () => text('measureSignalToNoise'),
    letter: 'D',
    metrics: ['mikrotik_wireless_client_signal_to_noise_db'],
    example: 'mikrotik_wireless_client_signal_to_noise_db',
  },
  {
    key: 'name',
    title: () => text('measureName'),
    letter: 'E',
    metrics: ['mikrotik_wireless_client_info'],
    example: 'mikrotik_wireless_client_info',
  },
  {
    key: 'known',
    title: () => text('measureKnown'),
    letter: 'F',
    metrics: ['mikrotik_dhcp_lease_info', 'mikrotik_interface_mac_info'],
    example: 'mikrotik_dhcp_lease_info or mikrotik_interface_mac_info{role=~"cpe|lte|customer"}',
  },
];
