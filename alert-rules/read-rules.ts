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

/** The recording rules by area: every rule that a file of `recording/` exports. */
export async function readRecordingRules(): Promise<ReadonlyMap<string, readonly RecordingRule[]>> {
  const areas = new Map<string, readonly RecordingRule[]>();
  for (const file of namesIn('recording/').filter((name) => name.endsWith('.ts'))) {
    const module = (await import(/* @vite-ignore */ `./recording/${file}`)) as Record<string, unknown>;
    areas.set(withoutSuffix(file), Object.values(module).filter(isRule));
  }
  return areas;
}

const isRule = (value: unknown): value is RecordingRule =>
  typeof value === 'object' && value !== null && 'record' in value && 'expression' in value;
