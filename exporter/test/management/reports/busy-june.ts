import type { PastSeries } from '../../e2e/support/back-filled.ts';

const seconds = (time: string): number => Date.parse(time) / 1000;
const june = seconds('2026-06-01T00:00:00Z');
const end = seconds('2026-07-01T00:00:00Z');
/** Forecasts read the month before the end. */
const may = seconds('2026-05-01T00:00:00Z');

type Labels = Readonly<Record<string, string>>;

const past = (name: string, labels: Labels, valueAt: (day: number) => number, from: number): PastSeries => ({
  name,
  labels,
  from,
  to: end,
  step: 3600,
  valueAt: (time) => valueAt((time - june) / 86_400),
});

/** What the recording rules write. `valueAt` is by days since the first of June. */
const traffic = (labels: Labels, valueAt: (day: number) => number, from = may): PastSeries =>
  past('device_interface:mikrotik_interface_utilization:p95_1d', labels, valueAt, from);
const clients = (labels: Labels, valueAt: (day: number) => number): PastSeries =>
  past('device_interface:mikrotik_radio_clients:p95_1d', labels, valueAt, may);
const fact = (name: string, labels: Labels, value = 1): PastSeries =>
  past(`device_interface:mikrotik_${name}`, labels, () => value, end - 7200);
const role = (labels: Labels, facts: Labels): PastSeries =>
  fact('interface_role:info', { ...labels, ...facts });

const hub = (name: string): Labels => ({ tenant: 'acme', site: 'hub', device: 'core', interface: name });
const sector = { tenant: 'acme', site: 'tower', device: 'ap1', interface: 'wlan1' };
const unplanned = { ...sector, device: 'ap2' };
const bridge = { ...sector, device: 'ap3' };
const uplink = { interface_role: 'uplink' };

/** Busy hours of May and June 2026, of two tenants. */
export const busyJune: readonly PastSeries[] = [
  // 0.504 at the end of the 1st, 0.62 at the end of the 30th
  traffic(hub('sfp1'), (day) => 0.5 + 0.004 * day),
  // a second server wrote the same
  traffic({ ...hub('sfp1'), replica: 'b' }, (day) => 0.5 + 0.004 * day),
  role(hub('sfp1'), { interface_role: 'backhaul', peer_site: 'tower' }),
  fact('interface_capacity_bits:max', hub('sfp1'), 1e9),
  // does not grow; since the 16th
  traffic(hub('sfp2'), () => 0.25, seconds('2026-06-16T00:00:00Z')),
  role(hub('sfp2'), uplink),
  // new, and full in nine days if one believes it
  traffic(hub('sfp10'), (day) => 0.25 + 0.05 * (day - 26), seconds('2026-06-25T00:00:00Z')),
  role(hub('sfp10'), uplink),
  // full
  traffic(hub('sfp4'), () => 0.95),
  role(hub('sfp4'), uplink),
  // a sector that has the clients of its plan long before its traffic is at its limit
  traffic(sector, (day) => 0.3 + 0.002 * day),
  clients(sector, (day) => 20 + 0.5 * day),
  role(sector, { interface_role: 'sector' }),
  fact('wireless_clients_planned:max', sector, 40),
  // a radio that the inventory says nothing of
  clients(unplanned, () => 10),
  // the other end of a radio link is its client
  traffic(bridge, () => 0.5),
  clients(bridge, () => 1),
  role(bridge, { interface_role: 'backhaul', peer_site: 'hub' }),
  traffic({ ...hub('sfp1'), tenant: 'rival' }, () => 0.125),
];
