import type { Equipment } from './equipment.ts';
import type { IpDescription } from './ip-description.ts';
import type {
  BondDescription,
  MacvlanDescription,
  NstremeDualDescription,
  VethDescription,
} from './layer2-description.ts';
import type { Flap } from './presence.ts';
import type {
  PppClientDescription,
  RemoteDescription,
  SerialModemDescription,
  TunnelDescription,
} from './remote-description.ts';
import type { RoutingDescription } from './routing.ts';
import type { Traffic } from './traffic.ts';

export type DeviceType = 'router' | 'switch' | 'ap' | 'cpe' | 'lte';

/** What a device runs; SwOS and SwOS Lite answer SNMP only. */
export type SystemName = 'RouterOS' | 'SwOS';

export type InterfaceKind =
  | 'ether'
  | 'sfp'
  | 'bridge'
  | 'vlan'
  | 'bonding'
  | 'wlan'
  | 'wifi'
  | 'w60g'
  | 'w60g-station'
  | 'lte'
  | 'wg'
  | 'cap'
  | 'eoip'
  | 'gre'
  | 'ipip'
  | 'vxlan'
  | 'pppoe-client'
  | 'l2tp-client'
  | 'ppp-client'
  | 'nstreme-dual'
  | 'zerotier'
  | 'veth'
  | 'macvlan'
  | 'mesh'
  | 'loopback';

export interface SfpModule {
  readonly vendor: string;
  readonly part: string;
  readonly serial: string;
  readonly type?: string;
  readonly connector: string;
  readonly wavelength: number;
  /** Kilometres of single-mode fibre. */
  readonly reach: number;
  /** Mean optical powers in dBm; a module without diagnostics has none. */
  readonly txPower?: number;
  readonly rxPower?: number;
  /** Of a QSFP module; one if not given. */
  readonly lanes?: number;
  /** Of a module that is managed by CMIS. */
  readonly cmis?: string;
  /** Watts. */
  readonly maxPower?: number;
}

export interface PoePort {
  readonly mode: 'auto-on' | 'forced-on' | 'off';
  /** Mean load in watts; no load means waiting. */
  readonly watts?: number;
  /** Why the port cuts the power off while its link flaps; without a reason the device on it has only been unplugged. */
  readonly trip?: 'overload' | 'short-circuit';
  /** The device on it is pinged, and restarted when it does not answer. */
  readonly watched?: string;
}

export interface InterfaceDescription {
  readonly name: string;
  readonly kind: InterfaceKind;
  readonly defaultName?: string;
  readonly comment?: string;
  /** Link speed, Mbit/s. */
  readonly speed?: number;
  readonly link?: 'up' | 'down';
  readonly disabled?: boolean;
  /** Enabled, and what it needs is not there. */
  readonly inactive?: boolean;
  /** Other than `main`. */
  readonly vrf?: string;
  readonly mtu?: number;
  readonly traffic?: Traffic;
  readonly flap?: Flap;
  readonly sfp?: SfpModule;
  readonly poe?: PoePort;
  readonly vlanId?: number;
  /** Name of the parent of a vlan or macvlan, or of the bridge, bond or mesh that a port is in. */
  readonly parent?: string;
  readonly wireless?: RadioDescription;
  /** Of a `cap` interface, or of a `wifi` one under CAPsMAN: identity of the access point it is on. */
  readonly remoteCap?: string;
  readonly w60g?: W60gDescription;
  /** Of a `w60g-station` interface; its parent is the radio. */
  readonly station?: W60gLink;
  readonly lte?: LteDescription;
  /** Of an EoIP, GRE, IPIP or VXLAN interface. */
  readonly tunnel?: TunnelDescription;
  readonly pppClient?: PppClientDescription;
  /** Of a `ppp-client` interface. */
  readonly modem?: SerialModemDescription;
  readonly nstremeDual?: NstremeDualDescription;
  readonly bond?: BondDescription;
  readonly macvlan?: MacvlanDescription;
  /** Of a bridge that is one with that of another switch: the port to it. */
  readonly mlagPeer?: string;
  readonly veth?: VethDescription;
}

