import { apiSources, type Collector, snmpSources, withEveryOption } from '../../src/define/collector.ts';
import { propertyOf } from '../../src/define/fields.ts';
import { metricEntries } from '../../src/reference/metric-entries.ts';

/** A label that a metric of both protocols has over one of them only: `mikrotik_x{label}`. */
function labelsOfOne(collectors: readonly Collector[]): OnlyOne[] {
  const found = new Map<string, { api: boolean; snmp: boolean }>();
  for (const { tables } of collectors.map(withEveryOption)) {
    for (const table of tables) {
      const made = new Set<string | undefined>(Object.keys(table.expand?.makes ?? {}));
      for (const metric of table.metrics) {
        if (metric.kind !== 'info' && metric.kind !== 'rows') continue;
        for (const [label, field] of Object.entries(metric.labels)) {
          const what = `${metric.description.name}{${label}}`;
          const isMade = made.has(propertyOf(field));
          const api = apiSources(table).length > 0 && (isMade || field.property !== undefined);
          const snmp = snmpSources(table).length > 0 && (isMade || field.object !== undefined);
          const before = found.get(what);
          found.set(what, { api: api || before?.api === true, snmp: snmp || before?.snmp === true });
        }
      }
    }
  }
  return [...found]
    .filter(([, { api, snmp }]) => api !== snmp)
    .map(([what, { api }]) => ({ what, only: api ? 'api' : 'snmp' }));
}

interface OnlyOne {
  readonly what: string;
  readonly only: 'api' | 'snmp';
}

/** Metrics that one protocol delivers, and labels that one of two leaves out. */
export function onlyOneProtocol(collectors: readonly Collector[]): readonly OnlyOne[] {
  const all = metricEntries(collectors);
  const single = all.filter(({ transports }) => transports.length === 1);
  const singleNames = new Set(single.map(({ name }) => name));
  return [
    ...single.map(
      ({ name, transports }): OnlyOne => ({ what: name, only: transports[0] === 'snmp' ? 'snmp' : 'api' }),
    ),
    ...labelsOfOne(collectors).filter(({ what }) => !singleNames.has(what.replace(/\{.*/, ''))),
  ];
}
