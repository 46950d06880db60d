/** A series with which a guard applies: those of this name with these labels have this value, and there is at least one. */
export interface Condition {
  readonly series: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
  /** Roles whose series stay as they are. */
  readonly exceptRoles?: readonly string[];
}

/** One reason for which an alert is held back. A list of them, so that guards.test.ts can take away one at a time. */
export interface Guard {
  /** When the alert is silent; the name of a test. */
  readonly name: string;
  /** `and …` or `unless …`, after the expression of the alert. */
  readonly expression: string;
  /** When the guard applies to an alert with these labels. The test adds it to the case in which the alert fires. */
  readonly applies: (labels: Readonly<Record<string, string>>) => readonly Condition[];
}

/** The expression of an alert with its guards, in their order. */
export const guarded = (expression: string, guards: readonly Guard[]): string =>
  [expression, ...guards.map((one) => one.expression)].join('\n    ');

/** Labels of what an alert is about, without those that only the alert has. */
export const only = (
  labels: Readonly<Record<string, string>>,
  ...names: readonly string[]
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    names.flatMap((name) => (labels[name] === undefined ? [] : [[name, labels[name]] as const])),
  );