export interface RadioDescription {
  readonly mode: 'ap-bridge' | 'station-bridge' | 'ap' | 'nstreme-dual-slave';
  readonly ssid: string;
  /** MHz. */
  readonly frequency: number;
  /** Channel text as the package writes it, e.g. `5745/20-Ce/an` or `5500/ax/Ceee`. */
  readonly channel: string;
  readonly band: string;
  readonly protocol?: '802.11' | 'nv2';
  readonly noiseFloor?: number;
  readonly clients?: ClientGroup;
  /** Of a Wi-Fi 7 interface over several radios: their names. */
  readonly links?: readonly string[];
  /** For a station: mean signal from its access point, dBm. */
  readonly signal?: number;
  readonly distance?: number;
}

export interface ClientGroup {
  readonly count: number;
  readonly name: string;
  readonly signal: readonly [number, number];
  readonly megabits: readonly [number, number];
  /** The radio of the device to which each of them moves now and then. */
  readonly roamsTo?: string;
}

/** A radio; the links of an access point are those of its stations. */
export interface W60gDescription {
  readonly mode: 'ap-bridge' | 'bridge' | 'station-bridge';
  readonly ssid: string;
  /** MHz. */
  readonly frequency: number;
  /** Of a station. */
  readonly link?: W60gLink;
}

/** One end of a 60 GHz link. */
export interface W60gLink {
  /** Metres. */
  readonly distance: number;
  readonly rssi: number;
  readonly peer: string;
}

export interface LteDescription {
  readonly manufacturer: string;
  readonly modem: string;
  readonly operator: string;
  readonly band: string;
  /** Band of the neighbouring base station, if it is another one. */
  readonly otherBand?: string;
  readonly aggregated?: string;
  readonly rsrp: number;
  readonly sinr: number;
  readonly fiveG?: boolean;
  /** Profiles of its eSIM by name; the first one is in use. */
  readonly esim?: Readonly<Record<string, { readonly provider: string; readonly nickname?: string }>>;
}

export interface Sensor {
  readonly name: string;
  readonly kind: 'C' | 'V' | 'A' | 'W' | 'RPM' | '';
  readonly mean: number;
  readonly swing?: number;
  readonly state?: string;
  /** The supply that it measures: when the mains of the site fail, a state is `fail`, and the voltage of a battery sinks. */
  readonly mains?: Mains;
}

/** The mains of a site, which fail for all of its devices at once. */
export interface Mains extends Flap {
  /** Volts that a battery has lost when they return. */
  readonly sag: number;
}

export interface PppService {
  readonly service: 'pppoe' | 'l2tp';
  readonly interface: string;
  readonly serverName: string;
  readonly sessions: number;
  /** Configured users that are never online, so that secrets outnumber sessions. */
  readonly idle: number;
  readonly user: string;
  readonly network: string;
  readonly megabits: readonly [number, number];
  readonly plans: readonly string[];
}

export interface DhcpServer {
  readonly name: string;
  readonly interface: string;
  readonly pool: string;
  readonly network: string;
  readonly leases: number;
  readonly staticLeases?: number;
  /** Addresses of the pool, 240 when not given. */
  readonly poolSize?: number;
  /** Clients pile up over this time, then all of them leave: an event, or a street without power. */
  readonly fillSeconds?: number;
}

export interface SimpleQueue {
  readonly name: string;
  readonly target: string;
  readonly maxLimit: readonly [number, number];
  readonly traffic: Traffic;
  readonly comment?: string;
  /** Mean number of addresses that PCQ serves, each in a sub-queue. */
  readonly pcq?: number;
  /** Bits per second of both directions together, guaranteed and at most. */
  readonly total?: readonly [guaranteed: number, most: number];
}

export interface TreeQueue {
  readonly name: string;
  readonly parent: string;
  readonly packetMark: string;
  readonly maxLimit: number;
  readonly megabits: number;
  readonly pcq?: number;
}

export interface FirewallRule {
  readonly chain: string;
  readonly action: string;
  readonly comment?: string;
  readonly match?: Readonly<Record<string, string>>;
  readonly megabits: number;
  readonly disabled?: boolean;
  readonly invalid?: boolean;
  readonly dynamic?: boolean;
}

