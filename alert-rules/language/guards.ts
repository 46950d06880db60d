import { series } from '../../promql/series.ts';
import { deviceMaintenance, deviceUnreachable, siteUnreachable } from '../recording/reachability.ts';

/** Labels that identify a device. */
export const device = 'tenant, site, device';

/**
 * Only devices that answer: the last values of a device that is down prove nothing, and its silence has an alert of its own. A
 * device in planned maintenance is left out, too.
 */
export const ofWorkingDevices = `
    and on (${device}) ${series(deviceUnreachable)} == 0
    unless on (${device}) ${series(deviceMaintenance)} == 1`;

/**
 * Not while the whole site is down, or the device is being worked on. The site explains it for 5 minutes longer: after a power cut,
 * switches and radios are back minutes after the first router.
 */
export const notExplainedBySite = `
    unless on (tenant, site) max_over_time(${series(siteUnreachable)}[5m]) == 1
    unless on (${device}) ${series(deviceMaintenance)} == 1`;

/**
 * Not for what a look back over `window` finds from planned work: three reboots within a window are an upgrade, also after it
 * has ended.
 */
export const notWorkedOnWithin = (window: string): string => `
    unless on (${device}) max_over_time(${series(deviceMaintenance)}[${window}]) == 1`;

/** What an alert says already. */
export const firing = (alertname: string): string =>
  `last_over_time(${series('ALERTS', { alertname, alertstate: 'firing' })}[5m])`;

/**
 * Only what an alert already says. A number that is compared with the hour before is the usual one an hour later, while the customers are
 * still offline: with this, the condition that keeps the alert may be another than the one that raised it.
 */
export const whileFiring = (alertname: string, labels: string): string =>
  `and on (${labels}) ${firing(alertname)}`;
