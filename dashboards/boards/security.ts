import { inSite, onDevice } from '../../promql/scopes.ts';
import { not, series } from '../../promql/series.ts';
import { thresholds } from '../../promql/thresholds.ts';
import { board, row, section } from '../language/board.ts';
import { countWhere } from '../language/expressions.ts';
import { text } from '../language/other-panels.ts';
import { column, table } from '../language/table-panel.ts';
import { bars, stat } from '../language/value-panels.ts';
import { devicesWith, site, tenant } from '../language/variables.ts';

const info = series('mikrotik_system_info', onDevice);

export default board({
  title: 'Security and upkeep',
  description: 'Versions, updates, certificates, licences and what a device says about its own integrity.',
  variables: [tenant, site, devicesWith('mikrotik_system_info')],
  refresh: '5m',
  sections: [
    row(4, [
      stat('Flagged devices', {
        description:
          'Devices on which RouterOS found changes that it does not trust. Take them for compromised.',
        shows: `sum(${series('mikrotik_device_mode_flagged', onDevice)})`,
        unit: 'locale',
        eachIs: 'bad',
        noData: 'no device reports it',
      }),
      stat('Updates available', {
        description: 'Devices that found a newer version in their channel at their last check.',
        shows: `sum(${series('mikrotik_system_update_available', onDevice)})`,
        unit: 'locale',
        eachIs: 'warn',
        noData: 'no device has checked',
      }),
      stat('Firmware to upgrade', {
        description:
          'Devices whose RouterBOARD firmware is older than their RouterOS. It is taken at the next reboot after an upgrade command.',
        shows: `sum(${series('mikrotik_system_firmware_upgrade_available', onDevice)})`,
        unit: 'locale',
        eachIs: 'warn',
        noData: 'no RouterBOARD',
      }),
      stat('Certificates that end within 14 days', {
        description: 'Certificates that expire soon, or have.',
        shows: countWhere(
          `${series('mikrotik_certificate_invalid_after_timestamp_seconds', onDevice)} - time()`,
          `< ${thresholds.certificateLife.warn}`,
        ),
        unit: 'locale',
        eachIs: 'bad',
        noData: 'no certificate is read',
      }),
    ]),
    section('Versions', 9, [
      bars('RouterOS versions', {
        description: 'Devices by version. One version at a time is a network that can be upgraded.',
        shows: `sort_desc(count by (version) (${series('mikrotik_system_info', onDevice, { version: not('') })}))`,
        legend: '{{version}}',
        unit: 'locale',
        noData: 'no device reports its version',
      }),
      table('Devices', {
        description: 'Board, version and firmware of each device.',
        width: 16,
        by: ['device'],
        also: ['version', 'board', 'firmware', 'site'],
        sortBy: 'Update',
        noData: 'No device in this selection reports its board and version.',
        columns: [
          column(
            'Update',
            // a device that does not check for updates has its line all the same
            `${info} * on (tenant, site, device) group_left () ${series('mikrotik_system_update_available', onDevice)} or ${info} * 0 - 1`,
            {
              words: {
                [-1]: { text: 'not checked', colour: 'neutral' },
                0: { text: 'up to date', colour: 'good' },
                1: { text: '▲ update', colour: 'warn' },
              },
            },
          ),
        ],
      }),
    ]),
    section('Ends', 9, [
      table('Certificates', {
        description: 'Time left of each certificate, the shortest first.',
        by: ['device', 'common_name'],
        also: ['certificate'],
        sortBy: 'Left',
        ascending: true,
        noData:
          'No certificate in this selection: devices have none, or no module reads the collector certificate.',
        columns: [
          column(
            'Left',
            `${series('mikrotik_certificate_invalid_after_timestamp_seconds', onDevice)} - time()`,
            {
              threshold: thresholds.certificateLife,
              decimals: 0,
            },
          ),
        ],
      }),
      table('Licences', {
        description: 'Time left of licences that must be renewed. Without it, a CHR gets no more upgrades.',
        by: ['device'],
        sortBy: 'Left',
        ascending: true,
        noData: 'No licence in this selection has an end.',
        columns: [
          column('Left', `${series('mikrotik_license_deadline_timestamp_seconds', onDevice)} - time()`, {
            threshold: thresholds.certificateLife,
            decimals: 0,
          }),
        ],
      }),
      table('Clocks', {
        description:
          'How far the clock of each device is from that of the exporter. Certificates and logs need the right time.',
        by: ['device'],
        also: ['site'],
        sortBy: 'Off by',
        noData: 'No device in this selection reports its clock.',
        columns: [
          column(
            'Off by',
            `abs(${series('mikrotik_clock_timestamp_seconds', inSite)} - timestamp(${series('mikrotik_clock_timestamp_seconds', inSite)}))`,
            {
              threshold: thresholds.clockSkew,
              decimals: 1,
            },
          ),
        ],
      }),
    ]),
    section('Services', 8, [
      text(
        'Backups',
        'No device reports whether its configuration was saved, so nothing here watches backups. What makes them should say when it last did.',
        { description: 'Why this board shows nothing about backups.', width: 6 },
      ),
      table('Proxies and other servers', {
        description:
          'Servers of each device that somebody must have turned on. A SOCKS or web proxy that nobody wanted is a sign of an intruder.',
        by: ['device', 'service'],
        sortBy: 'State',
        noData: 'No device in this selection reports its servers. They are read over the API.',
        columns: [
          column('State', series('mikrotik_service_setting_enabled', onDevice), {
            words: { 0: { text: 'off', colour: 'neutral' }, 1: { text: '■ ON', colour: 'warn' } },
          }),
        ],
      }),
    ]),
  ],
});
