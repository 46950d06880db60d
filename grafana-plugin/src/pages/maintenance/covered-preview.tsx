import { Alert as Notice, Stack, Text } from '@grafana/ui';
import { text } from '../../texts/maintenance-form.ts';
import { exactTime } from '../../time/exact-time.ts';
import { useNow } from '../../time/use-now.ts';
import { summaryOf } from '../../alerts/alert.ts';
import { useAlerts } from '../../alerts/alert-queries.ts';
import { type Coverage, coverageOf, coveredAlerts, type Fleet, overlapsOf } from './coverage.ts';
import type { MaintenanceWindow } from './window.ts';
import type { WindowValues } from './window-values.ts';

interface CoveredPreviewProps {
  readonly values: WindowValues;
  readonly fleet: Fleet;
  /** Windows that may overlap. */
  readonly others: readonly MaintenanceWindow[];
}

const mostNames = 8;
const mostAlerts = 5;
const stepMs = 60_000;

/** What the window means before it is saved: which devices, which alerts become silent, and what else is open then. */
export function CoveredPreview({ values, fleet, others }: CoveredPreviewProps) {
  const nowMs = useNow(stepMs);
  const coverage = coverageOf(values, fleet);
  if (values.covers === 'places' && coverage.sites.size === 0 && coverage.devices.length === 0) return null;
  const overlaps = overlapsOf(values, others, fleet, nowMs);
  return (
    <section aria-label={text('covered')}>
      <Stack direction="column" gap={1}>
        <CoveredDevices coverage={coverage} />
        <CoveredAlerts values={values} coverage={coverage} />
        {overlaps.length > 0 && (
          <Notice severity="info" title={text('overlaps', { count: overlaps.length })} bottomSpacing={0}>
            <ul style={{ paddingLeft: 20 }}>
              {overlaps.map(({ window: { id, reason }, startMs, endMs }) => (
                <li key={id}>
                  {text('overlap', { reason, from: exactTime(startMs), to: exactTime(endMs) })}
                </li>
              ))}
            </ul>
            {text('overlapHint')}
          </Notice>
        )}
      </Stack>
    </section>
  );
}

function CoveredDevices({ coverage: { devices } }: { readonly coverage: Coverage }) {
  const names = devices.slice(0, mostNames).map(({ name }) => name);
  const more = devices.length - names.length;
  return (
    <div role="status" aria-live="polite">
      <Text weight="medium">{text('coversDevices', { count: devices.length })}</Text>
      <div style={{ overflowWrap: 'anywhere' }}>
        {names.join(', ')}
        {more > 0 && ` ${text('andMore', { count: more })}`}
      </div>
    </div>
  );
}

function CoveredAlerts({ values, coverage }: { readonly values: WindowValues; readonly coverage: Coverage }) {
  const { data } = useAlerts();
  if (data === undefined) return <Text color="secondary">{text('alertsUnknown')}</Text>;
  const covered = coveredAlerts(data, values, coverage);
  if (covered.length === 0) return <Text color="secondary">{text('coversNoAlert')}</Text>;
  return (
    <div>
      <Text weight="medium">{text('coversAlerts', { count: covered.length })}</Text>
      <ul style={{ paddingLeft: 20 }}>
        {covered.slice(0, mostAlerts).map((alert) => (
          <li key={alert.fingerprint}>{summaryOf(alert)}</li>
        ))}
        {covered.length > mostAlerts && <li>{text('andMore', { count: covered.length - mostAlerts })}</li>}
      </ul>
    </div>
  );
}
