import { isCollection, isScalar, type Node, type Scalar } from 'yaml';
import { interpolate } from './interpolate.ts';
import type { ConfigSource } from './source.ts';

/** A scalar as text, with its position for further checks. */
export interface Text {
  readonly text: string;
  readonly node: Node;
  readonly path: string;
}

/** Reads a scalar and expands its environment variables; reports a mistake and returns undefined. */
export function readText(
  source: ConfigSource,
  value: unknown,
  at: { path: string; line: number },
): Text | undefined {
  const { path } = at;
  const node = source.resolve(value);
  if (node === null || !isScalar(node) || node.value === null) {
    const isFlow = isCollection(node) && node.flow === true;
    const quoting = isFlow ? '; quote it if it is text that starts with [ or {' : '';
    source.addError('config.invalid-value', node ?? at.line, {
      path,
      message: `This must be a single value${quoting}.`,
    });
    return undefined;
  }
  const result = interpolate(asWritten(node), source.environment);
  if ('text' in result) return { text: result.text, node, path };
  if ('missing' in result) {
    const message = `The environment variable ${result.missing} is not set.`;
    source.addError('config.environment-missing', node, { path, message });
  } else {
    const message = 'After ${, write a name and }; for a literal ${, write $${.';
    source.addError('config.invalid-value', node, { path, message });
  }
  return undefined;
}

/** A plain scalar exactly as in the file: the password `007` is not seven and `1e3` is not a thousand. */
export function asWritten(scalar: Scalar): string {
  if (typeof scalar.value === 'string') return scalar.value;
  return scalar.source ?? String(scalar.value);
}
