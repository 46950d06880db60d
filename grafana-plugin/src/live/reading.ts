import type { components } from '../api/schema.generated.ts';

type Schemas = components['schemas'];

/** What a device has, each as a list of rows: /devices/{id}/interfaces. */
export interface RowsOf {
  readonly arp: Schemas['LiveArpRow'];
  readonly 'bgp-sessions': Schemas['LiveBgpSessionsRow'];
  readonly 'dhcp-leases': Schemas['LiveDhcpLeasesRow'];
  readonly health: Schemas['LiveHealthRow'];
  readonly interfaces: Schemas['LiveInterfacesRow'];
  readonly 'lte-modems': Schemas['LiveLteModemsRow'];
  readonly neighbors: Schemas['LiveNeighborsRow'];
  readonly netwatch: Schemas['LiveNetwatchRow'];
  readonly 'ospf-neighbors': Schemas['LiveOspfNeighborsRow'];
  readonly 'poe-ports': Schemas['LivePoePortsRow'];
  readonly 'ppp-sessions': Schemas['LivePppSessionsRow'];
  readonly queues: Schemas['LiveQueuesRow'];
  readonly resources: Schemas['LiveResourcesRow'];
  readonly 'wigig-radios': Schemas['LiveWigigRadiosRow'];
  readonly 'wigig-stations': Schemas['LiveWigigStationsRow'];
  readonly 'wireless-clients': Schemas['LiveWirelessClientsRow'];
}
export type ResourceName = keyof RowsOf;

/** One reading of a resource; `LiveInterfaces` and so on in the API. */
export interface Reading<Row> {
  readonly read_at: string;
  readonly absent: boolean;
  readonly complete: boolean;
  readonly total: number;
  readonly rows: readonly Row[];
  readonly warnings: readonly LiveError[];
  readonly note?: string;
  /** The device as a whole could not be read. */
  readonly error?: LiveError;
}

export type LiveError = Schemas['LiveError'];
