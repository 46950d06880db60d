/** What PromQL gives a meaning in quotes, and what Grafana would take for a variable of its own before Prometheus sees it: `$`, `[[`. */
const escapes: Readonly<Record<string, string>> = {
  '\\': String.raw`\\`,
  '"': String.raw`\"`,
  '\n': String.raw`\n`,
  $: String.raw`\x24`,
  '[[': String.raw`\x5b\x5b`,
};

/** `name="value"`, whatever is in the value. */
export const equals = (name: string, value: string): string =>
  `${name}="${value.replaceAll(/["$\\\n]|\[\[/gu, (sign) => escapes[sign]!)}"`;

/** A selector of labels that have values: {tenant="acme",device="tower1-ap1"}. */
export const selector = (labels: Readonly<Record<string, string | undefined>>): string =>
  `{${Object.entries(labels)
    .flatMap(([name, value]) => (value === undefined ? [] : [equals(name, value)]))
    .join(',')}}`;
