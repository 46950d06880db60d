import { customerRoles, infrastructure } from '../../promql/scopes.ts';
import { type Recorded, series } from '../../promql/series.ts';
import {
  deviceMaintenance,
  deviceUnreachable,
  siteMaintenance,
  siteUnreachable,
  siteUpstreamUnreachable,
} from '../recording/reachability.ts';
import { only, type Condition, type Guard } from './guard.ts';

/** Labels that identify a device. */
export const device = 'tenant, site, device';

/** The last values of a device that is down prove nothing, and its silence has an alert of its own. */
export const deviceAnswers: Guard = {
  name: 'the device does not answer',
  expression: `and on (${device}) ${series(deviceUnreachable)} == 0`,
  applies: (labels) => [
    { series: 'mikrotik_up', labels: only(labels, 'tenant', 'site', 'device'), value: 0 },
  ],
};

export const deviceNotInMaintenance: Guard = {
  name: 'the device is in maintenance',
  expression: `unless on (${device}) ${series(deviceMaintenance)} == 1`,
  applies: (labels) => [
    { series: 'mikrotik_maintenance', labels: only(labels, 'tenant', 'site', 'device'), value: 1 },
  ],
};

/** All devices of it: one device in maintenance does not excuse its site. */
export const siteNotInMaintenance: Guard = {
  name: 'the site is in maintenance',
  expression: `unless on (tenant, site) ${series(siteMaintenance)} == 1`,
  applies: (labels) => [{ series: 'mikrotik_maintenance', labels: only(labels, 'tenant', 'site'), value: 1 }],
};

/** Not for what a look back over `window` finds from planned work at the whole site. */
export const siteNotWorkedOnWithin = (window: string): Guard => ({
  name: 'the site is, or was within the time looked at, in maintenance',
  expression: `unless on (tenant, site) max_over_time(${series(siteMaintenance)}[${window}]) == 1`,
  applies: siteNotInMaintenance.applies,
});

/** Every device of a site is silent, a router included: customers alone are no outage of the site. */
export const siteSilent = (labels: Readonly<Record<string, string>>): readonly Condition[] => {
  const site = only(labels, 'tenant', 'site');
  return [
    { series: 'mikrotik_up', labels: { ...site, device: 'another', role: 'router' }, value: 0 },
    { series: 'mikrotik_up', labels: site, value: 0, exceptRoles: customerRoles.split('|') },
  ];
};

/** Not for some minutes after the whole site was down: after a power cut, switches and radios are back minutes after the first router. */
export const siteNotDown = (minutes: number): Guard => ({
  name: 'the site is down',
  expression: `unless on (tenant, site) max_over_time(${series(siteUnreachable)}[${minutes}m]) == 1`,
  applies: siteSilent,
});

/** The same for a site further up the line. */
export const upstreamNotDown = (minutes: number): Guard => ({
  name: 'a site further up is down',
  expression: `unless on (tenant, site) max_over_time(${series(siteUpstreamUnreachable)}[${minutes}m]) == 1`,
  applies: (labels) => [
    {
      series: 'mikrotik_site_upstream_info',
      labels: { ...only(labels, 'tenant', 'site'), upstream: 'further-up' },
      value: 1,
    },
    ...siteSilent({ ...only(labels, 'tenant'), site: 'further-up' }),
  ],
});

/** A series about sites, so that it compares with the far end of a link. */
const atPeer = (selector: string): string => `label_replace(${selector}, "peer_site", "$1", "site", "(.+)")`;

const peerSite = ({ peer_site: site = '', ...labels }: Readonly<Record<string, string>>) => ({
  ...only(labels, 'tenant'),
  site,
});

/** Of a link: what its far end explains is in the alert about that site. */
export const peerNotDown = (minutes: number): Guard => ({
  name: 'the site at the far end is down',
  expression: `unless on (tenant, peer_site) max_over_time(${atPeer(series(siteUnreachable))}[${minutes}m:1m]) == 1`,
  applies: (labels) => siteSilent(peerSite(labels)),
});

export const peerNotInMaintenance: Guard = {
  name: 'the site at the far end is in maintenance',
  expression: `unless on (tenant, peer_site) ${atPeer(series(siteMaintenance))} == 1`,
  applies: (labels) => [{ series: 'mikrotik_maintenance', labels: peerSite(labels), value: 1 }],
};

const sitesWorkedOn = `max by (tenant, site) (${series(deviceMaintenance)} == 1 and on (${device}) ${series(deviceUnreachable, infrastructure)})`;

/**
 * Not while, or within `window` after, somebody works at the far end: a link goes down with either end. Any infrastructure device there
 * counts, since the inventory does not say which of them the link ends at.
 */
export const peerNotWorkedOnWithin = (window: string): Guard => ({
  name: 'a device at the far end is, or was within the time looked at, in maintenance',
  expression: `unless on (tenant, peer_site) max_over_time(${atPeer(sitesWorkedOn)}[${window}:1m]) == 1`,
  applies: (labels) => {
    const far = { ...peerSite(labels), device: 'another' };
    return [
      { series: 'mikrotik_up', labels: { ...far, role: 'router' }, value: 1 },
      { series: 'mikrotik_maintenance', labels: far, value: 1 },
    ];
  },
});

/** Only devices that answer, and that nobody works on. */
export const ofWorkingDevices: readonly Guard[] = [deviceAnswers, deviceNotInMaintenance];

/** Not while the whole site is down, or the device is being worked on. */
export const notExplainedBySite: readonly Guard[] = [siteNotDown(5), deviceNotInMaintenance];

/**
 * Not for what a look back over `window` finds from planned work: three reboots within a window are an upgrade, also after it
 * has ended.
 */
export const notWorkedOnWithin = (window: string): Guard => ({
  name: 'the device is, or was within the time looked at, in maintenance',
  expression: `unless on (${device}) max_over_time(${series(deviceMaintenance)}[${window}]) == 1`,
  applies: deviceNotInMaintenance.applies,
});

/** A reboot, a short maintenance window and a gap of the exporter interrupt an alert for less. */
const interrupted = '2h';

/** What an alert says already, or did until shortly. */
const firing = (alertname: string, window = '5m'): string =>
  `last_over_time(${series('ALERTS', { alertname, alertstate: 'firing' })}[${window}])`;

/**
 * Not for sites of which an alert about all of them speaks; one that fires already stays, since “resolved” would be a lie. `together` has a
 * series for each such site.
 */
export const unlessTogether = (together: Recorded, alertname: string): string =>
  `unless on (tenant, site) (${series(together)} unless on (tenant, site) ${firing(alertname)})`;

/** What an alert already says of a site, or the one about all of them did until shortly: those that are left have their own then. */
export const whileKnown = (together: Recorded, alertname: string): string =>
  `and on (tenant, site) (${firing(alertname, interrupted)} or last_over_time(${series(together)}[2h]))`;

/**
 * Only what an alert already says. A number that is compared with the hour before is the usual one an hour later, while the customers are
 * still offline: with this, the condition that keeps the alert may be another than the one that raised it.
 */
export const whileFiring = (alertname: string, labels: string): string =>
  `and on (${labels}) ${firing(alertname, interrupted)}`;
