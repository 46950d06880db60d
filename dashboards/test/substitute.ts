/** What Grafana replaces in an expression before Prometheus sees it, each with a value that Grafana could choose. */
const values: Readonly<Record<string, string>> = {
  $__rate_interval: '4m',
  $__interval: '1m',
  $__interval_ms: '60000',
  $__range: '6h',
  $__range_s: '21600',
};

/** The expression as Grafana sends it, with variables set as given and all others to All. */
export function substituted(expression: string, variables: Readonly<Record<string, string>> = {}): string {
  // a colon outside of braces begins the step of a subquery
  return expression.replaceAll(
    /\$(?:\{(\w+)(?::\w+)?\}|(\w+))/gu,
    (whole, braced?: string, plain?: string) => {
      const name = braced ?? plain ?? '';
      const special = values[`$${name}`];
      if (whole === '$1') return whole;
      return variables[name] ?? special ?? '.*';
    },
  );
}
