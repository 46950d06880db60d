import type { components } from '../api/schema.generated.ts';

type Schemas = components['schemas'];

/** What a device has, each as a list of rows: /devices/{id}/interfaces. */
export interface RowsOf {
  readonly arp: Schemas['LiveArpRow'];
  readonly 'bgp-sessions': Schemas['LiveBgpSessionsRow'];
  readonly 'bonding-members': Schemas['LiveBondingMembersRow'];
  readonly 'bridge-hosts': Schemas['LiveBridgeHostsRow'];
  readonly 'bridge-ports': Schemas['LiveBridgePortsRow'];
  readonly bridges: Schemas['LiveBridgesRow'];
  readonly 'caps-man-access-points': Schemas['LiveCapsManAccessPointsRow'];
  readonly certificates: Schemas['LiveCertificatesRow'];
  readonly cloud: Schemas['LiveCloudRow'];
  readonly containers: Schemas['LiveContainersRow'];
  readonly 'dhcp-bindings': Schemas['LiveDhcpBindingsRow'];
  readonly 'dhcp-clients': Schemas['LiveDhcpClientsRow'];
  readonly 'dhcp-leases': Schemas['LiveDhcpLeasesRow'];
  readonly disks: Schemas['LiveDisksRow'];
  readonly hardware: Schemas['LiveHardwareRow'];
  readonly health: Schemas['LiveHealthRow'];
  readonly 'hotspot-sessions': Schemas['LiveHotspotSessionsRow'];
  readonly interfaces: Schemas['LiveInterfacesRow'];
  readonly 'ip-addresses': Schemas['LiveIpAddressesRow'];
  readonly 'ip-pools': Schemas['LiveIpPoolsRow'];
  readonly 'ipsec-peers': Schemas['LiveIpsecPeersRow'];
  readonly 'kid-control-devices': Schemas['LiveKidControlDevicesRow'];
  readonly 'lte-modems': Schemas['LiveLteModemsRow'];
  readonly neighbors: Schemas['LiveNeighborsRow'];
  readonly netwatch: Schemas['LiveNetwatchRow'];
  readonly ntp: Schemas['LiveNtpRow'];
  readonly 'ospf-neighbors': Schemas['LiveOspfNeighborsRow'];
  readonly packages: Schemas['LivePackagesRow'];
  readonly 'poe-ports': Schemas['LivePoePortsRow'];
  readonly 'ppp-clients': Schemas['LivePppClientsRow'];
  readonly 'ppp-sessions': Schemas['LivePppSessionsRow'];
  readonly queues: Schemas['LiveQueuesRow'];
  readonly resources: Schemas['LiveResourcesRow'];
  readonly scheduler: Schemas['LiveSchedulerRow'];
  readonly 'tr069-client': Schemas['LiveTr069ClientRow'];
  readonly ups: Schemas['LiveUpsRow'];
  readonly 'vrrp-interfaces': Schemas['LiveVrrpInterfacesRow'];
  readonly 'wifi-access-points': Schemas['LiveWifiAccessPointsRow'];
  readonly 'wigig-radios': Schemas['LiveWigigRadiosRow'];
  readonly 'wigig-stations': Schemas['LiveWigigStationsRow'];
  readonly 'wireguard-peers': Schemas['LiveWireguardPeersRow'];
  readonly 'wireless-clients': Schemas['LiveWirelessClientsRow'];
}
export type ResourceName = keyof RowsOf;

/** One reading of a resource; `LiveInterfaces` and so on in the API. */
export interface Reading<Row> {
  readonly read_at: string;
  readonly absent: boolean;
  readonly complete: boolean;
  readonly total: number;
  /** Rows that match the search; absent without one. */
  readonly matching?: number;
  readonly rows: readonly Row[];
  readonly warnings: readonly LiveError[];
  readonly note?: string;
}

export type LiveError = Schemas['LiveError'];
