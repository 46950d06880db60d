import { type Alert, severityRank } from '../../alerts/alert.ts';

export interface DeviceAlerts {
  /** Empty: about the site as a whole. */
  readonly device: string;
  readonly alerts: readonly Alert[];
}

export interface SiteAlerts {
  /** Empty: about something that is at no site, such as an exporter. */
  readonly site: string;
  readonly count: number;
  readonly devices: readonly DeviceAlerts[];
}

/** By site and device. The worst comes first, and what is equally bad by name, so that rows stay in place between refreshes. */
export function groupAlerts(alerts: readonly Alert[]): readonly SiteAlerts[] {
  return parts(alerts, 'site').map(([site, ofSite]) => ({
    site,
    count: ofSite.length,
    devices: parts(ofSite, 'device').map(([device, ofDevice]) => ({
      device,
      alerts: ofDevice.toSorted(byUrgency),
    })),
  }));
}

type Part = readonly [string, readonly Alert[]];

function parts(alerts: readonly Alert[], label: string): readonly Part[] {
  const found = new Map<string, Alert[]>();
  for (const alert of alerts) {
    const value = alert.labels[label] ?? '';
    found.set(value, [...(found.get(value) ?? []), alert]);
  }
  return [...found].sort(
    ([left, ofLeft], [right, ofRight]) => worst(ofLeft) - worst(ofRight) || left.localeCompare(right),
  );
}

const worst = (alerts: readonly Alert[]): number =>
  Math.min(...alerts.map(({ labels }) => severityRank(labels['severity'])));

const byUrgency = (left: Alert, right: Alert): number =>
  severityRank(left.labels['severity']) - severityRank(right.labels['severity']) ||
  left.starts_at.localeCompare(right.starts_at) ||
  left.fingerprint.localeCompare(right.fingerprint);
