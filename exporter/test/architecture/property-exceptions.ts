/** The reference lists the counters and the flag of other tables of the firewall only (raw, bridge filter). */
const ofRules = Object.fromEntries(
  ['/ip', '/ipv6'].flatMap((family) =>
    ['filter', 'mangle', 'nat'].map((table) => [
      `${family}/firewall/${table}`,
      ['bytes', 'invalid', 'packets'],
    ]),
  ),
);

/** Why the reference, which is of RouterOS 7.2x, does not contain a property. */
export const exceptions: Readonly<Record<string, readonly string[]>> = {
  // RouterOS 6
  '/interface/bridge/port': ['designated-bridge', 'designated-port-number'],
  // QSFP28 ports answer without the prefix `sfp-` (7.24.5)
  '/interface/ethernet/monitor': [
    'connector-type',
    'module-present',
    'rx-loss',
    'rx-power',
    'supply-voltage',
    'temperature',
    'tx-bias-current',
    'tx-fault',
    'tx-power',
    'vendor-name',
    'vendor-part-number',
    'vendor-serial',
    'wavelength',
  ],
  // not in the reference at all; 7.16 renamed the property
  '/file': ['creation-time', 'last-modified'],
  // 7.18, see lte-esim.ts
  '/interface/lte/esim': ['enabled'],
  // RouterOS 6: in 7, it is part of the text of the band, and newer versions call the card `iccid`
  '/interface/lte/monitor': ['earfcn', 'uicc'],
  // the reference has the settings of a profile without its name, the command trees with it
  '/interface/wifi': ['configuration.mode', 'configuration.ssid'],
  // RouterOS 6
  '/interface/ovpn-server/server': ['enabled'],
  // the manual has them
  '/interface/wireless/cap': ['current-caps-man-address', 'current-caps-man-identity'],
  // RouterOS 6
  '/interface/vpls': ['remote-peer'],
  '/routing/bfd/neighbor': ['interface'],
  '/routing/bgp/peer': ['state', 'updates-received', 'updates-sent', 'withdrawn-received', 'withdrawn-sent'],
  '/routing/ospf/interface': [
    'adjacent-neighbors',
    'backup-designated-router',
    'designated-router',
    'ip-address',
    'neighbors',
  ],
  // RouterOS 6
  '/ip/arp': ['DHCP'],
  ...ofRules,
  // named by the image alone before the registry was asked (7.4)
  '/container': ['repo', 'status'],
  // `minimum-firmware` was seen on a hAP ax3 (7.24)
  '/system/routerboard': ['minimum-firmware'],
  // the simple client of RouterOS 6
  '/system/ntp/client': ['active-server', 'last-adjustment', 'last-update-before', 'poll-interval'],
  // sensors of RouterOS 6, where the menu was one flat row
  '/system/health': [
    '2pin-voltage',
    'active-fan',
    'battery',
    'board-temperature1',
    'board-temperature2',
    'board-temperature3',
    'cpu-temperature',
    'current',
    'fan-speed',
    'fan-speed2',
    'fan-state',
    'fan1-speed',
    'fan2-speed',
    'fan3-speed',
    'fan4-speed',
    'fan5-speed',
    'fan6-speed',
    'jack-voltage',
    'phy-temperature',
    'poe-in-voltage',
    'poe-out-consumption',
    'power-consumption',
    'psu-voltage',
    'psu1-current',
    'psu1-state',
    'psu1-voltage',
    'psu2-current',
    'psu2-state',
    'psu2-voltage',
    'sfp-temperature',
    'switch-temperature',
    'temperature',
    'voltage',
  ],
};
