import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PastSeries, startBackFilled } from '../../exporter/test/e2e/support/back-filled.ts';
import type { Prometheus } from '../../exporter/test/e2e/support/prometheus.ts';
import { opticalPowerWeek, w60gSignalWeek } from '../../alert-rules/recording/baselines.ts';
import { radioClientsDaily, utilizationDaily } from '../../alert-rules/recording/baselines.ts';
import { deviceChange } from '../../alert-rules/recording/changes.ts';
import { batteryLeft } from '../../alert-rules/recording/health.ts';
import { capacityBits } from '../../alert-rules/recording/links.ts';
import { plannedClients } from '../../alert-rules/recording/inventory.ts';
import { siteOutage } from '../../alert-rules/recording/outages.ts';
import { siteLastSeen, siteMaintenance, siteUnreachable } from '../../alert-rules/recording/reachability.ts';
import { deviceErrorHour, deviceKnownHour } from '../../alert-rules/recording/slo-hours.ts';
import { siteError30d } from '../../alert-rules/recording/slo-days.ts';
import { siteAvailability, siteError, siteObjective } from '../../alert-rules/recording/slo.ts';
import { subscribersActive } from '../../alert-rules/recording/subscribers.ts';
import { linkSignalWeek } from '../../alert-rules/recording/usual.ts';
import { deviceRadioClients, linkSignal } from '../../alert-rules/recording/wireless.ts';
import { ask } from './ask.ts';
import { boardQueries } from './board-queries.ts';
import { rareSeries } from './rare-series.ts';
import { withoutData } from './without-data.ts';
import { enforced } from './enforced.ts';
import { substituted } from './substitute.ts';

const hour = 3600;
const day = 24 * hour;
/** Two of them are the 5 minutes that an error ratio covers. */
const step = 150;
/** The moment at which the boards are opened. */
const now = Math.floor(Date.now() / 1000 / hour) * hour - hour;

interface Span {
  readonly from: number;
  readonly to: number;
}
const span = (daysAgo: number, seconds: number): Span => ({
  from: now - daysAgo * day,
  to: now - daysAgo * day + seconds,
});
const within = (time: number, spans: readonly Span[]): number =>
  spans.some(({ from, to }) => time >= from && time < to) ? 1 : 0;
/** Share of the 5 minutes before a moment. */
const share = (time: number, spans: readonly Span[]): number =>
  spans.reduce((sum, { from, to }) => sum + Math.max(0, Math.min(time, to) - Math.max(time - 300, from)), 0) /
  300;

const past = (
  name: string,
  labels: Readonly<Record<string, string>>,
  valueAt: PastSeries['valueAt'],
  { days = 31, every = step } = {},
): PastSeries => ({ name, labels, from: now - days * day, to: now, step: every, valueAt });

interface Site {
  readonly tenant: string;
  readonly site: string;
  readonly down?: readonly Span[];
  readonly planned?: readonly Span[];
  readonly subscribersAt: (time: number) => number;
}

function siteSeries({ tenant, site, down = [], planned = [], subscribersAt }: Site): readonly PastSeries[] {
  const labels = { tenant, site };
  return [
    past(siteUnreachable.record, labels, (time) => within(time, down)),
    past(siteLastSeen.record, labels, (time) =>
      within(time, down) === 1 ? down.find(({ from, to }) => time >= from && time < to)!.from - step : time,
    ),
    past(siteOutage.record, labels, (time) => {
      const ended = down.find(({ to }) => to === time);
      return ended === undefined ? undefined : ended.to - ended.from;
    }),
    past(siteMaintenance.record, labels, (time) => within(time, planned)),
    past(siteAvailability.record, labels, (time) => 1 - share(time, down)),
    past(siteError.record, labels, (time) => (within(time, planned) === 1 ? undefined : share(time, down))),
    past(subscribersActive.record, labels, subscribersAt),
    past(siteObjective.record, labels, () => 0.999, { days: 1 }),
  ];
}

const near = (time: number, moment: number): boolean => Math.abs(time - moment) <= 600;

