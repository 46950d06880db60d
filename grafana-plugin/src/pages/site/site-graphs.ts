import type { RowGraph } from '../../live/live-table-definition.ts';
import { selector } from '../../prometheus/label-matcher.ts';
import { anyStack } from '../../prometheus/wireless-stacks.ts';
import { text } from '../../texts/site.ts';
import type { SiteContext } from './site-tab.ts';

/** Links of a tower to the rest of the network, as somebody has marked them. */
const uplinkRoles = new Set<string | undefined>(['uplink', 'backhaul']);

/** The uplinks first: a tower without them is off. */
export function siteGraphs({
  name,
  devices,
  tenant,
}: Pick<SiteContext, 'name' | 'devices' | 'tenant'>): readonly RowGraph[] {
  const ofSite = { ...(tenant === undefined ? {} : { tenant }), site: name };
  const of = selector(ofSite);
  const uplinks = devices.flatMap(({ name: device, interfaces }) =>
    Object.entries(interfaces)
      .filter(([, plan]) => uplinkRoles.has(plan?.role))
      .map(([port]) => uplinkGraph({ ...ofSite, device }, port)),
  );
  return [
    ...uplinks,
    {
      title: text('graphUp'),
      unit: 'short',
      queries: [{ expr: `sum(min by (device) (mikrotik_up${of}))`, legend: text('graphUp') }],
    },
    {
      title: text('graphTraffic'),
      unit: 'bps',
      queries: [
        {
          expr: `sum by (device) (rate(mikrotik_interface_receive_bytes_total${of}[$__rate_interval])) * 8`,
          legend: '{{device}}',
        },
      ],
    },
    {
      title: text('graphClients'),
      unit: 'short',
      queries: [{ expr: `sum by (device) (${anyStack('clients', of)})`, legend: '{{device}}' }],
    },
    {
      title: text('graphWeakest'),
      unit: 'suffix:dBm',
      queries: [{ expr: `min by (device) (${anyStack('client_signal_dbm', of)})`, legend: '{{device}}' }],
    },
    {
      title: text('graphVoltage'),
      unit: 'volt',
      queries: [{ expr: `max by (device) (mikrotik_health_voltage_volts${of})`, legend: '{{device}}' }],
    },
  ];
}

function uplinkGraph(
  labels: { readonly tenant?: string; readonly site: string; readonly device: string },
  name: string,
): RowGraph {
  const of = selector({ ...labels, interface: name });
  const bits = (direction: string): string =>
    `rate(mikrotik_interface_${direction}_bytes_total${of}[$__rate_interval]) * 8`;
  return {
    title: text('graphUplink', { device: labels.device, interface: name }),
    unit: 'bps',
    queries: [
      { expr: bits('receive'), legend: text('receive') },
      { expr: bits('transmit'), legend: text('transmit') },
    ],
  };
}
