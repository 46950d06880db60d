import { type Alert, severityRank } from '../../alerts/alert.ts';

export interface DeviceAlerts {
  /** Empty: about the site as a whole. */
  readonly device: string;
  readonly alerts: readonly Alert[];
}

export interface SiteAlerts {
  /** Empty: about something that is at no site, such as an exporter. */
  readonly site: string;
  /** Of all its alerts, whether shown or not. */
  readonly count: number;
  readonly devices: readonly DeviceAlerts[];
}

/**
 * By site and device, of the most urgent alerts so many. The worst comes first, and what is equally bad by name, so that rows stay in place
 * between refreshes.
 */
export function groupAlerts(
  alerts: readonly Alert[],
  most = Number.POSITIVE_INFINITY,
): readonly SiteAlerts[] {
  const shown = alerts.length <= most ? alerts : alerts.toSorted(byUrgency).slice(0, most);
  const counts = new Map(parts(alerts, 'site').map(([site, ofSite]) => [site, ofSite.length]));
  return parts(shown, 'site').map(([site, ofSite]) => ({
    site,
    count: counts.get(site) ?? ofSite.length,
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
    const known = found.get(value);
    if (known === undefined) found.set(value, [alert]);
    else known.push(alert);
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
