const byApiOnly = 'only the API has it, and devices at customers of the demo fleet are read over SNMP';
const past = 'compares with the past';
const at60 = 'the radio links of the demo fleet that have the role backhaul are at 60 GHz';
const noOutage = 'every site of the demo fleet answers';

/**
 * Queries that the demo fleet answers with nothing after some minutes, and why. One that does answer fails the test.
 * back-filled.test.ts asks each of them where there is data.
 */
export const withoutData: Readonly<Record<string, string>> = {
  'ap-sector / Clients, the weakest first (table) / B': past,
  'backhaul / Busy hour, highest day of 30 (stat) / A': past,
  'capacity-planning / Links above 70 % in the busy hour (stat) / A': past,
  'capacity-planning / Full within 60 days (stat) / A': past,
  'capacity-planning / Links (table) / A': past,
  'capacity-planning / Links (table) / B': past,
  'capacity-planning / Links (table) / C': past,
  'capacity-planning / Busy hour of the busiest links (timeseries) / A': past,
  'capacity-planning / Growth of a month (bargauge) / A': past,
  'capacity-planning / Sectors (table) / A': past,
  'capacity-planning / Sectors (table) / B': past,
  'capacity-planning / Sectors (table) / C': past,
  'backhaul / Signal of the weakest station (timeseries) / A': at60,
  'backhaul / Signal of the weakest station (timeseries) / B': at60,
  'cpe / Signal (timeseries) / B': byApiOnly,
  'cpe / Signal to noise and CCQ (timeseries) / A': byApiOnly,
  'exporter / Not scraped (table) / A': 'every device of the demo fleet is scraped',
  'exporter / Failed collectors (table) / A': 'no collector fails',
  'fleet-overview / Subscribers against a week ago (stat) / A': past,
  'noc-wall / Lost clients (bargauge) / A': past,
  'poe-and-power / Hours until the site switches off (bargauge) / A':
    'no battery of the demo fleet runs down',
  'poe-and-power / Voltage in four hours (timeseries) / B': past,
  'routing / BGP messages received per minute (timeseries) / B':
    'the router with BGP is not one of version 6',
  'routing / Dropped by the firewall (timeseries) / A': 'the collector is read on request only',
  'sla-report / Ended outages (table) / A': noOutage,
  'sla-report / Ended outages (table) / B': noOutage,
  'sla-report / Sites that are down (table) / A': noOutage,
  'sla-report / Sites that are down (table) / B': noOutage,
  'sla-report / Devices (table) / B': 'recorded at the end of each hour',
  'sla-report / Error budget left, 30 days (bargauge) / A': past,
  'subscribers / Against yesterday (stat) / A': past,
  'every board / annotation / Changes': 'no version and no setting changes',
  'every board / annotation / Maintenance': 'no planned work',
};

/** Queries that the demo fleet answers at times only, and why. They are asked, so that Prometheus refuses none. */
export const withDataAtTimes: Readonly<Record<string, string>> = {
  'noc-wall / Open critical alerts (bargauge) / A': 'a session that flaps pages at times',
  'poe-and-power / Ports in another state than on or off (state-timeline) / A':
    'ports of a switch trip for some minutes, every half hour',
};
