import { parser } from '@prometheus-io/lezer-promql';
import type { SyntaxNode } from '@lezer/common';

/** A selector of an expression: the metric and the labels that its matchers name. */
export interface Selector {
  readonly name: string;
  readonly labels: readonly string[];
}

export interface Parsed {
  readonly selectors: readonly Selector[];
  /** Labels of `by`, `without`, `on`, `ignoring` and `group_left`. */
  readonly groupingLabels: readonly string[];
  /** Functions with the range selector below them, such as `rate`. */
  readonly ranges: readonly { readonly function: string; readonly name: string; readonly window: string }[];
}

/**
 * Reads an expression with the grammar of Prometheus' own editor.
 *
 * @throws Error with the position of a syntax error.
 */
export function parseExpression(expression: string): Parsed {
  const text = (node: SyntaxNode): string => expression.slice(node.from, node.to);
  const selectors: Selector[] = [];
  const groupingLabels: string[] = [];
  const ranges: Parsed['ranges'][number][] = [];
  parser.parse(expression).iterate({
    enter: ({ node, name }) => {
      if (node.type.isError) throw new Error(`Syntax error at ${node.from} of: ${expression}`);
      if (name === 'VectorSelector') selectors.push(selectorOf(node, text));
      if (name === 'GroupingLabels')
        groupingLabels.push(
          ...childrenOf(node)
            .filter((child) => child.name === 'LabelName')
            .map(text),
        );
      if (name === 'MatrixSelector') {
        const call = enclosingCall(node);
        const vector = find(node, 'VectorSelector');
        ranges.push({
          function: call === undefined ? '' : text(call.firstChild!),
          name: vector === undefined ? '' : selectorOf(vector, text).name,
          window: text(node).slice(text(node).lastIndexOf('[')),
        });
      }
    },
  });
  return { selectors, groupingLabels, ranges };
}

function selectorOf(node: SyntaxNode, text: (node: SyntaxNode) => string): Selector {
  const name = childrenOf(node).find((child) => child.name === 'Identifier');
  const labels: string[] = [];
  node.cursor().iterate(({ name: kind, node: found }) => {
    if (kind === 'LabelName' || kind === 'QuotedLabelName') labels.push(text(found));
  });
  return { name: name === undefined ? '' : text(name), labels };
}

function childrenOf(node: SyntaxNode): readonly SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) children.push(child);
  return children;
}

function find(node: SyntaxNode, name: string): SyntaxNode | undefined {
  if (node.name === name) return node;
  for (const child of childrenOf(node)) {
    const found = find(child, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

function enclosingCall(node: SyntaxNode): SyntaxNode | undefined {
  for (let up = node.parent; up !== null; up = up.parent) if (up.name === 'FunctionCall') return up;
  return undefined;
}
