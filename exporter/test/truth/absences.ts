import type { DeviceDescription } from '@mikrofleet/simulator';
import type { TransportName } from '../../src/config/settings.ts';
import { isNewer } from '../../src/define/version-order.ts';

export type AbsentFrom = Pick<DeviceDescription, 'interfaces' | 'packages' | 'serial' | 'version'>;

/** A metric of both protocols that some devices show over one of them only. An entry that nothing needs fails the test. */
export interface Absence {
  readonly what: RegExp;
  readonly only: TransportName;
  /** The devices, by what makes them lack it. */
  readonly of: (device: AbsentFrom) => boolean;
  /** The only value that may be missing. */
  readonly value?: string;
  readonly why: string;
}

const isBefore =
  (version: string) =>
  (device: AbsentFrom): boolean =>
    isNewer(version, device.version) === true;
const before7 = isBefore('7.0');
const from7 = (device: AbsentFrom): boolean => !before7(device);
const withoutWifi = ({ packages }: AbsentFrom): boolean => !packages.some((name) => name.startsWith('wifi'));
const isStation = ({ interfaces }: AbsentFrom): boolean =>
  interfaces.some(({ wireless }) => wireless?.mode === 'station-bridge');

const isSlave = ({ interfaces }: AbsentFrom): boolean =>
  interfaces.some(({ wireless }) => wireless?.mode === 'nstreme-dual-slave');

/** "Walks" are recorded ones of real devices, by their version. */
export const absences: readonly Absence[] = [
  {
    what: /^mikrotik_bridge_port_designated_cost$/,
    only: 'snmp',
    of: () => true,
    value: '0',
    why: 'Only a port below a root elsewhere has the word; of the root, BRIDGE-MIB has a cost of 0.',
  },
  {
    what: /^mikrotik_bridge_port_(forwarding|learning|path_cost|priority)$/,
    only: 'api',
    of: before7,
    why: 'dot1dStpPortTable is in walks of 7.1.1 to 7.20.4, and in none of 6.40.5 to 6.45.7.',
  },
  {
    what: /^mikrotik_(cap_(enabled|info|managed)|wifi_capsman_(enabled|remote_caps))$/,
    only: 'api',
    of: withoutWifi,
    why: 'mtxrWifi is the MIB of the wifi packages: walks of 7.18.2 and 7.20.4 without one have nothing of it. The legacy CAP has no object.',
  },
  {
    what: /^mikrotik_caps_man_remote_caps$/,
    only: 'api',
    of: ({ packages }) => packages.includes('wireless'),
    value: '0',
    why: 'Without interfaces of access points, an agent has nothing that shows there is a manager: a walk of 7.18.2 with the package.',
  },
  {
    what: /^mikrotik_connections$/,
    only: 'api',
    of: isBefore('7.19'),
    why: 'mtxrConntrack is in a walk of 7.20.4, and in none up to 7.18.2.',
  },
  {
    what: /^mikrotik_ethernet_/,
    only: 'snmp',
    of: () => true,
    value: '0',
    why: 'What a chip does not count, its row has a zero for, and the menu no word.',
  },
  {
    what: /^mikrotik_lte_(carrier_(bandwidth_hertz|earfcn|info|physical_cell_id)|info)$/,
    only: 'api',
    of: isBefore('7.24'),
    why: 'Columns and the table of carriers are of the MIB of 2026.',
  },
  {
    what: /^mikrotik_ipsec_peer_entries$/,
    only: 'api',
    of: before7,
    why: 'mtxrIkeSA is in no walk of RouterOS 6.',
  },
  {
    what: /^mikrotik_license_info$/,
    only: 'api',
    of: ({ serial }) => serial === undefined,
    why: 'mtxrLicLevel and mtxrLicSoftwareId are of boards; a CHR has neither.',
  },
  {
    what: /^mikrotik_lte_(cqi|nr_\w+|pin_status|registration_status)$/,
    only: 'api',
    of: ({ interfaces }) => interfaces.some(({ lte }) => lte !== undefined),
    why: 'The columns are in the MIB of 2026; no walk has them, so the simulated agent does not.',
  },
  {
    what: /^mikrotik_neighbor_port_info$/,
    only: 'api',
    of: before7,
    why: 'The index of lldpRemTable has no interface there: walks of 6.40.5 and 6.44.2.',
  },
  {
    what: /^mikrotik_ospf_neighbor/,
    only: 'api',
    of: from7,
    why: 'The manual of RouterOS 7 does not list OSPF-MIB, and no walk has it.',
  },
  {
    what: /^mikrotik_wireless_(channel_width_hertz|frequency_hertz|interface_info)$/,
    only: 'api',
    of: isSlave,
    why: 'The radios of an Nstreme Dual link are in no table of radios.',
  },
  {
    what: /^mikrotik_wireless_client_chain_(remote_)?evm_db$/,
    only: 'api',
    of: before7,
    why: 'The MIB has no error vectors.',
  },
  {
    what: /^mikrotik_wireless_noise_floor_dbm$/,
    only: 'api',
    of: isStation,
    why: 'mtxrWlStatTable, the one of stations, has no noise floor.',
  },
];
