/** `name="value"` with what PromQL gives a meaning in quotes escaped. */
export const equals = (name: string, value: string): string =>
  `${name}="${value.replaceAll('\\', '\\\\').replaceAll('"', String.raw`\"`).replaceAll('\n', String.raw`\n`)}"`;

/** A selector of labels that have values: {tenant="acme",device="tower1-ap1"}. */
export const selector = (labels: Readonly<Record<string, string | undefined>>): string =>
  `{${Object.entries(labels)
    .flatMap(([name, value]) => (value === undefined ? [] : [equals(name, value)]))
    .join(',')}}`;
