import { absences, type Absence, type AbsentFrom } from './absences.ts';
import { onlyOneProtocol } from '../../scripts/generate/one-protocol.ts';
import { collectors } from '../../src/collectors/index.generated.ts';
import type { TransportName } from '../../src/config/settings.ts';
import { metricEntries } from '../../src/reference/metric-entries.ts';

type Value = string | undefined;

/** Series of which the two protocols do not say the same, and why. An entry that nothing needs fails the test. */
export interface Difference {
  readonly what: RegExp;
  readonly why: string;
  /** What is still the same. */
  readonly same: (api: Value, snmp: Value) => boolean;
}

const onlyOverApi = (api: Value, snmp: Value): boolean => api !== undefined && snmp === undefined;
const onlyOverSnmp = (api: Value, snmp: Value): boolean => api === undefined && snmp !== undefined;
const whole = (value: Value): number => Math.floor(Number(value));
const wrapped = (value: Value): bigint => BigInt(value ?? -1) % 2n ** 32n;

export const differing: readonly Difference[] = [
  {
    what: /^mikrotik_system_cpu_load_ratio$/,
    why: 'Over SNMP the mean of the cores, which the API rounds to percents.',
    same: (api, snmp) => Math.abs(Number(api) - Number(snmp)) <= 0.01,
  },
  {
    what: /^mikrotik_\w*uptime_seconds(\{|$)/,
    why: 'SNMP has hundredths; the API has whole seconds or thousandths.',
    same: (api, snmp) => whole(api) === whole(snmp),
  },
  {
    what: /^mikrotik_(caps_man|wireless)_client_\w+_total\{/,
    why: 'The objects have 32 bits.',
    same: (api, snmp) => wrapped(api) === wrapped(snmp),
  },
  {
    what: /^mikrotik_ethernet_frames_total\{/,
    why: 'A chip that counts the directions apart has zeros in the columns of both together, so these make no series.',
    same: (api, snmp) => api === '0' && snmp === undefined,
  },
  {
    what: /^mikrotik_interface_(receive|transmit)_(drops|errors)_total\{/,
    why: 'The menu leaves these words out for Ethernet ports, see mikrotik_ethernet_; ifTable has them.',
    same: onlyOverSnmp,
  },
  {
    what: /^mikrotik_poe_out_(current_amperes|power_watts|voltage_volts)\{/,
    why: 'Of a port without a load the API has no measurement, and the MIB a zero.',
    same: (api, snmp) => api === undefined && snmp === '0',
  },
  {
    what: /^mikrotik_route_entries\{family="ipv6"\}$/,
    why: 'The object counts the routes of IPv4.',
    same: onlyOverApi,
  },
  {
    what: /^mikrotik_w60g_link_/,
    why: 'An access point answers for one of its links.',
    same: onlyOverApi,
  },
];

/** Labels of counters and gauges that SNMP cannot know; those of info metrics have their reason beside the reference. */
const labelsOfApi: readonly { readonly of: RegExp; readonly labels: readonly string[] }[] = [
  { of: /^mikrotik_bridge_priority$/, labels: ['bridge'] },
  { of: /^mikrotik_hotspot_session_info$/, labels: ['address'] },
  { of: /^mikrotik_ospf_neighbor_/, labels: ['ospf_instance'] },
  { of: /^mikrotik_ppp_modem_/, labels: ['modem'] },
  { of: /^mikrotik_ppp_session_/, labels: ['service', 'user'] },
];

const metricOf = (series: string): string => /^\w+/.exec(series)?.[0] ?? '';

/** Metrics, and labels of info metrics, that only one protocol has: their reasons are beside the reference. */
const ofOne = new Set(onlyOneProtocol(collectors).map(({ what }) => what));

const isOfOne = (metric: string, label: string): boolean =>
  ofOne.has(`${metric}{${label}}`) ||
  labelsOfApi.some(({ of, labels }) => of.test(metric) && labels.includes(label));

/** IF-MIB has one number for several types of RouterOS. */
const typeOverSnmp: Readonly<Record<string, string>> = {
  cap: 'other',
  eoip: 'other',
  'gre-tunnel': 'tunnel',
  'l2tp-out': 'ppp',
  lte: 'other',
  macvlan: 'other',
  mesh: 'other',
  'nstreme-dual': 'other',
  'ppp-out': 'ppp',
  'pppoe-out': 'ppp',
  veth: 'other',
  vxlan: 'other',
  w60g: 'wlan',
  'w60g-station': 'other',
  wg: 'other',
  wifi: 'wlan',
  zerotier: 'other',
};

/** What SNMP cannot say of a label, taken from the API's. */
const labelOverSnmp = (label: string): string =>
  label
    .replace(/(?<=^interface_type=")[^"]+/, (type) => typeOverSnmp[type] ?? type)
    // the parent of a queue is another queue or an interface there
    .replace(/^parent="global"$/, '');

function withoutLabelsOfOne(series: string): string {
  const metric = metricOf(series);
  const labels = [...series.matchAll(/(\w+)="(?:[^"\\]|\\.)*"/g)]
    .filter(([, label]) => !isOfOne(metric, label ?? ''))
    .map(([label]) => labelOverSnmp(label))
    .filter((label) => label !== '');
  return labels.length === 0 ? metric : `${metric}{${labels.join(',')}}`;
}

/** Values by series, without labels that one protocol lacks. */
export type Samples = ReadonlyMap<string, string>;

export function samplesIn(exposition: string): Samples {
  const samples = new Map<string, string>();
  for (const line of exposition.split('\n')) {
    if (!/^mikrotik_(?!probe|collector|up )/.test(line)) continue;
    const at = line.lastIndexOf(' ');
    samples.set(withoutLabelsOfOne(line.slice(0, at)), line.slice(at + 1));
  }
  return samples;
}

/** Every metric that both protocols have. */
export const metricsOfBoth: readonly string[] = metricEntries(collectors)
  .filter((entry) => entry.collectors.length > 0 && !ofOne.has(entry.name))
  .map(({ name }) => name);

/** Metrics of both protocols that no simulated device shows over either; their cases have them. */
export const notSimulated: readonly { readonly what: RegExp; readonly why: string }[] = [
  { what: /^mikrotik_bridge_port_designated_info$/, why: 'Every simulated bridge is its own root.' },
  { what: /^mikrotik_health_active_fan$/, why: 'A flat property of RouterOS 6 on boards with two fans.' },
  { what: /^mikrotik_lte_identifier_info$/, why: 'Read only when asked for.' },
  {
    what: /^mikrotik_wireless_station_info$/,
    why: 'Over SNMP it has the access point only, which an option asks for.',
  },
];

export interface Comparison {
  /** Metrics that either protocol shows of this device. */
  readonly metrics: ReadonlySet<string>;
  readonly used: ReadonlySet<Difference | Absence>;
  readonly disagreements: readonly string[];
}

/** `device` says which absences may be. */
export function compare(api: Samples, snmp: Samples, device: AbsentFrom): Comparison {
  const over = { api: valuesByMetric(api), snmp: valuesByMetric(snmp) };
  const metrics = new Set(metricsOfBoth.filter((metric) => over.api.has(metric) || over.snmp.has(metric)));
  const used = new Set<Difference | Absence>();
  const disagreements: string[] = [];
  const missing = new Set<string>();
  for (const metric of metrics) {
    const only = onlyOver(over, metric);
    if (only === undefined) continue;
    missing.add(metric);
    const values = over[only].get(metric) ?? [];
    const absence = absences.find((one) => explains(one, { metric, only, values }, device));
    if (absence === undefined)
      disagreements.push(`${metric}: only over ${only}, ${values.length} series such as ${values[0]}`);
    else used.add(absence);
  }
  for (const series of new Set([...api.keys(), ...snmp.keys()])) {
    const [one, other] = [api.get(series), snmp.get(series)];
    const metric = metricOf(series);
    if (one === other || !metrics.has(metric) || missing.has(metric)) continue;
    const difference = differing.find(({ what, same }) => what.test(series) && same(one, other));
    if (difference === undefined)
      disagreements.push(`${series}: API ${one ?? 'none'}, SNMP ${other ?? 'none'}`);
    else used.add(difference);
  }
  return { metrics, used, disagreements: disagreements.sort() };
}

function valuesByMetric(samples: Samples): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, string[]>();
  for (const [series, value] of samples) {
    const metric = metricOf(series);
    const known = values.get(metric);
    if (known === undefined) values.set(metric, [value]);
    else known.push(value);
  }
  return values;
}

function onlyOver(
  over: Readonly<Record<TransportName, ReadonlyMap<string, unknown>>>,
  metric: string,
): TransportName | undefined {
  if (!over.snmp.has(metric)) return 'api';
  return over.api.has(metric) ? undefined : 'snmp';
}

const explains = (
  absence: Absence,
  found: { readonly metric: string; readonly only: TransportName; readonly values: readonly string[] },
  device: AbsentFrom,
): boolean =>
  absence.only === found.only &&
  absence.what.test(found.metric) &&
  absence.of(device) &&
  (absence.value === undefined || found.values.every((value) => value === absence.value));