const sites: readonly Site[] = [
  {
    tenant: 'acme',
    site: 'hub',
    subscribersAt: (time) => 300 - (near(time, now - day) ? 10 : 0) - (near(time, now - 7 * day) ? 30 : 0),
  },
  {
    // two hours without power, and one hour within 80 minutes of planned work
    tenant: 'acme',
    site: 'tower1',
    down: [span(20, 2 * hour), span(10, hour)],
    planned: [{ from: now - 10 * day - 600, to: now - 10 * day + hour + 600 }],
    subscribersAt: () => 100,
  },
  // another tenant has a site of the same name
  { tenant: 'borealis', site: 'tower1', down: [span(5, 1800)], subscribersAt: () => 10 },
];

const daysSince = (time: number): number => (time - (now - 60 * day)) / day;
const link = (tenant: string): Readonly<Record<string, string>> => ({
  tenant,
  site: 'hub',
  device: 'router1',
  interface: 'sfp1',
});
const router = { tenant: 'acme', site: 'hub', device: 'router1' };
const ap = { tenant: 'acme', site: 'hub', device: 'ap1' };

const page = { alertname: 'MikrofleetSiteDown', severity: 'critical', tenant: 'acme', site: 'tower1' };

const series: readonly PastSeries[] = [
  ...rareSeries(now),
  ...sites.flatMap(siteSeries),
  past(deviceKnownHour.record, router, () => 60, { every: hour }),
  past(deviceErrorHour.record, router, (time) => (time === now - 3 * day ? 30 : 0), { every: hour }),
  past(siteError30d.record, { tenant: 'acme', site: 'tower1' }, () => 0.0005),
  // of yesterday: five minutes of an outage are no measure of a month
  past(siteError30d.record, { tenant: 'borealis', site: 'tower1' }, () => 0.5, { days: 1 }),
  past(utilizationDaily.record, link('acme'), (time) => 0.5 + 0.005 * daysSince(time), {
    days: 60,
    every: hour,
  }),
  past(utilizationDaily.record, link('borealis'), (time) => 0.6 + 0.001 * daysSince(time), {
    days: 60,
    every: hour,
  }),
  past(utilizationDaily.record, { ...link('acme'), interface: 'sfp2' }, () => 0.25, {
    days: 60,
    every: hour,
  }),
  // since three days, and full in a week if one believes it
  past(
    utilizationDaily.record,
    { ...link('acme'), interface: 'sfp3' },
    (time) => 0.25 + (0.0625 * (time - now)) / day,
    { days: 3, every: hour },
  ),
  ...['acme', 'borealis'].flatMap((tenant) => [
    past(capacityBits.record, link(tenant), () => 1e9, { days: 1 }),
    past(
      'mikrotik_interface_role_info',
      { ...link(tenant), interface_role: 'backhaul', peer_site: 'tower1' },
      () => 1,
      { days: 1 },
    ),
    past(
      'mikrotik_sold_bandwidth_bytes_per_second',
      { tenant, site: 'hub' },
      () => (tenant === 'acme' ? 250e6 : 62.5e6),
      { days: 1 },
    ),
  ]),
  // half a client more each day, 35 now; another without a plan
  ...['wlan1', 'wlan2'].map((port) =>
    past(radioClientsDaily.record, { ...ap, interface: port }, (time) => 5 + 0.5 * daysSince(time), {
      days: 60,
      every: hour,
    }),
  ),
  past(plannedClients.record, { ...ap, interface: 'wlan1' }, () => 40, { days: 1 }),
  past(deviceRadioClients.record, ap, (time) => (time > now - 900 ? 12 : 20), { days: 2 }),
  past(
    deviceChange.record,
    {
      tenant: 'acme',
      site: 'hub',
      device: 'ap1',
      change: 'version',
      setting: 'version',
      from: '7.16.2',
      to: '7.20.8',
    },
    () => now - 7200,
    { days: 1 },
  ),
  // has a mark of its own
  past(
    deviceChange.record,
    { tenant: 'acme', site: 'hub', device: 'ap1', change: 'reboot' },
    () => now - 7300,
    { days: 1 },
  ),
  past('ALERTS', { ...page, alertstate: 'firing' }, () => 1, { days: 1 }),
  past('ALERTS_FOR_STATE', page, () => now - 1500, { days: 1 }),
  past(batteryLeft.record, { tenant: 'acme', site: 'tower1' }, () => 9000, { days: 1 }),
  past('mikrotik_exporter_registry_up', { instance: 'exporter' }, () => 1, { days: 1 }),
  past(
    'mikrotik_exporter_token_expiry_timestamp_seconds',
    { token: 't1', scopes: 'scrape' },
    () => now + 10 * day,
    { days: 1 },
  ),
  past('mikrotik_inventory_info', { tenant: 'acme', site: 'hub', device: 'sw9', type: 'switch' }, () => 1, {
    days: 1,
  }),
  past(linkSignal.record, { ...link('acme'), interface: 'wlan1' }, () => -61, { days: 1 }),
  past(linkSignalWeek.record, { ...link('acme'), interface: 'wlan1' }, () => -53, { days: 1 }),
  past(opticalPowerWeek.record, link('acme'), () => -7, { days: 1 }),
  past(w60gSignalWeek.record, { ...link('acme'), interface: 'wlan60-1' }, () => -52, { days: 1 }),
];

