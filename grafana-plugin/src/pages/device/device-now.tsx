import { Stack, TextLink } from '@grafana/ui';
import { useQuery } from '@tanstack/react-query';
import { useSession } from '../../access/session.ts';
import { pluginLink } from '../../address/plugin-link.ts';
import { severityRank, stateOf } from '../../alerts/alert.ts';
import { useAlertsOf } from '../../alerts/alert-queries.ts';
import { severityLook, severityWords } from '../../alerts/severity-badge.tsx';
import { devicePath } from '../../devices/device-links.ts';
import type { Device } from '../../devices/device.ts';
import { everySite } from '../../devices/every.ts';
import { openUntil } from '../../maintenance/open-until.ts';
import { useWindows } from '../../maintenance/use-windows.ts';
import { Badge } from '../../states/badge.tsx';
import { text } from '../../texts/device.ts';
import { exactTime } from '../../time/exact-time.ts';

/** Beside the name of a device, on each of its tabs: what fires, and work that goes on. */
export function DeviceNow({ device }: { readonly device: Device }) {
  return (
    <Stack gap={1} wrap="wrap" alignItems="center">
      <AlertsNow device={device} />
      <MaintenanceNow device={device} />
    </Stack>
  );
}

/** What is kept quiet is counted apart: it wakes nobody. */
function AlertsNow({ device: { id, name } }: { readonly device: Device }) {
  const isAsked = useSession().data?.configured.alertmanager === true;
  const { data, error } = useAlertsOf({ device: name }, isAsked);
  const href = devicePath(id, 'alerts');
  // What was read before says nothing about now.
  if (error !== null)
    return <LinkedBadge href={href} color="darkgrey" icon="question-circle" words={text('alertsUnknown')} />;
  if (data === undefined) return null;
  const active = data.filter((alert) => stateOf(alert) === 'active');
  const quiet = data.length - active.length;
  const [worst] = active
    .map(({ labels }) => labels['severity'])
    .toSorted((left, right) => severityRank(left) - severityRank(right));
  return (
    <>
      {active.length > 0 && (
        <LinkedBadge
          href={href}
          {...severityLook(worst)}
          words={text('alertsNow', { count: active.length, severity: severityWords(worst) })}
        />
      )}
      {quiet > 0 && (
        <LinkedBadge
          href={href}
          color="darkgrey"
          icon="bell-slash"
          words={text('alertsQuiet', { count: quiet })}
        />
      )}
    </>
  );
}

function MaintenanceNow({ device }: { readonly device: Device }) {
  const windows = useWindows();
  const isOfSites = windows.data?.some(({ state, sites }) => state === 'open' && sites.length > 0) === true;
  const sites = useQuery({ ...everySite, enabled: isOfSites });
  const until = openUntil(device, windows.data ?? [], sites.data ?? []);
  const href = pluginLink('maintenance', { show: 'open' });
  if (windows.error !== null || sites.error !== null)
    return (
      <LinkedBadge href={href} color="darkgrey" icon="question-circle" words={text('maintenanceUnknown')} />
    );
  if (until !== undefined)
    return (
      <LinkedBadge
        href={href}
        color="orange"
        icon="wrench"
        words={text('maintenanceUntil', { time: exactTime(until) })}
      />
    );
  return null;
}

interface LinkedBadgeProps extends Pick<Parameters<typeof Badge>[0], 'color' | 'icon'> {
  readonly href: string;
  readonly words: string;
}

function LinkedBadge({ href, words, ...look }: LinkedBadgeProps) {
  return (
    <TextLink href={href} inline={false}>
      <Badge {...look} text={words} />
    </TextLink>
  );
}
