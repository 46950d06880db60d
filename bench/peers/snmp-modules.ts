import { collectors } from '@mikrofleet/exporter/collectors/index.generated';
import { planSnmp } from '@mikrofleet/exporter/probe/snmp-plan';
import { allCollectors } from '../lib/settings.ts';
import type { SnmpModule } from './snmp-exporter-config.ts';

const ifName = '1.3.6.1.2.1.31.1.1.1.1';

/** The `mikrotik` module as upstream generated it at the time of 0.21: 2 GETs, 6 subtrees. */
const mikrotik: SnmpModule = {
  name: 'mikrotik',
  get: ['1.3.6.1.2.1.1.1.0', '1.3.6.1.2.1.1.3.0'],
  walk: [
    '1.3.6.1.2.1.2',
    '1.3.6.1.2.1.25',
    '1.3.6.1.2.1.31',
    '1.3.6.1.4.1.14988',
    '1.3.6.1.4.1.2021.10.1.1',
    '1.3.6.1.4.1.2021.10.1.2',
  ],
};

/** Modules that read the same as our module `all`, so that neither side gains by reading less. */
function fairModules(): SnmpModule[] {
  const { request } = planSnmp(collectors.filter(({ name }) => allCollectors.includes(name)));
  const get = request.scalars;
  const columns = request.tables.flatMap(({ entry, columns: numbers }) =>
    numbers.map((number) => `${entry}.${number}`),
  );
  const tables = request.tables.map(({ entry }) => entry);
  return [
    { name: 'fair_columns', get, walk: [...new Set([...columns, ifName])] },
    { name: 'fair_tables', get, walk: [...new Set(tables)] },
  ];
}

export const snmpModules: readonly SnmpModule[] = [mikrotik, ...fairModules()];

export const moduleMeaning: Readonly<Record<string, string>> = {
  mikrotik: 'its `mikrotik` module',
  fair_tables: 'the tables we read, whole',
  fair_columns: 'exactly the columns we read',
};
