import { catalogue } from './catalogue.generated.ts';

/** A metric that the exporter, Prometheus or the Node.js runtime provides. */
export type MetricName = keyof typeof catalogue;

type OfType<Type extends string> = {
  [Name in MetricName]: (typeof catalogue)[Name]['type'] extends Type ? Name : never;
}[MetricName];

/** A metric that only rises, so that a rate of it means something. */
export type CounterName = OfType<'counter'>;

/** The labels that Prometheus gives to every series of a target (docs/operation.md). */
export const targetLabels = ['tenant', 'site', 'device', 'role', 'instance', 'job'] as const;

type LabelsOf<Name extends MetricName> =
  | (typeof catalogue)[Name]['labels'][number]
  | (typeof targetLabels)[number];

/** How a label must compare. A plain string must be equal. */
export type Match = string | { readonly operator: '!=' | '=~' | '!~'; readonly value: string };

export const not = (value: string): Match => ({ operator: '!=', value });
export const matching = (expression: string): Match => ({ operator: '=~', value: expression });
export const notMatching = (expression: string): Match => ({ operator: '!~', value: expression });

export type Matchers<Label extends string = string> = { readonly [Name in Label]?: Match };

/** What a recording rule writes. */
export interface Recorded {
  /** `level:metric:operations`. */
  readonly record: string;
  /** The labels that its series have. */
  readonly labels: readonly string[];
}

/**
 * The selector of a metric or of what a recording rule writes.
 *
 * @throws Error if a matcher names a label that the series does not have: it would select nothing, for ever.
 */
export function series<Name extends MetricName>(
  name: Name,
  ...matchers: readonly Matchers<LabelsOf<Name>>[]
): string;
export function series(rule: Recorded, ...matchers: readonly Matchers[]): string;
export function series(source: MetricName | Recorded, ...matchers: readonly Matchers[]): string {
  const [name, labels] =
    typeof source === 'string' ? [source, labelsOf(source)] : [source.record, source.labels];
  const merged: Matchers = Object.assign({}, ...matchers);
  const parts = Object.entries(merged).map(([label, match]) => {
    if (!labels.includes(label))
      throw new Error(`${name} has no label ${label}; it has ${labels.join(', ')}.`);
    return matcherText(label, match as Match);
  });
  return parts.length === 0 ? name : `${name}{${parts.join(',')}}`;
}

/** The labels of a metric: its own and those of the target. */
export function labelsOf(name: MetricName): readonly string[] {
  const metric = (catalogue as Partial<typeof catalogue>)[name];
  if (metric === undefined) throw new Error(`There is no metric ${name}.`);
  return [...new Set<string>([...metric.labels, ...targetLabels])];
}

function matcherText(label: string, match: Match): string {
  const { operator, value } = typeof match === 'string' ? { operator: '=', value: match } : match;
  return `${label}${operator}"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