let prometheus: Prometheus;
const queries = await boardQueries();

beforeAll(async () => {
  prometheus = await startBackFilled(series);
});

afterAll(() => prometheus?.stop());

const nameOf = ({ tenant, site, interface: port }: Readonly<Record<string, string>>): string =>
  [tenant, site, port].filter((label) => label !== undefined).join(' ');

/** Boards that are opened at another moment: in the middle of the planned work, after it, and an hour after a site went down. */
const momentOf: Readonly<Record<string, number>> = {
  'every board / annotation / Maintenance': now - 10 * day + hour / 2,
  'sla-report / Ended outages (table) / A': now - 10 * day + hour + 120,
  'sla-report / Ended outages (table) / B': now - 10 * day + hour + 120,
  'sla-report / Sites that are down (table) / A': now - 20 * day + hour,
  'sla-report / Sites that are down (table) / B': now - 20 * day + hour,
};

/** The values of a query by the labels that matter, opened `now` with the last 30 days. */
async function values(
  id: string,
  variables: Readonly<Record<string, string>> = {},
): Promise<Record<string, number>> {
  const query = queries.find((one) => one.id === id);
  if (query === undefined) throw new Error(`There is no query ${id}.`);
  const range = { __range: '30d', __range_s: String(30 * day) };
  const at = momentOf[id] ?? now;
  const found = await ask(prometheus.url, query, { variables: { ...range, ...variables }, at });
  return Object.fromEntries(found.map(({ labels, value }) => [nameOf(labels), Number(value.toPrecision(5))]));
}

