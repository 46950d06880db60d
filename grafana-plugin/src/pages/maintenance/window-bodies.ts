import type { components } from '../../api/schema.generated.ts';
import { recurrenceOf, type WindowValues } from './window-values.ts';

type Draft = components['schemas']['MaintenanceWindowDraft'];
type Change = components['schemas']['MaintenanceWindowChange'];

/** One of the things that a window is about. The API takes one for each window. */
export interface Target {
  readonly scope: 'tenant' | 'site' | 'device';
  readonly id: string;
}

export function targetsOf({ covers, sites, devices }: WindowValues): readonly Target[] {
  if (covers === 'tenant') return [{ scope: 'tenant', id: '' }];
  return [
    ...sites.map((id) => ({ scope: 'site', id }) as const),
    ...devices.map((id) => ({ scope: 'device', id }) as const),
  ];
}

export function draftOf(values: WindowValues, { scope, id }: Target): Draft {
  return {
    scope,
    ...(scope === 'site' ? { site: id } : {}),
    ...(scope === 'device' ? { device: id } : {}),
    ...bodyOf(values),
  };
}

function bodyOf(values: WindowValues) {
  const { startMs, endMs, untilMs } = recurrenceOf(values);
  return {
    starts_at: new Date(startMs).toISOString(),
    ends_at: new Date(endMs).toISOString(),
    repeat: values.repeat,
    time_zone: values.zone,
    until: Number.isNaN(untilMs) ? null : new Date(untilMs).toISOString(),
    reason: values.reason.trim(),
    ticket: values.ticket.trim(),
  };
}

/** Only what the person changed, so that what somebody else changed meanwhile stays. */
export function changeOf(before: WindowValues, after: WindowValues): Change {
  const [old, now] = [bodyOf(before), bodyOf(after)];
  return Object.fromEntries(
    Object.entries(now).filter(([name, value]) => old[name as keyof typeof old] !== value),
  );
}
