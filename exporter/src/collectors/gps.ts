import { defineCollector } from '../define/collector.ts';
import {
  coordinate,
  count,
  decimal,
  degrees,
  duration,
  flag,
  kilometresPerHour,
  metres,
  timestamp,
} from '../define/fields.ts';
import { gauge } from '../define/metrics.ts';
import { scalars, settingsMonitor } from '../define/sources.ts';
import * as oid from '../oids/mikrotik-gps.ts';

export default defineCollector({
  name: 'gps',
  title: 'GPS: position, speed and quality of the fix',
  types: ['lte'],
  notes:
    'Package `gps`. All three settings of `coordinate-format` are understood. In the format `ddmm` the receiver sends no ' +
    'hemisphere, so use `dd` south of the equator or west of Greenwich. One row.',
  tables: [
    {
      api: settingsMonitor('/system/gps/monitor'),
      snmp: scalars(),
      labels: {},
      metrics: [
        gauge('mikrotik_gps_valid', 'Whether the receiver knows its position.', flag('valid', oid.mtxrValid)),
        gauge('mikrotik_gps_satellites', 'Satellites in use.', count('satellites', oid.mtxrSattelites)),
        gauge(
          'mikrotik_gps_latitude_degrees',
          'Latitude; south is negative.',
          coordinate('latitude', oid.mtxrLatitude),
        ),
        gauge(
          'mikrotik_gps_longitude_degrees',
          'Longitude; west is negative.',
          coordinate('longitude', oid.mtxrLongtitude),
        ),
        gauge('mikrotik_gps_altitude_meters', 'Altitude.', metres('altitude', oid.mtxrAltitude)),
        gauge('mikrotik_gps_speed_meters_per_second', 'Speed.', kilometresPerHour('speed', oid.mtxrSpeed)),
        gauge('mikrotik_gps_true_bearing_degrees', 'Course over ground.', degrees('true-bearing')),
        gauge(
          'mikrotik_gps_magnetic_bearing_degrees',
          'Course over ground to magnetic north.',
          degrees('magnetic-bearing'),
        ),
        gauge(
          'mikrotik_gps_fix_quality',
          'Quality of the fix: 0 none, 1 GPS, 2 differential, 6 estimated.',
          count('fix-quality'),
        ),
        gauge(
          'mikrotik_gps_horizontal_dilution',
          'Horizontal dilution of precision: below 2 is good.',
          decimal('horizontal-dilution'),
        ),
        gauge('mikrotik_gps_data_age_seconds', 'Age of the position.', duration('data-age')),
        gauge(
          'mikrotik_gps_time_timestamp_seconds',
          'Time that the receiver reports.',
          timestamp('date-and-time', oid.mtxrDate),
        ),
      ],
    },
  ],
});
