import { parser } from '@prometheus-io/lezer-promql';
import type { SyntaxNode } from '@lezer/common';
import type { RecordingRule } from '../../alert-rules/language/recording-rule.ts';

/** What only decides whether a value counts: the right of `and` and `unless`, and what a join brings labels from. */
function isCondition(node: SyntaxNode): boolean {
  const { parent } = node;
  if (parent?.name !== 'BinaryExpr' || parent.lastChild?.from !== node.from) return false;
  const operator = parent.firstChild?.nextSibling?.name;
  if (operator === 'And' || operator === 'Unless') return true;
  const modifier = parent.getChild('MatchingModifierClause');
  return (modifier?.getChild('GroupLeft') ?? null) !== null;
}

/** The metrics whose values an expression gives or compares, without those that are mere conditions. */
export function subjectsOf(expression: string): readonly string[] {
  const names = new Set<string>();
  parser.parse(expression).iterate({
    enter: ({ node, name }) => {
      if (isCondition(node)) return false;
      if (name === 'VectorSelector') {
        const identifier = node.getChild('Identifier');
        if (identifier !== null) names.add(expression.slice(identifier.from, identifier.to));
      }
      return undefined;
    },
  });
  return [...names];
}

/** The metrics of devices that an expression is about in the end: those that its recording rules are made of, over any number of steps. */
export function sourcesOf(
  expression: string,
  rules: ReadonlyMap<string, RecordingRule>,
  seen: ReadonlySet<string> = new Set(),
): ReadonlySet<string> {
  const sources = new Set<string>();
  for (const name of subjectsOf(expression)) {
    const rule = rules.get(name);
    if (rule === undefined) sources.add(name);
    // a rule that holds its own last value reads itself
    else if (!seen.has(name))
      for (const source of sourcesOf(rule.expression, rules, new Set([...seen, name]))) sources.add(source);
  }
  return sources;
}
