import { defineCollector } from '../define/collector.ts';
import { everywhere } from '../define/device-types.ts';
import { count, flag, type Row, text } from '../define/fields.ts';
import { gauge, states } from '../define/metrics.ts';
import { menu } from '../define/sources.ts';

const deviceMode = menu('/system/device-mode');

const features = [
  'scheduler',
  'socks',
  'fetch',
  'pptp',
  'l2tp',
  'bandwidth-test',
  'traffic-gen',
  'sniffer',
  'ipsec',
  'romon',
  'proxy',
  'hotspot',
  'smb',
  'email',
  'zerotier',
  'container',
  'install-any-version',
  'partitions',
  'routerboard',
];

/** One row with a property per feature becomes one row per feature. */
function* byFeature(row: Row): Iterable<Row> {
  for (const feature of features) {
    const allowed = row[feature];
    if (allowed !== undefined) yield { feature, allowed };
  }
}

export default defineCollector({
  name: 'device-mode',
  title: 'Device mode: what the device allows, and whether it is flagged',
  types: everywhere,
  isSlow: true,
  notes:
    'RouterOS 7 (features by version, most from 7.17 on); one command, one row. A flagged device has a suspicious ' +
    'configuration and refuses to use parts of it.',
  tables: [
    {
      api: deviceMode,
      labels: {},
      metrics: [
        states('mikrotik_device_mode', 'Mode of the device.', {
          label: 'mode',
          text: text('mode'),
          states: ['advanced', 'basic', 'home', 'rose', 'enterprise'],
        }),
        gauge(
          'mikrotik_device_mode_flagged',
          'Whether RouterOS found a suspicious configuration.',
          flag('flagged'),
        ),
        gauge(
          'mikrotik_device_mode_flagging_enabled',
          'Whether RouterOS looks for suspicious configuration.',
          flag('flagging-enabled'),
        ),
        gauge(
          'mikrotik_device_mode_attempts',
          'Attempts to change the mode without confirmation at the device.',
          count('attempt-count'),
        ),
      ],
    },
    {
      api: deviceMode,
      labels: { feature: text('feature') },
      expand: { properties: features, makes: { feature: features, allowed: features }, rows: byFeature },
      metrics: [
        gauge(
          'mikrotik_device_mode_feature_allowed',
          'Whether the mode allows the feature.',
          flag('allowed'),
        ),
      ],
    },
  ],
});
