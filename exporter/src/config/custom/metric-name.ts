import type { Metric } from '../../define/metrics.ts';
import { lintMetric } from '../../exposition/lint.ts';
import type { MapReader } from '../map-reader.ts';

/** Series that Prometheus makes itself, and those of the exporter. */
const taken = /^(?:up$|alerts(?:_for_state)?$|scrape_|go_|process_|nodejs_|prometheus_|mikrotik_exporter_)/;

/** Reports a name that breaks the rules that the built-in metrics keep by type. */
export function checkMetricName(map: MapReader, metric: Metric['description'], unit: string): void {
  const wrong = nameError(metric, unit);
  if (wrong !== undefined) map.invalidKey('name', wrong);
}

function nameError(metric: Metric['description'], unit: string): string | undefined {
  const { name, type } = metric;
  if (taken.test(name)) return 'This name belongs to Prometheus or to the exporter itself';
  if (name.startsWith('mikrotik_') && !name.startsWith('mikrotik_custom_')) {
    return `Names in mikrotik_ are for the built-in metrics, also of later versions; use mikrotik_custom_${name.slice('mikrotik_'.length)} or a prefix of your own`;
  }
  const end = `${unit}${type === 'counter' ? '_total' : type === 'info' ? '_info' : ''}`;
  if (!name.endsWith(end) || name === end) {
    const base = name.replace(/_(?:total|info)$/, '');
    return `The name of this ${type === 'stateset' ? 'states metric' : type} must end in ${end}, such as ${base}${end}`;
  }
  if (type === 'gauge' && /_(?:total|count|info)$/.test(name))
    return 'A gauge must not end in _total, _count or _info';
  return lintMetric(metric)[0]
    ?.replace(`${name}: `, '')
    .replace(/^./, (letter) => letter.toUpperCase());
}
