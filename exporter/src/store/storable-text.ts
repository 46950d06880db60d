/** NUL, which PostgreSQL cannot store, and halves of characters, which are no text in UTF-8. */
const unstorable = /[\0\p{Surrogate}]/u;

export const isStorable = (text: string): boolean => !unstorable.test(text);

/**
 * The path of the first text, or name of a property, that cannot be stored; undefined when there is none. For values that
 * fit a schema: any other could be too deep.
 */
export function findUnstorable(value: unknown, path: readonly string[] = []): readonly string[] | undefined {
  if (typeof value === 'string') return isStorable(value) ? undefined : path;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, inner] of Object.entries(value)) {
    const found = isStorable(name) ? findUnstorable(inner, [...path, name]) : path;
    if (found !== undefined) return found;
  }
  return undefined;
}
