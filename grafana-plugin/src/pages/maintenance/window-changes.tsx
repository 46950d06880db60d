import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { ConfirmChange } from '../../forms/confirm-change.tsx';
import { text } from '../../texts/maintenance.ts';
import { exactTime } from '../../time/exact-time.ts';
import { ownTimeZone } from '../../time/wall-clock.ts';
import { nextOccurrences } from './occurrences.ts';
import type { MaintenanceWindow } from './window.ts';

interface WindowChangeProps {
  readonly window: MaintenanceWindow;
  readonly what: string;
  readonly onClose: () => void;
}

export function EndWindow({ window, what, onClose }: WindowChangeProps) {
  const queries = useQueryClient();
  const later = laterStart(window);
  const end = async (): Promise<void> => {
    await api.post('/maintenance-windows/{id}/end', { path: { id: window.id } });
    await queries.invalidateQueries({ queryKey: ['maintenance-windows'] });
  };
  return (
    <ConfirmChange
      title={text('endTitle')}
      confirm={text('endConfirm')}
      failed={text('endFailed')}
      onConfirm={end}
      onClose={onClose}
    >
      <span>{text('endDoes', { what })}</span>
      {later !== undefined && <span>{text('endRepeats', { next: exactTime(later) })}</span>}
    </ConfirmChange>
  );
}

export function RemoveWindow({ window, what, onClose }: WindowChangeProps) {
  const queries = useQueryClient();
  const does = { open: 'removeOpen', planned: 'removePlanned', over: 'removeOver' } as const;
  const remove = async (): Promise<void> => {
    const { id, revision } = window;
    await api.remove('/maintenance-windows/{id}', { path: { id }, revision });
    await queries.invalidateQueries({ queryKey: ['maintenance-windows'] });
  };
  return (
    <ConfirmChange
      title={text('removeTitle')}
      confirm={text('removeConfirm')}
      failed={text('removeFailed')}
      onConfirm={remove}
      onClose={onClose}
    >
      <span>{text(does[window.state], { what })}</span>
    </ConfirmChange>
  );
}

/** When a repeated window opens again after the present time. */
function laterStart({ starts_at: start, ends_at: end, repeat, time_zone: zone, until }: MaintenanceWindow) {
  if (repeat === 'none') return undefined;
  const recurrence = {
    startMs: Date.parse(start),
    endMs: Date.parse(end),
    repeat,
    zone: zone === '' ? ownTimeZone() : zone,
    untilMs: until === null ? Number.NaN : Date.parse(until),
  };
  const nowMs = Date.now();
  return nextOccurrences(recurrence, nowMs, 2).find(({ startMs }) => startMs > nowMs)?.startMs;
}
