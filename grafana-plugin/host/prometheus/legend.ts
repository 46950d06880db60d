import type { Labels } from './api.ts';

/** A template such as `{{device}}` with the labels of a series; a label that is missing leaves nothing. */
export const fillTemplate = (
  template: string,
  labels: Labels,
  missing: (label: string) => string = () => '',
): string =>
  template.replaceAll(
    /\{\{\s*(?<label>[^{}]+?)\s*\}\}/gu,
    (_, label: string) => labels[label] ?? missing(label),
  );

/** The name of a series; undefined leaves it to Grafana, which names it by the labels that differ. */
export function legendOf(format: string, labels: Labels, expression: string): string | undefined {
  const count = Object.keys(labels).length;
  if (format === '__auto') return count === 0 ? expression : undefined;
  if (format !== '') return fillTemplate(format, labels) || undefined;
  return count === 0 ? expression : seriesName(labels);
}

function seriesName({ __name__: name = '', ...labels }: Labels): string {
  const pairs = Object.entries(labels).map(([label, value]) => `${label}=${JSON.stringify(value)}`);
  return pairs.length === 0 ? name : `${name}{${pairs.sort().join(', ')}}`;
}
