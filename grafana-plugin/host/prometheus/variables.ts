/** Text for a label matcher with `=`, in quotes. */
const escapeText = (value: string): string =>
  value.replaceAll('\\', String.raw`\\`).replaceAll("'", String.raw`\'`);

/** Text for a label matcher with `=~`: the characters of regular expressions are escaped twice, for PromQL's string and for RE2. */
const escapePattern = (value: string): string =>
  value.replaceAll('\\', String.raw`\\\\`).replaceAll(/[$^*{}[\]'+?.()|]/gu, String.raw`\\$&`);

interface ChosenBy {
  readonly multi?: boolean;
  readonly includeAll?: boolean;
}

/** A variable's value as it goes into an expression: one value alone, several as alternatives. */
export function toMatcher(value: unknown, { multi = false, includeAll = false }: ChosenBy = {}): string {
  if (typeof value === 'string') return multi || includeAll ? escapePattern(value) : escapeText(value);
  if (!Array.isArray(value)) return String(value);
  const values = value.map((each) => escapePattern(String(each)));
  return values.length === 1 ? values[0]! : `(${values.join('|')})`;
}

/** `label_values(metric{…}, label)` or `label_values(label)`. */
export interface LabelValues {
  readonly label: string;
  readonly selector?: string;
}

/** Reads the query of a variable. The boards ask for label values and nothing else. */
export function readLabelValues(query: string): LabelValues {
  const found = /^label_values\((?:(?<selector>.+),\s*)?(?<label>[a-zA-Z_]\w*)\)\s*$/u.exec(query)?.groups;
  if (found?.['label'] === undefined)
    throw new Error(`The query of a variable is not label_values(…): ${query}`);
  const { label, selector } = found;
  return selector === undefined ? { label } : { label, selector };
}
