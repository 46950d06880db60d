import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll } from 'vitest';
import { parse, stringify } from 'yaml';
import { reads } from '../language/rule-file.ts';
import { promtool } from './promtool.ts';

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

const shipped = fileURLToPath(new URL('../rules/', import.meta.url));
const known = new Map<string, RuleGroups>();

/** A file of rules as it is shipped. */
function readRules(name: string): RuleGroups {
  const rules = known.get(name) ?? (parse(readFileSync(join(shipped, name), 'utf8')) as RuleGroups);
  known.set(name, rules);
  return rules;
}

/** For the tests of a file: runs a test of promtool with those of the shipped rules that it needs, and gives what promtool found. */
export function runWithNeededRules(): (name: string, test: string) => Promise<string> {
  let temporary: string;
  beforeAll(() => {
    temporary = mkdtempSync(join(tmpdir(), 'mikrofleet-rules-'));
  });
  afterAll(() => rmSync(temporary, { recursive: true, force: true }));

  const write = (name: string, content: unknown): string => {
    const file = join(temporary, name);
    writeFileSync(file, stringify(content, { lineWidth: 0 }));
    return file;
  };
  return async (name, text) => {
    const test = parse(text) as { readonly rule_files: readonly string[] };
    const names = test.rule_files.map((file) => basename(file));
    const files = neededRules(names.map(readRules), text).map((content, index) =>
      write(`${name}-${names[index]!}`, content),
    );
    return await promtool('test', 'rules', write(name, { ...test, rule_files: files }));
  };
}