export interface FirewallDescription {
  readonly filter?: readonly FirewallRule[];
  readonly nat?: readonly FirewallRule[];
  readonly mangle?: readonly FirewallRule[];
  readonly raw?: readonly FirewallRule[];
  readonly filter6?: readonly FirewallRule[];
  readonly addressLists?: Readonly<Record<string, number>>;
  readonly connections: number;
  readonly maxConnections: number;
}

export interface User {
  readonly name: string;
  readonly password: string;
  readonly policies: readonly string[];
}

export interface SnmpUser {
  readonly name: string;
  readonly authProtocol?: 'MD5' | 'SHA1';
  readonly authPassword?: string;
  readonly privProtocol?: 'DES' | 'AES';
  readonly privPassword?: string;
}

/** An access point under CAPsMAN. */
export interface RemoteCap {
  readonly identity: string;
  readonly board: string;
  readonly serial: string;
  readonly version: string;
  readonly address: string;
}

export interface DhcpServerV6 {
  readonly name: string;
  readonly interface: string;
  readonly pool: string;
  /** First two groups: `2001:db8:`. */
  readonly prefix: string;
  readonly bindings: number;
}

export interface UpsDescription {
  readonly name: string;
  readonly model: string;
  readonly serial: string;
}

export interface Position {
  readonly latitude: number;
  readonly longitude: number;
  /** Metres. */
  readonly altitude: number;
}

export interface Services {
  readonly api?: boolean;
  readonly apiTls?: 'none' | 'certificate' | 'self-signed' | 'anonymous';
  readonly snmp?: boolean;
}

export type StaticRows = Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;

export type RouteCounts = Readonly<Record<'connect' | 'static' | 'bgp' | 'ospf', number>>;

/** License of a virtual router, which must be renewed over the internet. */
export interface VirtualLicense {
  readonly level: 'free' | 'p1' | 'p10' | 'p-unlimited';
  /** Days from the start of the simulator to the next attempt, and to the end: whatever the date, it is about to end. */
  readonly renewsIn: number;
  readonly endsIn: number;
}

/** One device of the fleet as data; the model brings it to life. */
export interface DeviceDescription {
  readonly name: string;
  readonly type: DeviceType;
  readonly role: string;
  readonly site: string;
  readonly tenant: string;
  readonly board: string;
  readonly model: string;
  /** A virtual router has none. */
  readonly serial?: string;
  /** RouterOS if not given. */
  readonly system?: SystemName;
  readonly version: string;
  readonly firmware?: string;
  readonly buildTime: string;
  readonly architecture: string;
  readonly cpu: string;
  readonly cores: number;
  readonly megahertz: number;
  readonly memoryMiB: number;
  readonly storageMiB: number;
  /** Mean CPU load in percent. */
  readonly load: number;
  readonly licenseLevel: number | VirtualLicense;
  readonly packages: readonly string[];
  readonly interfaces: readonly InterfaceDescription[];
  readonly health?: readonly Sensor[];
  readonly ppp?: PppService;
  readonly dhcp?: readonly DhcpServer[];
  readonly dhcpV6?: readonly DhcpServerV6[];
  readonly ip?: IpDescription;
  readonly simpleQueues?: readonly SimpleQueue[];
  readonly treeQueues?: readonly TreeQueue[];
  readonly firewall?: FirewallDescription;
  readonly addresses?: Readonly<Record<string, string>>;
  readonly routes?: RouteCounts;
  readonly routes6?: RouteCounts;
  readonly routing?: RoutingDescription;
  readonly neighbors?: readonly string[];
  /** Rows of menus without a model of their own: menu path to rows. */
  readonly menus?: StaticRows;
  /** Type of the switch chip; a board without one has no switch menus. */
  readonly switchChip?: string;
  /** Access points of a CAPsMAN manager: of the legacy package, or of the wifi package on a device without it. */
  readonly remoteCaps?: readonly RemoteCap[];
  readonly remote?: RemoteDescription;
  readonly equipment?: Equipment;
  readonly ups?: UpsDescription;
  readonly gps?: Position;
  readonly users: readonly User[];
  readonly communities: readonly string[];
  readonly snmpUsers?: readonly SnmpUser[];
  readonly services: Services;
  readonly contact?: string;
  readonly location?: string;
  readonly maxSessions?: number;
}
