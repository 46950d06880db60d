export type Environment = Readonly<Record<string, string | undefined>>;

export type Interpolated =
  | { readonly text: string }
  | { readonly missing: string }
  | { readonly malformed: true };

const reference = /\$\$\{|\$\{([A-Za-z_][A-Za-z0-9_]*)(?::-([^}]*))?\}|\$\{/g;

/**
 * Replaces `${NAME}` and `${NAME:-default}`; `$${` is a literal `${`. Any other `$` stays, because passwords contain it.
 * The value of a variable is not expanded again.
 */
export function interpolate(text: string, environment: Environment): Interpolated {
  let missing: string | undefined;
  let malformed = false;
  const result = text.replace(reference, (match, name?: string, fallback?: string) => {
    if (match === '$${') return '${';
    if (name === undefined) {
      malformed = true;
      return '';
    }
    const value = environment[name];
    // As in a shell, `:-` also applies if the variable is set but empty.
    if (fallback !== undefined && (value === undefined || value === '')) return fallback;
    if (value === undefined) missing ??= name;
    return value ?? '';
  });
  if (malformed) return { malformed: true };
  if (missing !== undefined) return { missing };
  return { text: result };
}
