/**
 * Whether RouterOS made the name, for something that comes and goes with a subscriber: `<pppoe-anna>` (interfaces and
 * queues of PPP sessions), `dhcp-ds<02:00:00:00:00:01>` (queues of leases), `hs-<hotspot1>` and `<hotspot-anna>`
 * (queues of hotspots). Only SNMP needs the name; the API has the flag `dynamic`.
 */
export const isGeneratedName = (name: string | undefined): boolean =>
  name !== undefined && /^[a-z-]*<.*>$/.test(name);
