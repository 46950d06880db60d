import { type DataFrame, getFieldDisplayName } from '@grafana/data';
import { preparePlotFrame } from 'grafana-ui-frames';

type Arguments = Parameters<typeof preparePlotFrame>;

/**
 * All series on one time axis. Joining them deletes their names, in the series as well; colours by name would all be that of “Value”.
 * Grafana's own graph keeps the names.
 */
export function alignedFrame(...[frames, fields, timeRange]: Arguments): DataFrame | null {
  const aligned = preparePlotFrame(frames, fields, timeRange);
  for (const field of aligned?.fields ?? []) {
    const { origin } = field.state ?? {};
    const frame = origin == null ? undefined : frames[origin.frameIndex];
    const source = origin == null ? undefined : frame?.fields[origin.fieldIndex];
    if (frame === undefined || source === undefined) continue;
    field.state = { ...field.state, displayName: getFieldDisplayName(source, frame, frames) };
  }
  return aligned;
}
