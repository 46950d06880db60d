import {
  type VariableModel,
  VariableHide,
  VariableRefresh,
  VariableSort,
  VariableType,
} from '@grafana/grafana-foundation-sdk/dashboard';
import { series, type MetricName, type Matchers, type Recorded } from '../../promql/series.ts';
import { inSite, inTenant, onDevice } from '../../promql/scopes.ts';
import { dataSource } from './queries.ts';

/** A variable of a board. */
export type Variable = VariableModel;

/** First on every board: where the metrics are. */
export const dataSourceVariable: Variable = {
  type: VariableType.Datasource,
  name: 'datasource',
  label: 'Data source',
  description: 'The Prometheus with the metrics of Mikrofleet.',
  query: 'prometheus',
  current: { text: 'default', value: 'default' },
  hide: VariableHide.DontHide,
  includeAll: false,
  multi: false,
};

interface LabelVariable {
  readonly label: string;
  readonly title: string;
  readonly description: string;
  readonly of: MetricName | Recorded;
  readonly within: readonly Matchers[];
}

/** The values of a label, all of them selected at first. */
function labelVariable({ label, title, description, of, within }: LabelVariable): Variable {
  const selector = typeof of === 'string' ? series(of, ...(within as readonly [])) : series(of, ...within);
  const query = `label_values(${selector}, ${label})`;
  return {
    type: VariableType.Query,
    name: label,
    label: title,
    description,
    datasource: dataSource,
    // a string: the schema of classic boards refuses the object form
    query,
    definition: query,
    refresh: VariableRefresh.OnTimeRangeChanged,
    sort: VariableSort.NaturalAsc,
    multi: true,
    includeAll: true,
    allValue: '.*',
    current: { text: 'All', value: '$__all' },
    hide: VariableHide.DontHide,
    options: [],
    regex: '',
  };
}

export const tenant = labelVariable({
  label: 'tenant',
  title: 'Tenant',
  description: 'The operator whose devices are shown.',
  of: 'mikrotik_up',
  within: [],
});

export const site = labelVariable({
  label: 'site',
  title: 'Site',
  description: 'Towers and buildings of the tenant.',
  of: 'mikrotik_up',
  within: [inTenant],
});

/** The devices of the chosen sites that have a metric, so that a list names only devices the board can show. */
export const devicesWith = (metric: MetricName | Recorded, ...within: readonly Matchers[]): Variable =>
  labelVariable({
    label: 'device',
    title: 'Device',
    description: 'Devices of the chosen sites that this board is about.',
    of: metric,
    within: [inSite, ...within],
  });

/** The interfaces of the chosen devices that have a metric. */
export const interfacesWith = (metric: MetricName | Recorded, ...within: readonly Matchers[]): Variable =>
  labelVariable({
    label: 'interface',
    title: 'Interface',
    description: 'Interfaces of the chosen devices.',
    of: metric,
    within: [onDevice, ...within],
  });

/** Only one value at a time, for a board about one thing. Grafana takes the first if the link that opened it set none. */
export function one(variable: Variable): Variable {
  const { allValue: _, ...rest } = variable;
  return { ...rest, multi: false, includeAll: false, current: {} as NonNullable<Variable['current']> };
}
