interface Rule {
  readonly alert?: string;
  readonly record?: string;
  readonly expr: string;
}

export interface RuleGroups {
  readonly groups: readonly { readonly name: string; readonly rules: readonly Rule[] }[];
}

const nameOf = ({ alert, record }: Rule): string => alert ?? record ?? '';

const mentions = (text: string, name: string): boolean =>
  new RegExp(`(?<![\\w:])${name}(?![\\w:])`, 'u').test(text);

/**
 * The rule files with those rules only that a test names, and what these read: promtool evaluates all it is given at every step. A test
 * that asks for alerts without their names needs them all.
 */
export function neededRules(files: readonly RuleGroups[], test: string): readonly RuleGroups[] {
  if (/ALERTS\{(?![^}]*alertname=)/u.test(test)) return files;
  const all = files.flatMap(({ groups }) => groups.flatMap(({ rules }) => rules));
  const needed = new Set<Rule>();
  const add = (text: string): void => {
    for (const rule of all)
      if (!needed.has(rule) && mentions(text, nameOf(rule))) {
        needed.add(rule);
        add(rule.expr);
      }
  };
  add(test);
  return files.map(({ groups }) => ({
    groups: groups.map(({ rules, ...group }) => ({
      ...group,
      rules: rules.filter((rule) => needed.has(rule)),
    })),
  }));
}
