import type { DeviceDescription } from '../model/description.ts';
import { LOOPBACK } from './parts.ts';
import { wifiAp } from './wireless.ts';

/** Wi-Fi 7: laptops use both radios at once. */
export const multiLinkAp: DeviceDescription = {
  ...wifiAp,
  name: 'hub-ap2',
  board: 'hAP be^3 Media',
  model: 'MHbe3',
  serial: 'DEMO0C000004',
  version: '7.25 (stable)',
  firmware: '7.25',
  buildTime: '2026-08-12 11:40:09',
  load: 9,
  interfaces: [
    { name: 'ether1', kind: 'ether', speed: 2500, parent: 'bridge', traffic: { rx: 2, tx: 1 } },
    { name: 'ether2', kind: 'ether', speed: 1000, link: 'down', parent: 'bridge' },
    {
      name: 'wifi1',
      kind: 'wifi',
      parent: 'bridge',
      traffic: { rx: 1, tx: 6 },
      wireless: {
        mode: 'ap',
        ssid: 'acme-office',
        frequency: 5_180,
        channel: '5180/be/Ceee',
        band: '5ghz-be',
        clients: { count: 3, name: 'printer', signal: [-66, -50], megabits: [0.05, 0.3] },
      },
    },
    {
      name: 'wifi2',
      kind: 'wifi',
      parent: 'bridge',
      traffic: { rx: 0.4, tx: 2 },
      wireless: {
        mode: 'ap',
        ssid: 'acme-office',
        frequency: 2_437,
        channel: '2437/be/Ce',
        band: '2ghz-be',
        clients: { count: 4, name: 'sensor', signal: [-75, -55], megabits: [0.01, 0.1] },
      },
    },
    {
      name: 'mld1',
      kind: 'wifi',
      parent: 'bridge',
      traffic: { rx: 2, tx: 12 },
      wireless: {
        mode: 'ap',
        ssid: 'acme-office',
        frequency: 5_180,
        channel: '5180/be/Ceee',
        band: '5ghz-be',
        links: ['wifi1', 'wifi2'],
        clients: { count: 6, name: 'be-laptop', signal: [-62, -40], megabits: [0.5, 4] },
      },
    },
    { name: 'bridge', kind: 'bridge', traffic: { rx: 0.3, tx: 0.3 } },
    LOOPBACK,
  ],
  remoteCaps: [],
  health: [{ name: 'cpu-temperature', kind: 'C', mean: 46, swing: 4 }],
  addresses: { '10.10.100.23/24': 'bridge' },
  location: 'hub, meeting room',
};
