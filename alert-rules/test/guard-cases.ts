import { guarded, type Condition } from '../language/guard.ts';
import { alertFile, recordingFile, type NamedAlert } from '../language/rule-file.ts';
import type { RecordingArea } from '../read-rules.ts';
import { namedIn } from './needed-rules.ts';

/** A file for `promtool test rules`, as far as the cases of guards are made of it. */
export interface TestFile {
  readonly rule_files: readonly string[];
  readonly group_eval_order: readonly string[];
  readonly tests: readonly TestCase[];
}

interface TestCase {
  readonly name: string;
  readonly interval: string;
  readonly input_series: readonly InputSeries[];
  readonly alert_rule_test?: readonly Outcome[];
}

interface InputSeries {
  readonly series: string;
  readonly values: string;
}

interface Outcome {
  readonly eval_time: string;
  readonly alertname: string;
  readonly exp_alerts: readonly { readonly exp_labels: Readonly<Record<string, string>> }[];
}

const minutes = { d: 1440, h: 60, m: 1, s: 1 / 60 } as const;
/** What promtool calls `1d2h`. */
export const inMinutes = (duration: string): number =>
  [...duration.matchAll(/(\d+)([dhms])/gu)].reduce(
    (sum, [, count, unit]) => sum + Number(count) * minutes[unit as keyof typeof minutes],
    0,
  );

interface FiringCase {
  readonly test: TestCase;
  readonly at: string;
  readonly labels: Readonly<Record<string, string>>;
}

/** The first moment at which the alert fires in its own test, of the case that comes to it soonest: time is what promtool costs. */
export function firingCase(file: TestFile, name: string): FiringCase {
  const cases = file.tests.flatMap((test) =>
    (test.alert_rule_test ?? []).flatMap(({ alertname, eval_time: at, exp_alerts: [first] }) =>
      alertname === name && first !== undefined ? [{ test, at, labels: first.exp_labels }] : [],
    ),
  );
  const [soonest] = cases.sort((a, b) => inMinutes(a.at) - inMinutes(b.at));
  if (soonest === undefined) throw new Error(`${name} does not fire in its test.`);
  return soonest;
}

export const withoutGuard = (name: string, index: number): string => `${name}WithoutGuard${index}`;

/** The rule without one of its guards, under another name, beside the rule itself: one run shows both. */
export const weakened = (alert: NamedAlert): readonly NamedAlert[] =>
  alert.guards.map((left) => {
    const guards = alert.guards.filter((guard) => guard !== left);
    return {
      ...alert,
      name: withoutGuard(alert.name, alert.guards.indexOf(left)),
      expression: guarded(alert.unguarded, guards),
    };
  });

/**
 * The case in which the alert fires, once for each guard with what the guard is for: then the alert is silent, and would not be
 * without this one guard. So the case fails if the guard is removed.
 */
export function guardCases({ name, guards }: NamedAlert, { test, at, labels }: FiringCase) {
  const about = Object.fromEntries(
    Object.entries(labels).filter(([label]) => label !== 'severity' && label !== 'scope'),
  );
  const samples = Math.ceil(inMinutes(at) / inMinutes(test.interval)) + 1;
  const firing = (alertname: string): string =>
    `count(ALERTS${selector({ ...about, alertname, alertstate: 'firing' })}) > bool 0`;
  return guards.map((guard, index) => ({
    name: `silent when ${guard.name}`,
    interval: test.interval,
    input_series: guard
      .applies(about)
      .reduce((input, one) => withCondition(input, one, samples), test.input_series),
    promql_expr_test: [
      { expr: firing(name), eval_time: at, exp_samples: [] },
      { expr: firing(withoutGuard(name, index)), eval_time: at, exp_samples: [{ labels: '{}', value: 1 }] },
    ],
  }));
}

const selector = (labels: Readonly<Record<string, string>>): string =>
  `{${Object.entries(labels)
    .map(([label, value]) => `${label}=${JSON.stringify(value)}`)
    .join(',')}}`;

function withCondition(
  input: readonly InputSeries[],
  { series, labels, value, exceptRoles = [] }: Condition,
  count: number,
): readonly InputSeries[] {
  // what never answered explains nothing, so it answers once before it is silent
  const values = series === 'mikrotik_up' && value === 0 ? `1 0x${count}` : `${value}x${count}`;
  const pairs = Object.entries(labels).map(([label, text]) => `${label}=${JSON.stringify(text)}`);
  const isMeant = (text: string): boolean =>
    new RegExp(`^${series}\\b(?!:)`, 'u').test(text) &&
    pairs.every((pair) => text.includes(pair)) &&
    !exceptRoles.some((role) => text.includes(`role="${role}"`));
  const changed = input.map((one) => (isMeant(one.series) ? { ...one, values } : one));
  return input.some((one) => isMeant(one.series))
    ? changed
    : [...changed, { series: `${series}${selector(labels)}`, values }];
}

/**
 * The groups of a file of rules: the alert, the same without each of its guards, and what they read of what its own test records.
 * No other rule: evaluating all of them would take minutes.
 */
export function rulesOf(
  area: string,
  alert: NamedAlert,
  recording: ReadonlyMap<string, RecordingArea>,
): ReadonlyMap<string, string> {
  const known = [...recording.values()].flatMap(({ rules }) => rules);
  const needed = namedIn(
    alert.expression,
    known.map(({ record, expression }) => ({ name: record, expression })),
  );
  const files = [...recording].flatMap(([name, { rules, ...often }]) => {
    const used = rules.filter(({ record }) => needed.has(record));
    return used.length === 0
      ? []
      : [[`mikrofleet-recording-${name}`, recordingFile(name, { ...often, rules: used })] as const];
  });
  return new Map([...files, [`mikrofleet-${area}`, alertFile(area, [alert, ...weakened(alert)])]]);
}
