import type { Flap } from '../model/presence.ts';

/** The site through which the traffic of another one leaves. */
export const UPSTREAMS: Readonly<Record<string, string>> = { tower1: 'hub', tower2: 'hub' };

/** What an operator knows of a site, with the keys of the exporter's configuration. */
interface SiteFacts {
  readonly tenant: string;
  readonly latitude: number;
  readonly longitude: number;
  /** Of the same tenant; the hub that feeds tower2 belongs to another. */
  readonly upstreams?: readonly string[];
  readonly voltage_min?: number;
  readonly voltage_cutoff?: number;
  readonly slo_objective?: number;
  readonly sold_bandwidth?: string;
}

/** Limits are just below what the batteries of the towers reach by themselves. */
export const SITES: Readonly<Record<string, SiteFacts>> = {
  hub: {
    tenant: 'acme',
    latitude: 56.9496,
    longitude: 24.1052,
    slo_objective: 0.9995,
    sold_bandwidth: '4Gbps',
  },
  tower1: {
    tenant: 'acme',
    latitude: 56.953_1,
    longitude: 24.107_4,
    upstreams: ['hub'],
    voltage_min: 20.5,
    voltage_cutoff: 19.5,
    sold_bandwidth: '400Mbps',
  },
  tower2: {
    tenant: 'borealis',
    latitude: 56.9463,
    longitude: 24.1051,
    voltage_min: 19.5,
    voltage_cutoff: 18.5,
    slo_objective: 0.995,
    sold_bandwidth: '250Mbps',
  },
};

/** What an operator knows of an interface, with the keys of the exporter's configuration. */
interface InterfaceFacts {
  readonly role: 'uplink' | 'backhaul' | 'sector' | 'customer' | 'management';
  readonly peer_site?: string;
  readonly capacity?: string;
  readonly planned_clients?: number;
}

/** By device and interface. */
export const INTERFACES: Readonly<Record<string, Readonly<Record<string, InterfaceFacts>>>> = {
  'hub-core1': {
    'sfp-sfpplus1': { role: 'uplink', capacity: '5Gbps' },
    'sfp-sfpplus2': { role: 'backhaul', peer_site: 'tower1' },
    ether1: { role: 'customer' },
    ether2: { role: 'uplink', capacity: '500Mbps' },
  },
  'hub-bh1': { 'wlan60-1': { role: 'backhaul', peer_site: 'tower1', capacity: '900Mbps' } },
  'tower1-bh1': { 'wlan60-1': { role: 'backhaul', peer_site: 'hub', capacity: '900Mbps' } },
  'tower1-sw1': {
    ether1: { role: 'management' },
    'sfp-sfpplus1': { role: 'backhaul', peer_site: 'hub' },
  },
  'tower1-ap1': { wlan1: { role: 'sector', capacity: '140Mbps', planned_clients: 45 } },
  'tower2-rtr1': { ether1: { role: 'uplink', capacity: '300Mbps' } },
  'tower2-lte1': { lte1: { role: 'uplink', capacity: '100Mbps' } },
  'tower2-ap1': { wlan1: { role: 'sector', capacity: '80Mbps', planned_clients: 24 } },
};

/** The link from the core to the second tower. */
export const TO_TOWER2: Flap = { everySeconds: 10_800, downSeconds: 75, link: 'hub-core1 tower2-rtr1' };

/** The link from the router of the second tower to its access point, in one direction. */
export const TOWER2_SECTOR: Flap = { everySeconds: 3_000, downSeconds: 90, link: 'tower2-rtr1 tower2-ap1' };
