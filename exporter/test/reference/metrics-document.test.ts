import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { metricsDocument, metricsPage } from '../../scripts/generate/metrics-page.ts';
import { collectors } from '../../src/collectors/index.generated.ts';
import { deviceTypes } from '../../src/define/device-types.ts';
import { collectorEntries } from '../../src/reference/collector-entries.ts';

const read = (name: string): string => readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');

interface Document {
  readonly collectors: readonly { readonly name: string }[];
  readonly metrics: readonly {
    readonly name: string;
    readonly source: string;
    readonly type: string;
    readonly labels: readonly string[];
    readonly transports: readonly string[];
    readonly types: readonly string[];
    readonly collectors: readonly string[];
    readonly why_only_one?: string;
  }[];
}

const document = JSON.parse(metricsDocument(collectors)) as Document;

test('metrics.json has the form that its schema describes', () => {
  const validate = new Ajv({ allErrors: true, strict: true }).compile(
    JSON.parse(read('metrics.schema.json')) as object,
  );
  expect(validate(document), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  expect(validate({ ...document, extra: true })).toBe(false);
});

test('every metric names collectors that are listed, and has a reason if one protocol lacks it', () => {
  const names = document.collectors.map(({ name }) => name);
  for (const metric of document.metrics) {
    for (const collector of metric.collectors) expect(names, metric.name).toContain(collector);
    expect(metric.why_only_one !== undefined, metric.name).toBe(metric.transports.length === 1);
  }
});

test('the metrics of the inventory and of the exporter itself are there, marked as such', () => {
  const of = (source: string) => document.metrics.filter((metric) => metric.source === source);
  expect(of('inventory').map(({ name }) => name)).toEqual([
    'mikrotik_inventory_info',
    'mikrotik_maintenance',
    'mikrotik_site_info',
    'mikrotik_site_upstream_info',
    'mikrotik_site_voltage_min_volts',
    'mikrotik_site_voltage_cutoff_volts',
    'mikrotik_slo_objective_ratio',
    'mikrotik_sold_bandwidth_bytes_per_second',
    'mikrotik_interface_role_info',
    'mikrotik_interface_capacity_bytes_per_second',
    'mikrotik_wireless_clients_planned',
  ]);
  const exporter = new Map(of('exporter').map((metric) => [metric.name, metric]));
  expect(exporter.get('mikrotik_exporter_build_info')).toMatchObject({
    type: 'info',
    labels: ['node_version', 'version'],
  });
  expect(exporter.get('mikrotik_exporter_probe_duration_seconds')?.type).toBe('histogram');
  expect(exporter.get('mikrotik_exporter_token_expiry_timestamp_seconds')?.labels).toEqual([
    'scopes',
    'token',
  ]);
  expect(exporter.get('mikrotik_exporter_registry_up')?.type).toBe('gauge');
  expect(exporter.get('process_resident_memory_bytes')?.type).toBe('gauge');
  expect(exporter.get('nodejs_gc_duration_seconds')?.labels).toEqual(['kind']);
  expect(new Set(document.metrics.map(({ name }) => name)).size).toBe(document.metrics.length);
});

const costOf = (name: string) => collectorEntries(collectors).find((one) => one.name === name)?.cost;
const typesOf = (name: string) => document.metrics.find((metric) => metric.name === name)?.types;

test('the device types of a metric are those of its collectors', () => {
  expect(typesOf('mikrotik_up')).toEqual(['router', 'switch', 'ap', 'cpe', 'lte']);
  expect(typesOf('mikrotik_poe_out_power_watts')).toEqual(['router', 'switch', 'ap']);
  expect(typesOf('mikrotik_ppp_session_info')).toEqual([]);
});

test('the cost of a collector is what its plan asks', () => {
  // by hand: the budget, the list of ports, then their monitor
  expect(costOf('poe')).toEqual({
    api: { commands: 3, per_item: 0, round_trips: 2 },
    snmp: { tables: 1, columns: 5, scalars: 0 },
  });
  // radios and clients are printed, and each radio is monitored by itself
  expect(costOf('wifi')?.api).toEqual({ commands: 3, per_item: 1, round_trips: 2 });
});

test('the page lists every metric, in rows that people can read', () => {
  const page = metricsPage(collectors);
  for (const { name } of document.metrics) expect(page).toContain(`| \`${name}\` |`);
  const rows = page
    .split('\n')
    .filter((line) => line.startsWith('| `') && !line.includes('mikrotik_probe_failure'));
  for (const row of rows) expect(row.length, row).toBeLessThan(700);
  const links = [...page.matchAll(/\]\(#([\w-]+)\)/g)].map(([, anchor]) => anchor?.replaceAll('-', ' '));
  const headings = [...page.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading?.replaceAll('-', ' '));
  expect(['What each type reads', 'Collectors', ...links]).toEqual(headings);
});

test('the page has what each module asks a device for', () => {
  const page = metricsPage(collectors);
  const rowOf = (start: string): string[] | undefined =>
    page
      .split('\n')
      .find((line) => line.startsWith(`| ${start} |`))
      ?.split(' | ')
      .slice(1);
  for (const type of deviceTypes) {
    const quick = collectors.filter((one) => one.types.includes(type) && one.isSlow !== true);
    const slow = collectors.filter((one) => one.types.includes(type) && one.isSlow === true);
    expect(rowOf(`${type}: \`${type}\``)?.[0]).toBe(String(quick.length));
    expect(rowOf(`${type}: \`slow\``)?.[0]).toBe(String(slow.length));
    // collectors share menus, so the sum of theirs is more
    const [, commands = ''] = rowOf(`${type}: \`${type}\``) ?? [];
    const apart = quick.reduce((sum, one) => sum + (costOf(one.name)?.api?.commands ?? 0), 0);
    expect(Number.parseInt(commands, 10)).toBeGreaterThan(10);
    expect(Number.parseInt(commands, 10)).toBeLessThanOrEqual(apart);
  }
});
