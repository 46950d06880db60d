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
