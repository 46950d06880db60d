import type { components } from '../../api/schema.generated.ts';
import { recurrenceOf, type WindowValues } from './window-values.ts';

type Draft = components['schemas']['MaintenanceWindowDraft'];
type Change = components['schemas']['MaintenanceWindowChange'];

/** One window for everything that is worked on together, so that it is changed and ended as one. */
export const draftOf = (values: WindowValues): Draft => ({
  ...(values.covers === 'tenant' ? { scope: 'tenant' } : { scope: 'places', ...placesOf(values) }),
  ...bodyOf(values),
});

const placesOf = ({ sites, devices }: WindowValues) => ({ sites: [...sites], devices: [...devices] });

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
  const [old, now] = [whole(before), whole(after)];
  return Object.fromEntries(
    Object.entries(now).filter(
      ([name, value]) => JSON.stringify(old[name as keyof typeof old]) !== JSON.stringify(value),
    ),
  );
}

const whole = (values: WindowValues) => ({ ...placesOf(values), ...bodyOf(values) });
