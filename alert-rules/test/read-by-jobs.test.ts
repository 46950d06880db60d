import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { collectors } from '../../exporter/src/collectors/index.generated.ts';
import { catalogueOf } from '../../exporter/src/config/catalogue.ts';
import { formatDuration } from '../../exporter/src/config/duration.ts';
import { deviceTypes } from '../../exporter/src/define/device-types.ts';
import { ownModules } from '../../exporter/src/devices/modules.ts';
import { otherSeries } from '../../promql/other-series.ts';
import { parseExpression } from '../../promql/parse.ts';
import { readAlerts, readRecordingRules } from '../read-rules.ts';

interface Job {
  readonly job_name: string;
  readonly metrics_path?: string;
  readonly http_sd_configs?: readonly { readonly url: string }[];
  readonly metric_relabel_configs?: readonly { readonly action: string; readonly regex: string }[];
}

interface Metric {
  readonly source: 'device' | 'exporter' | 'inventory';
  readonly collectors: readonly string[];
  /** Only if the option is set. */
  readonly option?: string;
}

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

const { scrape_configs: jobs } = parse(read('prometheus/prometheus.yml')) as {
  readonly scrape_configs: readonly Job[];
};
const reference = new Map(
  (
    JSON.parse(read('exporter/docs/metrics.json')) as {
      readonly metrics: readonly (Metric & { readonly name: string })[];
    }
  ).metrics.map((metric) => [metric.name, metric]),
);
const modules = new Map(catalogueOf(collectors).builtInModules.map((module) => [module.name, module]));
/** What a device of any type is read with, unless somebody chose otherwise. */
const usual = new Set(deviceTypes.flatMap((type) => ownModules({ type })));

const isProbe = ({ metrics_path: path }: Job): boolean => path === '/probe';

/** The collectors that a job of devices reads: those of the modules with its interval, or of all without one. */
function collectorsOf({ http_sd_configs: discoveries = [] }: Job): readonly string[] {
  const intervals = discoveries.map(({ url }) => new URL(url).searchParams.get('interval') ?? undefined);
  return [...usual].flatMap((name) => {
    const { intervalMs, collectors: own } = modules.get(name)!;
    return intervals.includes(intervalMs === undefined ? undefined : formatDuration(intervalMs)) ? own : [];
  });
}

/** Whether the metric is thrown away after the scrape. */
const isDropped = (name: string, { metric_relabel_configs: rules = [] }: Job): boolean =>
  rules.some(({ action, regex }) => action === 'drop' && new RegExp(`^(?:${regex})$`, 'u').test(name));

function isReadBy(name: string, { source, collectors: by, option }: Metric, job: Job): boolean {
  if (isDropped(name, job)) return false;
  if (source === 'inventory') return job.metrics_path === '/fleet';
  if (source === 'exporter') return job.metrics_path === undefined;
  const own = collectorsOf(job);
  return (
    isProbe(job) &&
    option === undefined &&
    (by.length === 0 || by.some((collector) => own.includes(collector)))
  );
}

/** What the rules read, without what they record and what Prometheus itself has. */
const recorded = await readRecordingRules();
const expressions = [
  ...[...(await readAlerts()).values()].flat().map(({ name, expression }) => [name, expression] as const),
  ...[...recorded.values()].map(({ record, expression }) => [record, expression] as const),
];
const known = new Set<string>([...recorded.keys(), ...otherSeries.map(({ name }) => name)]);
const readers = new Map<string, string[]>();
for (const [rule, expression] of expressions)
  for (const { name } of parseExpression(expression).selectors)
    if (!known.has(name)) readers.set(name, [...(readers.get(name) ?? []), rule]);

/** Metrics on request that make an alert last longer where somebody reads them, and that it works without; its runbook says so. */
const onRequest = new Map([
  ['mikrotik_vpn_server_info', ['MikrofleetCertificateExpiring']],
  ['mikrotik_vpn_server_enabled', ['MikrofleetCertificateExpiring']],
]);

it('every metric of a rule is read by a job of the shipped configuration, by default', () => {
  const unread = [...readers].filter(([name]) => {
    const metric = reference.get(name);
    return metric === undefined || !jobs.some((job) => isReadBy(name, metric, job));
  });
  expect(new Map(unread)).toEqual(onRequest);
  // nothing would be unread if no expression were parsed, either
  expect(readers.size).toBeGreaterThan(50);
});

it('notices what is read on request only, with an option, at another interval, or dropped', () => {
  const isRead = (name: string): boolean => jobs.some((job) => isReadBy(name, reference.get(name)!, job));
  expect(isRead('mikrotik_disk_io_errors_total')).toBe(false);
  expect(isRead('mikrotik_wireless_station_info')).toBe(false);
  const [quick, slow] = ['mikrotik', 'mikrotik-slow'].map(
    (job) => jobs.find(({ job_name: name }) => name === job)!,
  );
  expect(isReadBy('mikrotik_routes', reference.get('mikrotik_routes')!, quick!)).toBe(false);
  expect(isReadBy('mikrotik_routes', reference.get('mikrotik_routes')!, slow!)).toBe(true);
  expect(isReadBy('mikrotik_up', reference.get('mikrotik_up')!, quick!)).toBe(true);
  expect(isReadBy('mikrotik_up', reference.get('mikrotik_up')!, slow!)).toBe(false);
});
