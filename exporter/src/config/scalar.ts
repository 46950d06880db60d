import { isScalar, type Node, type Scalar } from 'yaml';
import { interpolate } from './interpolate.ts';
import type { ConfigSource } from './source.ts';

/** A scalar as text, with where it stands, for checks that go beyond the form. */
export interface Text {
  readonly text: string;
  readonly node: Node;
  readonly path: string;
}

/** Reads a scalar and replaces the environment variables in it; reports what is wrong and returns undefined. */
export function readText(
  source: ConfigSource,
  value: unknown,
  at: { path: string; line: number },
): Text | undefined {
  const { path } = at;
  const node = source.resolve(value);
  if (node === null || !isScalar(node) || node.value === null) {
    source.addError('config.invalid-value', node ?? at.line, {
      path,
      message: 'This has to be a single value.',
    });
    return undefined;
  }
  const result = interpolate(asWritten(node), source.environment);
  if ('text' in result) return { text: result.text, node, path };
  if ('missing' in result) {
    const message = `The environment variable ${result.missing} is not set.`;
    source.addError('config.environment-missing', node, { path, message });
  } else {
    const message = 'After ${ a name and } have to follow; write $${ for a plain ${.';
    source.addError('config.invalid-value', node, { path, message });
  }
  return undefined;
}

/** Plain scalars as they stand in the file: a password `007` is not seven and `1e3` is not a thousand. */
export function asWritten(scalar: Scalar): string {
  if (typeof scalar.value === 'string') return scalar.value;
  return scalar.source ?? String(scalar.value);
}
