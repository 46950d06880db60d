import { defineCollector } from '../define/collector.ts';
import { everywhere } from '../define/device-types.ts';
import { bytes, flagOrFalse, not, text, timestamp } from '../define/fields.ts';
import { gauge, info, states } from '../define/metrics.ts';
import { menu } from '../define/sources.ts';

export default defineCollector({
  name: 'package',
  title: 'Packages: version, enabled, what the next reboot changes',
  types: everywhere,
  isSlow: true,
  notes:
    'One command, one row for each installed package: 1 to 5 on RouterOS 7, up to 15 on 6. Packages that could be installed, ' +
    'which 7.18 and later list too, are left out.',
  tables: [
    {
      // not `available=false`: before 7.18 there is no such flag
      api: menu('/system/package', { where: ['available=true', '#!'] }),
      resource: {
        name: 'packages',
        title: 'Installed packages',
        prefix: 'package',
        example: {
          package: 'routeros',
          version: '7.20.2',
          enabled: true,
          scheduled: 'none',
          build_timestamp_seconds: 1_761_041_341,
          size_bytes: 12_100_625,
        },
      },
      labels: { package: text('name') },
      metrics: [
        info('mikrotik_package_info', 'Version of the package, and the bundle it belongs to.', {
          version: text('version'),
          bundle: text('bundle'),
        }),
        gauge('mikrotik_package_enabled', 'Whether the package is enabled.', not(flagOrFalse('disabled'))),
        states('mikrotik_package_scheduled', 'What happens to the package at the next reboot.', {
          label: 'scheduled',
          text: text('scheduled', undefined, (what) => (what === '' ? 'none' : what)),
          states: ['none', 'scheduled for enable', 'scheduled for disable', 'scheduled for uninstall'],
        }),
        gauge(
          'mikrotik_package_build_timestamp_seconds',
          'Build time of the package, in the time zone of the build machine.',
          timestamp('build-time'),
        ),
        gauge('mikrotik_package_size_bytes', 'Size of the package.', bytes('size')),
      ],
    },
  ],
});
