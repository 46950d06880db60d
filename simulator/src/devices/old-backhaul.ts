import type { DeviceDescription, InterfaceDescription } from '../model/description.ts';
import { oldAp } from './wireless.ts';

const radio = (name: string, frequency: number): InterfaceDescription => ({
  name,
  kind: 'wlan',
  traffic: { rx: 0, tx: 0 },
  wireless: {
    mode: 'nstreme-dual-slave',
    ssid: '',
    frequency,
    channel: `${frequency}/20/a`,
    band: '5ghz-a',
  },
});

/** Two radios of 2008 for one link, and a USB modem for the day on which it fails. */
export const oldBackhaul: DeviceDescription = {
  ...oldAp,
  name: 'tower2-bh1',
  type: 'cpe',
  role: 'backhaul',
  board: 'RB433UAH',
  model: 'RB433UAH',
  serial: 'DEMO0F000003',
  version: '6.49.10 (long-term)',
  equipment: {},
  firmware: '6.49.10',
  buildTime: 'May/23/2023 07:08:31',
  cpu: 'MIPS 24Kc V7.4',
  megahertz: 680,
  memoryMiB: 128,
  storageMiB: 512,
  load: 21,
  packages: ['system', 'wireless', 'ppp', 'dhcp', 'security', 'advanced-tools'],
  interfaces: [
    { name: 'ether1', kind: 'ether', speed: 100, parent: 'bridge1', traffic: { rx: 8, tx: 19, loss: 0.000_02 } },
    { name: 'ether2', kind: 'ether', speed: 100, link: 'down' },
    { name: 'ether3', kind: 'ether', speed: 100, link: 'down' },
    radio('wlan1', 5_180),
    radio('wlan2', 5_600),
    {
      name: 'n-streme1',
      kind: 'nstreme-dual',
      comment: 'island',
      parent: 'bridge1',
      traffic: { rx: 19, tx: 8 },
      flap: { everySeconds: 6_000, downSeconds: 180 },
      nstremeDual: { sends: 'wlan1', receives: 'wlan2', peer: '02:00:00:0F:00:07', signal: -64 },
    },
    {
      name: 'ppp-out1',
      kind: 'ppp-client',
      comment: 'when the link fails',
      traffic: { rx: 0.05, tx: 0.02 },
      modem: {
        manufacturer: 'huawei',
        model: 'E3372',
        revision: '21.180.99.00.00',
        operator: 'Demo Mobile',
        earfcn: 1_300,
        rsrp: -101,
      },
    },
    { name: 'bridge1', kind: 'bridge', traffic: { rx: 0.2, tx: 0.2 } },
  ],
  health: [
    { name: 'voltage', kind: 'V', mean: 24.1, swing: 0.4 },
    { name: 'temperature', kind: 'C', mean: 33, swing: 8 },
  ],
  dhcp: [],
  simpleQueues: [],
  firewall: { connections: 30, maxConnections: 87_776 },
  ip: {},
  addresses: { '10.40.100.31/24': 'bridge1' },
  routes: { connect: 2, static: 1, bgp: 0, ospf: 0 },
  routing: { routerId: '10.255.0.31' },
  location: 'tower2, 30 m',
};
