import type { Matcher } from './api-types.ts';

/** A matcher that the label is exactly this text. */
export const equals = (name: string, value: string): Matcher => ({
  name,
  value,
  isRegex: false,
  isEqual: true,
});

/** A matcher that the label is one of these texts. */
export function oneOf(name: string, values: readonly string[]): Matcher {
  const [only] = values;
  if (values.length === 1 && only !== undefined) return equals(name, only);
  return { name, value: values.map(escapeRegex).join('|'), isRegex: true, isEqual: true };
}

/** For RE2, as Alertmanager has it; it anchors expressions itself. */
const escapeRegex = (text: string): string => text.replaceAll(/[\\^$.|?*+()[\]{}]/g, String.raw`\$&`);

/** As the query parameter `filter` has it. */
export function matcherText({ name, value, isRegex, isEqual = true }: Matcher): string {
  const operator = isEqual ? (isRegex ? '=~' : '=') : isRegex ? '!~' : '!=';
  const quoted = value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
  return `${name}${operator}"${quoted}"`;
}

/** Whether two matchers say the same. */
export const isSame = (one: Matcher, other: Matcher): boolean => matcherText(one) === matcherText(other);
