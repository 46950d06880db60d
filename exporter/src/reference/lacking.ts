const notOfTunnel = ['tunnel-id'];
const notOfClient = ['invalid'];
const ofPppoeOnly = ['active-links', 'ac-name', 'service-name'];

/** What RouterOS 6 reports of a BGP peer, and RouterOS 7 of no session. */
const ofOldPeer = ['state', 'updates-received', 'updates-sent', 'withdrawn-received', 'withdrawn-sent'];

/** What only a session of RouterOS 7 has. */
const ofSession = [
  'ebgp',
  'ibgp',
  'input.last-notification',
  'input.limit-process-routes',
  'last-started',
  'last-stopped',
  'limit-exceeded',
  'local.as',
  'local.bytes',
  'local.messages',
  'output.last-notification',
  'remote.afi',
  'remote.bytes',
  'remote.id',
  'remote.messages',
  'stopped',
];

/** Links of clients of Wi-Fi 7, which is younger than the package wifiwave2. */
const ofLinks = ['bits-per-second', 'bytes', 'packets', 'rate'].flatMap((what) => [
  `rx-${what}-per-link`,
  `tx-${what}-per-link`,
]);

/**
 * Properties that a table reads and one of its menus has in no version, so that the reference names menus that have what
 * it says. From MikroTik's command reference; of menus that left RouterOS before it, from recordings.
 */
export const lacking: Readonly<Record<string, readonly string[]>> = {
  '/interface/6to4': notOfTunnel,
  '/interface/ethernet/switch/l3hw-settings/monitor': [
    'fasttrack-hw-offloaded',
    'fasttrack-hw-unloaded',
    'fasttrack-queue-size',
    'lpm-bank-cap',
    'lpm-bank-usage',
    'lpm-cap',
    'lpm-usage',
    'pbr-cap',
    'pbr-usage',
  ],
  '/interface/gre': notOfTunnel,
  '/interface/gre6': notOfTunnel,
  '/interface/ipip': notOfTunnel,
  '/interface/ipipv6': notOfTunnel,
  '/interface/l2tp-client': notOfClient,
  '/interface/l2tp-client/monitor': ofPppoeOnly,
  '/interface/l2tp-server/server': ['certificate', 'inactive', 'port'],
  '/interface/lte/info': ['data-class', 'iccid', 'nr-dl-modulation', 'nr-rsrp', 'nr-rsrq', 'nr-sinr'],
  '/interface/ovpn-client': notOfClient,
  '/interface/ovpn-client/monitor': [...ofPppoeOnly, 'mru'],
  '/interface/ovpn-server/server': ['max-sessions'],
  '/interface/pptp-client': notOfClient,
  '/interface/pptp-client/monitor': ofPppoeOnly,
  '/interface/pptp-server/server': ['certificate', 'inactive', 'max-sessions', 'port'],
  '/interface/sstp-client': notOfClient,
  '/interface/sstp-client/monitor': [...ofPppoeOnly, 'mru'],
  '/interface/sstp-server/server': ['inactive', 'max-sessions'],
  '/interface/vxlan': ['keepalive'],
  '/interface/wifiwave2/monitor': ['afc-status'],
  '/interface/wifiwave2/radio': ['afc-deployment'],
  '/interface/wifiwave2/registration-table': [...ofLinks, 'signal-per-link'],
  '/routing/bgp/connection': [...ofOldPeer, ...ofSession, 'established', 'prefix-count', 'uptime'],
  '/routing/bgp/peer': [...ofSession, 'inactive', 'vrf'],
  '/routing/bgp/session': ofOldPeer,
  '/system/identity': [
    'architecture-name',
    'board-name',
    'current-firmware',
    'model',
    'serial-number',
    'upgrade-firmware',
    'version',
  ],
  '/system/resource': [
    'current-firmware',
    'factory-firmware',
    'firmware-type',
    'minimum-firmware',
    'model',
    'revision',
    'serial-number',
    'upgrade-firmware',
  ],
  '/system/resource/pci': ['serial-number'],
  '/system/resource/usb': ['category'],
  '/system/routerboard': ['architecture-name', 'cpu', 'factory-software', 'version'],
};
