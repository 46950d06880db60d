import { defineCollector } from '../define/collector.ts';
import { onRequest } from '../define/device-types.ts';
import { bitRate, bytes, duration, flagOrFalse, not, text } from '../define/fields.ts';
import { counter, gauge, info, rows } from '../define/metrics.ts';
import { menu } from '../define/sources.ts';

const labels = { mac_address: text('mac-address'), user: text('user') };

export default defineCollector({
  name: 'kid-control',
  title: 'Kid control: users and their devices',
  types: onRequest,
  notes:
    'One series per device of the network once a user exists, so it is in no default module. A device without a user is ' +
    'dynamic: it was seen, and nobody has claimed it. What a device does (`activity`) is never read. Traffic that is fasttracked is not ' +
    'counted on some versions. Costs 2 commands; rows: users and devices.',
  tables: [
    {
      api: menu('/ip/kid-control', { isConfigured: true }),
      labels: { user: text('name') },
      metrics: [
        gauge(
          'mikrotik_kid_control_user_enabled',
          'Whether the rules of the user are enabled.',
          not(flagOrFalse('disabled')),
        ),
        gauge('mikrotik_kid_control_user_paused', 'Whether the Internet is paused.', flagOrFalse('paused')),
        gauge(
          'mikrotik_kid_control_user_blocked',
          'Whether the Internet is blocked at this time of day.',
          flagOrFalse('blocked'),
        ),
        gauge(
          'mikrotik_kid_control_user_rate_limited',
          'Whether the rate is limited at this time of day.',
          flagOrFalse('rate-limited'),
        ),
      ],
    },
    {
      api: menu('/ip/kid-control/device'),
      labels: {},
      metrics: [rows('mikrotik_kid_control_devices', 'Devices by user.', { user: text('user') })],
    },
    {
      api: menu('/ip/kid-control/device'),
      resource: {
        name: 'kid-control-devices',
        title: 'Devices of kid control',
        prefix: 'kid_control_device',
        example: {
          mac_address: '02:1C:7D:7A:88:95',
          user: 'anna',
          device_name: 'tablet',
          dynamic: false,
          blocked: false,
          limited: true,
          inactive: false,
          idle_seconds: 12,
          download_bytes: 402_118_377,
          upload_bytes: 18_331_902,
          download_rate_bytes_per_second: 125_000,
          upload_rate_bytes_per_second: 8_000,
        },
      },
      labels,
      metrics: [
        info('mikrotik_kid_control_device_info', 'Name of the device.', { device_name: text('name') }),
        gauge(
          'mikrotik_kid_control_device_dynamic',
          'Whether the router added the device by itself.',
          flagOrFalse('dynamic'),
        ),
        gauge(
          'mikrotik_kid_control_device_blocked',
          'Whether the device is blocked.',
          flagOrFalse('blocked'),
        ),
        gauge(
          'mikrotik_kid_control_device_limited',
          'Whether the rate of the device is limited.',
          flagOrFalse('limited'),
        ),
        gauge(
          'mikrotik_kid_control_device_inactive',
          'Whether the device was not seen for a while.',
          flagOrFalse('inactive'),
        ),
        gauge(
          'mikrotik_kid_control_device_idle_seconds',
          'Time since the last traffic of the device.',
          duration('idle-time'),
        ),
        counter(
          'mikrotik_kid_control_device_download_bytes_total',
          'Bytes sent to the device.',
          bytes('bytes-down'),
        ),
        counter(
          'mikrotik_kid_control_device_upload_bytes_total',
          'Bytes received from the device.',
          bytes('bytes-up'),
        ),
        gauge(
          'mikrotik_kid_control_device_download_rate_bytes_per_second',
          'Rate to the device, as the router measures it.',
          bitRate('rate-down'),
        ),
        gauge(
          'mikrotik_kid_control_device_upload_rate_bytes_per_second',
          'Rate from the device, as the router measures it.',
          bitRate('rate-up'),
        ),
      ],
    },
  ],
});
