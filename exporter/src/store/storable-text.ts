/** NUL, which PostgreSQL cannot store, and unpaired surrogates, which UTF-8 cannot encode. */
const unstorable = /[\0\p{Surrogate}]/u;

export const isStorable = (text: string): boolean => !unstorable.test(text);

/**
 * The path of the first text or property name that cannot be stored; undefined when there is none. For values
 * that match a schema: others could be nested too deeply.
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
