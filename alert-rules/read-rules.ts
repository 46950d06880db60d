import { readdirSync } from 'node:fs';
import type { Alert } from './language/alert.ts';
import type { RecordingRule } from './language/recording-rule.ts';
import { alertName, type NamedAlert } from './language/rule-file.ts';

const namesIn = (folder: string): readonly string[] => readdirSync(new URL(folder, import.meta.url)).sort();

const withoutSuffix = (file: string): string => file.slice(0, -'.ts'.length);

/** The alerts by area: those of `alerts/<area>/`, in the order of their names. */
export async function readAlerts(): Promise<ReadonlyMap<string, readonly NamedAlert[]>> {
  const areas = new Map<string, readonly NamedAlert[]>();
  for (const area of namesIn('alerts/')) {
    const alerts: NamedAlert[] = [];
    for (const file of namesIn(`alerts/${area}/`).filter((name) => name.endsWith('.ts'))) {
      const module = (await import(/* @vite-ignore */ `./alerts/${area}/${file}`)) as {
        readonly default: Alert;
      };
      alerts.push({ name: alertName(withoutSuffix(file)), ...module.default });
    }
    areas.set(area, alerts);
  }
  return areas;
}

/** The recording rules of an area. */
export interface RecordingArea {
  readonly rules: readonly RecordingRule[];
  /** How often they are evaluated, if not as often as all others. */
  readonly interval?: string;
}

/** The recording rules by area: every rule that a file of `recording/` exports. */
export async function readRecordingAreas(): Promise<ReadonlyMap<string, RecordingArea>> {
  const areas = new Map<string, RecordingArea>();
  for (const file of namesIn('recording/').filter((name) => name.endsWith('.ts'))) {
    const module = (await import(/* @vite-ignore */ `./recording/${file}`)) as Record<string, unknown>;
    const rules = Object.values(module).filter(isRule);
    const { interval } = module as { readonly interval?: string };
    areas.set(withoutSuffix(file), { rules, ...(interval === undefined ? {} : { interval }) });
  }
  return areas;
}

/** All recording rules, by what they write. */
export async function readRecordingRules(): Promise<ReadonlyMap<string, RecordingRule>> {
  const areas = await readRecordingAreas();
  return new Map(
    [...areas.values()].flatMap(({ rules }) => rules.map((rule) => [rule.record, rule] as const)),
  );
}

const isRule = (value: unknown): value is RecordingRule =>
  typeof value === 'object' && value !== null && 'record' in value && 'expression' in value;
