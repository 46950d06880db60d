import { reads } from '../language/rule-file.ts';

interface NamedRule {
  readonly name: string;
  readonly expression: string;
}

/** The names of those rules that a text names, and of what these read, over any number of steps. */
export function namedIn(text: string, rules: readonly NamedRule[]): ReadonlySet<string> {
  const names = new Set<string>();
  const add = (expression: string): void => {
    for (const rule of rules)
      if (!names.has(rule.name) && reads(expression, rule.name)) {
        names.add(rule.name);
        add(rule.expression);
      }
  };
  add(text);
  return names;
}

interface Rule {
  readonly alert?: string;
  readonly record?: string;
  readonly expr: string;
}

/** A file of rules, as Prometheus reads it. */
export interface RuleGroups {
  readonly groups: readonly { readonly name: string; readonly rules: readonly Rule[] }[];
}

const nameOf = ({ alert, record }: Rule): string => alert ?? record ?? '';

/**
 * The rule files with those rules only that a test names, and what these read: promtool evaluates all it is given at every step. A test
 * that asks for alerts without their names needs them all.
 */
export function neededRules(files: readonly RuleGroups[], test: string): readonly RuleGroups[] {
  if (/ALERTS\{(?![^}]*alertname=)/u.test(test)) return files;
  const all = files.flatMap(({ groups }) => groups.flatMap(({ rules }) => rules));
  const needed = namedIn(
    test,
    all.map((rule) => ({ name: nameOf(rule), expression: rule.expr })),
  );
  return files.map(({ groups }) => ({
    groups: groups.map(({ rules, ...group }) => ({
      ...group,
      rules: rules.filter((rule) => needed.has(nameOf(rule))),
    })),
  }));
}
