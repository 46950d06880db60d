/** What Grafana replaces in an expression before Prometheus sees it, each with a value that Grafana could choose. */
const values: Readonly<Record<string, string>> = {
  $__rate_interval: '4m',
  $__interval: '1m',
  $__range: '6h',
  $__range_s: '21600',
};

/** The expression as Grafana sends it, with variables set as given and all others to All. */
export function substituted(expression: string, variables: Readonly<Record<string, string>> = {}): string {
  return expression.replaceAll(/\$\{?(\w+)(?::\w+)?\}?/gu, (whole, name: string) => {
    const special = values[`$${name}`];
    if (special !== undefined) return special;
    if (whole === '$1') return whole;
    return variables[name] ?? '.*';
  });
}
