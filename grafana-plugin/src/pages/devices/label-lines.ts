/** Labels as lines of name=value; null removes one. */
export type LabelChange = Readonly<Record<string, string | null>>;

const nameForm = /^[a-z_]\w*$/iu;

/** The number of a wrong line, from 1, or the labels. */
export function readLabelLines(
  lines: string,
): { readonly labels: LabelChange } | { readonly wrongLine: number } {
  const labels: Record<string, string | null> = {};
  for (const [index, line] of lines.split('\n').entries()) {
    if (line.trim() === '') continue;
    const at = line.indexOf('=');
    const name = line.slice(0, Math.max(0, at)).trim();
    if (!nameForm.test(name)) return { wrongLine: index + 1 };
    const value = line.slice(at + 1).trim();
    labels[name] = value === '' ? null : value;
  }
  return { labels };
}

/** Labels of a device after a change: the API takes all of them at once. */
export function changedLabels(
  before: Readonly<Record<string, string>>,
  change: LabelChange,
): Record<string, string> {
  const after: Record<string, string> = { ...before };
  for (const [name, value] of Object.entries(change)) {
    if (value === null) delete after[name];
    else after[name] = value;
  }
  return after;
}