const expectations: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  // the hour of planned work counts neither as time down nor as time up: 2 h of 718 h 40 min; 30 min of 720 h
  'sla-report / Sites (table) / A': { 'acme hub': 1, 'acme tower1': 0.99722, 'borealis tower1': 0.99931 },
  'sla-report / Sites (table) / B': {
    'acme hub': 0.999,
    'acme tower1': 0.999,
    'borealis tower1': 0.999,
  },
  'sla-report / Sites (table) / C': { 'acme hub': 0, 'acme tower1': 7200, 'borealis tower1': 1800 },
  'sla-report / Sites (table) / D': { 'acme hub': 0, 'acme tower1': 10_800, 'borealis tower1': 1800 },
  'sla-report / Sites (table) / E': { 'acme hub': 0, 'acme tower1': 4800, 'borealis tower1': 0 },
  'sla-report / Sites (table) / F': { 'acme hub': 0, 'acme tower1': 2, 'borealis tower1': 1 },
  'sla-report / Sites (table) / G': { 'acme hub': 299.98, 'acme tower1': 100, 'borealis tower1': 10 },
  // 30 evaluations of 721 hours
  'sla-report / Devices (table) / A': { 'acme hub': 0.99931 },
  'sla-report / Devices (table) / B': { 'acme hub': 1800 },
  'sla-report / Ended outages (table) / A': { 'acme tower1': 3600 },
  'sla-report / Ended outages (table) / B': { 'acme tower1': 1 },
  // since the last answer, a step before
  'sla-report / Sites that are down (table) / A': { 'acme tower1': 3750 },
  'sla-report / Sites that are down (table) / B': { 'acme tower1': 0 },
  // 1 − (100 · 2 / 718.67 + 10 · 0.5 / 720) / 410
  'sla-report / Availability, weighted by subscribers (stat) / A': { '': 0.9993 },
  // 1 − (2 / 718.67 + 0.5 / 720) / 3
  'sla-report / Availability, mean of the sites (stat) / A': { '': 0.99884 },
  'sla-report / Outages (stat) / A': { '': 3 },
  // 100 · 2 h + 10 · 0.5 h
  'sla-report / Subscriber hours lost (stat) / A': { '': 205 },
  // half of the 0.1 % is used
  'sla-report / Error budget left, 30 days (bargauge) / A': { 'acme tower1': 0.5 },
  // 0.8 and 0.66 now
  'capacity-planning / Links above 70 % in the busy hour (stat) / A': { '': 1 },
  // 0.8 + 60 · 0.005 = 1.1; 0.66 + 0.06 = 0.72
  'capacity-planning / Full within 60 days (stat) / A': { '': 1 },
  // 2 Gbit/s and 500 Mbit/s sold on 1 Gbit/s each
  'capacity-planning / Sold against carried (stat) / A': { '': 2 },
  'capacity-planning / Links (table) / A': {
    'acme hub sfp1': 0.8,
    'acme hub sfp2': 0.25,
    'acme hub sfp3': 0.25,
    'borealis hub sfp1': 0.66,
  },
  'capacity-planning / Links (table) / B': {
    'acme hub sfp1': 1.25,
    'acme hub sfp2': 0.25,
    'borealis hub sfp1': 0.75,
  },
  // (0.9 − 0.8) / 0.005 and (0.9 − 0.66) / 0.001; what does not grow is never full
  'capacity-planning / Links (table) / C': { 'acme hub sfp1': 20, 'borealis hub sfp1': 240 },
  'capacity-planning / Links (table) / D': { 'acme hub sfp1': 1e9, 'borealis hub sfp1': 1e9 },
  'capacity-planning / Sectors (table) / A': { 'acme hub wlan1': 35, 'acme hub wlan2': 35 },
  'capacity-planning / Sectors (table) / B': { 'acme hub wlan1': 0.875 },
  // (40 − 35) / 0.5
  'capacity-planning / Sectors (table) / C': { 'acme hub wlan1': 10 },
  'capacity-planning / Growth of a month (bargauge) / A': {
    'acme hub sfp1': 0.15,
    'borealis hub sfp1': 0.03,
  },
  'fleet-overview / Subscribers against a week ago (stat) / A': { '': 30 },
  'subscribers / Against yesterday (stat) / A': { '': 10 },
  'noc-wall / Lost clients (bargauge) / A': { 'acme hub': 8 },
  'backhaul / Signal against its week (timeseries) / B': { 'acme hub wlan60-1': -52 },
  'backhaul / Optical power received (timeseries) / B': { 'acme hub sfp1': -7 },
  'backhaul / Signal of the weakest station (timeseries) / A': { 'acme hub wlan1': -61 },
  'backhaul / Signal of the weakest station (timeseries) / B': { 'acme hub wlan1': -53 },
  'exporter / State of the exporters (table) / A': { '': 1 },
  'exporter / Tokens that end (table) / A': { '': 864_000 },
  'exporter / Not scraped (table) / A': { 'acme hub': 0 },
  'poe-and-power / Hours until the site switches off (bargauge) / A': { 'acme tower1': 2.5 },
  'noc-wall / Open critical alerts (bargauge) / A': { 'acme tower1': 1500 },
  'backhaul / Busy hour, highest day of 30 (stat) / A': { '': 0.8 },
  // -71.53 against a week of (1152 · -60 − 71.53) / 1153 = -60.01
  'ap-sector / Clients, the weakest first (table) / B': { 'acme hub wlan1': -11.52 },
  'capacity-planning / Busy hour of the busiest links (timeseries) / A': {
    'acme hub sfp1': 0.8,
    'acme hub sfp2': 0.25,
    'acme hub sfp3': 0.25,
    'borealis hub sfp1': 0.66,
  },
  // 24 V, and a quarter less each hour
  'poe-and-power / Voltage in four hours (timeseries) / B': { 'acme hub': 23 },
  'cpe / Signal (timeseries) / B': { 'acme hub wlan1': -58 },
  'cpe / Signal to noise and CCQ (timeseries) / A': { 'acme hub wlan1': 32 },
  'exporter / Failed collectors (table) / A': { 'acme hub': 0 },
  // 60 · 0.05; 8 · 125, and not the rule that accepts
  'routing / BGP messages received per minute (timeseries) / B': { 'acme hub': 3 },
  'routing / Dropped by the firewall (timeseries) / A': { 'acme hub': 1000 },
  'every board / annotation / Maintenance': { 'acme tower1': 1 },
  // an upgrade two hours ago, in milliseconds
  'every board / annotation / Changes': {
    'acme hub': Number((1000 * (now - 2 * hour)).toPrecision(5)),
  },
};

