import { parser } from '@prometheus-io/lezer-promql';

/**
 * The expression as a proxy passes it on that forces a tenant (prom-label-proxy): each selector has the matcher, whatever else it
 * says.
 */
export function enforced(expression: string, tenant: string): string {
  const matcher = `tenant="${tenant}"`;
  const insertions: { readonly at: number; readonly text: string }[] = [];
  parser.parse(expression).iterate({
    enter: ({ node, name }) => {
      if (node.type.isError) throw new Error(`Syntax error at ${node.from} of: ${expression}`);
      if (name !== 'VectorSelector') return;
      const matchers = node.getChild('LabelMatchers');
      if (matchers === null) insertions.push({ at: node.to, text: `{${matcher}}` });
      else insertions.push({ at: matchers.from + 1, text: `${matcher},` });
    },
  });
  return insertions.reduceRight(
    (text, { at, text: inserted }) => text.slice(0, at) + inserted + text.slice(at),
    expression,
  );
}
