import { defineCollector } from '../define/collector.ts';
import { everywhere } from '../define/device-types.ts';
import { count, duration, flag, localTimestamp, type Row, text, timestamp } from '../define/fields.ts';
import { gauge, info } from '../define/metrics.ts';
import { menu, scalars } from '../define/sources.ts';
import {
  mtxrLicLevel,
  mtxrLicSoftwareId,
  mtxrLicUpgradableTo,
  mtxrLicUpgrUntil,
} from '../oids/mikrotik-system.ts';
import { comparing, newer } from '../define/version-comparison.ts';

const versions = comparing('installed-version', 'latest-version', newer);

/** The result of the last check is a sentence: "ERROR: Unauthorized", "System is already up to date". */
function* withCheck(row: Row): Iterable<Row> {
  const status = String(row['status'] ?? '');
  const failed = /^error/i.test(status);
  const isDone = failed || /up to date|is available/i.test(status);
  for (const compared of versions.rows(row)) yield isDone ? { ...compared, failed } : compared;
}

export default defineCollector({
  name: 'license',
  title: 'License and updates: level, end of a CHR license, newer version',
  types: everywhere,
  isSlow: true,
  notes:
    'Two commands. A device is never made to contact the update server: the newest version is that of its own last check. One row each.',
  tables: [
    {
      api: menu('/system/license'),
      snmp: scalars(),
      resource: { name: 'resources', prefix: 'system' },
      labels: {},
      metrics: [
        info('mikrotik_license_info', 'RouterOS license level and software ID.', {
          // boards have `nlevel`, CHR has `level` (free, p1 …)
          level: text('nlevel', mtxrLicLevel),
          chr_level: text('level'),
          software_id: text('software-id', mtxrLicSoftwareId),
        }),
        gauge(
          'mikrotik_license_expires_in_seconds',
          'Time until a trial license ends; missing if the license has no end.',
          duration('expires-in'),
        ),
        gauge(
          'mikrotik_license_next_renewal_timestamp_seconds',
          'When a CHR next renews its license; missing if it no longer tries.',
          localTimestamp('next-renewal-at'),
        ),
        gauge(
          'mikrotik_license_deadline_timestamp_seconds',
          'Until when a CHR must have renewed its license.',
          localTimestamp('deadline-at'),
        ),
        gauge(
          'mikrotik_license_limited_upgrades',
          'Whether the license no longer allows an upgrade: its renewal was missed, or the trial is over.',
          flag('limited-upgrades'),
        ),
        gauge(
          'mikrotik_license_upgradable_until_timestamp_seconds',
          'Date until which the key allows upgrades; missing without such a date.',
          timestamp(null, mtxrLicUpgrUntil),
        ),
        gauge(
          'mikrotik_license_upgradable_to_version',
          'Highest major version that the key allows.',
          count(null, mtxrLicUpgradableTo),
        ),
      ],
    },
    {
      // reports only the last manual check since boot; the exporter never makes a device contact the update server
      api: menu('/system/package/update'),
      resource: { name: 'resources', prefix: 'system' },
      labels: {},
      expand: {
        properties: [...versions.properties, 'status'],
        makes: { ...versions.makes, failed: ['status'] },
        rows: withCheck,
      },
      metrics: [
        gauge(
          'mikrotik_system_update_available',
          'Whether the device found a newer version in its channel, as of its last check since boot.',
          flag('isAvailable'),
        ),
        gauge(
          'mikrotik_system_update_check_failed',
          'Whether the last check for a newer version failed; missing if there was none since boot.',
          flag('failed'),
        ),
        info(
          'mikrotik_system_update_info',
          'Release channel, installed version and latest version as of the last check.',
          {
            channel: text('channel'),
            installed_version: text('installed-version'),
            latest_version: text('latest-version'),
          },
        ),
      ],
    },
  ],
});