/** Prometheus adds up in any order, so the last digits differ. */
const rounded = (_key: string, value: unknown): unknown =>
  typeof value === 'number' ? Number(value.toPrecision(10)) : value;

describe('boards of two months', () => {
  it('have data for all that the demo fleet has none for', () => {
    const asked = new Set(Object.keys(expectations));
    expect(Object.keys(withoutData).filter((id) => !asked.has(id))).toEqual([]);
    // neither is one expected to be empty
    const empty = Object.entries(expectations).filter(([, expected]) => Object.keys(expected).length === 0);
    expect(empty).toEqual([]);
  });

  it.each(Object.entries(expectations))('%s', async (id, expected) => {
    expect(await values(id)).toEqual(expected);
  });

  it('one tenant sees its own site of a name that another has too', async () => {
    const variables = { tenant: 'borealis', site: 'tower1' };
    expect(await values('sla-report / Sites (table) / C', variables)).toEqual({ 'borealis tower1': 1800 });
    expect(await values('sla-report / Outages (stat) / A', variables)).toEqual({ '': 1 });
    expect(await values('sla-report / Subscriber hours lost (stat) / A', variables)).toEqual({ '': 5 });
  });

  it('behind a proxy that forces the tenant, all panels have what they have with the tenant chosen, and no other', async () => {
    // The state of the exporters belongs to no tenant: behind the proxy, those tables are empty.
    const ofInstallation = /^exporter \/ (State of the exporters|Tokens that end) \(table\)/u;
    const asked = queries.filter(({ id }) => !id.endsWith('/ variable / tenant') && !ofInstallation.test(id));
    const differences: string[] = [];
    const sees = { acme: 0, borealis: 0 };
    for (const tenant of ['acme', 'borealis'] as const)
      for (const query of asked) {
        const expression = enforced(substituted(query.expression), tenant);
        const behind = await ask(prometheus.url, { ...query, expression }, { at: now });
        const chosen = await ask(prometheus.url, query, { variables: { tenant }, at: now });
        if (JSON.stringify(behind, rounded) !== JSON.stringify(chosen, rounded))
          differences.push(`${tenant}: ${query.id}`);
        if (behind.length > 0) sees[tenant] += 1;
        if (behind.some(({ labels }) => (labels['tenant'] ?? tenant) !== tenant))
          differences.push(`${tenant}: ${query.id} names another`);
      }
    expect(differences).toEqual([]);
    // Not equal because both are empty.
    expect(sees.acme).toBeGreaterThan(20);
    expect(sees.borealis).toBeGreaterThan(20);
  });
});
