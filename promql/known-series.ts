import { catalogue } from './catalogue.generated.ts';
import { labelsOf, type MetricName, type Recorded } from './series.ts';
import { parseExpression } from './parse.ts';

/** What is wrong with the names of an expression; empty if every metric and label exists. */
export function unknownNames(expression: string, rules: ReadonlyMap<string, Recorded>): readonly string[] {
  const { selectors, groupingLabels } = parseExpression(expression);
  const faults: string[] = [];
  const known = new Set<string>(madeLabels(expression));
  for (const { name, labels } of selectors) {
    const own = name in catalogue ? labelsOf(name as MetricName) : rules.get(name)?.labels;
    if (own === undefined) {
      faults.push(`no metric ${name}`);
      continue;
    }
    for (const label of own) known.add(label);
    faults.push(
      ...labels.filter((label) => !own.includes(label)).map((label) => `${name} has no label ${label}`),
    );
  }
  faults.push(
    ...groupingLabels
      .filter((label) => !known.has(label))
      .map((label) => `no series here has the label ${label}`),
  );
  return faults;
}

/** Every label that a series of the expression has, whether the result keeps it or not. */
export function labelsNamedIn(expression: string, rules: ReadonlyMap<string, Recorded>): readonly string[] {
  const own = parseExpression(expression).selectors.flatMap(({ name }) =>
    name in catalogue ? labelsOf(name as MetricName) : (rules.get(name)?.labels ?? []),
  );
  return [...own, ...madeLabels(expression)];
}

/** Labels that `label_replace` and `count_values` write. */
function madeLabels(expression: string): readonly string[] {
  return [...expression.matchAll(/label_replace\(.*?,\s*"(\w+)",\s*"[^"]*",\s*"\w*",/gsu)]
    .map(([, label]) => label!)
    .concat([...expression.matchAll(/count_values\("(\w+)"/gu)].map(([, label]) => label!));
}
