import { parser } from '@prometheus-io/lezer-promql';

/**
 * An expression that reads the series of one tenant only, whatever it selects: what prom-label-proxy and the tenants of
 * Mimir do for a data source of Grafana. Functions of no series, such as `time()`, stay as they are.
 *
 * @throws SyntaxError where Prometheus would not understand it either.
 */
export function limitExpression(expression: string, tenant: string): string {
  const matcher = `tenant=${JSON.stringify(tenant)}`;
  const insertions: { readonly at: number; readonly text: string }[] = [];
  parser.parse(expression).iterate({
    enter: ({ node, type, from, to }) => {
      if (type.isError) throw new SyntaxError(`Syntax error at position ${from} of: ${expression}`);
      if (type.name !== 'VectorSelector') return;
      const braces = node.getChild('LabelMatchers');
      // A name without braces ends the selector; so does the closing brace, which may follow a comma.
      if (braces === null) insertions.push({ at: to, text: `{${matcher}}` });
      else {
        const inner = expression.slice(braces.from + 1, braces.to - 1).trim();
        insertions.push({
          at: braces.to - 1,
          text: inner === '' || inner.endsWith(',') ? matcher : `,${matcher}`,
        });
      }
    },
  });
  return insertions
    .toReversed()
    .reduce((text, { at, text: added }) => text.slice(0, at) + added + text.slice(at), expression);
}

const selecting = /^\/api\/v1\/(?:series|labels|label\/\w+\/values)$/u;
const evaluating = /^\/api\/v1\/(?:query|query_range|query_exemplars)$/u;
/** What is the same for everybody. */
const ofNobody = /^\/api\/v1\/(?:metadata|status\/buildinfo)$/u;

/**
 * Parameters of a request for the series of one tenant. Undefined: it cannot be limited, such as the list of all rules.
 *
 * @throws SyntaxError of an expression or selector.
 */
export function limitParameters(
  path: string,
  parameters: URLSearchParams,
  tenant: string,
): URLSearchParams | undefined {
  if (ofNobody.test(path)) return parameters;
  const limited = new URLSearchParams(parameters);
  const limitAll = (name: string): void => {
    const texts = limited.getAll(name);
    limited.delete(name);
    for (const text of texts) limited.append(name, limitExpression(text, tenant));
  };
  if (evaluating.test(path)) limitAll('query');
  else if (selecting.test(path)) {
    limitAll('match[]');
    if (!limited.has('match[]')) limited.append('match[]', limitExpression('{}', tenant));
  } else return undefined;
  return limited;
}
